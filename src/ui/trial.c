/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trial question: a lesson of eight acts, each done by pressing the key it is about. Nothing
 * here is right or wrong; Enter, pressed twice, passes over any act but the last. */
#include "base/alloc.h"
#include "body.h"
#include "flow.h"
#include "question_face.h"
#include "star_menu.h"
#include "ui/frame.h"
#include "ui/question.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum act {
    ACT_WELCOME,
    ACT_CHOOSE,
    ACT_CHANGE,
    ACT_BACK,
    ACT_RETURN, /* the page before the question */
    ACT_DOUBT,
    ACT_NEXT,
    ACT_HAND_IN,
    ACT_DONE,
    ACT_COUNT
};

enum page { PAGE_WORDS, PAGE_QUESTION };

/* What an act shows, and the key that it waits for. */
static const struct lesson {
    enum page page;
    enum event_kind key;
    int digit;           /* for EVENT_DIGIT */
    const char *word;    /* N: title word of a page of words */
    const char *text;    /* N: paragraphs of a page of words, or the status of the question */
    const char *bare;    /* N: the same where the act before was passed over; NULL: as text */
    const char *hint[3]; /* N: footer of a page of words */
} lessons[ACT_COUNT] = {
    [ACT_WELCOME] = {.key = EVENT_ENTER,
                     .word = N_("Trial"),
                     .text = N_("Let us try one question first.\nIt does not count.\n"
                                "To begin, press Enter."),
                     .hint = {N_("Enter begin"), N_("* skip"), N_("- back")}},
    [ACT_CHOOSE] = {.page = PAGE_QUESTION,
                    .key = EVENT_DIGIT,
                    .digit = 2,
                    .text = N_("Try: press 2.")},
    [ACT_CHANGE] = {.page = PAGE_QUESTION,
                    .key = EVENT_DIGIT,
                    .digit = 3,
                    .text = N_("Good. Now change it: press 3."),
                    .bare = N_("Try: press 3.")},
    [ACT_BACK] = {.page = PAGE_QUESTION,
                  .key = EVENT_BACK,
                  .text = N_("Changed. Now go back: press -"),
                  .bare = N_("Try going back: press -")},
    [ACT_RETURN] = {.key = EVENT_ENTER,
                    .word = N_("Trial"),
                    .text = N_("This is the page before.\nYour choice is still there.\n"
                               "To go on, press Enter."),
                    .bare = N_("This is the page before.\nTo go on, press Enter."),
                    .hint = {N_("Enter next")}},
    [ACT_DOUBT] = {.page = PAGE_QUESTION,
                   .key = EVENT_STAR,
                   .text = N_("Still there. If not sure, press *"),
                   .bare = N_("If not sure, press *")},
    [ACT_NEXT] = {.page = PAGE_QUESTION,
                  .key = EVENT_ENTER,
                  .text = N_("Marked. To go on, press Enter."),
                  .bare = N_("To go on, press Enter.")},
    [ACT_HAND_IN] = {.key = EVENT_DIGIT,
                     .digit = 1,
                     .word = N_("Try handing in"),
                     .text = N_("This is still the trial.\nWhen you are sure, press 1."),
                     .hint = {N_("1 yes"), N_("- back")}},
    [ACT_DONE] = {.key = EVENT_ENTER,
                  .word = N_("Trial"),
                  .text = N_("Well done.\nNow the real questions begin.\n"
                             "To begin, press Enter."),
                  .hint = {N_("Enter begin")}},
};

static const char *const drinks[] = {N_("tea"), N_("coffee"), N_("plain water"),
                                     N_("coconut water")};

struct trial_screen {
    struct screen screen;
    struct trial trial;
    enum act act;
    char response[RESPONSE_BYTES];
    bool doubtful;
    bool wishing;   /* the menu of "*" lies over the question */
    bool skipped;   /* the act before was passed over: nothing is said of it */
    bool reminded;  /* in this act, by an Enter */
    bool reminding; /* the last key was that Enter */
    struct paging *paging;
};

static const struct intent nothing = {.kind = INTENT_NONE};

