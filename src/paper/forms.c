/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forms.h"
#include "base/language.h"
#include "frame.h"
#include "reader.h"
#include "rounds.h"
#include "sheet.h"
#include "store/people.h"
#include "store/trainings.h"

/* --- out of the store --- */

struct document {
    const char *bytes;
    size_t length;
    struct faults faults;
};

static bool read_document(struct store *store, const char *digest, struct arena *arena,
                          struct document *document, struct error *err)
{
    document->faults.arena = arena;
    return store_document(store, digest, arena, &document->bytes, &document->length, err);
}

static bool was_read(const struct document *document, struct error *err)
{
    if (document->faults.fault_count == 0)
        return true;
    fail(err, ERROR_STORE, _("the quiz or checklist kept in the store cannot be read"));
    return error_remedy(err, _("it was made by another version of Lulus, or the store is damaged"));
}

static bool read_quiz(struct store *store, struct arena *arena, struct forms *forms,
                      struct error *err)
{
    struct document document = {0};
    if (!read_document(store, forms->training.quiz_digest, arena, &document, err))
        return false;
    forms->quiz = quiz_read(document.bytes, document.length, &document.faults);
    return was_read(&document, err);
}

static bool read_checklist(struct store *store, struct arena *arena, struct forms *forms,
                           struct error *err)
{
    struct document document = {0};
    if (!read_document(store, forms->training.checklist_digest, arena, &document, err))
        return false;
    forms->checklist = checklist_read(document.bytes, document.length, &document.faults);
    return was_read(&document, err);
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

static bool read_test(struct store *store, const struct forms_wanted *wanted, struct arena *arena,
                      struct forms *forms, struct error *err)
{
    forms->kind = wanted->test == 1 ? OCCASION_PRETEST : OCCASION_POSTTEST;
    forms->n = wanted->test == 1 ? 1 : wanted->test - 1;
    return read_people(store, wanted, arena, forms, err) && read_quiz(store, arena, forms, err);
}

static bool read_round(struct store *store, const struct forms_wanted *wanted, struct arena *arena,
                       struct forms *forms, struct error *err)
{
    forms->kind = OCCASION_ROUND;
    forms->n = wanted->round;
    return read_checklist(store, arena, forms, err) &&
           read_people(store, wanted, arena, forms, err) &&
           rounds_read(store, arena, forms, wanted->only != NULL, err);
}

static bool is_of_round(const struct forms_wanted *wanted)
{
    return wanted->parts == FORM_ROUND || wanted->parts == FORM_GUIDANCE;
}

static bool read_all(struct store *store, const struct forms_wanted *wanted, struct arena *arena,
                     struct forms *forms, struct error *err)
{
    struct kiosk kiosk;
    if (!store_kiosk(store, &kiosk, err) ||
        !reader_training(store, wanted->training, arena, &forms->training, err))
        return false;
    forms->demo = kiosk.demo;
    if (wanted->parts == FORM_LEAFLET)
        return read_checklist(store, arena, forms, err);
    if (wanted->parts == FORM_KEYPAD)
        return true;
    if (wanted->parts == FORM_CARD)
        return read_people(store, wanted, arena, forms, err);
    if (is_of_round(wanted))
        return read_round(store, wanted, arena, forms, err);
    return read_test(store, wanted, arena, forms, err);
}

bool forms_read(const struct forms_wanted *wanted, struct arena *arena, struct forms *forms,
                struct error *err)
{
    *forms = (struct forms){.parts = wanted->parts,
                            .large = wanted->large,
                            .both = wanted->both,
                            .paper = wanted->paper};
    struct store *store = reader_open(wanted->store, err);
    bool done = store != NULL && read_all(store, wanted, arena, forms, err);
    store_close(store);
    return done;
}

void forms_free(struct forms *forms)
{
    quiz_free(forms->quiz);
    rounds_free(forms);
    checklist_free(forms->checklist);
}

/* --- onto paper --- */

static const struct part {
    enum form_part part;
    struct page_size size; /* of its pages; a width of 0: it says itself */
    size_t (*pages)(const struct forms *forms, const struct pen *pen);
    bool (*draw)(struct drawing *drawing);
} parts[] = {
    {FORM_TEST, {SHEET_WIDTH, SHEET_HEIGHT}, test_sheet_pages, test_sheet_draw},
    {FORM_SLIP, {SHEET_WIDTH, SHEET_HEIGHT}, slip_pages, slip_draw},
    {FORM_KEY, {SHEET_WIDTH, SHEET_HEIGHT}, key_sheet_pages, key_sheet_draw},
    {FORM_LEAFLET, {PAGE_WIDTH, PAGE_HEIGHT}, leaflet_pages, leaflet_draw},
    {FORM_ROUND, {SHEET_WIDTH, SHEET_HEIGHT}, round_sheet_pages, round_sheet_draw},
    {FORM_GUIDANCE, {0, 0}, guidance_slip_pages, guidance_slip_draw},
    {FORM_CARD, {SHEET_WIDTH, SHEET_HEIGHT}, cards_pages, cards_draw},
    {FORM_KEYPAD, {SHEET_WIDTH, SHEET_HEIGHT}, keypad_card_pages, keypad_card_draw},
};

static const struct part *first_part(unsigned wanted)
{
    size_t i = 0;
    while (!(wanted & parts[i].part))
        i++;
    return &parts[i];
}

static bool draw_parts(struct drawing *drawing)
{
    unsigned wanted = drawing->forms->parts;
    for (size_t i = 0; i < COUNT(parts); i++)
        if (wanted & parts[i].part)
            drawing->pages += parts[i].pages(drawing->forms, drawing->pen);
    for (size_t i = 0; i < COUNT(parts); i++)
        if ((wanted & parts[i].part) && !parts[i].draw(drawing))
            return false;
    return true;
}

bool forms_draw(struct buffer *out, const struct fonts *fonts, const struct forms *forms,
                void (*drawn)(size_t page, size_t pages), struct page_size *size, struct error *err)
{
    struct pen pen;
    struct drawing drawing = {.forms = forms, .pen = &pen, .drawn = drawn};
    drawing.size = first_part(forms->parts)->size;
    if (drawing.size.width <= 0)
        drawing.size = guidance_slip_size(forms);
    drawing.pdf = pdf_new(drawing.size.width, drawing.size.height, forms->training.title,
                          forms->training.first_day);
    pen_open(&pen, pdf_cairo(drawing.pdf), fonts, err);
    bool done = draw_parts(&drawing);
    pen_close(&pen);
    if (size != NULL)
        *size = drawing.size;
    if (done)
        return pdf_finish(drawing.pdf, out, err);
    pdf_free(drawing.pdf);
    return false;
}
