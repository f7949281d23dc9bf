/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The console's font drawn larger, on a kernel that is played here: what it holds, what it refuses,
 * and what somebody finds who comes after one that was killed. */
#include "../../src/ui/letters.h"
#include "../support/run.h"
#include "base/language.h"
#include <errno.h>
#include <linux/kd.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GET_TALL = 5, SET_TALL = 4, BYTES = 512 * 128 * 8 };

/* One console: what the kernel keeps of it (drivers/tty/vt/vt.c, con_font_get and con_font_set). */
static struct kernel {
    bool knows_tall, refuses_all, tells_nothing;
    unsigned width, height, count;
    unsigned char data[BYTES]; /* 128 rows a glyph */
    int sets;
} kernel;

static int refuse(int code)
{
    errno = code;
    return -1;
}

static size_t row_at(size_t glyph, size_t rows, size_t y, size_t pitch)
{
    return (glyph * rows + y) * pitch;
}

static void copy_rows(unsigned char *to, size_t to_rows, const unsigned char *from,
                      size_t from_rows, const struct console_font_op *op)
{
    size_t pitch = (op->width + 7) / 8;
    for (size_t glyph = 0; glyph < op->charcount; glyph++)
        for (size_t y = 0; y < op->height; y++)
            memcpy(to + row_at(glyph, to_rows, y, pitch), from + row_at(glyph, from_rows, y, pitch),
                   pitch);
}

static int get_font(struct console_font_op *op, size_t rows)
{
    if (kernel.tells_nothing || kernel.width > op->width || kernel.height > op->height ||
        kernel.height > rows || kernel.count > op->charcount)
        return refuse(ENOSPC);
    op->width = kernel.width;
    op->height = kernel.height;
    op->charcount = kernel.count;
    copy_rows(op->data, rows, kernel.data, 128, op);
    return 0;
}

static int set_font(const struct console_font_op *op, size_t rows, unsigned most_width)
{
    if (kernel.refuses_all || op->width > most_width || op->height > rows || op->height > 128 ||
        (op->charcount != 256 && op->charcount != 512))
        return refuse(EINVAL);
    kernel.width = op->width;
    kernel.height = op->height;
    kernel.count = op->charcount;
    memset(kernel.data, 0, sizeof kernel.data);
    copy_rows(kernel.data, 128, op->data, rows, op);
    kernel.sets++;
    return 0;
}

static int call(int descriptor, unsigned long request, ...)
{
    va_list list;
    va_start(list, request);
    struct console_font_op *op = va_arg(list, struct console_font_op *);
    va_end(list);
    if (descriptor != 0 || request != KDFONTOP)
        return refuse(EINVAL);
    if (op->op == KD_FONT_OP_GET)
        return get_font(op, 32);
    if (op->op == KD_FONT_OP_SET)
        return set_font(op, 32, 32);
    if (op->op == GET_TALL && kernel.knows_tall)
        return get_font(op, op->height);
    if (op->op == SET_TALL && kernel.knows_tall)
        return set_font(op, op->height, 64);
    return refuse(ENOSYS);
}

/* A font whose every glyph is another. */
static void start_kernel(bool knows_tall, unsigned width, unsigned height)
{
    memset(&kernel, 0, sizeof kernel);
    kernel.knows_tall = knows_tall;
    kernel.width = width;
    kernel.height = height;
    kernel.count = 256;
    size_t pitch = (width + 7) / 8;
    uint32_t chance = 1;
    for (size_t glyph = 0; glyph < 256; glyph++)
        for (size_t y = 0; y < height; y++)
            for (size_t x = 0; x < width; x++) {
                chance = chance * 1664525u + 1013904223u;
                if (chance >> 31)
                    kernel.data[row_at(glyph, 128, y, pitch) + x / 8] |=
                        (unsigned char)(0x80 >> x % 8);
            }
}

static unsigned point(const struct kernel *of, size_t glyph, size_t y, size_t x)
{
    return of->data[row_at(glyph, 128, y, (of->width + 7) / 8) + x / 8] >> (7 - x % 8) & 1u;
}

