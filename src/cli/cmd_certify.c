/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus certify: issues what may be issued, after a person saw names and date, and puts all of it
 * on paper. A second run issues nothing and makes the same pages. */
#include "arguments.h"
#include "ask.h"
#include "base/fold.h"
#include "base/text.h"
#include "certify.h"
#include "command.h"
#include "issue.h"
#include "kiosk_key.h"
#include "paper.h"
#include "store/certificates.h"
#include "store/journal.h"
#include <stdio.h>
#include <string.h>

struct wishes {
    const char *training, *pdf, *only_text, *date_text;
    bool print, yes;
    int only; /* list number; 0: all */
    struct date date;
};

struct work {
    struct session *session;
    struct wishes wishes;
    struct store *store;
    struct library *library;
    struct course *course;
    struct arena *arena;
    struct signing_key key;
    bool all_well; /* false: somebody was left out for a reason already told */
};

static bool take_wishes(struct wishes *wishes, int argc, char **argv)
{
    const struct option_row rows[] = {
        {"--pdf", NULL, &wishes->pdf},        {"--print", &wishes->print, NULL},
        {"--only", NULL, &wishes->only_text}, {"--date", NULL, &wishes->date_text},
        {"--yes", &wishes->yes, NULL},
    };
    int count = arguments_take(argc, argv, rows, COUNT(rows));
    if (count == 1)
        wishes->training = argv[0];
    return count == 0 || count == 1;
}

static bool read_wishes(struct wishes *wishes, struct error *err)
{
    if (!arguments_only(wishes->only_text, &wishes->only, err))
        return false;
    if (wishes->date_text != NULL && !date_parse_iso(wishes->date_text, &wishes->date))
        return fail(err, ERROR_USAGE, _("--date takes a day such as 2019-11-02"));
    if (!wishes->yes && !can_ask()) {
        fail(err, ERROR_USAGE, _("names and date are to be confirmed on a terminal"));
        return error_remedy(err, _("or add --yes when they are right"));
    }
    return true;
}

static bool open_work(struct work *work, struct error *err)
{
    struct training training;
    work->store = session_store(work->session, STORE_WRITE, err);
    if (work->store == NULL ||
        !session_training(work->store, work->wishes.training, &training, err))
        return false;
    work->course = course_gather(work->store, work->library, &training, err);
    if (work->course == NULL)
        return false;
    if (work->wishes.only == 0 || course_person(work->course, work->wishes.only) != NULL)
        return true;
    return fail(err, ERROR_USAGE, _("nobody has number %d on the list"), work->wishes.only);
}

/* Asks until the spelling fits or nothing is typed. */
static void ask_spelling(struct candidate *candidate)
{
    char prompt[NAME_BYTES + 120], typed[NAME_BYTES];
    while (candidate->trouble.kind != ERROR_NONE) {
        show_error(&candidate->trouble);
        snprintf(prompt, sizeof prompt,
                 _("Spelling of %s for the code, at most %d letters (Enter: leave her out): "),
                 candidate->person->kader.name, CODE_NAME_MAX);
        if (!ask_line(prompt, typed, sizeof typed) || typed[0] == '\0')
            return;
        candidate->trouble = (struct error){0};
        fold_code(candidate->code_name, sizeof candidate->code_name, typed, &candidate->trouble);
    }
}

static void settle_names(struct work *work, struct candidates *candidates)
{
    size_t kept = 0;
    for (size_t i = 0; i < candidates->count; i++) {
        struct candidate *candidate = &candidates->list[i];
        if (candidate->trouble.kind != ERROR_NONE && !work->wishes.yes)
            ask_spelling(candidate);
        else if (candidate->trouble.kind != ERROR_NONE)
            show_error(&candidate->trouble);
        if (candidate->trouble.kind == ERROR_NONE)
            candidates->list[kept++] = *candidate;
        else
            work->all_well = false;
    }
    candidates->count = kept;
}

static void show_candidates(const struct candidates *candidates)
{
    for (size_t i = 0; i < candidates->count; i++) {
        const struct kader *kader = &candidates->list[i].person->kader;
        fprintf(stderr, "%2d  %s%*s  %s\n", kader->list_number, kader->name,
                text_width(kader->name) < 34 ? 34 - text_width(kader->name) : 0, "",
                candidates->list[i].code_name);
    }
}

static bool settle_date(struct work *work, struct error *err)
{
    struct wishes *wishes = &work->wishes;
    if (wishes->date_text == NULL) {
        char day[DATE_TEXT], prompt[160], typed[64];
        wishes->date = certify_today(work->store, &work->course->training);
        date_long(wishes->date, work->session->language, day);
        snprintf(prompt, sizeof prompt,
                 _("Date of the certificates: %s. Enter if right, else type it (26-9-2019): "),
                 day);
        while (!wishes->yes) {
            if (!ask_line(prompt, typed, sizeof typed))
                return fail(err, ERROR_REFUSED, _("nothing was issued"));
            if (typed[0] == '\0' || date_parse_typed(typed, &wishes->date))
                break;
        }
    }
    return certify_date_fits(work->course, wishes->date, err) ||
           error_remedy(err, _("give the right date with --date YYYY-MM-DD"));
}

