/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/attempt.h"
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
