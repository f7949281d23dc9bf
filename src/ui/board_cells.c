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

static void test_cell(const struct test_result *result, bool scores, char out[BOARD_CELL])
{
    const struct score *score = &result->score;
    if (result->state == PROGRESS_NONE)
        say(out, none);
    else if (result->state == PROGRESS_OPEN && result->paper)
        say(out, _("paper"));
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
    else
        say(out, round->stopped ? _("halted") : none);
}

void board_cell(const struct occasion *occasion, const struct standing *standing, bool scores,
                char out[BOARD_CELL])
{
    if (occasion->kind == OCCASION_PRETEST)
        test_cell(&standing->pretest, scores, out);
    else if (occasion->kind == OCCASION_POSTTEST)
        test_cell(occasion->n > 1 ? &standing->remedial : &standing->posttest, scores, out);
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

char *board_summary(const struct board *board)
{
    struct buffer out = {0};
    for (size_t i = 0; i < board->occasion_count; i++) {
        const struct occasion *occasion = &board->occasions[i];
        char label[OCCASION_TEXT], entry[2 * OCCASION_TEXT];
        int through = 0;
        if (occasion->kind == OCCASION_SESSION || occasion->stage == STAGE_PLANNED)
            continue;
        for (size_t p = 0; p < board->people_count; p++)
            through +=
                !board->people[p].kader.withdrawn && standing_through(&board->people[p], occasion);
        int waiting = (int)unfinished(occasion, board->people, board->people_count);
        occasion_short_label(occasion->kind, occasion->n, label);
        snprintf(entry, sizeof entry, _("%s: %d of %d"), label, through, through + waiting);
        if (through + waiting == 0)
            continue; /* a repeat posttest that nobody has begun */
        buffer_puts(&out, out.length > 0 ? "   " : "");
        add_unbroken(&out, entry);
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
