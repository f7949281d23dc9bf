/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../src/ui/flow.h"
#include "../support/golden.h"
#include "../support/run.h"
#include "base/random.h"
#include "ui/frame.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 40 };

static char *painted(const struct flow *flow, int rows, struct paging *paging)
{
    struct grid *grid = grid_new(rows, COLUMNS, LANGUAGE_EN);
    flow_show(flow, grid, frame_bottom(grid), paging);
    char *text = grid_text(grid);
    grid_free(grid);
    return text;
}

/* Paragraphs, items and gaps by chance; every line of text is numbered "<7>". */
static struct flow *any_flow(struct random *random, int *lines)
{
    struct flow *flow = flow_new(COLUMNS);
    *lines = 0;
    for (uint32_t parts = 1 + random_below(random, 12); parts > 0; parts--) {
        char text[64];
        uint32_t height = 1 + random_below(random, 3), kind = random_below(random, 3);
        if (kind == 0)
            flow_gap(flow, 1 + (int)random_below(random, 9));
        else if (height == 1)
            snprintf(text, sizeof text, "<%d>", *lines);
        else if (height == 2)
            snprintf(text, sizeof text, "<%d>\n<%d>", *lines, *lines + 1);
        else
            snprintf(text, sizeof text, "<%d>\n<%d>\n<%d>", *lines, *lines + 1, *lines + 2);
        if (kind == 0)
            continue;
        if (kind == 1)
            flow_text(flow, 1, STYLE_PLAIN, text);
        else
            flow_item(flow, 1, STYLE_PLAIN, "[1] ", text);
        *lines += (int)height;
    }
    return flow;
}

static int times_shown(const char *text, int number)
{
    char wanted[16];
    int times = 0;
    snprintf(wanted, sizeof wanted, "<%d>", number);
    for (const char *at = strstr(text, wanted); at != NULL; at = strstr(at + 1, wanted))
        times++;
    return times;
}

static void assert_once(struct flow *flow, int rows, int lines)
{
    struct paging paging = {0};
    int *seen = calloc((size_t)lines + 1, sizeof *seen);
    do {
        char *text = painted(flow, rows, &paging);
        for (int i = 0; i < lines; i++)
            seen[i] += times_shown(text, i);
        free(text);
    } while (paging_turn(&paging, &(struct event){.kind = EVENT_ENTER}));
    for (int i = 0; i < lines; i++)
        assert_int_equal(seen[i], 1);
    free(seen);
}

static void every_line_is_on_exactly_one_page(void **state)
{
    (void)state;
    struct random random;
    random_seed(&random, 20191102);
    golden_language(LANGUAGE_EN);
    for (int round = 0; round < 500; round++) {
        int lines;
        struct flow *flow = any_flow(&random, &lines);
        assert_once(flow, 7 + (int)random_below(&random, 18), lines);
        flow_free(flow);
    }
}

static void gaps_of_low_rank_give_way_first(void **state)
{
    (void)state;
    struct paging paging = {0};
    struct flow *flow = flow_new(COLUMNS);
    flow_text(flow, 0, STYLE_PLAIN, "a");
    flow_gap(flow, 2);
    flow_text(flow, 0, STYLE_PLAIN, "b");
    flow_gap(flow, 1);
    flow_text(flow, 0, STYLE_PLAIN, "c");
    char *text = painted(flow, 9, &paging);
    assert_string_equal(text, "\n\na\n\nb\n\nc\n\n");
    free(text);
    text = painted(flow, 8, &paging);
    assert_string_equal(text, "\n\na\n\nb\nc\n\n");
    free(text);
    text = painted(flow, 7, &paging);
    assert_string_equal(text, "\n\na\nb\nc\n\n");
    free(text);
    flow_free(flow);
}

static void the_line_in_focus_is_on_the_page_that_is_shown(void **state)
{
    (void)state;
    struct paging paging = {0};
    struct flow *flow = flow_new(COLUMNS);
    for (int i = 0; i < 9; i++) {
        char text[8];
        snprintf(text, sizeof text, "<%d>", i);
        if (i == 7)
            flow_focus(flow);
        flow_text(flow, 0, STYLE_PLAIN, text);
    }
    char *text = painted(flow, 8, &paging);
    assert_int_equal(times_shown(text, 7), 1);
    assert_int_equal(paging.page, 2);
    assert_int_equal(paging.pages, 3);
    free(text);
    flow_free(flow);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_is_on_exactly_one_page),
        cmocka_unit_test(gaps_of_low_rank_give_way_first),
        cmocka_unit_test(the_line_in_focus_is_on_the_page_that_is_shown),
    };
    return RUN(tests);
}