static const struct extent vga = {37, 128}; /* 1024x600 in cells of 8x16 */

static void letters_are_the_same_glyphs_in_squares_of_points(void **state)
{
    (void)state;
    start_kernel(true, 8, 16);
    struct kernel before = kernel;
    struct letters *letters = letters_open(0, call, vga);
    assert_int_equal(kernel.sets, 0);
    assert_true(letters_show(letters, TEXT_LARGEST));
    assert_int_equal(kernel.width, 24); /* 1024 / 24 = 42 columns, 600 / 48 = 12 rows */
    assert_int_equal(kernel.height, 48);
    unsigned others = 0;
    for (size_t glyph = 0; glyph < 256; glyph++)
        for (size_t y = 0; y < 48; y++)
            for (size_t x = 0; x < 24; x++)
                others += point(&kernel, glyph, y, x) != point(&before, glyph, y / 3, x / 3);
    assert_int_equal(others, 1); /* the mark */
    letters_close(letters);
    assert_memory_equal(&kernel.data, &before.data, sizeof before.data);
    assert_int_equal(kernel.width, 8);
}

static void each_size_gets_the_largest_letters_it_has_room_for(void **state)
{
    static const struct {
        struct extent cells;
        bool tall;
        unsigned large, largest;
    } consoles[] = {
        {{37, 128}, true, 16, 24}, /* 1024x600: 64x18 has no room for 60x20 */
        {{50, 160}, true, 16, 32}, /* 1280x800 */
        {{67, 240}, true, 24, 40}, /* 1920x1080 */
        {{67, 240}, false, 16, 16}, {{50, 160}, false, 16, 16},
        {{30, 100}, true, 8, 16},   {{24, 80}, true, 8, 16},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(consoles); i++) {
        start_kernel(consoles[i].tall, 8, 16);
        struct letters *letters = letters_open(0, call, consoles[i].cells);
        letters_show(letters, TEXT_LARGE);
        if (i > 0)
            assert_int_equal(kernel.width, consoles[i].large);
        letters_show(letters, TEXT_LARGEST);
        assert_int_equal(kernel.width, consoles[i].largest);
        letters_show(letters, TEXT_NORMAL);
        assert_int_equal(kernel.width, 8);
        assert_int_equal(letters_extent(letters).columns, consoles[i].cells.columns);
        letters_close(letters);
    }
}

static void what_is_refused_leaves_the_screen_as_it_was(void **state)
{
    (void)state;
    start_kernel(true, 8, 16);
    struct kernel before = kernel;
    kernel.refuses_all = true;
    struct letters *letters = letters_open(0, call, vga);
    assert_false(letters_show(letters, TEXT_LARGEST));
    letters_close(letters);
    assert_int_equal(kernel.sets, 0);
    assert_memory_equal(&kernel.data, &before.data, sizeof before.data);
    kernel.tells_nothing = true;
    assert_null(letters_open(0, call, vga));
}

/* Killed while letters are large, on a kernel of either age. */
static void the_next_start_puts_back_what_the_dead_left(void **state)
{
    (void)state;
    for (int tall = 0; tall < 2; tall++) {
        start_kernel(tall == 1, 8, 16);
        struct kernel before = kernel;
        struct letters *dead = letters_open(0, call, (struct extent){50, 160});
        assert_true(letters_show(dead, TEXT_LARGEST));
        int times = (int)kernel.width / 8;
        struct letters *next = letters_open(0, call, (struct extent){50 / times, 160 / times});
        assert_memory_equal(&kernel.data, &before.data, sizeof before.data);
        assert_int_equal(letters_extent(next).columns, 160);
        letters_close(next);
        assert_int_equal(kernel.width, 8);
        kernel.refuses_all = true; /* the dead one's memory only */
        letters_close(dead);
    }
}

