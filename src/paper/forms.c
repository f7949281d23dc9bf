/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forms.h"
#include "base/language.h"
#include "reader.h"
#include "sheet.h"
#include "store/people.h"
#include "store/trainings.h"

/* --- out of the store --- */

static bool read_quiz(struct store *store, struct arena *arena, struct forms *forms,
                      struct error *err)
{
    const char *bytes;
    size_t length;
    struct faults faults = {.arena = arena};
    if (!store_document(store, forms->training.quiz_digest, arena, &bytes, &length, err))
        return false;
    forms->quiz = quiz_read(bytes, length, &faults);
    if (faults.fault_count == 0)
        return true;
    quiz_free(forms->quiz);
    forms->quiz = NULL;
    fail(err, ERROR_STORE, _("the quiz or checklist kept in the store cannot be read"));
    return error_remedy(err, _("it was made by another version of Lulus, or the store is damaged"));
}

static bool read_people(struct store *store, const struct forms_wanted *wanted, struct arena *arena,
                        struct forms *forms, struct error *err)
{
    size_t count;
    if (!store_list_kader(store, &forms->training.id, arena, &forms->people, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!forms->people[i].withdrawn &&
            reader_wants(wanted->only, wanted->only_count, forms->people[i].list_number))
            forms->people[forms->people_count++] = forms->people[i];
    return forms->people_count > 0 ||
           fail(err, ERROR_REFUSED, _("nobody of these numbers takes part"));
}

static bool read_all(struct store *store, const struct forms_wanted *wanted, struct arena *arena,
                     struct forms *forms, struct error *err)
{
    struct kiosk kiosk;
    if (!store_kiosk(store, &kiosk, err) ||
        !reader_training(store, wanted->training, arena, &forms->training, err) ||
        !read_people(store, wanted, arena, forms, err))
        return false;
    forms->demo = kiosk.demo;
    forms->kind = wanted->test == 1 ? OCCASION_PRETEST : OCCASION_POSTTEST;
    forms->n = wanted->test == 1 ? 1 : wanted->test - 1;
    return read_quiz(store, arena, forms, err);
}

bool forms_read(const struct forms_wanted *wanted, struct arena *arena, struct forms *forms,
                struct error *err)
{
    *forms = (struct forms){.parts = wanted->parts, .large = wanted->large, .both = wanted->both};
    struct store *store = reader_open(wanted->store, err);
    bool done = store != NULL && read_all(store, wanted, arena, forms, err);
    store_close(store);
    return done;
}

/* --- onto paper --- */

static size_t count_pages(const struct forms *forms, const struct pen *pen)
{
    return (forms->parts & FORM_TEST ? test_sheet_pages(forms, pen) : 0) +
           (forms->parts & FORM_SLIP ? slip_pages(forms) : 0) +
           (forms->parts & FORM_KEY ? key_sheet_pages(forms, pen) : 0);
}

static bool draw_parts(struct sheet *sheet)
{
    unsigned parts = sheet->forms->parts;
    sheet->pages = count_pages(sheet->forms, sheet->pen);
    return (!(parts & FORM_TEST) || test_sheet_draw(sheet)) &&
           (!(parts & FORM_SLIP) || slip_draw(sheet)) &&
           (!(parts & FORM_KEY) || key_sheet_draw(sheet));
}

bool forms_draw(struct buffer *out, const struct fonts *fonts, const struct forms *forms,
                void (*drawn)(size_t page, size_t pages), struct error *err)
{
    struct pen pen;
    struct pdf *pdf =
        pdf_new(SHEET_WIDTH, SHEET_HEIGHT, forms->training.title, forms->training.first_day);
    pen_open(&pen, pdf_cairo(pdf), fonts, err);
    struct sheet sheet = {.forms = forms, .pen = &pen, .pdf = pdf, .drawn = drawn};
    bool done = draw_parts(&sheet);
    pen_close(&pen);
    if (done)
        return pdf_finish(pdf, out, err);
    pdf_free(pdf);
    return false;
}
