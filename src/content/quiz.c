/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/quiz.h"

void quiz_free(struct quiz *quiz)
{
    if (quiz != NULL)
        arena_free(quiz->arena);
}

int64_t quiz_max_score(const struct quiz *quiz)
{
    int64_t sum = 0;
    for (size_t i = 0; i < quiz->item_count; i++)
        sum += quiz->items[i].weight;
    return sum;
}

bool quiz_has_codes(const struct quiz *quiz)
{
    for (size_t i = 0; i < quiz->item_count; i++)
        if (quiz->items[i].code == NULL)
            return false;
    return true;
}
