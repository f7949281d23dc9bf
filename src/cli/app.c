/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app.h"
#include "base/alloc.h"
#include "base/text.h"
#include "casework.h"
#include "job.h"
#include "observing.h"
#include "pages.h"
#include "reading.h"
#include "sitting.h"
#include "store/journal.h"
#include "store/trainings.h"
#include "voice.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { WARNING_SECONDS = 30 };

static void close_screen(struct page *page)
{
    screen_free(page->screen);
    course_free(page->course);
    arena_free(page->arena);
}

static void free_page(struct page *page)
{
    close_screen(page);
    free(page->data);
    free(page);
}

static void free_removed(struct app *app)
{
    while (app->removed != NULL) {
        struct page *below = app->removed->below;
        free_page(app->removed);
        app->removed = below;
    }
}

static void remove_top(struct app *app)
{
    struct page *page = app->top;
    app->top = page->below;
    page->below = app->removed;
    app->removed = page;
}

/* What is replaced while its own intent is carried out must live until the event is over. */
static void retire(struct app *app, struct page parts)
{
    struct page *shell = xcalloc(1, sizeof *shell);
    *shell = parts;
    shell->below = app->removed;
    app->removed = shell;
}

static void open_top(struct app *app)
{
    struct page *page = app->top;
    struct error err = {0};
    if (page->screen != NULL)
        retire(app,
               (struct page){.screen = page->screen, .course = page->course, .arena = page->arena});
    page->screen = NULL;
    page->course = NULL;
    page->arena = arena_new();
    page->screen = page->ops->open(app, page, &err);
    page->language = app->language;
    page->failed = page->screen == NULL;
    if (page->failed)
        page->screen = error_screen(page->arena, &err);
    else if (page->screen->ops->read != NULL)
        voice_prepare(app);
    if (app->machine.page_shown != NULL)
        app->machine.page_shown(app->machine.context, page);
}

static struct page *new_page(const struct page_ops *ops, const void *data)
{
    struct page *page = xcalloc(1, sizeof *page);
    page->ops = ops;
    if (ops->data_size > 0)
        page->data = xcalloc(1, ops->data_size);
    if (data != NULL)
        memcpy(page->data, data, ops->data_size);
    return page;
}

void app_push(struct app *app, const struct page_ops *ops, const void *data)
{
    struct page *page = new_page(ops, data);
    page->below = app->top;
    app->top = page;
    open_top(app);
}

void app_replace(struct app *app, const struct page_ops *ops, const void *data)
{
    struct page *page = new_page(ops, data);
    remove_top(app);
    page->below = app->top;
    app->top = page;
    open_top(app);
}

void app_back(struct app *app)
{
    if (app->top->below == NULL)
        return;
    if (app->top->below->ops == &home_page) {
        app_home(app);
        return;
    }
    remove_top(app);
    app_reopen(app);
}

/* The top page in the present language; what it was opened in may be another. */
static void speak(struct app *app)
{
    struct page *page = app->top;
    if (page->language == app->language)
        return;
    page->language = app->language;
    if (page->ops->relabel != NULL && !page->failed)
        page->ops->relabel(app, page);
    else
        app_reopen(app);
}

static void refresh_top(struct app *app)
{
    struct page *page = app->top;
    if (page->failed)
        app_reopen(app);
    else if (page->ops->refresh != NULL)
        page->ops->refresh(app, page);
}

/* What happened while it was covered is made up for. */
void app_uncover(struct app *app)
{
    remove_top(app);
    speak(app);
    if (app->machine.page_shown != NULL)
        app->machine.page_shown(app->machine.context, app->top);
    refresh_top(app);
}

void app_back_to(struct app *app, const struct page_ops *ops)
{
    while (app->top->ops != ops && app->top->below != NULL)
        remove_top(app);
    open_top(app);
}

static const struct screen_ops *ops_of(const struct screen *screen)
{
    return screen != NULL ? screen->ops : NULL;
}

/* The old screen lives until the event is over. */
void app_reopen(struct app *app)
{
    const struct screen *before = app->top->screen;
    open_top(app);
    struct screen *now = app->top->screen;
    if (ops_of(before) == now->ops && now->ops->keep_place != NULL)
        now->ops->keep_place(now, before);
}

void app_paint(struct app *app)
{
    if (app->machine.paint != NULL)
        app->machine.paint(app->machine.context);
}

void app_saving(struct app *app)
{
    if (app->machine.note != NULL)
        app->machine.note(app->machine.context, _("Saving …"));
}

bool app_is_signed_in(const struct app *app)
{
    return !uuid_is_nil(&app->staff.id);
}

void app_home(struct app *app)
{
    struct error err = {0};
    voice_end(app);
    sitting_end(app);
    observing_end(app);
    casework_end(app);
    app->idle_warned = false;
    if (app->staff.role == ROLE_TRAINER && app_is_signed_in(app)) {
        app->news[0] = '\0';
        app->opened = (struct uuid){0};
    }
    memset(&app->staff, 0, sizeof app->staff);
    reading_in(app, app->usual_language);
    app->text_size = TEXT_NORMAL;
    while (app->top->below != NULL)
        remove_top(app);
    if (!app_reload(app, &err)) {
        app_show_error(app, &err);
        return;
    }
    store_checkpoint(app->store, NULL);
    open_top(app);
}