static bool confirm(const struct work *work, const struct candidates *candidates, struct error *err)
{
    char day[DATE_TEXT], prompt[200], typed[16];
    if (work->wishes.yes)
        return true;
    date_long(work->wishes.date, work->session->language, day);
    fputs(_("Names as they stand on the paper and in the code:\n"), stderr);
    show_candidates(candidates);
    snprintf(prompt, sizeof prompt,
             ngettext("Issue %d certificate dated %s? 1 yes, Enter no: ",
                      "Issue %d certificates dated %s? 1 yes, Enter no: ",
                      (unsigned long)candidates->count),
             (int)candidates->count, day);
    if (ask_line(prompt, typed, sizeof typed) && strcmp(typed, "1") == 0)
        return true;
    return fail(err, ERROR_REFUSED, _("nothing was issued"));
}

static bool issue_all(struct work *work, const struct candidates *candidates, struct error *err)
{
    const struct issue issue = {
        .store = work->store,
        .key = &work->key,
        .course = work->course,
        .date = work->wishes.date,
    };
    for (size_t i = 0; i < candidates->count; i++) {
        const struct candidate *candidate = &candidates->list[i];
        struct certificate certificate = {0};
        if (!issue_certificate(&issue, candidate->person, candidate->code_name, work->arena,
                               &certificate, err))
            return error_context(err, "%s", candidate->person->kader.name);
        printf("%s  %s\n", certificate.number, candidate->person->kader.name);
    }
    return candidates->count == 0 || store_sign_head(work->store, &work->key, err);
}

static bool issue_new(struct work *work, struct error *err)
{
    struct candidates candidates = certify_candidates(work->course, work->wishes.only, work->arena);
    certify_explain(work->course, work->wishes.only);
    settle_names(work, &candidates);
    if (candidates.count == 0)
        return true;
    if (!settle_date(work, err) || !confirm(work, &candidates, err) ||
        !kiosk_key_load(work->store, false, &work->key, err))
        return false;
    bool ok = issue_all(work, &candidates, err);
    key_wipe(&work->key);
    return ok;
}

/* The certificates this run is about, as the store has them now. */
static bool list_issued(struct work *work, const struct certificate **first, size_t *count,
                        struct error *err)
{
    struct certificate *rows;
    size_t all;
    if (!store_list_certificates(work->store, &work->course->training.id, work->arena, &rows, &all,
                                 err))
        return false;
    *count = 0;
    for (size_t i = 0; i < all; i++)
        if (certify_is_wanted(work->course, &rows[i], work->wishes.only))
            rows[(*count)++] = rows[i];
    *first = rows;
    if (*count > 0)
        return true;
    if (work->wishes.only != 0)
        return fail(err, ERROR_REFUSED, _("number %d has no certificate yet"), work->wishes.only);
    return fail(err, ERROR_REFUSED, _("nobody has a certificate yet"));
}

static bool on_paper(struct work *work, bool print, struct paper_state *state, struct error *err)
{
    const struct paper_job job = {
        .store = store_path(work->store),
        .training = work->course->training.number,
        .only = work->wishes.only != 0 ? &work->wishes.only : NULL,
        .only_count = 1,
        .pdf = print ? NULL : work->wishes.pdf,
    };
    return paper_run(&work->session->paths, &job, state, err);
}

static bool save_pdf(struct work *work, struct error *err)
{
    struct paper_state state;
    if (work->wishes.pdf == NULL)
        return true;
    if (!on_paper(work, false, &state, err) ||
        !store_note(work->store, NOTE_EXPORTED, &work->course->training.id, NULL, NULL, err))
        return false;
    printf(ngettext("%d page in %s\n", "%d pages in %s\n", (unsigned long)state.pages), state.pages,
           work->wishes.pdf);
    return true;
}

static bool print(struct work *work, const struct certificate *certificates, size_t count,
                  struct error *err)
{
    struct paper_state state;
    if (!work->wishes.print)
        return true;
    if (!on_paper(work, true, &state, err))
        return false;
    printf(_("sent to the printer %s (job %d)\n"), state.printer, state.print_job);
    if (state.waiting[0] != '\0')
        puts(state.waiting);
    for (size_t i = 0; i < count; i++)
        if (!store_note_print(work->store, &certificates[i].id, NULL, err))
            return false;
    return true;
}

static bool certify(struct work *work, struct error *err)
{
    const struct certificate *certificates;
    size_t count;
    return open_work(work, err) && issue_new(work, err) &&
           list_issued(work, &certificates, &count, err) && save_pdf(work, err) &&
           print(work, certificates, count, err);
}

int cmd_certify(struct session *session, int argc, char **argv)
{
    struct work work = {.session = session, .all_well = true};
    struct error err = {0};
    if (!take_wishes(&work.wishes, argc, argv))
        return show_usage("certify");
    if (!read_wishes(&work.wishes, &err))
        return show_error(&err);
    work.library = library_new();
    work.arena = arena_new();
    bool ok = certify(&work, &err);
    course_free(work.course);
    arena_free(work.arena);
    store_close(work.store);
    library_free(work.library);
    if (!ok)
        return show_error(&err);
    return work.all_well ? 0 : ERROR_REFUSED;
}
