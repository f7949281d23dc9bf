/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of statistics.md where it has them (pre_paired, paired.diff, skills.per_round ...). */
#include "base/decimal.h"
#include "report/json.h"
#include "report/results.h"
#include "results_parts.h"

static void put_score(struct json *json, const char *name, int64_t score)
{
    if (score % POINT == 0)
        json_add_integer(json, name, score / POINT);
    else
        json_add_number(json, name, (double)score / POINT);
}

static void put_count(struct json *json, const char *name, size_t count)
{
    json_add_integer(json, name, (int64_t)count);
}

static void put_summary(struct json *parent, const char *name, const struct summary *summary)
{
    struct json *json = json_add_object(parent, name);
    put_count(json, "n", summary->n);
    json_add_number(json, "mean", summary->mean);
    json_add_number(json, "sd", summary->sd);
    json_add_number(json, "median", summary->median);
    json_add_number(json, "min", summary->min);
    json_add_number(json, "max", summary->max);
    json_add_number(json, "q1", summary->q1);
    json_add_number(json, "q3", summary->q3);
    json_add_number(json, "ci_low", summary->ci_low);
    json_add_number(json, "ci_high", summary->ci_high);
    json_add_number(json, "skewness_g1", summary->skewness_g1);
    json_add_number(json, "kurtosis_g2", summary->kurtosis_g2);
}

void put_share(struct json *parent, const char *name, const struct proportion *share)
{
    struct json *json = json_add_object(parent, name);
    put_count(json, "x", share->x);
    put_count(json, "n", share->n);
    json_add_number(json, "p", share->p);
    json_add_number(json, "low", share->low);
    json_add_number(json, "high", share->high);
}

static void put_date(struct json *json, const char *name, struct date date)
{
    char text[DATE_TEXT];
    date_iso(date, text);
    json_add_text(json, name, text);
}

static void put_training(struct json *parent, const struct report *report)
{
    const struct training *training = report->training;
    struct json *json = json_add_object(parent, "training");
    json_add_integer(json, "number", training->number);
    json_add_text(json, "title", training->title);
    json_add_text(json, "short_title", training->short_title);
    json_add_text(json, "place", training->place);
    json_add_text(json, "organiser", training->organiser);
    put_date(json, "first_day", training->first_day);
    put_date(json, "last_day", training->last_day);
    json_add_text(json, "quiz", training->quiz_digest);
    json_add_text(json, "checklist", training->checklist_digest);
    json_add_text(json, "kiosk", report->kiosk->name);
    json_add_boolean(json, "demo", report->kiosk->demo);
}

static void put_word(struct json *json, const char *name, const struct training *training,
                     enum setting setting, const char *const words[])
{
    json_add_text(json, name, words[training->settings.value[setting]]);
}

static void put_settings(struct json *json, const struct training *training)
{
    static const char *const orders[] = {"shuffled", "document"},
                             *const lates[] = {"marked", "refused"},
                             *const repeats[] = {"one", "none"},
                             *const counts[] = {"best", "first", "latest"};
    _Static_assert(COUNT(orders) == ORDER_RULES && COUNT(lates) == LATE_RULES &&
                       COUNT(repeats) == REPEAT_RULES && COUNT(counts) == COUNTS_RULES,
                   "a word for each choice");
    put_word(json, "item_order", training, SETTING_ORDER, orders);
    put_word(json, "late_pretest", training, SETTING_LATE, lates);
    put_word(json, "repeat_posttest", training, SETTING_REPEAT, repeats);
    put_word(json, "certificate_takes", training, SETTING_COUNTS, counts);
    json_add_integer(json, "limit_minutes", training->settings.value[SETTING_LIMIT]);
    json_add_text(json, "numbers_take", "first");
}

static void put_rules(struct json *parent, const struct report *report)
{
    const struct results *results = report->results;
    struct json *json = json_add_object(parent, "rules");
    json_add_number(json, "conf_level", 0.95);
    json_add_integer(json, "pass_min_pct", results->quiz_mark);
    json_add_integer(json, "skill_pass_min_pct", results->skill_mark);
    json_add_integer(json, "skill_critical_min", 2);
    json_add_integer(json, "skill_max", 2);
    json_add_integer(json, "quantile_type", 7);
    json_add_number(json, "distractor_min_share", 0.05);
    json_add_text(json, "upper_lower",
                  "n<100: halves (odd: middle one out); n>=100: round-half-up(0.27 n); ties at the "
                  "cut share the seats");
    put_settings(json, report->training);
}

static void put_answers(struct json *parent, const char *name, const struct answer_sums *sums)
{
    struct json *json = json_add_object(parent, name);
    put_count(json, "people", sums->people);
    json_add_integer(json, "right", sums->right);
    json_add_integer(json, "wrong", sums->wrong);
    json_add_integer(json, "unknown", sums->unknown);
    json_add_integer(json, "blank", sums->blank);
    json_add_integer(json, "all", sums->right + sums->wrong + sums->unknown + sums->blank);
}

