/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form.h"
#include "base/text.h"
#include "crypto/pin.h"
#include <stdio.h>
#include <string.h>

struct at {
    const struct form *form;
    size_t field;            /* field_count: the summary */
    bool correcting;         /* back to the summary after this one */
    char pin[PIN_HASH_TEXT]; /* typed once already, to be typed again; "" */
};

static const struct page_ops form_page, summary_page, correct_page;

/* *given: an answer exists, though it may be empty. */
static bool draft(struct app *app, const struct form *form, const char *key, char out[FORM_VALUE],
                  bool *given, struct error *err)
{
    char name[64], raw[FORM_VALUE + 1];
    snprintf(name, sizeof name, "%s.%s", form->prefix, key);
    if (!store_setting(app->store, name, raw, sizeof raw, err))
        return false;
    *given = raw[0] == '=';
    text_copy(out, FORM_VALUE, *given ? raw + 1 : "");
    return true;
}

bool form_value(struct app *app, const struct form *form, const char *key, char out[FORM_VALUE],
                struct error *err)
{
    bool given;
    return draft(app, form, key, out, &given, err);
}

static bool put_draft(struct app *app, const struct form *form, const char *key, const char *value,
                      struct error *err)
{
    char name[64], raw[FORM_VALUE + 1];
    snprintf(name, sizeof name, "%s.%s", form->prefix, key);
    snprintf(raw, sizeof raw, "=%s", value);
    return store_put_setting(app->store, name, raw, err);
}

static bool first_open(struct app *app, const struct form *form, size_t *field, struct error *err)
{
    char value[FORM_VALUE];
    bool given = true;
    for (*field = 0; *field < form->field_count; ++*field) {
        if (!draft(app, form, form->fields[*field].key, value, &given, err))
            return false;
        if (!given)
            return true;
    }
    return true;
}

static const struct page_ops *page_for(const struct at *at)
{
    return at->field < at->form->field_count ? &form_page : &summary_page;
}

void form_push(struct app *app, const struct form *form)
{
    struct at at = {.form = form};
    struct error err = {0};
    if (first_open(app, form, &at.field, &err))
        app_push(app, page_for(&at), &at);
    else
        app_show_error(app, &err);
}

/* --- one question --- */

static struct screen *open_choice(struct app *app, struct page *page,
                                  const struct form_field *field, const char *right,
                                  struct error *err)
{
    const struct at *at = page->data;
    struct choice *choices;
    size_t count = field->choices(app, page->arena, &choices, err);
    if (count == 0)
        return NULL;
    struct list_row *rows = arena_alloc(page->arena, count * sizeof *rows);
    for (size_t i = 0; i < count; i++)
        rows[i] = (struct list_row){.number = (int)i + 1, .text = choices[i].label};
    return list_new(&(struct list){.heading = {.left = at->form->heading, .right = right},
                                   .prompt = field->label,
                                   .rows = rows,
                                   .row_count = count});
}

static const char *initial_text(struct app *app, struct page *page, const struct form_field *field,
                                bool *suggested, struct error *err)
{
    const struct at *at = page->data;
    char value[FORM_VALUE];
    bool given;
    if (field->kind == FIELD_PIN)
        return NULL;
    if (draft(app, at->form, field->key, value, &given, err) && given)
        return arena_strdup(page->arena, value);
    const char *text = field->suggest != NULL ? field->suggest(app, page->arena) : NULL;
    *suggested = text != NULL && text[0] != '\0';
    return text;
}

static struct screen *open_form(struct app *app, struct page *page, struct error *err)
{
    const struct at *at = page->data;
    const struct form_field *field = &at->form->fields[at->field];
    const char *right =
        arena_printf(page->arena, _("%zu of %zu"), at->field + 1, at->form->field_count);
    if (field->choices != NULL)
        return open_choice(app, page, field, right, err);
    bool again = at->pin[0] != '\0', suggested = false;
    const char *initial = initial_text(app, page, field, &suggested, err);
    return field_new(
        &(struct field){.heading = {.left = at->form->heading, .right = right},
                        .label = again ? N_("The same PIN once more") : field->label,
                        .hint = again ? N_("So that no slip locks anybody out.") : field->hint,
                        .kind = field->kind,
                        .limit = field->limit,
                        .initial = initial,
                        .suggested = suggested,
                        .may_be_empty = field->optional});
}

