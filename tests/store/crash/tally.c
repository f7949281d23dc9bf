/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tally.h"
#include "support/run.h"
#include <stdlib.h>

struct effort effort_wanted(size_t stride)
{
    const char *wanted = getenv("CRASH_ROUNDS");
    return wanted == NULL ? (struct effort){.rounds = 1, .stride = stride}
                          : (struct effort){.rounds = atoi(wanted), .stride = 1};
}

int tally_bad(const struct tally *tally)
{
    return tally->unopened + tally->unsound + tally->lost + tally->unfit + tally->misnumbered;
}

void tally_add(struct tally *sum, const struct tally *more)
{
    sum->states += more->states;
    sum->unopened += more->unopened;
    sum->unsound += more->unsound;
    sum->lost += more->lost;
    sum->unfit += more->unfit;
    sum->misnumbered += more->misnumbered;
}

void tally_is_clean(const struct tally *tally, const char *words)
{
    print_message("# %s: %d states\n", words, tally->states);
    assert_true(tally->states > 0);
    if (tally_bad(tally) > 0)
        fail_msg("%s: of %d states %d do not open, %d are not sound, %d lost something, %d break a"
                 " law, %d lack a number\n",
                 words, tally->states, tally->unopened, tally->unsound, tally->lost, tally->unfit,
                 tally->misnumbered);
}

void tally_is_guilty(const struct tally *tally, const char *words)
{
    print_message("# %s: %d of %d states are bad\n", words, tally_bad(tally), tally->states);
    assert_true(tally_bad(tally) > 0);
}
