/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Anybody may check a certificate: by scanner, by hand, or by number among our own. */
#include "base/buffer.h"
#include "base/text.h"
#include "pages.h"
#include "verify.h"
#include <string.h>

enum { TYPED_MAX = 400 };

static struct screen *open_verify(struct app *app, struct page *page, struct error *err)
{
    (void)app;
    (void)page;
    (void)err;
    return field_new(
        &(struct field){.heading = {.left = N_("Check a certificate"), .right = "/ F2 English"},
                        .label = N_("Scan the code, or type the text below it, or its number."),
                        .hint = N_("Capital or small letters, with or without spaces."),
                        .limit = TYPED_MAX,
                        .accepts_scan = true});
}

static void add_fields(struct buffer *text, const struct code_check *check, enum language language)
{
    char date[DATE_TEXT];
    struct date day;
    text_copy(date, sizeof date, check->fields.date);
    if (date_parse_iso(date, &day))
        date_long(day, language, date);
    const struct {
        const char *label, *value;
    } rows[] = {
        {_("Name"), check->fields.name},     {_("Training"), check->fields.course},
        {_("Result"), check->fields.result}, {_("Date"), date},
        {_("Number"), check->fields.number}, {_("Key"), check->fields.kid},
        {_("Issuer"), check->issuer},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        if (rows[i].value[0] != '\0')
            buffer_printf(text, "%s: %s\n", rows[i].label, rows[i].value);
}

/* What to do about it. */
static const char *advice(enum code_verdict verdict)
{
    static const char *const words[] = {
        [CODE_GENUINE] = N_("Compare the name with an identity card. Capitals are normal."),
        [CODE_ALTERED] = N_("Please scan or type it once more."),
        [CODE_UNKNOWN_KEY] = N_("Please ask the kiosk that issued it."),
        [CODE_REPLACED] = N_("Please ask for the newer paper."),
        [CODE_NOT_LULUS] = N_("Numbers are known only at the kiosk that gave them. "
                              "Please scan or type the code."),
        [CODE_NEWER] = N_("This kiosk has to be renewed before it can check it."),
    };
    return (size_t)verdict < COUNT(words) && words[verdict] != NULL ? gettext(words[verdict]) : "";
}

static struct screen *open_checked(struct app *app, struct page *page, struct error *err)
{
    const struct code_check *check = page->data;
    struct buffer text = {0};
    (void)err;
    buffer_printf(&text, "%s\n\n", check_words(check));
    if (check->have_fields)
        add_fields(&text, check, app->language);
    buffer_printf(&text, "%s%s", check->have_fields ? "\n" : "", advice(check->verdict));
    const char *copy = arena_strdup(page->arena, buffer_text(&text));
    buffer_done(&text);
    return message_new(
        &(struct message){.heading = {.left = N_("Check a certificate")}, .text = copy});
}

static void act_checked(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    (void)intent;
    app_back(app);
}

static const struct page_ops checked_page = {.name = "message",
                                             .data_size = sizeof(struct code_check),
                                             .open = open_checked,
                                             .act = act_checked};

static void act_verify(struct app *app, struct page *page, const struct intent *intent)
{
    struct code_check check;
    struct error err = {0};
    (void)page;
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!code_verify(app->store, intent->text, strlen(intent->text), &check, &err)) {
        app_show_error(app, &err);
        return;
    }
    app_replace(app, &verify_page, NULL); /* empty for the next code */
    app_push(app, &checked_page, &check);
}

const struct page_ops verify_page = {.name = "verify", .open = open_verify, .act = act_verify};
