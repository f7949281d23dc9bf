/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After handing in: her name for the certificate, her score, and, once the trainer has closed the
 * posttest, the right answers with their reasons. */
#include "pages.h"
#include "sitting.h"
#include "store/people.h"
#include "ui/question.h"

static const struct page_ops result_page;

enum { FAREWELL_SECONDS = 15 };

static void act_home(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    (void)intent;
    app_home(app);
}

static void relabel(struct app *app, struct page *page)
{
    (void)page;
    sitting_label(app->sitting);
}

/* --- the trainer closed, moved or set aside the test while she was at it --- */

static const struct {
    const char *what, *then; /* N; then: with the first as %s */
    bool kept;               /* how many answers are saved stands between them */
} departures[] = {
    [WAS_CLOSED] = {N_("The trainer has closed this test."), N_("%s\nThank you for your effort."),
                    true},
    [WAS_MOVED] = {N_("This test goes on at another screen."), N_("%s\nPlease go on there."), true},
    [WAS_SET_ASIDE] = {N_("This test is set aside."), N_("%s\nPlease ask the trainer."), false},
};

static struct screen *open_stopped(struct app *app, struct page *page, struct error *err)
{
    const enum going *why = page->data;
    (void)err;
    sitting_label(app->sitting);
    const char *text = gettext(departures[*why].what);
    if (departures[*why].kept && test_answered(app->sitting->test) > 0)
        text = sitting_saved_text(app->sitting, page->arena, text);
    text = arena_printf(page->arena, gettext(departures[*why].then), text);
    return message_new(&(struct message){
        .heading = sitting_heading(app->sitting), .text = text, .seconds = FAREWELL_SECONDS});
}

static const struct page_ops stopped_page = {.name = "test-stopped",
                                             .data_size = sizeof(enum going),
                                             .open = open_stopped,
                                             .act = act_home,
                                             .takes_back = true};

void sitting_leave(struct app *app, enum going why)
{
    app_replace(app, &stopped_page, &why);
}

/* --- handed in --- */

/* "16 of 20 right, up by 5." */
static const char *score_text(struct app *app, struct page *page, struct error *err)
{
    const struct sitting *sitting = app->sitting;
    const struct course *course = page_course(app, page, err);
    const struct standing *standing =
        course != NULL ? course_enrolled(course, &sitting->kader.enrolment) : NULL;
    if (standing == NULL)
        return NULL;
    struct score score = test_score(sitting->test);
    const struct test_result *before = &standing->pretest;
    int items = (int)sitting->test->item_count;
    if (before->state == PROGRESS_DONE && !before->late && score.right > before->score.right)
        return arena_printf(page->arena, _("%d of %d right, up by %d."), score.right, items,
                            score.right - before->score.right);
    return arena_printf(page->arena, _("%d of %d right."), score.right, items);
}

static const char *thanks_text(struct app *app, struct page *page, struct error *err)
{
    const char *thanks = _("Thank you. Your answers are handed in."), *more = NULL;
    if (app->sitting->occasion.kind == OCCASION_PRETEST)
        more = app->sitting->taught ? NULL : _("See you at the lesson.");
    else if (sitting_shows_score(app)) {
        more = score_text(app, page, err);
        if (more == NULL)
            return NULL;
    } else if (app->training.settings.value[SETTING_SCORE] == SCORE_ONCE_CLOSED)
        more = _("Once the trainer has closed the test, you see your result here.");
    return more != NULL ? arena_printf(page->arena, "%s\n\n%s", thanks, more) : thanks;
}

static struct screen *open_thanks(struct app *app, struct page *page, struct error *err)
{
    const char *text = thanks_text(app, page, err);
    if (text == NULL)
        return NULL;
    return message_new(&(struct message){.heading = sitting_heading(app->sitting),
                                         .text = text,
                                         .seconds = FAREWELL_SECONDS,
                                         .large = true});
}

static const struct page_ops thanks_page = {
    .name = "thanks", .open = open_thanks, .act = act_home, .takes_back = true};

static struct screen *open_name_check(struct app *app, struct page *page, struct error *err)
{
    (void)err;
    const char *question = arena_printf(page->arena,
                                        _("Your answers are handed in. Thank you.\n\n"
                                          "Name on the certificate:\n%s\n\nIs it right?"),
                                        app->sitting->kader.name);
    return confirm_new(&(struct confirm){.heading = sitting_heading(app->sitting),
                                         .question = question,
                                         .yes = N_("yes, it is right"),
                                         .no = N_("no, I will tell the trainer"),
                                         .no_back = true});
}

/* She comes back and the test is closed: her result; else the thanks. */
static void after_name(struct app *app)
{
    bool result = app->sitting->occasion.stage == STAGE_CLOSED &&
                  (sitting_shows_score(app) || sitting_shows_reasons(app));
    app_replace(app, result ? &result_page : &thanks_page, NULL);
}

static void act_name_check(struct app *app, struct page *page, const struct intent *intent)
{
    struct error err = {0};
    (void)page;
    bool right = intent->kind == INTENT_YES;
    if (!right && intent->kind != INTENT_BACK)
        return;
    if (!store_confirm_name(app->store, &app->sitting->kader.enrolment, right, &err))
        app_show_error(app, &err);
    else
        after_name(app);
}

static const struct page_ops name_check_page = {
    .name = "name-check", .open = open_name_check, .act = act_name_check, .takes_back = true};

/* --- once the trainer has closed the posttest: what was missed, and why --- */

static struct screen *open_reasons(struct app *app, struct page *page, struct error *err)
{
    (void)page;
    (void)err;
    return reasons_new(&(struct reasons){.title = app->sitting->title,
                                         .who = app->sitting->who,
                                         .test = app->sitting->test,
                                         .aloud = &app->aloud});
}

static void act_reasons(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind != INTENT_LISTEN)
        act_home(app, page, intent);
}

static const struct page_ops reasons_page = {.name = "reasons",
                                             .open = open_reasons,
                                             .act = act_reasons,
                                             .relabel = relabel,
                                             .takes_back = true};

static struct screen *open_result(struct app *app, struct page *page, struct error *err)
{
    const char *text = sitting_shows_score(app) ? score_text(app, page, err)
                                                : _("Your answers are handed in. Thank you.");
    if (text == NULL)
        return NULL;
    return message_new(&(struct message){
        .heading = sitting_heading(app->sitting),
        .text = text,
        .hint = sitting_shows_reasons(app)
                    ? N_("To see the answers with reasons, press Enter. To stop, press -")
                    : NULL,
        .large = true});
}

static void act_result(struct app *app, struct page *page, const struct intent *intent)
{
    struct error err = {0};
    (void)page;
    if (intent->kind != INTENT_NEXT || !sitting_shows_reasons(app))
        app_home(app);
    else if (!sitting_show_reasons(app, &err))
        app_show_error(app, &err);
    else
        app_replace(app, &reasons_page, NULL);
}

static const struct page_ops result_page = {
    .name = "result", .open = open_result, .act = act_result, .takes_back = true};

/* Whom a cut kept from being asked is asked when she comes back. */
void sitting_finished(struct app *app)
{
    if (sitting_asks_name(app))
        app_replace(app, &name_check_page, NULL);
    else
        after_name(app);
}