static void go_to(struct trial_screen *self, enum act act)
{
    self->act = act;
    self->skipped = false;
    self->reminded = self->reminding = false;
    self->paging->page = 0;
}

static bool is_what_was_asked(const struct lesson *lesson, const struct event *event)
{
    return event->kind == lesson->key &&
           (event->kind != EVENT_DIGIT || event->number == lesson->digit);
}

/* The question obeys every key as the real one does, whichever was asked for. */
static void obey(struct trial_screen *self, const struct event *event)
{
    if (lessons[self->act].page != PAGE_QUESTION)
        return;
    if (event->kind == EVENT_DIGIT && event->number <= (int)COUNT(drinks)) {
        self->response[0] = event->number == 0 ? '?' : (char)('A' + event->number - 1);
        self->response[1] = '\0';
    } else if (event->kind == EVENT_STAR) {
        self->doubtful = self->act == ACT_DOUBT || !self->doubtful;
    }
}

static struct intent advance(struct trial_screen *self)
{
    if (self->act == ACT_DONE)
        return (struct intent){.kind = INTENT_NEXT};
    go_to(self, self->act + 1);
    return nothing;
}

/* To what can be tried without it: the page before is reached by "-" only. */
static struct intent pass_over(struct trial_screen *self)
{
    go_to(self, self->act == ACT_BACK ? ACT_DOUBT : self->act + 1);
    self->skipped = true;
    return nothing;
}

static const char *text_of(const struct trial_screen *self)
{
    const struct lesson *lesson = &lessons[self->act];
    bool bare = lesson->bare != NULL && (self->skipped || self->response[0] == '\0');
    return gettext(bare ? lesson->bare : lesson->text);
}

static struct intent step_back(struct trial_screen *self)
{
    if (self->act == ACT_WELCOME)
        return (struct intent){.kind = INTENT_BACK};
    if (self->act == ACT_HAND_IN)
        go_to(self, ACT_NEXT);
    else if (self->act == ACT_CHOOSE || self->act == ACT_CHANGE)
        go_to(self, ACT_WELCOME);
    return nothing;
}

static struct intent remind(struct trial_screen *self, const struct event *event)
{
    if (event->kind == EVENT_ENTER && self->reminded && self->act != ACT_HAND_IN)
        return pass_over(self);
    self->reminding = event->kind == EVENT_ENTER;
    self->reminded |= self->reminding;
    return nothing;
}

static struct intent press(struct trial_screen *self, const struct event *event)
{
    self->paging->page = paging_at(self->paging);
    if (event->kind == EVENT_ENTER && !paging_last(self->paging)) {
        self->paging->page++;
        return nothing;
    }
    obey(self, event);
    if (event->kind == EVENT_STAR && self->act == ACT_WELCOME)
        return (struct intent){.kind = INTENT_NEXT};
    if (is_what_was_asked(&lessons[self->act], event))
        return advance(self);
    if (event->kind == EVENT_BACK)
        return step_back(self);
    return remind(self, event);
}

/* As at the real question, "*" asks first where there is a voice. */
static bool asks_wish(const struct trial_screen *self, const struct event *event)
{
    return event->kind == EVENT_STAR && !self->wishing && aloud_offered(self->trial.aloud) &&
           lessons[self->act].page == PAGE_QUESTION;
}

static struct intent take_wish(struct trial_screen *self, const struct event *event)
{
    const struct star_menu menu = {.speech = true};
    enum star_wish wish = star_menu_press(&menu, event);
    self->wishing = wish == STAR_STAY;
    if (wish == STAR_DOUBT)
        return press(self, &(struct event){.kind = EVENT_STAR, .now_ms = event->now_ms});
    return (struct intent){.kind = wish == STAR_LISTEN ? INTENT_LISTEN : INTENT_NONE};
}

static struct intent trial_update(struct screen *screen, const struct event *event)
{
    struct trial_screen *self = (struct trial_screen *)screen;
    if (!body_is_key(event))
        return nothing;
    if (!asks_wish(self, event))
        return self->wishing ? take_wish(self, event) : press(self, event);
    self->wishing = true;
    return nothing;
}

