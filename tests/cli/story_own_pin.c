/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only she knows: chosen, asked, forgotten, given anew; by digits and by pictures. */
#include "../support/run.h"

#include "store/trainings.h"
#include "storyboard.h"

static void set_rule(struct seat *seat, enum pin_kind kind)
{
    struct app *app = &seat->player.app;
    assert_true(store_put_training_setting(app->store, &app->training.id, SETTING_PIN, (int)kind,
                                           &app->staff.id, &seat->err));
    assert_true(app_reload(app, &seat->err));
}

static void by_digits(struct seat *seat)
{
    set_rule(seat, PIN_DIGITS);
}

static void by_pictures(struct seat *seat)
{
    set_rule(seat, PIN_PICTURES);
}

static const struct scene own_pin[] = {
    {"311111\n1", "board", NOBODY, "", NULL},
    {"1", "stage", NOBODY, "", NULL},
    {"1-", "board", NOBODY, "", by_pictures},
    {"-11\n", "confirm-name", NOBODY, "", NULL},
    {"1", "choose-pin", KADER, "choose-pictures", NULL},
    {"5", "choose-pin", KADER, "choose-pictures-one", NULL},
    {"\n", "choose-pin", KADER, "choose-pictures-too-few", NULL},
    {"19", "choose-pin", KADER, "choose-pictures-three", NULL},
    {".", "help", KADER, "pictures-help", NULL},
    {"\n\n", "choose-pin-again", KADER, "choose-pictures-again", NULL},
    {"911\n", "choose-pin", KADER, "choose-pictures-differ", NULL},
    {"519\n519\n", "trial", NOBODY, "", NULL},
    {"*", "question", NOBODY, "", NULL},
    {"-1", "home", NOBODY, "", NULL},
    {"11\n1", "own-pin", KADER, "ask-pictures", NULL},
    {"123\n", "own-pin", KADER, "ask-pictures-refused", NULL},
    {"519\n", "question", NOBODY, "", NULL},
    {"-1", "home", NOBODY, "", by_digits},
    {"12\n1", "choose-pin", KADER, "choose-digits", NULL},
    {"12\n", "choose-pin", KADER, "choose-digits-too-few", NULL},
    {"1234\n", "choose-pin-again", KADER, "choose-digits-again", NULL},
    {"1235\n", "choose-pin", KADER, "choose-digits-differ", NULL},
    {"1234\n1234\n", "trial", NOBODY, "", NULL},
    {"*", "question", NOBODY, "", NULL},
    {"-1", "home", NOBODY, "", NULL},
    {"12\n1", "own-pin", KADER, "ask-digits", NULL},
    {"1111\n", "own-pin", KADER, "ask-digits-refused", NULL},
    {"1111\n1111\n", "call-trainer", KADER, "call-trainer", NULL},
    {"1", "helper", KADER, "helper", NULL},
    {"2", "helper-pin", KADER, "helper-pin", NULL},
    {"1111\n", "helper-pin", KADER, "helper-pin-refused", NULL},
    {"2222\n", "free-pin", KADER, "free-pin", NULL},
    {"1", "choose-pin", NOBODY, "", NULL},
    {"2468\n2468\n", "question", NOBODY, "", NULL},
    {"-1", "home", NOBODY, "", NULL},
    {"12\n1", "own-pin", NOBODY, "", NULL},
    {"1111\n1111\n1111\n", "call-trainer", NOBODY, "", NULL},
    {"2", "home", NOBODY, "", NULL},
    {"311111\n\n2\n", "person", STAFF, "person-with-pin", NULL},
    {"9", "new-pin", STAFF, "new-pin", NULL},
    {"1", "person", STAFF, "person-without-pin", NULL},
    {"---", "home", NOBODY, "", NULL},
    {"12\n1", "choose-pin", NOBODY, "", NULL},
    {"4321\n4321\n", "question", NOBODY, "", NULL},
};

const struct story own_pin_story = {STORY(own_pin), .day = {2019, 9, 27}};
