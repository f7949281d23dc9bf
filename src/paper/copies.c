/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "copies.h"
#include "base/language.h"
#include "base/text.h"
#include "reader.h"
#include "report/face.h"
#include "store/certificates.h"
#include "store/people.h"

struct source {
    struct store *store;
    struct arena *arena;
    struct kader *people;
    size_t people_count;
    struct certificate *rows;
    size_t row_count;
};

static bool read_lists(struct source *source, int training, struct error *err)
{
    struct training found;
    return reader_training(source->store, training, source->arena, &found, err) &&
           store_list_kader(source->store, &found.id, source->arena, &source->people,
                            &source->people_count, err) &&
           store_list_certificates(source->store, &found.id, source->arena, &source->rows,
                                   &source->row_count, err);
}

static const struct certificate *certificate_of(const struct source *source,
                                                const struct kader *kader)
{
    for (size_t i = 0; i < source->row_count; i++)
        if (uuid_equal(&source->rows[i].enrolment, &kader->enrolment))
            return &source->rows[i];
    return NULL;
}

static bool take_copy(const struct certificate *row, struct certificate_copy *copy,
                      struct error *err)
{
    text_copy(copy->payload, sizeof copy->payload, row->payload);
    return face_read(row->face, &copy->facts, err) || error_context(err, "%s", row->number);
}

static bool all_found(const struct source *source, const struct wanted *wanted, struct error *err)
{
    for (size_t i = 0; wanted->only != NULL && i < wanted->only_count; i++) {
        bool found = false;
        for (size_t k = 0; k < source->people_count; k++)
            found = found || (source->people[k].list_number == wanted->only[i] &&
                              certificate_of(source, &source->people[k]) != NULL);
        if (!found)
            return fail(err, ERROR_REFUSED, _("number %d has no certificate yet"), wanted->only[i]);
    }
    return source->row_count > 0 || fail(err, ERROR_REFUSED, _("nobody has a certificate yet"));
}

static bool take_copies(const struct source *source, const struct wanted *wanted,
                        struct certificate_copy *copies, size_t *count, struct error *err)
{
    *count = 0;
    for (size_t i = 0; i < source->people_count; i++) {
        const struct kader *kader = &source->people[i];
        const struct certificate *row = certificate_of(source, kader);
        if (row == NULL || !reader_wants(wanted->only, wanted->only_count, kader->list_number))
            continue;
        if (!take_copy(row, &copies[(*count)++], err))
            return false;
    }
    return true;
}

bool copies_read(const struct wanted *wanted, struct arena *arena, struct certificate_copy **copies,
                 size_t *count, struct error *err)
{
    struct source source = {.arena = arena, .store = reader_open(wanted->store, err)};
    if (source.store == NULL)
        return false;
    bool done = read_lists(&source, wanted->training, err) && all_found(&source, wanted, err);
    if (done) {
        *copies = arena_alloc(arena, source.people_count * sizeof **copies);
        done = take_copies(&source, wanted, *copies, count, err);
    }
    store_close(source.store);
    return done;
}
