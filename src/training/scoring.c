/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a response is worth is asked of response.h. A single letter is by far the commonest, and of
 * each the answer is known beforehand. */
#include "training/scoring.h"
#include "base/alloc.h"
#include <stdlib.h>
#include <string.h>

enum { NONE = UINT16_MAX };
_Static_assert((int)ITEMS_MAX < (int)NONE, "an item has its number");

struct scoring {
    const struct quiz *quiz;
    struct scored_item (*letters)[OPTIONS_MAX]; /* of each item, for each single letter */
    uint16_t *places;                           /* items by their code: open addressing */
    size_t mask;
    int64_t max;
};

static size_t place_of(const char *code)
{
    uint32_t hash = 2166136261U; /* FNV-1a */
    for (; *code != '\0'; code++)
        hash = (hash ^ (unsigned char)*code) * 16777619U;
    return hash;
}

static uint16_t *place(const struct scoring *scoring, const char *code)
{
    size_t at = place_of(code) & scoring->mask;
    while (scoring->places[at] != NONE &&
           strcmp(scoring->quiz->items[scoring->places[at]].code, code) != 0)
        at = (at + 1) & scoring->mask;
    return &scoring->places[at];
}

static enum outcome outcome_of(const struct item *item, const char *response)
{
    if (response[0] == '\0')
        return OUTCOME_BLANK;
    if (strcmp(response, RESPONSE_UNKNOWN) == 0)
        return OUTCOME_UNKNOWN;
    return response_is_right(item, response) ? OUTCOME_RIGHT : OUTCOME_WRONG;
}

static unsigned letters_of(const struct item *item, const char *response)
{
    unsigned letters = 0;
    for (int i = 0; i < item->option_count; i++)
        letters |= (unsigned)response_holds(response, (char)('A' + i)) << i;
    return letters;
}

static struct scored_item score_response(const struct item *item, const char *response)
{
    return (struct scored_item){.points = response_points(item, response),
                                .letters = letters_of(item, response),
                                .outcome = outcome_of(item, response)};
}

static void prepare(struct scoring *scoring, size_t index)
{
    const struct item *item = &scoring->quiz->items[index];
    char letter[] = "A";
    scoring->max += item->weight;
    for (int i = 0; i < item->option_count; i++, letter[0]++)
        scoring->letters[index][i] = score_response(item, letter);
    if (item->code != NULL && *place(scoring, item->code) == NONE)
        *place(scoring, item->code) = (uint16_t)index;
}

struct scoring *scoring_new(const struct quiz *quiz)
{
    struct scoring *scoring = xcalloc(1, sizeof *scoring);
    size_t size = 16;
    while (size < 4 * quiz->item_count)
        size *= 2;
    scoring->quiz = quiz;
    scoring->mask = size - 1;
    scoring->letters = xcalloc(quiz->item_count + 1, sizeof *scoring->letters);
    scoring->places = xcalloc(size, sizeof *scoring->places);
    memset(scoring->places, 0xff, size * sizeof *scoring->places);
    for (size_t i = 0; i < quiz->item_count; i++)
        prepare(scoring, i);
    return scoring;
}

void scoring_free(struct scoring *scoring)
{
    if (scoring == NULL)
        return;
    free(scoring->letters);
    free(scoring->places);
    free(scoring);
}

static void score_answer(const struct scoring *scoring, const struct answer *answer,
                         struct scored_item *items)
{
    size_t index = *place(scoring, answer->item);
    if (index == NONE)
        return;
    const struct item *item = &scoring->quiz->items[index];
    int option = answer->response[0] - 'A';
    bool letter = option >= 0 && option < item->option_count && answer->response[1] == '\0';
    items[index] =
        letter ? scoring->letters[index][option] : score_response(item, answer->response);
}

struct score scoring_test(const struct scoring *scoring, const struct answer *answers, size_t count,
                          struct scored_item *items)
{
    int outcomes[OUTCOME_COUNT] = {0};
    struct score score = {0};
    size_t item_count = scoring->quiz->item_count;
    for (size_t i = 0; i < item_count; i++)
        items[i] = (struct scored_item){.outcome = OUTCOME_BLANK};
    for (size_t i = 0; i < count; i++)
        score_answer(scoring, &answers[i], items);
    for (size_t i = 0; i < item_count; i++) {
        score.points += items[i].points;
        outcomes[items[i].outcome]++;
    }
    score.max = scoring->max;
    score.right = outcomes[OUTCOME_RIGHT];
    score.wrong = outcomes[OUTCOME_WRONG];
    score.unknown = outcomes[OUTCOME_UNKNOWN];
    score.blank = outcomes[OUTCOME_BLANK];
    return score;
}
