/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one owner of curses. The cells last painted are kept, so that curses only hears of those that
 * differ; curses then sends no more than what differs on the screen. */
#include "ui/terminal.h"
#include "base/alloc.h"
#include "base/language.h"
#include "console.h"
#include "doubling.h"
#include "letters.h"
#include "palette.h"
#include "terminal_keys.h"
#include "terminal_read.h"
#include "terminal_type.h"
#include "ui/glyphs.h"
#include <curses.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct terminal {
    SCREEN *curses;
    struct console *console; /* NULL: no Linux console */
    struct letters *letters; /* NULL: the font stays as it is */
    struct grid *shown;
    struct extent window; /* its own cells */
    enum text_size size;
    struct face face;    /* of that size */
    bool asked, doubles; /* can it draw lines of double size? */
    bool plain;          /* draws ASCII and the lines of its alternate set only */
    bool named_console;
    attr_t base;
    int cursor;
};

/* --- what it can draw --- */

/* Lines of the alternate character set of a VT100, which ncurses maps to the terminal's own. */
static const struct {
    uint32_t rune;
    wchar_t code;
} alternate[] = {
    {0x2500, 'q'}, {0x2502, 'x'}, {0x250c, 'l'}, {0x2510, 'k'}, {0x2514, 'm'},
    {0x2518, 'j'}, {0x251c, 't'}, {0x2524, 'u'}, {0x252c, 'w'}, {0x2534, 'v'},
    {0x253c, 'n'}, {0x25c6, '`'}, {0x2592, 'a'}, {0x00b0, 'f'}, {0x00b7, '~'},
};

static wchar_t alternate_code(uint32_t rune)
{
    for (size_t i = 0; i < COUNT(alternate); i++)
        if (alternate[i].rune == rune)
            return alternate[i].code;
    return 0;
}

static bool can_draw(void *context, uint32_t rune)
{
    const struct terminal *terminal = context;
    if (terminal->plain)
        return alternate_code(rune) != 0;
    bool on_console = terminal->console != NULL || terminal->named_console;
    return !on_console || console_draws(terminal->console, rune);
}

/* Real terminals of the VT family show bytes, not UTF-8. */
static bool is_plain_terminal(const char *name)
{
    return strncmp(name, "vt", 2) == 0 || strncmp(name, "ansi", 4) == 0 || MB_CUR_MAX == 1;
}

/* --- opening --- */

static void set_colour(short number, const struct colour *colour)
{
    init_color(number, colour->red, colour->green, colour->blue);
}

/* Own colours where they can be set (curses puts the old ones back at the end), else bright ones,
 * else bold, else none. On the console 7 on 0 is what it shows by itself: not saying so saves half
 * of the bytes. */
static void start_colours(struct terminal *terminal, const char *name)
{
    if (!has_colors() || start_color() == ERR)
        return;
    bool redefine = can_change_color(), own = redefine && strcmp(name, "linux") == 0;
    int bright = !redefine && COLORS >= 16 ? 8 : 0;
    if (redefine) {
        set_colour(COLOR_BLACK, &palette_paper);
        set_colour(COLOR_WHITE, &palette_ink);
    } else if (bright == 0) {
        terminal->base = A_BOLD;
    }
    assume_default_colors(own ? -1 : COLOR_WHITE + bright, own ? -1 : COLOR_BLACK);
}

static void start_keys(void)
{
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(25);
    typeahead(-1);
    for (size_t i = 0; i < COUNT(keypad_keys); i++)
        define_key(keypad_keys[i].sequence, KEYPAD_FIRST + (int)i);
}

static bool start_curses(struct terminal *terminal, struct error *err)
{
    const char *name = getenv("TERM");
    use_tioctl(TRUE);
    terminal->curses = newterm(NULL, stdout, stdin);
    if (terminal->curses == NULL)
        return terminal_unusable(name, err);
    terminal->plain = is_plain_terminal(name);
    terminal->named_console = strncmp(name, "linux", 5) == 0;
    return true;
}

static void switch_repeat(const struct terminal *terminal, const char *sequence)
{
    if (terminal->console == NULL)
        return;
    fputs(sequence, stdout);
    fflush(stdout);
}

/* The window is another one when large letters were left behind and are put back. */
static void start_letters(struct terminal *terminal)
{
    terminal->letters = letters_open(STDIN_FILENO, ioctl, terminal->window);
    if (terminal->letters != NULL && letters_extent(terminal->letters).rows != LINES)
        terminal_resized(terminal);
}

struct terminal *terminal_open(struct error *err)
{
    struct terminal *terminal = xcalloc(1, sizeof *terminal);
    if (!start_curses(terminal, err)) {
        terminal_close(terminal);
        return NULL;
    }
    terminal->console = console_open(STDIN_FILENO, ioctl);
    if (terminal->console != NULL)
        console_lock_numbers(terminal->console);
    switch_repeat(terminal, CONSOLE_REPEAT_OFF);
    start_keys();
    start_colours(terminal, getenv("TERM"));
    leaveok(stdscr, TRUE);
    terminal->cursor = curs_set(0);
    terminal->window = (struct extent){LINES, COLS};
    terminal->face = size_face(terminal->window, TEXT_NORMAL, false);
    if (terminal->console != NULL)
        start_letters(terminal);
    terminal->asked = terminal->console == NULL && doubling_ask(getenv("TERM"), terminal->window);
    return terminal;
}

