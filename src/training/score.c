/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/attempt.h"
#include <string.h>

bool response_is_right(const struct item *item, const char *response)
{
    if (item->kind != ITEM_SINGLE && item->kind != ITEM_TRUE_FALSE)
        return false;
    if (strlen(response) != 1 || response[0] < 'A' || response[0] >= 'A' + item->option_count)
        return false;
    return item->options[response[0] - 'A'].key;
}

struct score test_score(const struct test *test)
{
    struct score score = {0};
    for (size_t i = 0; i < test->item_count; i++) {
        const struct test_item *item = &test->items[i];
        score.max += item->item->weight;
        if (item->response[0] == '\0') {
            score.blank++;
        } else if (strcmp(item->response, "?") == 0) {
            score.unknown++;
        } else if (response_is_right(item->item, item->response)) {
            score.right++;
            score.points += item->item->weight;
        } else {
            score.wrong++;
        }
    }
    return score;
}
