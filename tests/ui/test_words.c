/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a kader reads never blames, never speaks of machines and is short: on her screens, which are
 * those with a golden text at big letters, and in every message that may reach her. */
#include "../support/catalogue.h"
#include "../support/kept.h"
#include "../support/run.h"
#include "../support/words.h"
#include <fnmatch.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Sources whose messages only trainers, observers and the shell meet. All others are a kader's:
 * a new file is hers until it is named here. */
static const char *const staff_only[] = {
    "src/cli/accept.c",
    "src/cli/arguments.c",
    "src/cli/certify.c",
    "src/cli/cmd_*.c",
    "src/cli/commands.c",
    "src/cli/demo*.c",
    "src/cli/files.c",
    "src/cli/flow_board.c",
    "src/cli/flow_certify.c",
    "src/cli/flow_observe.c",
    "src/cli/flow_per*.c",
    "src/cli/flow_print.c",
    "src/cli/flow_read_aloud.c",
    "src/cli/flow_results.c",
    "src/cli/flow_roster.c",
    "src/cli/flow_rules.c",
    "src/cli/flow_setup.c",
    "src/cli/flow_sign_in.c",
    "src/cli/flow_stage.c",
    "src/cli/flow_training.c",
    "src/cli/flow_ways.c",
    "src/cli/form.c",
    "src/cli/issue.c",
    "src/cli/journal_*.c",
    "src/cli/kiosk_key.c",
    "src/cli/main.c",
    "src/cli/observing.c",
    "src/cli/paper.c",
    "src/cli/paths.c",
    "src/cli/reasoned.c",
    "src/cli/replay.c",
    "src/cli/session.c",
    "src/cli/shipped.c",
    "src/cli/stick.c",
    "src/cli/verdict_page.c",
    "src/content/*",
    "src/crypto/*",
    "src/paper/*",
    "src/report/*",
    "src/training/next_act.c",
    "src/training/setting.c",
    "src/ui/board*.c",
    "src/ui/sheet*.c",
    "src/ui/terminal*.c",
};
enum { STAFF_FILES = sizeof staff_only / sizeof staff_only[0] };

struct seen {
    bool used[STAFF_FILES];
    int kader;
};

static bool is_staffs(struct seen *seen, const char *file)
{
    for (int i = 0; i < STAFF_FILES; i++)
        if (fnmatch(staff_only[i], file, 0) == 0) {
            seen->used[i] = true;
            return true;
        }
    return false;
}

/* One file that is hers is enough. */
static bool may_reach_a_kader(struct seen *seen, const char *files)
{
    bool hers = false;
    char copy[4096], *rest = NULL;
    snprintf(copy, sizeof copy, "%s", files);
    for (char *file = strtok_r(copy, " ", &rest); file != NULL; file = strtok_r(NULL, " ", &rest))
        hers |= !is_staffs(seen, file);
    return hers;
}

static void is_kind(void *context, const char *file, const char *text)
{
    (void)context;
    words_are_kind(file, text);
}

static void screens_of_kader_hold_no_words_that_shame_or_frighten(void **state)
{
    (void)state;
    assert_true(kept_files("tests/ui/golden", ".40x12.", is_kind, NULL) > 40);
}

static void suits_a_kader(void *context, const struct message *message)
{
    struct seen *seen = context;
    if (!may_reach_a_kader(seen, message->files))
        return;
    seen->kader++;
    words_are_kind(message->english, message->english);
    words_are_kind(message->english, message->indonesian);
    words_are_easy(message->english, message->indonesian);
}

static void every_message_that_may_reach_a_kader_is_kind_and_easy(void **state)
{
    (void)state;
    struct seen seen = {0};
    assert_true(catalogue_each(suits_a_kader, &seen) > 800);
    assert_true(seen.kader > 250);
    for (int i = 0; i < STAFF_FILES; i++)
        if (!seen.used[i])
            fail_msg("%s has no message any more", staff_only[i]);
}

static void suits_everybody(void *context, const struct message *message)
{
    (void)context;
    words_are_plain(message->english, message->english);
    words_are_plain(message->english, message->indonesian);
}

static void no_message_uses_an_engineers_words(void **state)
{
    (void)state;
    catalogue_each(suits_everybody, NULL);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_of_kader_hold_no_words_that_shame_or_frighten),
        cmocka_unit_test(every_message_that_may_reach_a_kader_is_kind_and_easy),
        cmocka_unit_test(no_message_uses_an_engineers_words),
    };
    return RUN(tests);
}
