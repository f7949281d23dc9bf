/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new training: quiz, checklist, names, dates, marks, signatories; then its roster. */
#include "accept.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/text.h"
#include "files.h"
#include "library.h"
#include "pages.h"
#include "shipped.h"
#include "store/trainings.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct form training_form;

static size_t choose_content(struct app *app, enum document_kind kind, struct arena *arena,
                             struct choice **choices, struct error *err)
{
    struct shipped *list;
    size_t count = shipped_list(&app->paths, kind, app->language, arena, &list, err);
    *choices = arena_alloc(arena, count * sizeof **choices);
    for (size_t i = 0; i < count; i++)
        (*choices)[i] = (struct choice){list[i].title, list[i].path};
    return count;
}

static size_t choose_quiz(struct app *app, struct arena *arena, struct choice **choices,
                          struct error *err)
{
    return choose_content(app, DOCUMENT_QUIZ, arena, choices, err);
}

static size_t choose_checklist(struct app *app, struct arena *arena, struct choice **choices,
                               struct error *err)
{
    return choose_content(app, DOCUMENT_CHECKLIST, arena, choices, err);
}

static const char *suggest_draft(struct app *app, struct arena *arena, const char *key)
{
    char value[FORM_VALUE];
    return form_value(app, &training_form, key, value, NULL) ? arena_strdup(arena, value) : "";
}

static const char *suggest_short(struct app *app, struct arena *arena)
{
    char code[SHORT_TITLE_BYTES];
    return short_title_accept(code, suggest_draft(app, arena, "title"), NULL)
               ? arena_strdup(arena, code)
               : NULL;
}

/* Who organised the last training. A kiosk's own name may be "Kios 1" and belongs on no paper. */
static const char *suggest_organiser(struct app *app, struct arena *arena)
{
    (void)arena;
    return app->has_training ? app->training.organiser : NULL;
}

static const char *typed_date(struct arena *arena, struct date date)
{
    return arena_printf(arena, "%d,%d,%d", date.day, date.month, date.year);
}

static const char *suggest_first(struct app *app, struct arena *arena)
{
    return typed_date(arena, date_at(store_now_ms(app->store), app->kiosk.zone));
}

static const char *suggest_last(struct app *app, struct arena *arena)
{
    struct date date;
    return date_parse_iso(suggest_draft(app, arena, "first"), &date) ? typed_date(arena, date)
                                                                     : NULL;
}

/* The file's own pass mark, else the usual one. */
static const char *suggest_mark(struct app *app, struct arena *arena, enum document_kind kind,
                                const char *key, int usual)
{
    struct shipped *list;
    size_t count = shipped_list(&app->paths, kind, app->language, arena, &list, &(struct error){0});
    const char *path = suggest_draft(app, arena, key);
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i].path, path) == 0 && list[i].pass_mark >= 0)
            usual = list[i].pass_mark;
    return arena_printf(arena, "%d", usual);
}

static const char *suggest_quiz_mark(struct app *app, struct arena *arena)
{
    return suggest_mark(app, arena, DOCUMENT_QUIZ, "quiz", 75);
}

static const char *suggest_skill_mark(struct app *app, struct arena *arena)
{
    return suggest_mark(app, arena, DOCUMENT_CHECKLIST, "checklist", 80);
}

#define WORDS(name, question, example, short_word, ...)                                            \
    {                                                                                              \
        .key = name, .label = question, .hint = example, .word = short_word,                       \
        .limit = PLACE_CHARACTERS, .accept = accept_place, __VA_ARGS__                             \
    }

