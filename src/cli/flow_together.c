/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The class test: its beginning, each item shown to the room, and what to do when it is over. Its
 * place is on the disk after every step, so that it goes on there after a power cut. */
#include "base/text.h"
#include "pages.h"
#include "store/trainings.h"
#include "ui/together.h"
#include "voice.h"

static const struct page_ops start_page, resume_page, together_page, over_page;

struct showing {
    struct uuid test;
    enum occasion_kind kind;
    int n;
    struct class_test together;
    char title[OCCASION_TEXT];
};

static const struct quiz *quiz_of(struct app *app, struct error *err)
{
    return library_quiz(app->library, app->store, app->training.quiz_digest, err);
}

static void label(struct app *app, struct page *page)
{
    struct showing *showing = page->data;
    (void)app;
    occasion_label(showing->kind, showing->n, showing->title);
}

static bool put(struct app *app, const struct showing *showing, struct error *err)
{
    return store_put_class_test(app->store, &showing->test, &showing->together, &app->staff.id,
                                err);
}

static void show_items(struct app *app, struct showing *showing, int item)
{
    struct error err = {0};
    showing->together.item = item;
    if (put(app, showing, &err))
        app_replace(app, &together_page, showing);
    else
        app_show_error(app, &err);
}

/* --- before it --- */

enum { BEGIN = 1, PACE, GOES_ON, BOTH, SLIPS };

static const int paces[] = {0, 30, 45, 60, 90, 120};

static void next_pace(struct class_test *together)
{
    size_t at = 0;
    while (at < COUNT(paces) && paces[at] != together->seconds)
        at++;
    together->seconds = paces[at + 1 < COUNT(paces) ? at + 1 : 0];
}

static const char *pace_words(struct arena *arena, int seconds)
{
    return seconds == 0 ? _("as long as it takes") : arena_printf(arena, _("%d seconds"), seconds);
}

static struct screen *open_start(struct app *app, struct page *page, struct error *err)
{
    const struct showing *showing = page->data;
    const struct class_test *together = &showing->together;
    const struct quiz *quiz = quiz_of(app, err);
    struct menu_option *options = arena_alloc(page->arena, SLIPS * sizeof *options);
    size_t count = 0;
    if (quiz == NULL)
        return NULL;
    label(app, page);
    options[count++] = (struct menu_option){BEGIN, N_("begin"), NULL};
    options[count++] = (struct menu_option){PACE, N_("time for each question"),
                                            pace_words(page->arena, together->seconds)};
    if (together->seconds > 0)
        options[count++] = (struct menu_option){
            GOES_ON, N_("then"), together->goes_on ? _("it goes on by itself") : _("it waits")};
    if (quiz->header.languages.count > 1)
        options[count++] = (struct menu_option){BOTH, N_("language"),
                                                together->both ? _("two at once") : _("one")};
    options[count++] = (struct menu_option){SLIPS, N_("print answer slips"), NULL};
    return menu_new(&(struct menu){
        .heading = {.left = arena_printf(page->arena, _("%s: together"), showing->title),
                    .right = app->staff.name},
        .intro = N_("The screen shows one question after another. Everybody marks a slip."),
        .options = options,
        .option_count = count});
}

static void act_start(struct app *app, struct page *page, const struct intent *intent)
{
    struct showing *showing = page->data;
    struct class_test *together = &showing->together;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == BEGIN) {
        show_items(app, showing, 1);
        return;
    }
    if (intent->number == SLIPS) {
        app_push(app, &forms_page, NULL);
        return;
    }
    if (intent->number == PACE)
        next_pace(together);
    together->goes_on ^= intent->number == GOES_ON;
    together->both ^= intent->number == BOTH;
    app_reopen(app);
}

static const struct page_ops start_page = {.name = "together-start",
                                           .data_size = sizeof(struct showing),
                                           .open = open_start,
                                           .act = act_start,
                                           .idle_seconds = 900};

/* --- again after it was left, or after a power cut --- */

static struct screen *open_resume(struct app *app, struct page *page, struct error *err)
{
    struct showing *showing = page->data;
    struct boot boot;
    if (!store_boot(app->store, &boot, err))
        return NULL;
    label(app, page);
    const char *why = boot.n != showing->together.boot
                          ? _("The power was off just now. Never mind.")
                          : _("You stopped for a moment.");
    return message_new(
        &(struct message){.heading = {.left = showing->title},
                          .text = arena_printf(page->arena, _("%s\n\nWe go on with question %d."),
                                               why, showing->together.item)});
}

