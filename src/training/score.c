/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/attempt.h"
#include <assert.h>
#include <string.h>

static void count_item(struct score *score, const struct item *item, const char *response)
{
    score->max += item->weight;
    score->points += response_points(item, response);
    if (response[0] == '\0') {
        score->blank++;
    } else if (strcmp(response, RESPONSE_UNKNOWN) == 0) {
        score->unknown++;
    } else if (response_is_right(item, response)) {
        score->right++;
    } else {
        score->wrong++;
    }
}

struct score test_score(const struct test *test)
{
    struct score score = {0};
    for (size_t i = 0; i < test->item_count; i++)
        count_item(&score, test->items[i].item, test->items[i].response);
    return score;
}

/* The item's index, looked for from `after` on; item_count when there is none. */
static size_t find_item(const struct quiz *quiz, const char *code, size_t after)
{
    for (size_t i = 0; i < quiz->item_count; i++) {
        size_t at = (after + i) % quiz->item_count;
        if (quiz->items[at].code != NULL && strcmp(quiz->items[at].code, code) == 0)
            return at;
    }
    return quiz->item_count;
}

struct score answers_score(const struct quiz *quiz, const struct answer *answers, size_t count)
{
    const char *responses[ITEMS_MAX];
    struct score score = {0};
    assert(quiz->item_count <= ITEMS_MAX);
    for (size_t i = 0; i < quiz->item_count; i++)
        responses[i] = "";
    for (size_t i = 0, at = 0; i < count; i++) {
        size_t found = find_item(quiz, answers[i].item, at);
        if (found == quiz->item_count)
            continue;
        responses[found] = answers[i].response;
        at = found + 1;
    }
    for (size_t i = 0; i < quiz->item_count; i++)
        count_item(&score, &quiz->items[i], responses[i]);
    return score;
}
