/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The idle screen. It faces the room: no names, no scores. */
#include "ui/home.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/text.h"
#include "body.h"
#include "ui/frame.h"
#include <stdio.h>
#include <stdlib.h>

struct home_screen {
    struct screen screen;
    struct home home;
    struct paging *paging;
    bool reminded;
    char *scan; /* own: what was scanned last */
};

static const struct menu_option options[] = {
    {1, N_("Participants: take a test"), NULL},
    {2, N_("Observers: score the practice"), NULL},
    {3, N_("Trainers: prepare, print"), NULL},
    {4, N_("Check a certificate"), NULL},
};

static struct intent update(struct screen *screen, const struct event *event)
{
    struct home_screen *self = (struct home_screen *)screen;
    if (event->kind == EVENT_SCAN) {
        free(self->scan);
        self->scan = xstrdup(event->scan);
        return (struct intent){.kind = INTENT_SUBMIT, .text = self->scan};
    }
    if (body_is_key(event))
        self->reminded = false;
    if (paging_turn(self->paging, event))
        return (struct intent){.kind = INTENT_NONE};
    if (event->kind == EVENT_DIGIT && event->number >= 1 && event->number <= (int)COUNT(options))
        return (struct intent){.kind = INTENT_CHOOSE, .number = event->number};
    if (event->kind == EVENT_BACK && self->home.pins != NULL)
        return (struct intent){.kind = INTENT_BACK};
    self->reminded |= event->kind == EVENT_ENTER || event->kind == EVENT_DIGIT;
    return (struct intent){.kind = INTENT_NONE};
}

static void heading(const struct home *home, struct grid *grid)
{
    char left[512] = "", right[DATE_TEXT + 16] = "", date[DATE_TEXT];
    bool large = grid_layout(grid) == LAYOUT_LARGE;
    if (home->date_known) {
        date_short(home->today, grid->language, date);
        snprintf(right, sizeof right, "%s  %02d%c%02d", date, home->hour,
                 grid->language == LANGUAGE_ID ? '.' : ':', home->minute);
    }
    int room = grid->columns - 4 - text_width(right);
    snprintf(left, sizeof left, "%s", _("LULUS"));
    if (home->training != NULL && !large)
        snprintf(left, sizeof left, "%s   %s · %s", _("LULUS"), home->training->title,
                 home->training->place);
    if (home->training != NULL && !large && text_width(left) > room)
        snprintf(left, sizeof left, "%s   %s", _("LULUS"), home->training->title);
    frame_header(grid, left, right);
}

static void add_bar(struct buffer *out, int done, int total)
{
    enum { BAR = 21 };
    int full = total > 0 ? done * BAR / total : 0;
    buffer_repeat(out, "█", (size_t)full);
    buffer_repeat(out, "░", (size_t)(BAR - full));
    buffer_puts(out, "   ");
}

/* "Tes awal dibuka  ████░░  7 dari 9 selesai", or what to do while nothing is open. */
static void add_progress(struct flow *flow, const struct home *home, const struct grid *grid)
{
    char label[OCCASION_TEXT];
    struct buffer out = {0};
    if (home->open == NULL) {
        flow_text(flow, body_margin(grid), STYLE_PLAIN, _("No test is open. Trainers: press 3."));
        return;
    }
    if (home->open->kind == OCCASION_SESSION) {
        flow_text(flow, body_margin(grid), STYLE_PLAIN, _("The lesson is going on."));
        return;
    }
    occasion_label(home->open->kind, home->open->n, label);
    buffer_printf(&out, _("%s is open"), label);
    buffer_puts(&out, "   ");
    if (grid_layout(grid) == LAYOUT_REGULAR)
        add_bar(&out, home->done, home->total);
    buffer_printf(&out, _("%d of %d done"), home->done, home->total);
    flow_text(flow, body_margin(grid), STYLE_PLAIN, buffer_text(&out));
    buffer_done(&out);
}

static struct flow *body_of(const struct home *home, const struct grid *grid, bool boxed)
{
    struct flow *flow = flow_new(grid->columns);
    bool large = grid_layout(grid) == LAYOUT_LARGE;
    flow_gap(flow, 3);
    flow_text(flow, body_margin(grid), STYLE_PLAIN,
              large ? _("Please press one of the digits.")
                    : _("Welcome. Please press one of the digits."));
    flow_gap(flow, 4);
    for (size_t i = 0; i < COUNT(options); i++) {
        if (i > 0 && !boxed)
            flow_gap(flow, 1);
        body_option(flow, body_margin(grid), &options[i], boxed);
    }
    flow_gap(flow, 5);
    add_progress(flow, home, grid);
    if (home->warning != NULL) {
        flow_gap(flow, 6);
        flow_text(flow, body_margin(grid), STYLE_PLAIN, home->warning);
    }
    if (home->pins != NULL) {
        flow_gap(flow, 2);
        flow_text(flow, body_margin(grid), STYLE_PLAIN, home->pins);
    }
    return flow;
}

static void view(const struct screen *screen, struct grid *grid)
{
    const struct home_screen *self = (const struct home_screen *)screen;
    char digits[DIGITS_HINT];
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    heading(&self->home, grid);
    int bottom = body_status(grid, self->reminded ? _("Please press one of the digits.") : NULL);
    bool boxed = grid_layout(grid) == LAYOUT_REGULAR;
    struct flow *flow = body_of(&self->home, grid, boxed);
    if (boxed && flow_lines(flow, 5) > bottom - FRAME_TOP) {
        flow_free(flow);
        flow = body_of(&self->home, grid, false);
    }
    flow_show(flow, grid, bottom, self->paging);
    flow_free(flow);
    body_digits_hint(digits, options, COUNT(options));
    const char *hints[7] = {digits};
    size_t count = 1;
    if (!paging_last(self->paging))
        hints[count++] = _("Enter more");
    hints[count++] = frame_language_hint(grid, false);
    if (self->home.pins != NULL)
        hints[count++] = _("- end the example");
    if (paging_last(self->paging))
        hints[count++] = _(". help");
    hints[count++] = frame_size_hint(grid);
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static void destroy(struct screen *screen)
{
    struct home_screen *self = (struct home_screen *)screen;
    free(self->paging);
    free(self->scan);
    free(self);
}

static const char *help(const struct screen *screen)
{
    (void)screen;
    return _("Taking part? Press 1, find your name.\n\n"
             "If you have a card, scan it.\n\n"
             "Observers press 2, trainers press 3.\n\n"
             "4 checks a certificate.\n\n"
             "Nothing here can break.");
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct home_screen *self = (struct home_screen *)screen;
    const struct home_screen *old = (const struct home_screen *)before;
    *self->paging = *old->paging;
    self->reminded = old->reminded;
}

static const struct screen_ops ops = {
    .name = "home",
    .help = help,
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
    .accepts_scan = true,
};

struct screen *home_new(const struct home *home)
{
    struct home_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->home = *home;
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}

void home_update(struct screen *screen, const struct home *home)
{
    ((struct home_screen *)screen)->home = *home;
}