static void go(struct app *app, const struct at *now, size_t field)
{
    struct at next = {.form = now->form, .field = field};
    app_replace(app, page_for(&next), &next);
}

static bool accept_text(struct app *app, const struct form_field *field, const char *typed,
                        char out[FORM_VALUE], struct error *err)
{
    if (field->accept != NULL && !(field->optional && typed[0] == '\0'))
        return field->accept(app, typed, out, err);
    text_tidy(out, FORM_VALUE, typed);
    return true;
}

static void take(struct app *app, struct page *page, const char *value)
{
    const struct at *at = page->data;
    struct error err = {0};
    if (!put_draft(app, at->form, at->form->fields[at->field].key, value, &err))
        app_show_error(app, &err);
    else
        go(app, at, at->correcting ? at->form->field_count : at->field + 1);
}

/* A PIN shows only dots, so it is typed twice. */
static void take_pin(struct app *app, struct page *page, const char *typed)
{
    const struct at *at = page->data;
    struct at again = *at;
    if (at->pin[0] != '\0' && pin_matches(at->pin, typed))
        take(app, page, at->pin);
    else if (at->pin[0] != '\0')
        field_refuse(page->screen, N_("That is not the same PIN. Again, or - for another one."));
    else if (!pin_well_formed(typed))
        field_refuse(page->screen, N_("A PIN has 4 to 12 digits."));
    else {
        pin_hash(typed, again.pin);
        app_replace(app, &form_page, &again);
    }
}

static void first_pin(struct app *app, const struct at *at)
{
    struct at anew = *at;
    anew.pin[0] = '\0';
    app_replace(app, &form_page, &anew);
}

static void take_choice(struct app *app, struct page *page, int number)
{
    const struct at *at = page->data;
    struct choice *choices;
    size_t count =
        at->form->fields[at->field].choices(app, page->arena, &choices, &(struct error){0});
    if (number >= 1 && (size_t)number <= count)
        take(app, page, choices[number - 1].value);
}

static void act_form(struct app *app, struct page *page, const struct intent *intent)
{
    const struct at *at = page->data;
    const struct form_field *field = &at->form->fields[at->field];
    char value[FORM_VALUE] = "";
    struct error err = {0};
    if (intent->kind == INTENT_BACK && at->pin[0] != '\0')
        first_pin(app, at);
    else if (intent->kind == INTENT_BACK && at->correcting)
        go(app, at, at->form->field_count);
    else if (intent->kind == INTENT_BACK && at->field > 0)
        go(app, at, at->field - 1);
    else if (intent->kind == INTENT_BACK)
        app_back(app);
    else if (intent->kind == INTENT_CHOOSE)
        take_choice(app, page, intent->number);
    else if (intent->kind == INTENT_SUBMIT && field->kind == FIELD_PIN)
        take_pin(app, page, intent->text);
    else if (intent->kind == INTENT_SUBMIT) {
        if (accept_text(app, field, intent->text, value, &err))
            take(app, page, value);
        else
            field_refuse(page->screen, err.message);
    }
}

static const struct page_ops form_page = {.name = "form",
                                          .data_size = sizeof(struct at),
                                          .open = open_form,
                                          .act = act_form,
                                          .takes_back = true,
                                          .idle_seconds = 900};

/* --- the summary --- */

/* What the summary shows for a field: the label of a choice, a date in words, stars for a PIN. */
static const char *shown(struct app *app, struct page *page, const struct form_field *field,
                         const char *value)
{
    struct date date;
    char text[DATE_TEXT];
    if (field->kind == FIELD_PIN)
        return "****";
    if (date_parse_iso(value, &date)) {
        date_long(date, app->language, text);
        return arena_strdup(page->arena, text);
    }
    if (field->choices == NULL)
        return value[0] != '\0' ? arena_strdup(page->arena, value) : "-";
    struct choice *choices;
    size_t count = field->choices(app, page->arena, &choices, &(struct error){0});
    for (size_t i = 0; i < count; i++)
        if (strcmp(choices[i].value, value) == 0)
            return choices[i].label;
    return "-";
}