void terminal_close(struct terminal *terminal)
{
    if (terminal == NULL)
        return;
    if (terminal->curses != NULL) {
        if (terminal->cursor > 0)
            curs_set(terminal->cursor);
        if (terminal->face.doubled)
            doubling_lines(terminal->window, false);
        endwin();
        delscreen(terminal->curses);
        switch_repeat(terminal, CONSOLE_REPEAT_ON);
    }
    letters_close(terminal->letters);
    console_close(terminal->console);
    grid_free(terminal->shown);
    free(terminal);
}

bool terminal_repeat_is_off(const struct terminal *terminal)
{
    return terminal->console != NULL;
}

/* --- size and painting --- */

struct sizes terminal_sizes(const struct terminal *terminal)
{
    return sizes_in(terminal->letters != NULL ? letters_extent(terminal->letters)
                                              : terminal->window);
}

void terminal_size(const struct terminal *terminal, int *rows, int *columns)
{
    *rows = terminal->face.grid.rows;
    *columns = terminal->face.grid.columns;
}

/* Curses is told of half the columns where each is drawn twice as wide. */
static void start_anew(struct terminal *terminal)
{
    struct extent window = terminal->window;
    bool were_doubled = terminal->face.doubled;
    terminal->face = size_face(window, terminal->size, terminal->doubles);
    resizeterm(window.rows, terminal->face.doubled ? window.columns / 2 : window.columns);
    if (were_doubled)
        doubling_lines(window, false);
    clearok(stdscr, TRUE);
    erase();
    grid_free(terminal->shown);
    terminal->shown = NULL;
}

static bool read_window(struct terminal *terminal)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
        return false;
    terminal->window = (struct extent){size.ws_row, size.ws_col};
    return true;
}

void terminal_show_size(struct terminal *terminal, enum text_size size)
{
    if (terminal->size == size)
        return;
    terminal->size = size;
    if (terminal->letters != NULL && letters_show(terminal->letters, size))
        read_window(terminal);
    start_anew(terminal);
}

void terminal_resized(struct terminal *terminal)
{
    if (read_window(terminal))
        start_anew(terminal);
}

/* On a console bold turns black ink into grey: not on bright paper. */
static attr_t attributes_of(const struct terminal *terminal, uint8_t style)
{
    if ((style & STYLE_REVERSE) != 0)
        return A_REVERSE;
    return terminal->base | ((style & STYLE_BOLD) != 0 ? A_BOLD : A_NORMAL);
}

static void paint_cell(struct terminal *terminal, int row, int column, struct cell cell)
{
    cchar_t painted;
    attr_t attributes = attributes_of(terminal, cell.style);
    uint32_t rune = glyph_for(cell.rune, can_draw, terminal);
    wchar_t text[2] = {(wchar_t)rune, L'\0'};
    if (terminal->plain && rune > 0x7f) {
        text[0] = alternate_code(rune);
        attributes |= A_ALTCHARSET;
    }
    setcchar(&painted, text, attributes, 0, NULL);
    mvadd_wch(row, column, &painted);
}

/* A cell of double size is drawn by halves, one above the other. */
static void paint_in_face(struct terminal *terminal, int row, int column, struct cell cell)
{
    const struct face *face = &terminal->face;
    row = face->top + row * face->step;
    column += face->left;
    if (!face->doubled) {
        paint_cell(terminal, row, column, cell);
        return;
    }
    paint_cell(terminal, 2 * row, column, cell);
    paint_cell(terminal, 2 * row + 1, column, cell);
}

static bool is_shown(const struct terminal *terminal, const struct cell *cell, int index)
{
    const struct cell *old = &terminal->shown->cells[index];
    return old->rune == cell->rune && old->style == cell->style;
}

void terminal_paint(struct terminal *terminal, const struct grid *grid)
{
    bool cleared = terminal->shown == NULL || terminal->shown->rows != grid->rows ||
                   terminal->shown->columns != grid->columns;
    if (cleared) {
        grid_free(terminal->shown);
        terminal->shown = grid_new(grid->rows, grid->columns, grid->language);
        erase();
    }
    for (int i = 0; i < grid->rows * grid->columns; i++) {
        const struct cell *cell = &grid->cells[i];
        if (is_shown(terminal, cell, i))
            continue;
        terminal->shown->cells[i] = *cell;
        if (cell->rune != 0)
            paint_in_face(terminal, i / grid->columns, i % grid->columns, *cell);
    }
    refresh();
    if (cleared && terminal->face.doubled)
        doubling_lines(terminal->window, true);
}

/* --- keys --- */

/* What it answers to the question of doubling.c. */
static void hear_position(void *context, const char *position)
{
    struct terminal *terminal = context;
    if (!terminal->asked || !doubling_answer(position, terminal->window))
        return;
    terminal->doubles = true;
    terminal_keep_lines_below();
    if (terminal->size != TEXT_NORMAL)
        start_anew(terminal);
}

static bool is_hung_up(void)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, 0) > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

int terminal_read(struct terminal *terminal, struct raw *keys, int room, int64_t now_ms)
{
    int count = 0;
    while (count < room) {
        uint32_t key;
        if (!terminal_next_key(&key, hear_position, terminal))
            break;
        keys[count++] = (struct raw){.key = key, .at_ms = now_ms};
    }
    return count == 0 && is_hung_up() ? -1 : count;
}
