/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "orders.h"
#include "voice/talk.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void take(struct orders *orders, const char *text)
{
    orders_take(orders, text, strlen(text));
}

static void assert_next(struct orders *orders, const char *code, const char *text)
{
    struct order *order = orders_next(orders);
    assert_non_null(order);
    assert_string_equal(order->code, code);
    assert_string_equal(order->text, text);
    order_free(order);
}

static void texts_wait_in_their_order(void **state)
{
    (void)state;
    struct orders orders = {0};
    take(&orders, "say id satu: air putih\nsay en two\n");
    assert_int_equal(orders.taken, 2);
    assert_next(&orders, "id", "satu: air putih");
    assert_next(&orders, "en", "two");
    assert_null(orders_next(&orders));
    orders_done(&orders);
}

static void a_line_may_come_in_pieces(void **state)
{
    (void)state;
    struct orders orders = {0};
    take(&orders, "sa");
    take(&orders, "y id ha");
    assert_null(orders.first);
    take(&orders, "lo\n");
    assert_next(&orders, "id", "halo");
    orders_done(&orders);
}

static void stop_forgets_what_waits_but_not_what_follows(void **state)
{
    (void)state;
    struct orders orders = {0};
    take(&orders, "say id lama\nstop\nsay id baru\n");
    assert_true(orders.stopped);
    assert_int_equal(orders.taken, 2);
    assert_next(&orders, "id", "baru");
    assert_null(orders_next(&orders));
    orders_done(&orders);
}

static void rate_and_volume_stay_within_what_can_be_heard(void **state)
{
    (void)state;
    struct orders orders = {0};
    take(&orders, "rate 130\nvolume 90\n");
    assert_int_equal(orders.rate, 130);
    assert_int_equal(orders.volume, 90);
    take(&orders, "rate -5\nvolume 99999999999999999999\n");
    assert_int_equal(orders.rate, TALK_RATE_LEAST);
    assert_int_equal(orders.volume, TALK_VOLUME_MOST);
    orders_done(&orders);
}

static void unknown_empty_and_endless_lines_do_no_harm(void **state)
{
    (void)state;
    struct orders orders = {0};
    char *endless = malloc(3 * TALK_LINE_MAX);
    assert_non_null(endless);
    memset(endless, 'x', 3 * TALK_LINE_MAX);
    memcpy(endless, "say a-very-long-code ", strlen("say a-very-long-code "));
    take(&orders, "\nsing id la\nsay\nsay \n");
    assert_next(&orders, "", "");
    orders_take(&orders, endless, 3 * TALK_LINE_MAX);
    take(&orders, "\nsay id halo\n");
    struct order *cut = orders_next(&orders);
    assert_non_null(cut);
    assert_true(strlen(cut->text) < TALK_LINE_MAX);
    order_free(cut);
    assert_next(&orders, "id", "halo");
    free(endless);
    orders_done(&orders);
}

static void the_end_of_the_input_stops_all(void **state)
{
    (void)state;
    struct orders orders = {0};
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "say id halo\n", 12), 12);
    close(ends[1]);
    orders_read(&orders, ends[0]);
    assert_false(orders.over);
    orders_read(&orders, ends[0]);
    assert_true(orders.over);
    assert_true(orders.stopped);
    close(ends[0]);
    orders_done(&orders);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_wait_in_their_order),
        cmocka_unit_test(a_line_may_come_in_pieces),
        cmocka_unit_test(stop_forgets_what_waits_but_not_what_follows),
        cmocka_unit_test(rate_and_volume_stay_within_what_can_be_heard),
        cmocka_unit_test(unknown_empty_and_endless_lines_do_no_harm),
        cmocka_unit_test(the_end_of_the_input_stops_all),
    };
    return RUN(tests);
}
