/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../src/cli/lookup.h"
#include "../support/run.h"

enum { ROWS = 300 };

struct row {
    int number;
    struct uuid id;
};

/* Ids that neither rise nor fall with the rows. */
static struct uuid id_of(int number)
{
    return (struct uuid){.bytes = {[3] = (uint8_t)(number * 7), [9] = (uint8_t)(number / 256)}};
}

static void every_row_is_found_by_its_id_and_no_other(void **state)
{
    (void)state;
    static struct row rows[ROWS];
    for (int i = 0; i < ROWS; i++)
        rows[i] = (struct row){i, id_of(i)};
    struct lookup *lookup = lookup_new(rows, ROWS, sizeof *rows, offsetof(struct row, id));
    for (int i = 0; i < ROWS; i++)
        assert_ptr_equal(lookup_find(lookup, &rows[i].id), &rows[i]);
    assert_null(lookup_find(lookup, &(struct uuid){.bytes = {[15] = 1}}));
    lookup_free(lookup);
}

static void among_none_nothing_is_found(void **state)
{
    (void)state;
    struct lookup *lookup = lookup_new(NULL, 0, sizeof(struct row), 0);
    assert_null(lookup_find(lookup, &(struct uuid){.bytes = {1}}));
    lookup_free(lookup);
    lookup_free(NULL);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_found_by_its_id_and_no_other),
        cmocka_unit_test(among_none_nothing_is_found),
    };
    return RUN(tests);
}
