/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kader finds her name and confirms it: the only path she has to know. */
#include "certificate/card.h"
#include "namesakes.h"
#include "pages.h"
#include "sitting.h"
#include "store/attempts.h"
#include "store/trainings.h"
#include <stdio.h>
#include <string.h>

/* The test that is open now; NULL when none is. */
static const struct occasion *open_test(const struct course *course)
{
    for (size_t i = 0; i < course->occasion_count; i++) {
        const struct occasion *occasion = &course->occasions[i];
        if (occasion_is_test(occasion) && occasion->stage == STAGE_OPEN)
            return occasion;
    }
    return NULL;
}

/* The newest test whose right answers may be shown: closed by the trainer. */
static const struct occasion *closed_posttest(const struct course *course)
{
    const struct occasion *found = NULL;
    for (size_t i = 0; i < course->occasion_count; i++) {
        const struct occasion *occasion = &course->occasions[i];
        if (occasion->kind == OCCASION_POSTTEST && occasion->stage == STAGE_CLOSED)
            found = occasion;
    }
    return found;
}

/* The first test that she may take though it is closed to the others; NULL when there is none. */
static const struct occasion *late_test(const struct course *course,
                                        const struct standing *standing)
{
    for (size_t i = 0; i < course->occasion_count; i++)
        if (occasion_is_test(&course->occasions[i]) &&
            standing_may_come_late(standing, &course->occasions[i]))
            return &course->occasions[i];
    return NULL;
}

/* What the names are asked for; NULL: nothing is open, or to be looked at. */
static const struct occasion *test_for_all(const struct course *course)
{
    const struct occasion *occasion = open_test(course);
    for (size_t i = 0; i < course->people_count && occasion == NULL; i++)
        occasion = late_test(course, &course->people[i]);
    return occasion != NULL ? occasion : closed_posttest(course);
}

/* Hers when she picks her name. */
static const struct occasion *test_for(const struct course *course, const struct standing *standing)
{
    const struct occasion *late = late_test(course, standing), *open = open_test(course);
    if (late != NULL)
        return late;
    return open != NULL ? open : closed_posttest(course);
}

/* At another seat now. */
static bool is_at_work(struct app *app, const struct course *course,
                       const struct standing *standing, const struct occasion *occasion)
{
    const struct attempt *attempt = course_attempt(course, standing, occasion);
    enum holder holder;
    return attempt != NULL && store_holder(app->store, &attempt->id, &holder, NULL, NULL) &&
           holder == HELD_ELSEWHERE;
}

/* Of a test that she has begun and not handed in. */
static const char *begun_word(struct app *app, const struct course *course,
                              const struct standing *standing, const struct occasion *occasion)
{
    static const char *const typed[ORIGIN_COUNT] = {
        [ORIGIN_PAPER] = N_("on paper"), [ORIGIN_TOGETHER] = N_("on a slip")};
    enum origin origin = standing_test(standing, occasion)->origin;
    if (typed[origin] != NULL)
        return gettext(typed[origin]);
    if (is_at_work(app, course, standing, occasion))
        return _("at work");
    bool goes_on = occasion->stage == STAGE_OPEN || standing_may_come_late(standing, occasion);
    return goes_on ? _("waiting for you") : NULL;
}

static const char *state_word(struct app *app, const struct course *course,
                              const struct standing *standing, const struct occasion *occasion)
{
    const struct occasion *late = late_test(course, standing);
    const struct occasion *hers = late != NULL ? late : occasion;
    const struct test_result *result = standing_test(standing, hers);
    if (result->state == PROGRESS_OPEN)
        return begun_word(app, course, standing, hers);
    if (late != NULL)
        return _("waiting for you");
    return result->state == PROGRESS_DONE ? _("done") : NULL;
}

static struct screen *names_screen(struct app *app, struct page *page, const struct course *course,
                                   const struct occasion *occasion)
{
    const bool *namesake = namesakes(page->arena, course);
    struct list_row *rows = NULL;
    size_t count = 0;
    for (size_t i = 0; i < course->people_count; i++) {
        const struct standing *standing = &course->people[i];
        if (standing->kader.withdrawn)
            continue;
        struct list_row *row = arena_push(page->arena, (void **)&rows, &count, sizeof *rows);
        row->number = standing->kader.list_number;
        row->text = standing->kader.name;
        row->detail = namesake_place(page->arena, &standing->kader, namesake[i]);
        row->mark = state_word(app, course, standing, occasion);
    }
    char label[OCCASION_TEXT];
    occasion_label(occasion->kind, occasion->n, label);
    return list_new(&(struct list){
        .heading = {.left = arena_strdup(page->arena, label)},
        .prompt = N_("Which name is yours? Press its number, then Enter."),
        .empty = N_("There are no names yet. Please tell the trainer."),
        .rows = rows,
        .row_count = count,
        .narrows = true,
        .accepts_scan = true,
    });
}

static struct screen *open_names(struct app *app, struct page *page, struct error *err)
{
    if (!app->has_training)
        return message_new(
            &(struct message){.heading = {.left = N_("Participants")},
                              .text = _("There is no training yet.\n\nPlease tell the trainer.")});
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    const struct occasion *occasion = test_for_all(course);
    if (occasion == NULL)
        return message_new(
            &(struct message){.heading = {.left = N_("Participants")},
                              .text = _("No test is open now.\n\nThe trainer will open it soon.")});
    return names_screen(app, page, course, occasion);
}

struct pick {
    struct occasion occasion;
    struct kader kader;
    bool namesake; /* another on the list has her name */
};