const struct course *page_course(struct app *app, struct page *page, struct error *err)
{
    assert(page->course == NULL);
    page->course = course_gather(app->store, app->library, &app->training, err);
    return page->course;
}

const struct course *page_course_again(struct app *app, struct page *page, struct error *err)
{
    struct course *course = course_gather(app->store, app->library, &app->training, err);
    if (course == NULL)
        return NULL;
    retire(app, (struct page){.course = page->course});
    page->course = course;
    return course;
}

void app_restart(struct app *app)
{
    while (app->top != NULL)
        remove_top(app);
    app_push(app, &home_page, NULL);
}

bool app_start(struct app *app, struct store *store, struct error *err)
{
    app->store = store;
    app->library = library_new();
    app->last_key_ms = app->machine.now_ms(app->machine.context);
    reading_in(app, app->usual_language);
    bool set_up = store_is_set_up(store);
    if (set_up && !app_reload(app, err))
        return false;
    app->store_version = store_version(store);
    app_push(app, set_up ? &home_page : &welcome_page, NULL);
    return true;
}

void app_note_start(struct app *app)
{
    app->noted = store_note(app->store, NOTE_STARTED, NULL, NULL, NULL, NULL);
}

void app_stop(struct app *app)
{
    job_stop(app);
    voice_free(app);
    sitting_end(app);
    observing_end(app);
    casework_end(app);
    if (app->noted)
        store_note(app->store, NOTE_STOPPED, NULL, NULL, NULL, NULL);
    while (app->top != NULL)
        remove_top(app);
    free_removed(app);
    library_free(app->library);
    if (app->key != NULL)
        key_wipe(app->key);
    free(app->key);
}

static bool change_language(struct app *app)
{
    if (!reading_other_language(app))
        return false;
    speak(app);
    return true;
}

static bool shared_command(struct app *app, const struct event *event)
{
    if (app->top->screen->ops->own_commands)
        return false;
    if (event->kind == EVENT_HELP && app->top->ops != &help_page) {
        app_push(app, &help_page, NULL);
        return true;
    }
    if (event->kind == EVENT_SLASH)
        return change_language(app);
    return event->kind == EVENT_PLUS && reading_next_size(app);
}

static void carry_out(struct app *app, const struct intent *intent)
{
    struct page *page = app->top;
    if (intent->kind == INTENT_NONE)
        return;
    if (intent->kind == INTENT_LISTEN)
        voice_say_screen(app); /* the page may note it */
    if (intent->kind == INTENT_LANGUAGE)
        change_language(app);
    else if (intent->kind == INTENT_BACK && (page->failed || !page->ops->takes_back))
        app_back(app);
    else if (page->failed)
        app_reopen(app);
    else if (page->ops->act != NULL)
        page->ops->act(app, page, intent);
}

/* Every key silences the voice. The first Enter after the warning only says that somebody is
 * here. */
static bool only_wakes(struct app *app, const struct event *event)
{
    if (event->kind == EVENT_TICK || event->kind == EVENT_STORE)
        return false;
    bool warned = app->idle_warned;
    voice_hush(app);
    app->last_key_ms = event->now_ms;
    app->idle_warned = false;
    return warned && event->kind == EVENT_ENTER;
}

void app_event(struct app *app, const struct event *event)
{
    struct intent intent = {.kind = INTENT_NONE};
    if (!only_wakes(app, event) && !shared_command(app, event)) {
        if (!reading_is_unseen(app, event, &intent))
            intent = app->top->screen->ops->update(app->top->screen, event);
        carry_out(app, &intent);
    }
    free_removed(app);
}

int app_idle_seconds(const struct app *app)
{
    int minutes = app->has_training ? app->training.settings.value[SETTING_IDLE]
                                    : setting_kind(SETTING_IDLE)->usual;
    return 60 * minutes;
}

/* Seconds without a key until home comes back; below 0: never, by us. */
static int patience(const struct app *app, const struct page *page)
{
    if (page->ops->idle_seconds != 0)
        return page->ops->idle_seconds;
    int below = page->below != NULL ? patience(app, page->below) : app_idle_seconds(app);
    return below == IDLE_OWN ? app_idle_seconds(app) : below;
}

static void leave_when_idle(struct app *app, int64_t now_ms)
{
    int seconds = patience(app, app->top);
    bool neutral = app->top->below == NULL && app->language == app->usual_language &&
                   app->text_size == TEXT_NORMAL;
    int64_t left_ms = 1000LL * seconds - (now_ms - app->last_key_ms);
    app->idle_warned = !neutral && seconds > 0 && left_ms <= 1000LL * WARNING_SECONDS;
    if (app->idle_warned && left_ms < 0)
        app_home(app);
}

const char *app_notice(const struct app *app)
{
    return app->idle_warned ? _("Still here? Then press Enter.") : NULL;
}

void app_tick(struct app *app)
{
    int64_t now_ms = app->machine.now_ms(app->machine.context);
    int64_t version = store_version(app->store), minute = now_ms / 60000;
    leave_when_idle(app, now_ms);
    voice_tick(app);
    if (version != app->store_version || minute != app->minute) {
        app->store_version = version;
        app->minute = minute;
        app_reread(app);
        refresh_top(app);
    }
    if (app->top->ops->tick != NULL && !app->top->failed)
        app->top->ops->tick(app, app->top);
    free_removed(app);
}
