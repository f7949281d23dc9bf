/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order is drawn from the seed alone: items first, then the options of each item as the
 * document lists them, so that a restart shows the same test. */
#include "training/attempt.h"
#include "base/alloc.h"
#include "base/random.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

static void number(unsigned *array, size_t count)
{
    for (size_t i = 0; i < count; i++)
        array[i] = (unsigned)i;
}

/* As the document lists them when `random` is NULL. */
static void order_options(struct test_item *item, struct random *random)
{
    size_t count = (size_t)item->item->option_count;
    number(item->order, count);
    if (random != NULL && item->item->shuffle && item->item->kind != ITEM_TRUE_FALSE)
        random_shuffle(random, item->order, count);
}

static void order_items(struct test *test, uint64_t seed)
{
    struct random random;
    random_seed(&random, seed);
    unsigned *positions = xcalloc(test->item_count + 1, sizeof *positions);
    unsigned *order = xcalloc(test->item_count + 1, sizeof *order);
    number(order, test->item_count);
    if (test->quiz->shuffle_items && seed != SEED_OF_PAPER)
        random_shuffle(&random, order, test->item_count);
    for (size_t i = 0; i < test->item_count; i++)
        positions[order[i]] = (unsigned)i;
    for (size_t i = 0; i < test->item_count; i++) {
        struct test_item *item = &test->items[positions[i]];
        item->item = &test->quiz->items[i];
        order_options(item, seed != SEED_OF_PAPER ? &random : NULL);
    }
    free(positions);
    free(order);
}

static int by_n(const void *a, const void *b)
{
    const struct answer *const *first = a, *const *second = b;
    return ((*first)->n > (*second)->n) - ((*first)->n < (*second)->n);
}

static void apply_all(struct test *test, const struct answer *answers, size_t count)
{
    const struct answer **sorted = xcalloc(count + 1, sizeof *sorted);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &answers[i];
    qsort(sorted, count, sizeof *sorted, by_n);
    for (size_t i = 0; i < count; i++)
        test_apply(test, sorted[i]);
    free(sorted);
}

struct test *test_new(const struct quiz *quiz, uint64_t seed, const struct answer *answers,
                      size_t answer_count)
{
    struct test *test = xcalloc(1, sizeof *test);
    test->quiz = quiz;
    test->item_count = quiz->item_count;
    test->newest = quiz->item_count;
    test->items = xcalloc(quiz->item_count + 1, sizeof *test->items);
    order_items(test, seed);
    apply_all(test, answers, answer_count);
    return test;
}

void test_free(struct test *test)
{
    if (test == NULL)
        return;
    free(test->items);
    free(test);
}

bool test_apply(struct test *test, const struct answer *answer)
{
    for (size_t i = 0; i < test->item_count; i++) {
        struct test_item *item = &test->items[i];
        if (item->item->code == NULL || strcmp(item->item->code, answer->item) != 0)
            continue;
        text_copy(item->response, sizeof item->response, answer->response);
        item->doubtful = answer->doubtful;
        item->seen_answer = true;
        test->newest = i;
        return true;
    }
    return false;
}

static bool may_want_more(const struct test_item *item)
{
    return item->item->kind == ITEM_MULTIPLE && strcmp(item->response, RESPONSE_UNKNOWN) != 0;
}

size_t test_resume(const struct test *test)
{
    if (test->newest < test->item_count && may_want_more(&test->items[test->newest]))
        return test->newest;
    size_t start = test->newest < test->item_count ? test->newest + 1 : 0;
    for (size_t i = 0; i < test->item_count; i++) {
        size_t position = (start + i) % test->item_count;
        if (test->items[position].response[0] == '\0')
            return position;
    }
    return test->item_count;
}

size_t test_answered(const struct test *test)
{
    size_t answered = 0;
    for (size_t i = 0; i < test->item_count; i++)
        answered += test->items[i].response[0] != '\0';
    return answered;
}

size_t test_seen(const struct test *test)
{
    size_t seen = 0;
    for (size_t i = 0; i < test->item_count; i++)
        seen += test->items[i].seen_answer;
    return seen;
}

static int review_group(const struct test_item *item)
{
    if (item->response[0] == '\0')
        return 0;
    return item->doubtful ? 1 : 2;
}

void test_review_order(const struct test *test, size_t *positions)
{
    size_t count = 0;
    for (int group = 0; group < 3; group++)
        for (size_t i = 0; i < test->item_count; i++)
            if (review_group(&test->items[i]) == group)
                positions[count++] = i;
}

int test_digit(const struct test_item *item, char letter)
{
    for (int i = 0; i < item->item->option_count; i++)
        if ((char)('A' + item->order[i]) == letter)
            return i + 1;
    return 0;
}

char test_letter(const struct test_item *item, int digit)
{
    if (digit < 1 || digit > item->item->option_count)
        return '\0';
    return (char)('A' + item->order[digit - 1]);
}