static void act_resume(struct app *app, struct page *page, const struct intent *intent)
{
    struct showing *showing = page->data;
    if (intent->kind == INTENT_NEXT)
        show_items(app, showing, showing->together.item);
}

static const struct page_ops resume_page = {.name = "together-resume",
                                            .data_size = sizeof(struct showing),
                                            .open = open_resume,
                                            .act = act_resume,
                                            .idle_seconds = 900};

/* --- the items: nobody is signed out here, as a class may need its time --- */

static struct screen *open_together(struct app *app, struct page *page, struct error *err)
{
    struct showing *showing = page->data;
    const struct quiz *quiz = quiz_of(app, err);
    if (quiz == NULL)
        return NULL;
    label(app, page);
    return together_new(
        &(struct together){.title = showing->title, .quiz = quiz, .test = showing->together});
}

static void leave(struct app *app)
{
    app_back_to(app, &board_page);
}

static void keep_place(struct app *app, struct showing *showing, int item)
{
    struct error err = {0};
    showing->together.item = item;
    app_paint(app);
    voice_hush(app);
    if (!put(app, showing, &err))
        app_show_error_over(app, &err);
    else
        voice_say_screen(app);
}

static void finish(struct app *app, struct showing *showing)
{
    struct error err = {0};
    showing->together.item = CLASS_TEST_OVER;
    app_saving(app);
    if (put(app, showing, &err))
        app_replace(app, &over_page, showing);
    else
        app_show_error_over(app, &err);
}

static void act_together(struct app *app, struct page *page, const struct intent *intent)
{
    struct showing *showing = page->data;
    if (intent->kind == INTENT_GO)
        keep_place(app, showing, intent->number);
    else if (intent->kind == INTENT_REVIEW)
        finish(app, showing);
    else if (intent->kind == INTENT_BACK)
        app_ask(app, N_("Together"),
                N_("Stop here?\n\nThe class test goes on later from this question."), leave);
}

static const struct page_ops together_page = {.name = "together",
                                              .data_size = sizeof(struct showing),
                                              .open = open_together,
                                              .act = act_together,
                                              .relabel = label,
                                              .takes_back = true,
                                              .idle_seconds = IDLE_NEVER};

/* --- over --- */

static struct screen *open_over(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("type in the answer slips"), NULL},
        {2, N_("show the questions once more"), NULL},
        {3, N_("to the board"), NULL},
    };
    (void)app;
    (void)err;
    label(app, page);
    struct showing *showing = page->data;
    return menu_new(
        &(struct menu){.heading = {.left = showing->title},
                       .intro = N_("That was the last question. Thank you.\n"
                                   "Please look at your slip: your name, every question.\n"
                                   "Then hand it to the trainer."),
                       .options = options,
                       .option_count = COUNT(options)});
}

static void act_over(struct app *app, struct page *page, const struct intent *intent)
{
    struct showing *showing = page->data;
    struct error err = {0};
    const struct quiz *quiz = quiz_of(app, &err);
    if (intent->kind == INTENT_BACK && quiz != NULL)
        show_items(app, showing, (int)quiz->item_count);
    else if (intent->kind == INTENT_BACK)
        app_show_error(app, &err);
    else if (intent->kind == INTENT_CHOOSE && intent->number == 1)
        app_replace(app, &typing_page, NULL);
    else if (intent->kind == INTENT_CHOOSE && intent->number == 2)
        app_replace(app, &start_page, showing); /* with its time and language */
    else if (intent->kind == INTENT_CHOOSE)
        leave(app);
}

static const struct page_ops over_page = {.name = "together-over",
                                          .data_size = sizeof(struct showing),
                                          .open = open_over,
                                          .act = act_over,
                                          .takes_back = true,
                                          .idle_seconds = 900};

void together_push(struct app *app, const struct occasion *test)
{
    struct showing showing = {
        .test = test->id, .kind = test->kind, .n = test->n, .together = test->together};
    int item = test->together.item;
    app_push(app,
             item == 0                 ? &start_page
             : item == CLASS_TEST_OVER ? &over_page
                                       : &resume_page,
             &showing);
}
