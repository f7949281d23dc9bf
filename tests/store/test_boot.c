/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boots, the date, settings, the kiosk's row. */
#include "kit.h"
#include <string.h>

static void the_first_boot_is_one_and_unconfirmed(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    struct boot boot;
    assert_true(store_boot(store, &boot, &kit->err));
    assert_int_equal(boot.n, 1);
    assert_int_equal(boot.offset_ms, kit->wall_ms - kit->boot_ms);
    assert_false(boot.confirmed);
    assert_true(boot.clean_start);
    store_close(store);
}

static void a_second_seat_of_a_boot_is_no_clean_start(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    struct store *store = kit_open(kit, STORE_CREATE);
    struct boot boot;
    assert_true(store_boot(store, &boot, &kit->err));
    assert_int_equal(boot.n, 1);
    assert_false(boot.clean_start);
    store_close(store);
}

static void a_new_boot_id_is_a_new_boot(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    kit->boot_id = "boot-two";
    struct store *store = kit_open(kit, STORE_WRITE);
    struct boot boot;
    assert_true(store_boot(store, &boot, &kit->err));
    assert_int_equal(boot.n, 2);
    assert_true(boot.clean_start);
    store_close(store);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM journal WHERE event = 'boot'"), 2);
}

static void reading_in_a_new_boot_writes_nothing(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    kit->boot_id = "boot-two";
    struct store *store = kit_open(kit, STORE_READ);
    struct boot boot;
    assert_true(store_boot(store, &boot, &kit->err));
    assert_int_equal(boot.n, 0);
    assert_int_equal(store_now_ms(store), kit->wall_ms);
    store_close(store);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM boot"), 1);
}

static void now_goes_by_the_boot_not_by_the_wall_clock(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    int64_t before = store_now_ms(store);
    kit->boot_ms += 5000;
    kit->wall_ms -= 999999;
    assert_int_equal(store_now_ms(store), before + 5000);
    store_close(store);
}

static void confirming_the_date_moves_whole_days(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    struct date today = {2019, 11, 2};
    struct boot boot;
    int hour, minute;
    assert_true(store_confirm_date(store, today, ZONE_WIT, NULL, &kit->err));
    assert_true(store_boot(store, &boot, &kit->err));
    assert_true(boot.confirmed);
    int64_t now = store_now_ms(store);
    assert_int_equal(date_compare(date_at(now, ZONE_WIT), today), 0);
    date_clock_at(now, ZONE_WIT, &hour, &minute);
    assert_int_equal(hour, 10);
    store_close(store);
}

static void confirming_to_a_day_before_works_across_midnight(void **state)
{
    struct kit *kit = *state;
    kit->wall_ms = date_start_ms((struct date){2019, 9, 27}, ZONE_WIT) + 1;
    struct store *store = kit_open(kit, STORE_CREATE);
    struct date yesterday = {2019, 9, 26};
    assert_true(store_confirm_date(store, yesterday, ZONE_WIT, NULL, &kit->err));
    assert_int_equal(date_compare(date_at(store_now_ms(store), ZONE_WIT), yesterday), 0);
    store_close(store);
}

static void the_newest_time_is_that_of_confirmed_boots(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    assert_int_equal(store_newest_ms(store), 0);
    assert_true(store_confirm_date(store, (struct date){2019, 9, 26}, ZONE_WIT, NULL, &kit->err));
    kit->boot_ms += 7000;
    assert_true(store_put_setting(store, "a", "b", &kit->err));
    assert_int_equal(store_newest_ms(store), kit->wall_ms + 7000);
    store_close(store);
}

static void a_setting_is_kept_changed_and_removed(void **state)
{
    struct kit *kit = *state;
    char value[16];
    struct store *store = kit_open(kit, STORE_CREATE);
    assert_true(store_put_setting(store, "bahasa", "id", &kit->err));
    assert_true(store_put_setting(store, "bahasa", "en", &kit->err));
    store_close(store);
    store = kit_open(kit, STORE_WRITE);
    assert_true(store_setting(store, "bahasa", value, sizeof value, &kit->err));
    assert_string_equal(value, "en");
    assert_true(store_put_setting(store, "bahasa", NULL, &kit->err));
    assert_true(store_setting(store, "bahasa", value, sizeof value, &kit->err));
    assert_string_equal(value, "");
    store_close(store);
}

