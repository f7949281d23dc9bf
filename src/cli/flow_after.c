/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After handing in: her name for the certificate, her score, and, once the trainer has closed the
 * posttest, the right answers with their reasons. */
#include "pages.h"
#include "sitting.h"
#include "store/people.h"
#include "ui/question.h"

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

/* --- the trainer closed the test while she was at it --- */

static struct screen *open_stopped(struct app *app, struct page *page, struct error *err)
{
    (void)err;
    sitting_label(app->sitting);
    const char *text = _("The trainer has closed this test.");
    if (test_answered(app->sitting->test) > 0)
        text = sitting_saved_text(app->sitting, page->arena, text);
    text = arena_printf(page->arena, _("%s\nThank you for your effort."), text);
    return message_new(&(struct message){.heading = sitting_heading(app->sitting), .text = text});
}

static const struct page_ops stopped_page = {
    .name = "test-stopped", .open = open_stopped, .act = act_home, .takes_back = true};

void sitting_was_closed(struct app *app)
{
    app_replace(app, &stopped_page, NULL);
}

/* --- handed in --- */

static const char *thanks_text(struct app *app, struct page *page, struct error *err)
{
    const struct sitting *sitting = app->sitting;
    if (sitting->occasion.kind == OCCASION_PRETEST)
        return _("Thank you. Your answers are handed in.\n\nSee you at the lesson.");
    const struct course *course = page_course(app, page, err);
    const struct standing *standing =
        course != NULL ? course_enrolled(course, &sitting->kader.enrolment) : NULL;
    if (standing == NULL)
        return NULL;
    struct score score = test_score(sitting->test);
    const struct test_result *before = &standing->pretest;
    int items = (int)sitting->test->item_count;
    if (before->state == PROGRESS_DONE && !before->late && score.right > before->score.right)
        return arena_printf(page->arena,
                            _("Thank you. Your answers are handed in.\n\n"
                              "%d of %d right, up by %d."),
                            score.right, items, score.right - before->score.right);
    return arena_printf(page->arena, _("Thank you. Your answers are handed in.\n\n%d of %d right."),
                        score.right, items);
}

static struct screen *open_thanks(struct app *app, struct page *page, struct error *err)
{
    const char *text = thanks_text(app, page, err);
    if (text == NULL)
        return NULL;
    return message_new(&(struct message){
        .heading = sitting_heading(app->sitting), .text = text, .seconds = 15, .large = true});
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
        app_replace(app, &thanks_page, NULL);
}

static const struct page_ops name_check_page = {
    .name = "name-check", .open = open_name_check, .act = act_name_check, .takes_back = true};

/* --- once the trainer has closed the posttest: what was missed, and why --- */

static struct screen *open_reasons(struct app *app, struct page *page, struct error *err)
{
    (void)page;
    (void)err;
    return reasons_new(&(struct reasons){
        .title = app->sitting->title, .who = app->sitting->who, .test = app->sitting->test});
}

static const struct page_ops reasons_page = {.name = "reasons",
                                             .open = open_reasons,
                                             .act = act_home,
                                             .relabel = relabel,
                                             .takes_back = true};

static struct screen *open_result(struct app *app, struct page *page, struct error *err)
{
    (void)err;
    struct score score = test_score(app->sitting->test);
    char *text = arena_printf(page->arena, _("%d of %d right."), score.right,
                              (int)app->sitting->test->item_count);
    return message_new(&(struct message){
        .heading = sitting_heading(app->sitting),
        .text = text,
        .hint = N_("To see the answers with reasons, press Enter. To stop, press -"),
        .large = true});
}

static void act_result(struct app *app, struct page *page, const struct intent *intent)
{
    struct error err = {0};
    (void)page;
    if (intent->kind != INTENT_NEXT)
        app_home(app);
    else if (!sitting_show_reasons(app, &err))
        app_show_error(app, &err);
    else
        app_replace(app, &reasons_page, NULL);
}

static const struct page_ops result_page = {
    .name = "result", .open = open_result, .act = act_result, .takes_back = true};

void sitting_finished(struct app *app)
{
    bool ask_name =
        app->sitting->occasion.kind == OCCASION_PRETEST && !app->sitting->kader.name_confirmed;
    app_replace(app, ask_name ? &name_check_page : &thanks_page, NULL);
}

void sitting_show_result(struct app *app)
{
    app_replace(app, &result_page, NULL);
}
