/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two people of one name: each finds herself, and the trainer is told. */
#include "../support/run.h"
#include "base/text.h"
#include "seat.h"
#include "store/people.h"

/* A further participant, number 10 of the demo. */
static void add(struct seat *seat, const char *name, const char *posyandu, const char *village)
{
    struct app *app = &seat->player.app;
    struct kader kader = {0};
    text_copy(kader.name, sizeof kader.name, name);
    text_copy(kader.posyandu, sizeof kader.posyandu, posyandu);
    text_copy(kader.village, sizeof kader.village, village);
    if (!store_add_kader(app->store, &app->training.id, &kader, &seat->err))
        fail_msg("%s", seat->err.message);
}

static void begin(struct seat *seat)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(seat, 1);
    seat_on(seat, 2019, 9, 28);
}

static void her_village_and_number_tell_her_apart(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    add(&seat, "yosefina  sabár", "Melati", "Ridool");
    keys(&seat, "1");
    AT(&seat, "names");
    shows(&seat, "Melati, Ridool");
    keys(&seat, "10\n");
    AT(&seat, "confirm-name");
    shows(&seat, "Melati, Ridool");
    shows(&seat, "10");
    seat_end(&seat);
}

static void nobody_else_is_asked_for_her_number(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    add(&seat, "Yosefina Sabarwati", "Melati", "Ridool");
    keys(&seat, "1");
    AT(&seat, "names");
    assert_false(has(&seat, "Ridool"));
    keys(&seat, "10\n");
    AT(&seat, "confirm-name");
    assert_false(has(&seat, "Ridool"));
    seat_end(&seat);
}

static void the_trainer_sees_it_in_the_list(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    keys(&seat, "311111\n1");
    AT(&seat, "board");
    keys(&seat, "91");
    AT(&seat, "roster");
    assert_false(has(&seat, "same name"));
    add(&seat, "Yosefina Sabar", "Melati", "Ridool");
    keys(&seat, "-91");
    AT(&seat, "roster");
    shows(&seat, "same name");
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(her_village_and_number_tell_her_apart),
        cmocka_unit_test(nobody_else_is_asked_for_her_number),
        cmocka_unit_test(the_trainer_sees_it_in_the_list),
    };
    return RUN(tests);
}