static void a_long_setting_is_cut_at_a_character(void **state)
{
    struct kit *kit = *state;
    char value[4];
    struct store *store = kit_open(kit, STORE_CREATE);
    assert_true(store_put_setting(store, "a", "éé", &kit->err));
    assert_true(store_setting(store, "a", value, sizeof value, &kit->err));
    assert_string_equal(value, "é");
    store_close(store);
}

static void settings_are_dropped_by_prefix_and_no_pattern(void **state)
{
    struct kit *kit = *state;
    char value[16];
    struct store *store = kit_open(kit, STORE_CREATE);
    static const char *const names[] = {"draft%1", "draft%2", "draftX", "other"};
    for (size_t i = 0; i < 4; i++)
        assert_true(store_put_setting(store, names[i], "x", &kit->err));
    assert_true(store_drop_settings(store, "draft%", &kit->err));
    assert_true(store_setting(store, "draft%1", value, sizeof value, &kit->err));
    assert_string_equal(value, "");
    assert_true(store_setting(store, "draftX", value, sizeof value, &kit->err));
    assert_string_equal(value, "x");
    store_close(store);
}

static void a_dropped_draft_leaves_no_name_in_the_files(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    assert_true(store_put_setting(store, "draft.1", "Yosefina Rahasia", &kit->err));
    assert_true(store_drop_settings(store, "draft.", &kit->err));
    assert_true(store_checkpoint(store, &kit->err));
    store_close(store);
    size_t length;
    const char *bytes = kit_read(kit, kit->path, &length);
    assert_null(memmem(bytes, length, "Yosefina Rahasia", 16));
    kit_read(kit, kit_beside(kit, "-wal"), &length);
    assert_int_equal(length, 0);
}

static void the_kiosk_is_set_up_once_named_and_with_a_trainer(void **state)
{
    struct kit *kit = *state;
    struct kiosk kiosk = {.name = "Kios Lorulun", .unit = "PKM-LRL", .contact = "0812", ZONE_WIT};
    struct staff observer = {.role = ROLE_OBSERVER, .name = "P"},
                 trainer = {.role = ROLE_TRAINER, .name = "T"};
    struct store *store = kit_open(kit, STORE_CREATE);
    assert_true(store_put_kiosk(store, &kiosk, &kit->err));
    assert_true(store_add_staff(store, &observer, "h", &kit->err));
    assert_false(store_is_set_up(store));
    assert_true(store_add_staff(store, &trainer, "h", &kit->err));
    assert_true(store_is_set_up(store));
    struct kiosk read;
    assert_true(store_kiosk(store, &read, &kit->err));
    assert_string_equal(read.name, kiosk.name);
    assert_string_equal(read.unit, kiosk.unit);
    assert_string_equal(read.contact, kiosk.contact);
    assert_int_equal(read.zone, kiosk.zone);
    store_close(store);
}

static void the_version_moves_with_own_and_others_commits(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    int64_t first = store_version(store);
    assert_int_equal(store_version(store), first);
    assert_true(store_put_setting(store, "a", "b", &kit->err));
    int64_t second = store_version(store);
    assert_int_not_equal(second, first);
    kit_sql(kit, "UPDATE setting SET value = 'c'");
    int64_t third = store_version(store);
    assert_int_not_equal(third, second);
    assert_int_not_equal(third, first);
    store_close(store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(the_first_boot_is_one_and_unconfirmed),
        TEST(a_second_seat_of_a_boot_is_no_clean_start),
        TEST(a_new_boot_id_is_a_new_boot),
        TEST(reading_in_a_new_boot_writes_nothing),
        TEST(now_goes_by_the_boot_not_by_the_wall_clock),
        TEST(confirming_the_date_moves_whole_days),
        TEST(confirming_to_a_day_before_works_across_midnight),
        TEST(the_newest_time_is_that_of_confirmed_boots),
        TEST(a_setting_is_kept_changed_and_removed),
        TEST(a_long_setting_is_cut_at_a_character),
        TEST(settings_are_dropped_by_prefix_and_no_pattern),
        TEST(a_dropped_draft_leaves_no_name_in_the_files),
        TEST(the_kiosk_is_set_up_once_named_and_with_a_trainer),
        TEST(the_version_moves_with_own_and_others_commits),
    };
    return RUN(tests);
}