static const struct form_field training_fields[] = {
    {.key = "quiz",
     .label = N_("Which test do the participants take?"),
     .word = N_("Test"),
     .choices = choose_quiz},
    {.key = "checklist",
     .label = N_("Which checklist is used for the practice?"),
     .word = N_("Checklist"),
     .choices = choose_checklist},
    {.key = "title",
     .label = N_("What is the training called?"),
     .hint = N_("As it should stand on the certificate"),
     .word = N_("Title"),
     .limit = TITLE_CHARACTERS,
     .accept = accept_title},
    {.key = "short",
     .label = N_("A short title for the code"),
     .hint = N_("At most 32 letters and digits. For example: PIJAT OKSITOSIN"),
     .word = N_("Short title"),
     .limit = SHORT_TITLE_BYTES - 1,
     .accept = accept_short_title,
     .suggest = suggest_short},
    WORDS("place", N_("Where does it take place?"), N_("For example: Balai Desa Lorulun"),
          N_("Place"), .optional = false),
    WORDS("organiser", N_("Who organises it?"), N_("For example: Puskesmas Larat"), N_("Organiser"),
          .suggest = suggest_organiser),
    {.key = "first",
     .label = N_("First day"),
     .hint = N_("Day, month, year: 26,9,2019 or 26092019"),
     .word = N_("First day"),
     .kind = FIELD_DIGITS,
     .limit = 10,
     .accept = accept_date,
     .suggest = suggest_first},
    {.key = "last",
     .label = N_("Last day"),
     .hint = N_("The same day is fine"),
     .word = N_("Last day"),
     .kind = FIELD_DIGITS,
     .limit = 10,
     .accept = accept_date,
     .suggest = suggest_last},
    {.key = "hours",
     .label = N_("How many lesson hours (JPL)?"),
     .hint = N_("One hour is 45 minutes. 0: not printed"),
     .word = N_("Hours"),
     .kind = FIELD_DIGITS,
     .limit = 3,
     .accept = accept_hours},
    {.key = "quiz_mark",
     .label = N_("The test is passed from how many per cent?"),
     .word = N_("Pass mark of the test, %"),
     .kind = FIELD_DIGITS,
     .limit = 3,
     .accept = accept_percent,
     .suggest = suggest_quiz_mark},
    {.key = "skill_mark",
     .label = N_("The practice is passed from how many per cent?"),
     .hint = N_("All critical steps must be right as well"),
     .word = N_("Pass mark of the practice, %"),
     .kind = FIELD_DIGITS,
     .limit = 3,
     .accept = accept_percent,
     .suggest = suggest_skill_mark},
    {.key = "signer1",
     .label = N_("Who signs on the left?"),
     .hint = N_("Full name, with titles if wished"),
     .word = N_("Left, name"),
     .limit = NAME_CHARACTERS,
     .accept = accept_name},
    WORDS("position1", N_("What is her or his position?"),
          N_("For example: Kepala Puskesmas Larat"), N_("Left, position"), .optional = false),
    WORDS("number1", N_("Her or his number"), N_("NIP. ... or leave it empty"), N_("Left, number"),
          .optional = true),
    {.key = "signer2",
     .label = N_("Who signs on the right?"),
     .hint = N_("Full name, with titles if wished"),
     .word = N_("Right, name"),
     .limit = NAME_CHARACTERS,
     .accept = accept_name},
    WORDS("position2", N_("What is her or his position?"), N_("For example: Ketua Tim Pelatih"),
          N_("Right, position"), .optional = false),
    WORDS("number2", N_("Her or his number"), N_("NIP. ... or leave it empty"), N_("Right, number"),
          .optional = true),
};

/* One text of struct training and the draft it comes from. */
struct binding {
    const char *key;
    size_t offset, size;
};
#define BIND(draft_key, member)                                                                    \
    {                                                                                              \
        draft_key, offsetof(struct training, member), sizeof(((struct training *)0)->member)       \
    }
static const struct binding bindings[] = {
    BIND("title", title),
    BIND("short", short_title),
    BIND("place", place),
    BIND("organiser", organiser),
    BIND("position1", signatories[0].position),
    BIND("signer1", signatories[0].name),
    BIND("number1", signatories[0].number),
    BIND("position2", signatories[1].position),
    BIND("signer2", signatories[1].name),
    BIND("number2", signatories[1].number),
};

