/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star_menu.h"
#include "base/language.h"
#include "body.h"
#include "ui/frame.h"
#include <stdio.h>

enum { LINE_BYTES = 200 };

static const struct entry {
    enum star_wish wish;
    struct menu_option option;
    const char *undone; /* N: the label where it is so already; NULL: the same */
} entries[] = {
    {STAR_DOUBT, {1, N_("not sure, to look at again"), NULL}, N_("sure now")},
    {STAR_UNKNOWN, {2, N_("I do not know"), NULL}, NULL},
    {STAR_LISTEN, {3, N_("listen to the question"), NULL}, NULL},
};

static bool is_offered(const struct star_menu *menu, enum star_wish wish)
{
    return wish == STAR_UNKNOWN ? menu->number : wish != STAR_LISTEN || menu->speech;
}

enum star_wish star_menu_press(const struct star_menu *menu, const struct event *event)
{
    if (event->kind == EVENT_STAR)
        return STAR_DOUBT;
    if (event->kind == EVENT_BACK || event->kind == EVENT_ENTER)
        return STAR_BACK;
    for (size_t i = 0; event->kind == EVENT_DIGIT && i < COUNT(entries); i++)
        if (entries[i].option.digit == event->number && is_offered(menu, entries[i].wish))
            return entries[i].wish;
    return STAR_STAY;
}

void star_menu_paint(struct grid *grid, const struct caption *caption, const struct star_menu *menu)
{
    char line[LINE_BYTES], digits[DIGITS_HINT];
    struct menu_option options[COUNT(entries)];
    size_t count = 0;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    int row = caption_paint(grid, caption) + caption_space(grid);
    row = caption_text(grid, row, STYLE_BOLD, _("What may it be?"));
    for (size_t i = 0; i < COUNT(entries); i++) {
        bool undo = menu->doubtful && entries[i].undone != NULL;
        if (!is_offered(menu, entries[i].wish))
            continue;
        options[count] = entries[i].option;
        snprintf(line, sizeof line, "[%d]  %s", options[count].digit,
                 gettext(undo ? entries[i].undone : options[count].label));
        row = caption_text(grid, row, STYLE_PLAIN, line);
        count++;
    }
    body_status(grid, menu->status);
    body_digits_hint(digits, options, count);
    frame_footer(grid, (const char *const[]){digits, menu->doubtful ? _("* sure") : _("* not sure"),
                                             _("- back"), NULL});
}