/* As console-setup's VGA32x16 is: drawn large by others, without our mark. */
static void a_font_that_came_large_is_no_leftover(void **state)
{
    (void)state;
    start_kernel(true, 8, 16);
    struct letters *letters = letters_open(0, call, (struct extent){50, 160});
    letters_show(letters, TEXT_LARGE);
    kernel.data[row_at(255, 128, 0, 2)] ^= 0x80; /* their last glyph is whole */
    kernel.refuses_all = true;
    letters_close(letters);
    kernel.refuses_all = false;
    kernel.sets = 0;
    letters = letters_open(0, call, (struct extent){25, 80});
    assert_int_equal(kernel.sets, 0);
    assert_int_equal(letters_extent(letters).columns, 80);
    letters_close(letters);
}

/* Points from the foot to the top of a capital in Debian's Terminus of that height. */
static int capital_of(unsigned height)
{
    static const struct {
        unsigned height;
        int capital;
    } fonts[] = {{16, 10}, {20, 13}, {22, 14}, {24, 15}, {28, 18}, {32, 20}};
    for (size_t i = 0; i < COUNT(fonts); i++)
        if (fonts[i].height == height)
            return fonts[i].capital;
    fail_msg("no font is %u points high", height);
    return 0;
}

struct panel {
    const char *name;
    double inches;
    int width, height;
    unsigned font_width, font_height;
};

static void add_size(char *line, const struct panel *panel, struct letters *letters,
                     enum text_size size)
{
    double diagonal =
        sqrt((double)panel->width * panel->width + (double)panel->height * panel->height);
    letters_show(letters, size);
    int capital = capital_of(panel->font_height) * (int)(kernel.height / panel->font_height);
    int tenths = (int)(capital * panel->inches * 254 / diagonal + 0.5);
    sprintf(line + strlen(line), " %d×%d: %d,%d mm |", panel->width / (int)kernel.width,
            panel->height / (int)kernel.height, tenths / 10, tenths % 10);
}

/* What the guide says of each panel, worked out anew: the line must stand there. */
static void the_guide_tells_the_true_height_of_capitals(void **state)
{
    static const struct panel panels[] = {
        {"7″, 800×480", 7, 800, 480, 10, 20},
        {"7″, 1024×600", 7, 1024, 600, 12, 24},
        {"10,1″, 1280×800", 10.1, 1280, 800, 16, 32},
        {"15,6″, 1366×768", 15.6, 1366, 768, 16, 32},
        {"15,6″, 1920×1080", 15.6, 1920, 1080, 11, 22},
    };
    const char *source = getenv("srcdir");
    char path[2048], line[400], *guide = NULL;
    size_t room = 0;
    (void)state;
    snprintf(path, sizeof path, "%s/doc/panduan-pelatih.md", source != NULL ? source : "..");
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    assert_true(getdelim(&guide, &room, '\0', file) > 0);
    fclose(file);
    for (size_t i = 0; i < COUNT(panels); i++) {
        const struct panel *panel = &panels[i];
        start_kernel(true, panel->font_width, panel->font_height);
        struct extent cells = {panel->height / (int)panel->font_height,
                               panel->width / (int)panel->font_width};
        struct letters *letters = letters_open(0, call, cells);
        sprintf(line, "| %s | %u×%u |", panel->name, panel->font_width, panel->font_height);
        for (int size = TEXT_NORMAL; size < TEXT_SIZES; size++)
            add_size(line, panel, letters, (enum text_size)size);
        letters_close(letters);
        if (strstr(guide, line) == NULL)
            fail_msg("the guide does not say \"%s\"", line);
    }
    free(guide);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_the_same_glyphs_in_squares_of_points),
        cmocka_unit_test(each_size_gets_the_largest_letters_it_has_room_for),
        cmocka_unit_test(what_is_refused_leaves_the_screen_as_it_was),
        cmocka_unit_test(the_next_start_puts_back_what_the_dead_left),
        cmocka_unit_test(a_font_that_came_large_is_no_leftover),
        cmocka_unit_test(the_guide_tells_the_true_height_of_capitals),
    };
    return RUN(tests);
}