static void put_knowledge(struct json *json, const struct results *results)
{
    put_score(json, "max_score", results->max_score);
    json_add_integer(json, "item_count", results->item_count);
    put_count(json, "n_registered", results->n_registered);
    put_count(json, "n_pre", results->n_pre);
    put_count(json, "n_post", results->n_post);
    put_count(json, "n_paired", results->n_paired);
    put_count(json, "n_read_by_person", results->read_by_person);
    put_count(json, "n_read_by_kiosk", results->read_by_kiosk);
    put_count(json, "n_time_over", results->time_over);
    put_count(json, "unpaired", results->unpaired);
    put_answers(json, "pre_answers", &results->pre_answers);
    put_answers(json, "post_answers", &results->post_answers);
    put_summary(json, "pre_all", &results->pre_all);
    put_summary(json, "post_all", &results->post_all);
    put_summary(json, "pre_paired", &results->pre_paired);
    put_summary(json, "post_paired", &results->post_paired);
    put_summary(json_add_object(json, "paired"), "diff", &results->diff);
    json_add_number(json, "pre_pct_mean", results->pre_pct_mean);
    json_add_number(json, "post_pct_mean", results->post_pct_mean);
    json_add_number(json, "gain_points", results->gain_points);
    json_add_number(json, "gain_relative_pct", results->gain_relative_pct);
    put_share(json, "passed_pre", &results->passed_pre);
    put_share(json, "passed_post", &results->passed_post);
}

static void put_skills(struct json *parent, const struct results *results)
{
    struct json *rounds = json_add_list(json_add_object(parent, "skills"), "per_round");
    for (int i = 0; i < results->round_count; i++) {
        const struct round_summary *round = &results->rounds[i];
        struct json *json = json_add_element(rounds);
        json_add_integer(json, "round", round->round);
        put_summary(json, "pct", &round->pct);
        put_share(json, "competent", &round->competent);
        put_count(json, "n_fail_critical_only", round->n_fail_critical_only);
        put_share(json, "able_so_far", &round->able_so_far);
    }
}

static void put_score_if(struct json *json, const char *name, bool known, int64_t score)
{
    if (known)
        put_score(json, name, score);
    else
        json_add_null(json, name);
}

static void put_pre(struct json *json, const struct person_result *person)
{
    put_score_if(json, "pre", person->has_pre, person->pre);
    if (!person->has_pre)
        return;
    json_add_integer(json, "pre_blank", person->pre_blank);
    json_add_boolean(json, "pre_late", person->pre_late);
    json_add_integer(json, "pre_right", person->pre_right);
    json_add_integer(json, "pre_unknown", person->pre_unknown);
    json_add_integer(json, "pre_wrong", person->pre_wrong);
}

static void put_post(struct json *json, const struct person_result *person)
{
    put_score_if(json, "post", person->has_post, person->post);
    if (!person->has_post)
        return;
    json_add_integer(json, "post_blank", person->post_blank);
    json_add_integer(json, "post_right", person->post_right);
    json_add_integer(json, "post_unknown", person->post_unknown);
    json_add_integer(json, "post_wrong", person->post_wrong);
}

static void put_person_round(struct json *rounds, const struct results *results,
                             const struct person_result *person, int index)
{
    const struct person_round *round = &person->rounds[index];
    struct json *json = json_add_element(rounds);
    json_add_integer(json, "round", index + 1);
    json_add_integer(json, "sum", round->sum);
    json_add_integer(json, "rated", round->rated);
    json_add_integer(json, "critical_missed", round->critical_missed);
    json_add_boolean(json, "competent", results_competent(results, round));
    if (round->rated > 0)
        json_add_number(json, "pct", 100.0 * round->sum / (2.0 * round->rated));
    else
        json_add_null(json, "pct");
}

struct listing {
    const struct report *report;
    size_t *attempt; /* the first that may be of whom is next */
};

/* Names in their order: there are many people. */
static void put_person(struct json *json, size_t index, const void *context)
{
    const struct listing *listing = context;
    const struct report *report = listing->report;
    const struct results *results = report->results;
    const struct person_result *person = &results->people[index];
    bool paired = results_paired(person);
    *listing->attempt = put_attempts(json, report, *listing->attempt, person->list_number);
    json_add_text(json, "certificate", person->certificate[0] != '\0' ? person->certificate : NULL);
    put_score_if(json, "gain", paired, person->post - person->pre);
    json_add_integer(json, "list_number", person->list_number);
    if (report->names)
        json_add_text(json, "name", person->name);
    json_add_boolean(json, "paired", paired);
    put_post(json, person);
    put_pre(json, person);
    json_add_text(json, "pseudonym", person->pseudonym);
    put_score_if(json, "remedial", person->has_remedial, person->remedial);
    struct json *rounds = json_add_list(json, "rounds");
    for (int i = 0; i < results->round_count; i++)
        if (person->rounds[i].seen)
            put_person_round(rounds, results, person, i);
    json_add_integer(json, "set_aside", person->set_aside);
    json_add_boolean(json, "withdrawn", person->withdrawn);
}

void report_json(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    size_t attempt = 0;
    const struct listing listing = {report, &attempt};
    struct json *json = json_new();
    put_training(json, report);
    put_rules(json, report);
    put_knowledge(json, results);
    put_items(json, results);
    put_skills(json, results);
    put_agreement(json, results);
    json_add_made(json, "people", results->n_registered, put_person, &listing);
    json_write(json, true, out);
    buffer_putc(out, '\n');
}