static bool read_texts(struct app *app, const struct form *form, struct training *training,
                       struct error *err)
{
    char value[FORM_VALUE];
    for (size_t i = 0; i < COUNT(bindings); i++) {
        if (!form_value(app, form, bindings[i].key, value, err))
            return false;
        text_copy((char *)training + bindings[i].offset, bindings[i].size, value);
    }
    return true;
}

static bool read_number(struct app *app, const struct form *form, const char *key, int *number,
                        struct error *err)
{
    char value[FORM_VALUE];
    if (!form_value(app, form, key, value, err))
        return false;
    *number = atoi(value);
    return true;
}

static bool read_day(struct app *app, const struct form *form, const char *key, struct date *day,
                     struct error *err)
{
    char value[FORM_VALUE];
    return form_value(app, form, key, value, err) &&
           (date_parse_iso(value, day) ||
            fail(err, ERROR_REFUSED, _("Write day, month and year: 26,9,2019")));
}

static bool read_days(struct app *app, const struct form *form, struct training *training,
                      struct error *err)
{
    if (!read_day(app, form, "first", &training->first_day, err) ||
        !read_day(app, form, "last", &training->last_day, err))
        return false;
    return date_compare(training->first_day, training->last_day) <= 0 ||
           fail(err, ERROR_REFUSED, _("The last day is before the first day. Press 2, correct."));
}

static bool keep_document(struct app *app, const struct form *form, const char *key,
                          enum document_kind kind, char digest[DOCUMENT_ID_BYTES],
                          struct error *err)
{
    char path[FORM_VALUE];
    struct buffer bytes = {0};
    bool ok =
        form_value(app, form, key, path, err) &&
        file_read(path, DOCUMENT_MAX_BYTES + 1, &bytes, err) &&
        (kind != DOCUMENT_QUIZ || quiz_usable(buffer_text(&bytes), bytes.length, path, err)) &&
        store_add_document(app->store, kind, buffer_text(&bytes), bytes.length, digest, err);
    buffer_done(&bytes);
    return ok;
}

/* What the quiz itself allows; it stands among the rules and may be changed there. */
static bool take_limit(struct app *app, const struct training *training, struct error *err)
{
    const struct quiz *quiz = library_quiz(app->library, app->store, training->quiz_digest, err);
    int most = setting_kind(SETTING_LIMIT)->most;
    if (quiz == NULL)
        return false;
    int minutes = quiz->minutes < most ? quiz->minutes : most;
    return minutes == 0 || store_put_training_setting(app->store, &training->id, SETTING_LIMIT,
                                                      minutes, &app->staff.id, err);
}

static bool finish_training(struct app *app, const struct form *form, struct error *err)
{
    struct training training = {.zone = app->kiosk.zone};
    return read_texts(app, form, &training, err) && read_days(app, form, &training, err) &&
           read_number(app, form, "hours", &training.hours, err) &&
           read_number(app, form, "quiz_mark", &training.quiz_mark, err) &&
           read_number(app, form, "skill_mark", &training.skill_mark, err) &&
           keep_document(app, form, "quiz", DOCUMENT_QUIZ, training.quiz_digest, err) &&
           keep_document(app, form, "checklist", DOCUMENT_CHECKLIST, training.checklist_digest,
                         err) &&
           store_add_training(app->store, &training, &app->staff.id, err) &&
           take_limit(app, &training, err);
}

static void go_on_to_roster(struct app *app)
{
    struct error err = {0};
    if (app_reload(app, &err))
        app_replace(app, &roster_page, NULL);
    else
        app_show_error(app, &err);
}

static const struct form training_form = {
    .prefix = "training",
    .heading = N_("A new training"),
    .fields = training_fields,
    .field_count = COUNT(training_fields),
    .finish = finish_training,
    .done = go_on_to_roster,
};

void training_push(struct app *app)
{
    form_push(app, &training_form);
}
