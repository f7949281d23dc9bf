/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the board. Who was seen is for everybody; scores, verdicts and who is ready for a
 * certificate only while the trainer asks for them. */
#include "base/buffer.h"
#include "base/language.h"
#include "board_state.h"
#include <stdio.h>
#include <string.h>

static const char none[] = "·", done[] = "✓";

static void say(char out[BOARD_CELL], const char *text)
{
    snprintf(out, BOARD_CELL, "%s", text);
}

/* Who has begun at no screen is awaited as the trainer means the test to be taken. */
static const char *awaited(enum origin way)
{
    static const char *const words[ORIGIN_COUNT] = {
        [ORIGIN_PAPER] = N_("paper"), [ORIGIN_TOGETHER] = N_("slip")};
    return words[way] != NULL ? gettext(words[way]) : none;
}

static void test_cell(const struct occasion *test, const struct standing *standing, bool scores,
                      char out[BOARD_CELL])
{
    const struct test_result *result = standing_test(standing, test);
    const struct score *score = &result->score;
    enum origin how;
    bool expected = standing_awaited(standing, test, &how);
    if (result->state == PROGRESS_NONE)
        say(out, expected ? awaited(how) : none);
    else if (result->state == PROGRESS_OPEN && origin_is_typed(how))
        say(out, awaited(how));
    else if (result->state == PROGRESS_OPEN && result->answered == 0)
        say(out, _("starting"));
    else if (result->state == PROGRESS_OPEN)
        snprintf(out, BOARD_CELL, _("item %d"), result->answered + 1);
    else if (scores)
        snprintf(out, BOARD_CELL, "%d/%d", score->right,
                 score->right + score->wrong + score->unknown + score->blank);
    else
        say(out, result->late ? _("✓ late") : done);
}

static void round_cell(const struct round_result *round, bool scores, char out[BOARD_CELL])
{
    if (round->seen && scores)
        say(out, round->verdict.able ? _("able") : _("guided"));
    else if (round->seen)
        say(out, done);
    else if (round->open)
        say(out, _("going on"));
    else if (round->away)
        say(out, _("not here"));
    else
        say(out, round->stopped ? _("halted") : none);
}

void board_cell(const struct occasion *occasion, const struct standing *standing, bool scores,
                char out[BOARD_CELL])
{
    if (occasion_is_test(occasion))
        test_cell(occasion, standing, scores, out);
    else if (occasion->n >= 1 && occasion->n <= ROUNDS_MAX)
        round_cell(&standing->rounds[occasion->n - 1], scores, out);
}

void board_certificate_cell(const struct standing *standing, const struct training *training,
                            bool scores, char out[BOARD_CELL])
{
    if (standing->certificate[0] != '\0')
        say(out, done);
    else
        say(out, scores && standing_missing(standing, training) == 0 ? _("ready") : none);
}

/* With spaces at which no line breaks. */
static void add_unbroken(struct buffer *out, const char *text)
{
    for (; *text != '\0'; text++)
        if (*text == ' ')
            buffer_puts(out, "\u00a0");
        else
            buffer_putc(out, *text);
}

/* How many of those who are through came that way. */
static int came(const struct board *board, const struct occasion *occasion, enum origin origin)
{
    int count = 0;
    for (size_t i = 0; i < board->people_count && occasion_is_test(occasion); i++) {
        const struct test_result *result = standing_test(&board->people[i], occasion);
        count += !board->people[i].kader.withdrawn && result->state == PROGRESS_DONE &&
                 result->origin == origin;
    }
    return count;
}

/* "Awal: 9 dari 9 (3 kertas, 2 bersama)" */
static void add_entry(struct buffer *out, const struct board *board,
                      const struct occasion *occasion, int through, int all)
{
    char label[OCCASION_TEXT], entry[4 * OCCASION_TEXT];
    int paper = came(board, occasion, ORIGIN_PAPER), slips = came(board, occasion, ORIGIN_TOGETHER);
    occasion_short_label(occasion->kind, occasion->n, label);
    if (paper > 0 && slips > 0)
        snprintf(entry, sizeof entry, _("%s: %d of %d (%d on paper, %d together)"), label, through,
                 all, paper, slips);
    else if (paper > 0)
        snprintf(entry, sizeof entry, _("%s: %d of %d (%d on paper)"), label, through, all, paper);
    else if (slips > 0)
        snprintf(entry, sizeof entry, _("%s: %d of %d (%d together)"), label, through, all, slips);
    else
        snprintf(entry, sizeof entry, _("%s: %d of %d"), label, through, all);
    buffer_puts(out, out->length > 0 ? "   " : "");
    add_unbroken(out, entry);
}

static int able_in(const struct board *board, const struct occasion *round)
{
    int able = 0;
    for (size_t i = 0; i < board->people_count; i++)
        able += !board->people[i].kader.withdrawn && standing_through(&board->people[i], round) &&
                board->people[i].rounds[round->n - 1].verdict.able;
    return able;
}

/* "Penil. 1: 9 dinilai, 4 mandiri" */
static void add_verdicts(struct buffer *out, const struct board *board,
                         const struct occasion *round, int through)
{
    char label[OCCASION_TEXT], entry[2 * OCCASION_TEXT];
    occasion_short_label(round->kind, round->n, label);
    snprintf(entry, sizeof entry, _("%s: %d scored, %d able"), label, through,
             able_in(board, round));
    buffer_puts(out, out->length > 0 ? "   " : "");
    add_unbroken(out, entry);
}

char *board_summary(const struct board *board, bool scores)
{
    struct buffer out = {0};
    for (size_t i = 0; i < board->occasion_count; i++) {
        const struct occasion *occasion = &board->occasions[i];
        int through = 0;
        if (occasion->kind == OCCASION_SESSION || occasion->stage == STAGE_PLANNED)
            continue;
        for (size_t p = 0; p < board->people_count; p++)
            through +=
                !board->people[p].kader.withdrawn && standing_through(&board->people[p], occasion);
        int waiting = (int)unfinished(occasion, board->people, board->people_count);
        if (scores && occasion->kind == OCCASION_ROUND)
            add_verdicts(&out, board, occasion, through);
        else if (through + waiting > 0) /* else a repeat posttest that nobody has begun */
            add_entry(&out, board, occasion, through, through + waiting);
    }
    return buffer_claim(&out);
}

char *board_doubts(const struct board *board)
{
    struct buffer numbers = {0}, out = {0};
    unsigned long count = 0;
    for (size_t i = 0; i < board->people_count; i++)
        if (standing_name_doubted(&board->people[i]))
            buffer_printf(&numbers, "%s%d", count++ > 0 ? ", " : "",
                          board->people[i].kader.list_number);
    if (count > 0)
        buffer_printf(
            &out,
            ngettext("A name to put right: number %s.", "Names to put right: numbers %s.", count),
            buffer_text(&numbers));
    buffer_done(&numbers);
    return buffer_claim(&out);
}
