/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The step being scored in a box, its neighbours above and below, one line each. */
#include "base/text.h"
#include "sheet_state.h"
#include "ui/frame.h"
#include <stdio.h>

enum {
    VALUE_COLUMN = 3,
    NUMBER_COLUMN = 5,
    SIGN_COLUMN = 9,
    TEXT_COLUMN = 12,
    TEXT_LINES_MAX = 4,
    HINTS_MAX = 9,
};

/* How many neighbours stand above and below, and the empty rows around the box; the first that
 * fits is taken. */
static const struct arrangement {
    int above, below, gap;
} arrangements[] = {{2, 3, 1}, {2, 2, 1}, {1, 2, 1}, {1, 1, 1}, {1, 1, 0}, {0, 1, 0}, {0, 0, 0}};

static const char *words_of(const struct sheet_screen *self, const struct phrase *phrase,
                            const struct grid *grid)
{
    return phrase_in(phrase, &self->view.sheet->checklist->header.languages, grid->language);
}

static int seconds_since(const struct sheet_screen *self, int64_t from_ms)
{
    return self->now_ms > from_ms ? (int)((self->now_ms - from_ms) / 1000) : 0;
}

void sheet_paint_header(const struct sheet_screen *self, struct grid *grid)
{
    char right[SHEET_LINE], timer[SHEET_LINE / 4];
    int seconds = seconds_since(self, self->view.started_ms);
    snprintf(timer, sizeof timer, _("%d min %d s"), seconds / 60, seconds % 60);
    if (grid_layout(grid) == LAYOUT_REGULAR)
        snprintf(right, sizeof right, "%s     %s", self->view.observer, timer);
    else
        snprintf(right, sizeof right, "%s", timer);
    frame_header(grid, self->view.title, right);
}

static void cut_put(struct grid *grid, int row, int column, int width, uint8_t style,
                    const char *text)
{
    if (text_width(text) <= width)
        grid_put(grid, row, column, style, text);
    else
        grid_printf(grid, row, column, style, "%.*s…", (int)text_fit(text, width - 1), text);
}

static void number_paint(const struct sheet_screen *self, struct grid *grid, int row, size_t step)
{
    const struct sheet_step *shown = &self->view.sheet->steps[step];
    bool saving = self->saving && self->pending.step == step;
    int value = saving ? self->pending.value : shown->value;
    if (value == MARK_NONE)
        grid_put(grid, row, VALUE_COLUMN, STYLE_PLAIN, "_");
    else
        grid_printf(grid, row, VALUE_COLUMN, STYLE_BOLD, "%d", value);
    grid_printf(grid, row, NUMBER_COLUMN, STYLE_PLAIN, "%3zu", step + 1);
    if (shown->step->critical)
        grid_put(grid, row, SIGN_COLUMN, STYLE_PLAIN, "▲");
}

static void neighbour_paint(const struct sheet_screen *self, struct grid *grid, int row,
                            size_t step)
{
    number_paint(self, grid, row, step);
    cut_put(grid, row, TEXT_COLUMN, grid->columns - 1 - TEXT_COLUMN, STYLE_PLAIN,
            words_of(self, &self->view.sheet->steps[step].step->text, grid));
}

static int box_text_width(const struct grid *grid)
{
    return grid->columns - TEXT_COLUMN - 4;
}

/* "last time: 1 · too fast", where an earlier sheet has less than the best mark; else "". */
static const char *last_time(const struct sheet_screen *self, char line[SHEET_LINE])
{
    const struct sheet *before = self->view.before;
    line[0] = '\0';
    if (before == NULL || self->step >= before->step_count)
        return line;
    const struct sheet_step *step = &before->steps[self->step];
    if (step->value == MARK_NONE || step->value >= MARK_LEVELS - 1)
        return line;
    int length = snprintf(line, SHEET_LINE, _("last time: %d"), step->value);
    if (step->remark[0] != '\0')
        snprintf(line + length, (size_t)(SHEET_LINE - length), " · %s", step->remark);
    return line;
}

enum { CLOCK_TEXT = 60 };

/* "2 min 30 s", without what is 0. */
static const char *target_words(int seconds, char text[CLOCK_TEXT])
{
    if (seconds % 60 == 0)
        snprintf(text, CLOCK_TEXT, _("%d min"), seconds / 60);
    else if (seconds < 60)
        snprintf(text, CLOCK_TEXT, _("%d s"), seconds);
    else
        snprintf(text, CLOCK_TEXT, _("%d min %d s"), seconds / 60, seconds % 60);
    return text;
}