static void words_paint(const struct trial_screen *self, struct grid *grid)
{
    const struct lesson *lesson = &lessons[self->act];
    struct caption caption = {self->trial.title, self->trial.who, _(lesson->word), NULL};
    int row = caption_paint(grid, &caption) + caption_space(grid);
    char line[200];
    const char *text = text_of(self);
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        snprintf(line, sizeof line, "%.*s", (int)length, text);
        row = caption_text(grid, row, STYLE_PLAIN, line);
        text += length + (text[length] == '\n');
    }
    if (self->reminding)
        body_status(grid, _("Enter alone does not hand in."));
    const char *hints[COUNT(lesson->hint) + 1] = {NULL};
    for (size_t i = 0; i < COUNT(lesson->hint) && lesson->hint[i] != NULL; i++)
        hints[i] = _(lesson->hint[i]);
    frame_footer(grid, hints);
}

/* The item in the language of this moment. */
static void item_make(struct item *item, struct test_item *shown)
{
    *item = (struct item){.kind = ITEM_SINGLE, .option_count = COUNT(drinks)};
    item->stem.text[0] = _("What do you like to drink?");
    *shown = (struct test_item){.item = item};
    for (unsigned i = 0; i < COUNT(drinks); i++) {
        item->options[i].text.text[0] = _(drinks[i]);
        shown->order[i] = i;
    }
}

static void languages_of(enum language language, struct languages *languages)
{
    *languages = (struct languages){.count = 1};
    memcpy(languages->code[0], language_code(language), sizeof languages->code[0]);
}

static void question_paint(const struct trial_screen *self, struct grid *grid)
{
    struct item item;
    struct test_item shown;
    struct languages languages;
    item_make(&item, &shown);
    languages_of(grid->language, &languages);
    const char *sentence = self->reminding ? _("Try it, or press Enter again.") : text_of(self);
    struct question_face face = {
        .caption = {self->trial.title, self->trial.who, _("Trial"), NULL},
        .dots = "",
        .aside = self->doubtful ? _("not sure 1") : "",
        .item = &shown,
        .languages = &languages,
        .response = self->response,
        .notice = {.full = sentence, .alone = true},
        .page = self->paging->page,
        .star = aloud_offered(self->trial.aloud) ? _("* not sure, listen")
                : self->doubtful                 ? _("* sure")
                                                 : _("* not sure"),
    };
    self->paging->pages = question_face_paint(grid, &face);
}

static void trial_view(const struct screen *screen, struct grid *grid)
{
    const struct trial_screen *self = (const struct trial_screen *)screen;
    self->paging->pages = 1;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    struct caption caption = {
        .title = self->trial.title, .who = self->trial.who, .word = _("Trial")};
    if (self->wishing)
        star_menu_paint(grid, &caption,
                        &(struct star_menu){.doubtful = self->doubtful, .speech = true});
    else if (lessons[self->act].page == PAGE_QUESTION)
        question_paint(self, grid);
    else
        words_paint(self, grid);
}

static void trial_free(struct screen *screen)
{
    free(((struct trial_screen *)screen)->paging);
    free(screen);
}

static int trial_asks(const struct screen *screen)
{
    const struct trial_screen *self = (const struct trial_screen *)screen;
    return self->act == ACT_HAND_IN ? ASKS_YES : self->wishing;
}

static void trial_read(const struct screen *screen, enum language language, struct buffer *lines)
{
    struct item item;
    struct test_item shown;
    struct languages languages;
    if (lessons[((const struct trial_screen *)screen)->act].page != PAGE_QUESTION)
        return;
    item_make(&item, &shown);
    languages_of(language, &languages);
    aloud_item(lines, &shown, &languages, language);
}

static const char *trial_help(const struct screen *screen)
{
    (void)screen;
    return _("This is only for trying the keys.\n"
             "Press what the line at the bottom says.");
}

static const struct screen_ops trial_ops = {
    .name = "trial",
    .update = trial_update,
    .view = trial_view,
    .free = trial_free,
    .help = trial_help,
    .asks = trial_asks,
    .read = trial_read,
};

struct screen *trial_new(const struct trial *trial)
{
    struct trial_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &trial_ops;
    self->trial = *trial;
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}
