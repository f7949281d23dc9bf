/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages, questions and help over the present page. */
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/text.h"
#include "pages.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SAY_BYTES = 1200, HEADING_BYTES = 80 };

struct say {
    char heading[HEADING_BYTES], text[SAY_BYTES];
    void (*yes)(struct app *app);
};

static struct screen *open_say(struct app *app, struct page *page, struct error *err)
{
    (void)app;
    (void)err;
    const struct say *say = page->data;
    return message_new(
        &(struct message){.heading = {.left = say->heading}, .text = gettext(say->text)});
}

/* Back to what was typed or chosen; other pages show fresh facts. */
static void act_say(struct app *app, struct page *page, const struct intent *intent)
{
    const struct page *below = page->below;
    (void)intent;
    if (below->ops->relabel != NULL && !below->failed)
        app_uncover(app);
    else
        app_back(app);
}

/* Back to the very screen that was covered, not a new one: nothing typed is lost. */
static void act_uncover(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    (void)intent;
    app_uncover(app);
}

static const struct page_ops say_page = {
    .name = "message", .data_size = sizeof(struct say), .open = open_say, .act = act_say};

void app_say(struct app *app, const char *heading, const char *text)
{
    struct say say = {.yes = NULL};
    text_copy(say.heading, sizeof say.heading, heading);
    text_copy(say.text, sizeof say.text, text);
    app_push(app, &say_page, &say);
}

/* Messages may begin small and end without a stop, as after "lulus: "; a page shows sentences. */
static void add_sentence(struct buffer *out, const char *words)
{
    size_t length = strlen(words);
    if (length == 0)
        return;
    buffer_puts(out, out->length > 0 ? "\n\n" : "");
    buffer_putc(out, words[0] >= 'a' && words[0] <= 'z' ? (char)(words[0] - 'a' + 'A') : words[0]);
    buffer_printf(out, "%s%s", words + 1, strchr(".?!", words[length - 1]) == NULL ? "." : "");
}

static void error_text(char *out, size_t size, const struct error *err)
{
    struct buffer text = {0};
    add_sentence(&text, err->message);
    add_sentence(&text, err->remedy);
    text_copy(out, size, buffer_text(&text));
    buffer_done(&text);
}

void app_show_error(struct app *app, const struct error *err)
{
    char text[SAY_BYTES];
    error_text(text, sizeof text, err);
    app_say(app, N_("Just a moment"), text);
}

static const struct page_ops over_page = {.name = "message",
                                          .data_size = sizeof(struct say),
                                          .open = open_say,
                                          .act = act_uncover,
                                          .takes_back = true};

void app_show_error_over(struct app *app, const struct error *err)
{
    struct say say = {.yes = NULL};
    text_copy(say.heading, sizeof say.heading, N_("Just a moment"));
    error_text(say.text, sizeof say.text, err);
    app_push(app, &over_page, &say);
}

struct screen *error_screen(struct arena *arena, const struct error *err)
{
    char *text = arena_alloc(arena, SAY_BYTES);
    error_text(text, SAY_BYTES, err);
    return message_new(&(struct message){.heading = {.left = N_("Just a moment")}, .text = text});
}

static struct screen *open_ask(struct app *app, struct page *page, struct error *err)
{
    (void)app;
    (void)err;
    const struct say *say = page->data;
    return confirm_new(
        &(struct confirm){.heading = {.left = say->heading}, .question = gettext(say->text)});
}

static void act_ask(struct app *app, struct page *page, const struct intent *intent)
{
    const struct say *say = page->data;
    if (intent->kind != INTENT_YES)
        return;
    app_back(app);
    say->yes(app);
}

static const struct page_ops ask_page = {
    .name = "confirm", .data_size = sizeof(struct say), .open = open_ask, .act = act_ask};

void app_ask(struct app *app, const char *heading, const char *question,
             void (*yes)(struct app *app))
{
    struct say say = {.yes = yes};
    text_copy(say.heading, sizeof say.heading, heading);
    text_copy(say.text, sizeof say.text, question);
    app_push(app, &ask_page, &say);
}

struct ask_text {
    struct field field;
    bool (*take)(struct app *app, const char *text, struct error *err);
};

static struct screen *open_ask_text(struct app *app, struct page *page, struct error *err)
{
    (void)app;
    (void)err;
    const struct ask_text *ask = page->data;
    return field_new(&ask->field);
}

static void act_ask_text(struct app *app, struct page *page, const struct intent *intent)
{
    const struct ask_text *ask = page->data;
    struct error err = {0};
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!ask->take(app, intent->text, &err) && app->top == page)
        field_refuse(page->screen, err.message);
    else if (app->top == page)
        app_back(app);
}

static const struct page_ops ask_text_page = {.name = "field",
                                              .data_size = sizeof(struct ask_text),
                                              .open = open_ask_text,
                                              .act = act_ask_text};

void app_ask_text(struct app *app, const struct field *field,
                  bool (*take)(struct app *app, const char *text, struct error *err))
{
    struct ask_text ask = {.field = *field, .take = take};
    app_push(app, &ask_text_page, &ask);
}

static struct screen *open_help(struct app *app, struct page *page, struct error *err)
{
    (void)err;
    const struct screen *below = page->below->screen;
    const char *text = below->ops->help != NULL ? below->ops->help(below) : NULL;
    if (text == NULL)
        text = _("Press the digit beside what you want.\n\n"
                 "Enter goes on. Minus goes back.\n\n"
                 "Nothing that was saved is lost.");
    (void)app;
    return message_new(&(struct message){
        .heading = {.left = N_("Help")}, .text = arena_strdup(page->arena, text), .help = true});
}

const struct page_ops help_page = {
    .name = "help", .open = open_help, .act = act_uncover, .takes_back = true};