/* How long the step is watched, of how long it should take, and that this has been reached. */
static void step_time(const struct sheet_screen *self, char line[SHEET_LINE])
{
    char target[CLOCK_TEXT];
    int seconds = seconds_since(self, self->since_ms[self->step]);
    int wanted = sheet_step_now(self)->seconds;
    if (seconds < wanted)
        snprintf(line, SHEET_LINE, _("time: %d min %d s of %s   5 again"), seconds / 60,
                 seconds % 60, target_words(wanted, target));
    else
        snprintf(line, SHEET_LINE, _("time: %d min %d s, reached   5 again"), seconds / 60,
                 seconds % 60);
}

/* Below the step's words in the box: its time, what was so last time, and the remark of now. */
struct box_notes {
    char lines[3][SHEET_LINE];
    int count;
};

static struct box_notes box_notes(const struct sheet_screen *self)
{
    struct box_notes notes = {.count = 0};
    const char *remark = sheet_remark(self, self->step);
    if (sheet_is_timed(self))
        step_time(self, notes.lines[notes.count++]);
    if (last_time(self, notes.lines[notes.count])[0] != '\0')
        notes.count++;
    if (remark[0] != '\0')
        snprintf(notes.lines[notes.count++], SHEET_LINE, _("remark: %s"), remark);
    return notes;
}

static int box_text_lines(const struct sheet_screen *self, const struct grid *grid)
{
    const char *text = words_of(self, &sheet_step_now(self)->text, grid);
    int lines = text_wrap_lines(text, box_text_width(grid));
    return lines > TEXT_LINES_MAX ? TEXT_LINES_MAX : lines;
}

static void box_rule(struct grid *grid, int row, const char *left, const char *right)
{
    int column = grid_put(grid, row, 1, STYLE_PLAIN, left);
    while (column < grid->columns - 2)
        column = grid_put(grid, row, column, STYLE_PLAIN, "━");
    grid_put(grid, row, column, STYLE_PLAIN, right);
}

static void box_paint(const struct sheet_screen *self, struct grid *grid, int row,
                      const struct box_notes *notes)
{
    int text_lines = box_text_lines(self, grid), lines = text_lines + notes->count;
    box_rule(grid, row, "┏", "┓");
    box_rule(grid, row + lines + 1, "┗", "┛");
    for (int i = 1; i <= lines; i++) {
        grid_put(grid, row + i, 1, STYLE_PLAIN, "┃");
        grid_put(grid, row + i, grid->columns - 2, STYLE_PLAIN, "┃");
    }
    number_paint(self, grid, row + 1, self->step);
    grid_wrap(grid, row + 1, TEXT_COLUMN, box_text_width(grid), text_lines, STYLE_BOLD,
              words_of(self, &sheet_step_now(self)->text, grid));
    for (int i = 0; i < notes->count; i++)
        cut_put(grid, row + 1 + text_lines + i, TEXT_COLUMN, box_text_width(grid), STYLE_PLAIN,
                notes->lines[i]);
}

static int height_of(const struct arrangement *arrangement, int box)
{
    return arrangement->above + arrangement->gap + box + arrangement->gap + arrangement->below;
}

static void steps_paint(const struct sheet_screen *self, struct grid *grid, int top, int rows)
{
    struct box_notes notes = box_notes(self);
    int box = box_text_lines(self, grid) + notes.count + 2;
    size_t i = 0, count = self->view.sheet->step_count;
    while (i + 1 < COUNT(arrangements) && height_of(&arrangements[i], box) > rows)
        i++;
    const struct arrangement *arrangement = &arrangements[i];
    for (int above = 1; above <= arrangement->above && self->step >= (size_t)above; above++)
        neighbour_paint(self, grid, top + arrangement->above - above, self->step - (size_t)above);
    int row = top + arrangement->above + arrangement->gap;
    box_paint(self, grid, row, &notes);
    row += box + arrangement->gap;
    for (int below = 1; below <= arrangement->below && self->step + (size_t)below < count; below++)
        neighbour_paint(self, grid, row++, self->step + (size_t)below);
}

static void top_line_paint(const struct sheet_screen *self, struct grid *grid)
{
    char line[SHEET_LINE];
    const struct sheet *sheet = self->view.sheet;
    const struct phrase *phase = sheet_step_now(self)->phase;
    if (phase != NULL)
        grid_put(grid, FRAME_TOP, 1, STYLE_BOLD, words_of(self, phase, grid));
    snprintf(line, sizeof line, _("step %zu of %zu    not scored yet %zu"), self->step + 1,
             sheet->step_count, sheet_unscored(sheet));
    grid_put_right(grid, FRAME_TOP, grid->columns - 1, STYLE_PLAIN, line);
}