static const char *is_this_you(struct arena *arena, const struct pick *pick)
{
    const struct kader *kader = &pick->kader;
    const char *place = namesake_place(arena, kader, pick->namesake);
    if (pick->namesake)
        return arena_printf(arena, _("%s\n%s\nNumber %d on the list\n\nIs this you?"), kader->name,
                            place, kader->list_number);
    if (place[0] == '\0')
        return arena_printf(arena, _("%s\n\nIs this you?"), kader->name);
    return arena_printf(arena, _("%s\nPosyandu %s\n\nIs this you?"), kader->name, place);
}

static struct screen *open_confirm_name(struct app *app, struct page *page, struct error *err)
{
    (void)app;
    (void)err;
    return confirm_new(&(struct confirm){.heading = {.left = N_("Your name")},
                                         .question = is_this_you(page->arena, page->data),
                                         .yes = N_("yes, that is me"),
                                         .no = N_("no, back to the names")});
}

static void act_confirm_name(struct app *app, struct page *page, const struct intent *intent)
{
    const struct pick *pick = page->data;
    if (intent->kind == INTENT_YES)
        own_pin_gate(app, &pick->occasion, &pick->kader);
}

static const struct page_ops confirm_name_page = {.name = "confirm-name",
                                                  .data_size = sizeof(struct pick),
                                                  .open = open_confirm_name,
                                                  .act = act_confirm_name};

static void pick_person(struct app *app, struct page *page, const struct standing *standing)
{
    const struct course *course = page->course;
    const struct occasion *occasion = test_for(course, standing);
    if (occasion == NULL) {
        app_say(app, N_("Your name"), N_("No test is open now.\n\nThe trainer will open it soon."));
        return;
    }
    const bool *namesake = namesakes(page->arena, course);
    struct pick pick = {.occasion = *occasion,
                        .kader = standing->kader,
                        .namesake = namesake[standing - course->people]};
    app_push(app, &confirm_name_page, &pick);
}

static void pick_name(struct app *app, struct page *page, int number)
{
    const struct standing *standing = course_person(page->course, number);
    if (standing == NULL || standing->kader.withdrawn)
        app_say(app, N_("Your name"),
                N_("That number is not on the list.\n\nPress the number before your name."));
    else
        pick_person(app, page, standing);
}

/* --- her card --- */

static bool is_enrolled(struct app *app, const struct training *training,
                        const struct uuid *enrolment, struct arena *arena)
{
    struct kader *people;
    size_t count;
    if (!store_list_kader(app->store, &training->id, arena, &people, &count, &(struct error){0}))
        return false;
    for (size_t i = 0; i < count; i++)
        if (uuid_equal(&people[i].enrolment, enrolment))
            return true;
    return false;
}

/* Of which other training of this kiosk it is; NULL: of none. */
static const struct training *other_training(struct app *app, const struct uuid *enrolment,
                                             struct arena *arena)
{
    struct training *list;
    size_t count;
    if (!store_list_trainings(app->store, arena, &list, &count, &(struct error){0}))
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (is_enrolled(app, &list[i], enrolment, arena))
            return &list[i];
    return NULL;
}

static void say_strange_card(struct app *app, struct page *page, const struct uuid *enrolment)
{
    const struct training *other = other_training(app, enrolment, page->arena);
    const char *text =
        other != NULL ? arena_printf(page->arena,
                                     _("This card belongs to another training:\n%s\n\nPlease find "
                                       "your name in the list."),
                                     other->title)
                      : _("This kiosk does not know this card.\n\nPlease find your name in the "
                          "list.");
    app_say(app, N_("Your card"), text);
}

static void pick_card(struct app *app, struct page *page, const struct uuid *enrolment)
{
    const struct standing *standing = course_enrolled(page->course, enrolment);
    if (standing == NULL)
        say_strange_card(app, page, enrolment);
    else if (standing->kader.withdrawn)
        app_say(app, N_("Your card"),
                N_("This name is not on the list now.\n\nPlease tell the trainer."));
    else
        pick_person(app, page, standing);
}

static void take_scan(struct app *app, struct page *page, const char *text)
{
    struct uuid enrolment;
    switch (card_read(text, &enrolment)) {
    case CARD_READ:
        pick_card(app, page, &enrolment);
        return;
    case CARD_DAMAGED:
        app_say(app, N_("Your card"),
                N_("The code came in pieces.\n\nPlease scan it again, or find your name."));
        return;
    case CARD_OTHER:
        app_say(app, N_("Your card"),
                N_("That is no card for this kiosk.\n\nTo check a certificate, press 4 at the "
                   "start."));
        return;
    }
}

/* Nothing is open: the names say so themselves. */
static bool shows_names(const struct page *page)
{
    return page->ops == &names_page && page->course != NULL && test_for_all(page->course) != NULL;
}

void names_scan(struct app *app, const char *text)
{
    struct uuid enrolment;
    if (card_read(text, &enrolment) == CARD_OTHER) {
        take_scan(app, app->top, text);
        return;
    }
    app_push(app, &names_page, NULL);
    if (shows_names(app->top))
        take_scan(app, app->top, text);
}

static void act_names(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind == INTENT_CHOOSE)
        pick_name(app, page, intent->number);
    else if (intent->kind == INTENT_SUBMIT)
        take_scan(app, page, intent->text);
    else if (intent->kind == INTENT_NEXT)
        app_home(app);
}

const struct page_ops names_page = {.name = "names", .open = open_names, .act = act_names};
