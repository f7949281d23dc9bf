/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two observers: per cent and AC2 first, for kappa collapses where nearly all is right. */
#include "base/decimal.h"
#include "columns.h"
#include "results_parts.h"
#include "training/occasion.h"

enum { FEW = 10 };

static void add_round(struct buffer *out, const struct report *report,
                      const struct round_agreement *round)
{
    const struct agreement *pooled = &round->pooled;
    char label[OCCASION_TEXT], share[DECIMAL_TEXT], ac2[DECIMAL_TEXT], kappa[DECIMAL_TEXT];
    occasion_label(OCCASION_ROUND, round->round, label);
    decimal_round(100 * pooled->same.p, 0, report->language, share);
    decimal_round(pooled->ac2_quadratic.est, 2, report->language, ac2);
    decimal_round(pooled->kappa.est, 2, report->language, kappa);
    add_sentence(out, 0,
                 ngettext("Two observers, %s, %zu person: the same %s %%, AC2 %s, kappa %s",
                          "Two observers, %s, %zu people: the same %s %%, AC2 %s, kappa %s",
                          round->people),
                 label, round->people, share, ac2, kappa);
}

void add_agreement(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    bool few = false;
    for (size_t i = 0; i < results->agreement_count; i++) {
        add_round(out, report, &results->agreements[i]);
        few |= results->agreements[i].people < FEW;
    }
    if (few)
        add_sentence(out, 0, _("! fewer than %d people seen by both: only a rough hint."), FEW);
}

static void put_coefficient(struct json *parent, const char *name,
                            const struct coefficient *coefficient)
{
    struct json *json = json_add_object(parent, name);
    json_add_number(json, "est", coefficient->est);
    json_add_number(json, "se", coefficient->se);
    json_add_number(json, "ci_low", coefficient->ci_low);
    json_add_number(json, "ci_high", coefficient->ci_high);
    json_add_number(json, "pa", coefficient->pa);
    json_add_number(json, "pe", coefficient->pe);
}

static void put_pooled(struct json *json, const struct agreement *pooled)
{
    json_add_integer(json, "n", (int64_t)pooled->n);
    struct json *table = json_add_list(json, "table");
    for (int i = 0; i < AGREEMENT_MARKS; i++) {
        struct json *row = json_add_inner_list(table);
        for (int j = 0; j < AGREEMENT_MARKS; j++)
            json_add_whole(row, (int64_t)pooled->table[i][j]);
    }
    put_share(json, "percent_agreement", &pooled->same);
    put_coefficient(json, "kappa", &pooled->kappa);
    put_coefficient(json, "kappa_linear", &pooled->kappa_linear);
    put_coefficient(json, "kappa_quadratic", &pooled->kappa_quadratic);
    put_coefficient(json, "ac1", &pooled->ac1);
    put_coefficient(json, "ac2_linear", &pooled->ac2_linear);
    put_coefficient(json, "ac2_quadratic", &pooled->ac2_quadratic);
}

static void put_step(struct json *list, const struct step_agreement *step)
{
    struct json *json = json_add_element(list);
    json_add_text(json, "step", step->code);
    json_add_integer(json, "x", (int64_t)step->same.x);
    json_add_integer(json, "n", (int64_t)step->same.n);
    json_add_number(json, "p", step->same.p);
    json_add_number(json, "low", step->same.low);
    json_add_number(json, "high", step->same.high);
}

static void put_round(struct json *json, const struct round_agreement *round)
{
    json_add_integer(json, "round", round->round);
    json_add_integer(json, "people", (int64_t)round->people);
    put_pooled(json_add_object(json, "pooled"), &round->pooled);
    struct json *list = json_add_list(json, "per_step_agreement");
    for (size_t i = 0; i < round->step_count; i++)
        put_step(list, &round->steps[i]);
}

void put_agreement(struct json *json, const struct results *results)
{
    if (results->agreement_count == 0)
        json_add_null(json, "agreement");
    else
        put_round(json_add_object(json, "agreement"),
                  &results->agreements[results->agreement_count - 1]);
}