static const char *last_mark(const struct sheet_screen *self, char line[SHEET_LINE])
{
    size_t number = self->pending.step + 1;
    if (!self->has_last)
        return "";
    if (self->pending.only_remark)
        snprintf(line, SHEET_LINE, _("Just now: remark on step %zu saved."), number);
    else if (self->pending.value == MARK_NOT_APPLICABLE)
        snprintf(line, SHEET_LINE, _("Just now: step %zu does not apply."), number);
    else
        snprintf(line, SHEET_LINE, _("Just now: step %zu scored %d."), number, self->pending.value);
    return line;
}

static const char *const sentences[] = {
    [SHEET_SAYS_SAVING] = N_("Saving …"),
    [SHEET_SAYS_NOT_SAVED] = N_("Not saved yet. Press once more."),
    [SHEET_SAYS_MUST_SCORE] = N_("This step always applies: 0, 1 or 2."),
    [SHEET_SAYS_UNSCORED] = N_("Some steps are not scored yet. Here is the first."),
    [SHEET_SAYS_FIRST] = N_("This is the first step. To leave, press /."),
    [SHEET_SAYS_NO_GUIDANCE] = N_("There is no guidance for this step."),
    [SHEET_SAYS_REMARK_WAITS] = N_("The remark is saved together with the score."),
    [SHEET_SAYS_PRESS_ONE] = N_("If you are sure, press 1."),
    [SHEET_SAYS_PERSONAL] = N_("Like a name or a number of somebody. Enter again keeps it."),
    [SHEET_SAYS_FULL] = N_("There is no room for more."),
};

const char *sheet_sentence(const struct sheet_screen *self, char line[SHEET_LINE])
{
    if (self->jumping && self->jump == 0)
        return _("To which step? Type its number, then Enter.");
    if (self->jumping) {
        snprintf(line, SHEET_LINE, _("To step %d: press Enter."), self->jump);
        return line;
    }
    if (self->note == SHEET_SAYS_LAST)
        return last_mark(self, line);
    if (self->note == SHEET_SAYS_NO_SUCH_STEP) {
        snprintf(line, SHEET_LINE, _("There are steps 1 to %zu."), self->view.sheet->step_count);
        return line;
    }
    return gettext(sentences[self->note]);
}

static void footer_paint(const struct sheet_screen *self, struct grid *grid)
{
    const struct step *step = sheet_step_now(self);
    bool wide = grid_layout(grid) == LAYOUT_REGULAR;
    const char *jumping[] = {_("Enter go there"), _("- delete, back"), NULL};
    const char *hints[HINTS_MAX];
    int count = 0;
    if (self->jumping) {
        frame_footer(grid, jumping);
        return;
    }
    hints[count++] = _("0 not done");
    hints[count++] = _("1 guided");
    hints[count++] = wide ? _("2 right, unaided") : _("2 right");
    if (step->may_not_apply)
        hints[count++] = wide ? _("9 does not apply") : _("9 n/a");
    hints[count++] = self->view.card != NULL ? _("* the case") : _("* remark");
    if (wide && step->guidance.text[0] != NULL)
        hints[count++] = _(". guidance");
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static bool any_critical(const struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->step_count; i++) {
        if (sheet->steps[i].step->critical)
            return true;
    }
    return false;
}

static const char *other_keys(const struct sheet_screen *self, bool wide)
{
    if (self->view.card != NULL)
        return wide ? _("- back   + number   / language, leave") : _("- back  + number  / other");
    return wide ? _("- back   + number   / stop, language, leave")
                : _("- back  + number  / stop, other");
}

void sheet_paint_scoring(const struct sheet_screen *self, struct grid *grid)
{
    char line[SHEET_LINE];
    bool wide = grid_layout(grid) == LAYOUT_REGULAR;
    int air = wide, legend = frame_bottom(grid) - 1;
    int note = legend - 1 - air, top = FRAME_TOP + 2;
    sheet_paint_header(self, grid);
    top_line_paint(self, grid);
    steps_paint(self, grid, top, note - air - top);
    grid_put(grid, note, 1, STYLE_BOLD, sheet_sentence(self, line));
    if (any_critical(self->view.sheet))
        grid_put(grid, legend, 1, STYLE_PLAIN, _("▲ must be right"));
    grid_put_right(grid, legend, grid->columns - 1, STYLE_PLAIN, other_keys(self, wide));
    footer_paint(self, grid);
}
