/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"
#include "base/text.h"
#include "say.h"
#include "ui/frame.h"
#include <stdio.h>
#include <string.h>

void body_heading(struct grid *grid, const struct heading *heading)
{
    frame_header(grid, say(heading->left), heading->right);
}

int body_margin(const struct grid *grid)
{
    return grid_layout(grid) == LAYOUT_LARGE ? 1 : 3;
}

int body_status(struct grid *grid, const char *text)
{
    enum { LINES_MAX = 3 };
    int bottom = frame_bottom(grid), width = grid->columns - 2;
    if (text == NULL || *text == '\0')
        return bottom;
    int lines = text_wrap_lines(text, width);
    if (lines > LINES_MAX)
        lines = LINES_MAX;
    grid_wrap(grid, bottom - lines, 1, width, lines, STYLE_PLAIN, text);
    return bottom - lines;
}

static void option_text(char *out, size_t size, const struct menu_option *option)
{
    const char *detail = option->detail != NULL ? option->detail : "";
    snprintf(out, size, "%s%s%s", say(option->label), *detail != '\0' ? "  " : "", detail);
}

void body_option(struct flow *flow, int margin, const struct menu_option *option, bool boxed)
{
    char text[512], lead[16];
    option_text(text, sizeof text, option);
    if (!boxed) {
        snprintf(lead, sizeof lead, "[%d] %s", option->digit, margin > 1 ? " " : "");
        flow_item(flow, margin, STYLE_PLAIN, lead, text);
        return;
    }
    snprintf(lead, sizeof lead, "│ %d │  ", option->digit);
    flow_text(flow, margin, STYLE_PLAIN, "┌───┐");
    flow_join(flow);
    flow_item(flow, margin, STYLE_PLAIN, lead, text);
    flow_join(flow);
    flow_text(flow, margin, STYLE_PLAIN, "└───┘");
}

void body_choice(struct flow *flow, int margin, int digit, const char *label, bool chosen)
{
    char text[512], lead[16];
    snprintf(lead, sizeof lead, "%s[%d] %s", chosen ? "► " : "  ", digit, margin > 1 ? " " : "");
    snprintf(text, sizeof text, "%s%s%s", label, chosen ? "   ◄ " : "", chosen ? _("chosen") : "");
    flow_item(flow, margin > 2 ? margin - 2 : 0, chosen ? STYLE_REVERSE : STYLE_PLAIN, lead, text);
}

/* Index after the last option of the run of rising digits that begins at `start`. */
static size_t run_end(const struct menu_option *options, size_t count, size_t start)
{
    size_t end = start + 1;
    while (end < count && options[end].digit == options[end - 1].digit + 1)
        end++;
    return end;
}

void body_digits_hint(char out[DIGITS_HINT], const struct menu_option *options, size_t count)
{
    char digits[32] = "";
    size_t used = 0;
    for (size_t i = 0, end; i < count && used + 5 < sizeof digits; i = end) {
        end = run_end(options, count, i);
        used += (size_t)snprintf(digits + used, sizeof digits - used, "%s%d", i > 0 ? " " : "",
                                 options[i].digit);
        if (end - i > 1)
            used += (size_t)snprintf(digits + used, sizeof digits - used, "-%d",
                                     options[end - 1].digit);
    }
    out[0] = '\0';
    /* TRANSLATORS: %s are the digits that may be pressed: "1-4" */
    if (count > 0)
        snprintf(out, DIGITS_HINT, _("%s choose"), digits);
}

bool body_is_key(const struct event *event)
{
    return event->kind != EVENT_NONE && event->kind != EVENT_TICK && event->kind != EVENT_STORE;
}
