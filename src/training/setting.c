/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/setting.h"
#include "base/language.h"
#include "base/text.h"
#include "training/person.h"
#include <stdio.h>
#include <string.h>

static const char *const orders[] = {N_("shuffled for each person"), N_("as in the document")};
static const char *const lates[] = {N_("allowed, and marked"), N_("not taken any more")};
static const char *const repeats[] = {N_("one, after teaching again"), N_("none")};
static const char *const counts[] = {N_("the best one"), N_("the first one"), N_("the latest one")};
static const char *const scores[] = {N_("at once"), N_("once it is closed"), N_("never")};
static const char *const reasons[] = {N_("once it is closed"), N_("never")};

static const char *const keys[] = {N_("allowed"), N_("switched off")};
static const char *const pin_words[] = {
    [PIN_NONE] = N_("nothing"),
    [PIN_DIGITS] = N_("four digits"),
    [PIN_PICTURES] = N_("three pictures"),
};

#define CHOICES(words) .least = 0, .most = COUNT(words) - 1, .choices = (words)

static const struct setting_kind kinds[] = {
    [SETTING_IDLE] = {.name = "idle",
                      .usual = 3,
                      .least = 1,
                      .most = 15,
                      .label = N_("A seat is free again after"),
                      .hint = N_("When nobody presses a key for so long, the first page comes "
                                 "back. The test waits; nothing is lost.")},
    [SETTING_ORDER] = {.name = "order",
                       CHOICES(orders),
                       .label = N_("Order of the questions"),
                       .hint = N_("At a screen. On paper it is always that of the document."),
                       .change = CHANGE_ASKED,
                       .since = OCCASION_PRETEST},
    [SETTING_LATE] = {.name = "late",
                      CHOICES(lates),
                      .label = N_("Pretest after the lesson began"),
                      .hint = N_("Marked, it stays out of the comparison. You can let a single "
                                 "person take it all the same, from her page."),
                      .change = CHANGE_ASKED,
                      .since = OCCASION_PRETEST},
    [SETTING_REPEAT] = {.name = "repeat",
                        CHOICES(repeats),
                        .label = N_("Repeat posttest"),
                        .change = CHANGE_ASKED,
                        .since = OCCASION_POSTTEST},
    [SETTING_COUNTS] = {.name = "counts",
                        CHOICES(counts),
                        .label = N_("Posttest for the certificate"),
                        .hint = N_("The report always takes the first one."),
                        .change = CHANGE_REFUSED,
                        .since = OCCASION_POSTTEST},
    [SETTING_SCORE] = {.name = "score",
                       CHOICES(scores),
                       .label = N_("Score of the posttest shown"),
                       .hint = N_("To the participant herself."),
                       .change = CHANGE_ASKED,
                       .since = OCCASION_POSTTEST},
    [SETTING_REASONS] = {.name = "reasons",
                         CHOICES(reasons),
                         .label = N_("Right answers shown"),
                         .hint = N_("Those of the posttest, with their reasons. Once somebody has "
                                    "seen them, the posttest cannot be reopened."),
                         .change = CHANGE_ASKED,
                         .since = OCCASION_POSTTEST},
    [SETTING_LANGUAGE_SWITCH] = {.name = "language-switch",
                                 CHOICES(keys),
                                 .label = N_("Key / for the other language"),
                                 .hint = N_("For participants, each for herself. It is kept with "
                                            "her name. You have it always.")},
    [SETTING_TEXT_SIZE] = {.name = "text-size",
                           CHOICES(keys),
                           .label = N_("Key + for larger letters"),
                           .hint = N_("For participants, each for herself. It is kept with her "
                                      "name. You have it always.")},
    [SETTING_LIMIT] = {.name = "limit",
                       .usual = 0,
                       .least = 0,
                       .most = 180,
                       .label = N_("Time for one test"),
                       .hint = N_("Only time in front of the questions counts, at a screen. At its "
                                  "end what is there is handed in."),
                       .none = N_("no limit"),
                       .change = CHANGE_ASKED,
                       .since = OCCASION_PRETEST},
    [SETTING_PIN] = {.name = "pin",
                     CHOICES(pin_words),
                     .label = N_("What only she knows, behind her name"),
                     .hint = N_("Chosen at the first test, asked before each test and result. "
                                "If she forgets it, you give her a new one: board, Enter, her "
                                "number, 9.")},
};
_Static_assert(COUNT(kinds) == SETTING_COUNT, "a row for each setting");
_Static_assert(COUNT(orders) == ORDER_RULES && COUNT(lates) == LATE_RULES &&
                   COUNT(repeats) == REPEAT_RULES && COUNT(counts) == COUNTS_RULES,
               "words for each choice that others have words for, too");

const struct setting_kind *setting_kind(enum setting setting)
{
    return &kinds[setting];
}

enum setting setting_named(const char *name)
{
    size_t i = 0;
    while (i < SETTING_COUNT && strcmp(kinds[i].name, name) != 0)
        i++;
    return (enum setting)i;
}

bool setting_allows(enum setting setting, int value)
{
    return value >= kinds[setting].least && value <= kinds[setting].most;
}

void settings_usual(struct settings *settings)
{
    for (size_t i = 0; i < SETTING_COUNT; i++)
        settings->value[i] = kinds[i].usual;
}

void setting_words(enum setting setting, int value, char out[SETTING_TEXT])
{
    const struct setting_kind *kind = &kinds[setting];
    if (kind->choices != NULL)
        text_copy(out, SETTING_TEXT, gettext(kind->choices[value - kind->least]));
    else if (value == 0 && kind->none != NULL)
        text_copy(out, SETTING_TEXT, gettext(kind->none));
    else
        snprintf(out, SETTING_TEXT, ngettext("%d minute", "%d minutes", (unsigned long)value),
                 value);
}