static bool fill_rows(struct app *app, struct page *page, bool numbered, struct list_row *rows,
                      struct error *err)
{
    const struct at *at = page->data;
    char value[FORM_VALUE];
    for (size_t i = 0; i < at->form->field_count; i++) {
        const struct form_field *field = &at->form->fields[i];
        if (!form_value(app, at->form, field->key, value, err))
            return false;
        rows[i] = (struct list_row){.number = numbered ? (int)i + 1 : 0,
                                    .text = _(field->word),
                                    .detail = shown(app, page, field, value)};
    }
    return true;
}

static struct screen *open_summary(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("right, save"), NULL},
        {2, N_("correct"), NULL},
    };
    const struct at *at = page->data;
    struct list_row *rows = arena_alloc(page->arena, at->form->field_count * sizeof *rows);
    if (!fill_rows(app, page, false, rows, err))
        return NULL;
    return pages_new(&(struct pages){.heading = {.left = at->form->heading},
                                     .text = _("Is everything right?"),
                                     .rows = rows,
                                     .row_count = at->form->field_count,
                                     .options = options,
                                     .option_count = COUNT(options),
                                     .no_next = true});
}

struct finishing {
    struct app *app;
    const struct form *form;
};

static bool finish(void *context, struct error *err)
{
    const struct finishing *it = context;
    char prefix[64];
    snprintf(prefix, sizeof prefix, "%s.", it->form->prefix);
    return it->form->finish(it->app, it->form, err) &&
           store_drop_settings(it->app->store, prefix, err);
}

static void finish_form(struct app *app, const struct form *form)
{
    struct finishing it = {app, form};
    struct error err = {0};
    if (store_together(app->store, finish, &it, &err))
        form->done(app);
    else
        app_show_error(app, &err);
}

static void act_summary(struct app *app, struct page *page, const struct intent *intent)
{
    const struct at *at = page->data;
    if (intent->kind == INTENT_BACK)
        go(app, at, at->form->field_count - 1);
    else if (intent->kind != INTENT_CHOOSE)
        return;
    else if (intent->number == 2)
        app_replace(app, &correct_page, at);
    else if (intent->number == 1)
        finish_form(app, at->form);
}

static const struct page_ops summary_page = {.name = "summary",
                                             .data_size = sizeof(struct at),
                                             .open = open_summary,
                                             .act = act_summary,
                                             .takes_back = true,
                                             .idle_seconds = 900};

static struct screen *open_correct(struct app *app, struct page *page, struct error *err)
{
    const struct at *at = page->data;
    struct list_row *rows = arena_alloc(page->arena, at->form->field_count * sizeof *rows);
    if (!fill_rows(app, page, true, rows, err))
        return NULL;
    return list_new(&(struct list){.heading = {.left = at->form->heading},
                                   .prompt = N_("What should be corrected?"),
                                   .rows = rows,
                                   .row_count = at->form->field_count});
}

static void act_correct(struct app *app, struct page *page, const struct intent *intent)
{
    const struct at *at = page->data;
    struct at next = {.form = at->form, .correcting = true, .field = at->form->field_count};
    if (intent->kind == INTENT_CHOOSE && intent->number >= 1 &&
        (size_t)intent->number <= at->form->field_count)
        next.field = (size_t)intent->number - 1;
    else if (intent->kind != INTENT_BACK)
        return;
    app_replace(app, page_for(&next), &next);
}

static const struct page_ops correct_page = {.name = "correct",
                                             .data_size = sizeof(struct at),
                                             .open = open_correct,
                                             .act = act_correct,
                                             .takes_back = true,
                                             .idle_seconds = 900};
