/* SPDX-License-Identifier: GPL-3.0-or-later */
/* press.h - decoded events for tests of screens. */
#ifndef LULUS_TESTS_UI_PRESS_H
#define LULUS_TESTS_UI_PRESS_H
#include "ui/screen.h"
#include <stdlib.h>
#include <string.h>

static inline struct intent press(struct screen *screen, enum event_kind kind)
{
    struct event event = {.kind = kind, .now_ms = 1000};
    return screen->ops->update(screen, &event);
}

static inline struct intent press_digit(struct screen *screen, int digit)
{
    struct event event = {.kind = EVENT_DIGIT, .number = digit, .now_ms = 1000};
    return screen->ops->update(screen, &event);
}

static inline struct intent press_at(struct screen *screen, enum event_kind kind, int64_t now_ms)
{
    struct event event = {.kind = kind, .now_ms = now_ms};
    return screen->ops->update(screen, &event);
}

/* One ASCII character as a text field gets it. */
static inline struct intent press_text(struct screen *screen, char c)
{
    struct event event = {.kind = EVENT_TEXT, .text = {c}, .now_ms = 1000};
    return screen->ops->update(screen, &event);
}
/* Whether the painted screen holds these words in one row. */
static inline bool screen_says(const struct screen *screen, int columns, int rows,
                               const char *words)
{
    struct grid *grid = grid_new(rows, columns, LANGUAGE_EN);
    screen->ops->view(screen, grid);
    char *text = grid_text(grid);
    bool found = strstr(text, words) != NULL;
    free(text);
    grid_free(grid);
    return found;
}
#endif
