/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letters.h"
#include "base/alloc.h"
#include "base/language.h"
#include <linux/kd.h>
#include <stdlib.h>

/* Since Linux 6.2; older headers do not name them. */
enum { OP_SET_TALL = 4, OP_GET_TALL = 5 };
enum { WIDTH_MAX = 64, HEIGHT_MAX = 128, GLYPHS_MAX = 512, OLD_MAX = 32, TIMES_MAX = 8 };

struct font {
    int width, height, count;
    size_t stride;       /* rows from one glyph to the next */
    unsigned char *data; /* as the kernel lays it out: whole bytes a row, the highest bit first */
};

struct letters {
    console_call *call;
    int descriptor;
    struct font font;    /* as it was found */
    struct extent panel; /* points */
    int times;           /* as large as it is now */
};

static size_t pitch(const struct font *font)
{
    return ((size_t)font->width + 7) / 8;
}

static unsigned char *byte_at(const struct font *font, int glyph, int y, int x)
{
    return &font->data[((size_t)glyph * font->stride + (size_t)y) * pitch(font) + (size_t)x / 8];
}

static unsigned point_at(const struct font *font, int glyph, int y, int x)
{
    return *byte_at(font, glyph, y, x) >> (7 - x % 8) & 1u;
}

static void put_point(struct font *font, int glyph, int y, int x, unsigned point)
{
    *byte_at(font, glyph, y, x) |= (unsigned char)(point << (7 - x % 8));
}

static struct font font_new(int width, int height, int count, size_t stride)
{
    struct font font = {.width = width, .height = height, .count = count, .stride = stride};
    font.data = xcalloc((size_t)count, stride * pitch(&font));
    return font;
}

/* --- what the console has --- */

static bool ask_font(const struct letters *letters, unsigned code, struct font *font)
{
    struct console_font_op op = {.op = code,
                                 .width = WIDTH_MAX,
                                 .height = (unsigned)font->stride,
                                 .charcount = GLYPHS_MAX,
                                 .data = font->data};
    if (letters->call(letters->descriptor, KDFONTOP, &op) != 0 || op.width == 0 || op.height == 0 ||
        op.charcount == 0 || op.width > WIDTH_MAX || op.height > font->stride ||
        op.charcount > GLYPHS_MAX)
        return false;
    font->width = (int)op.width;
    font->height = (int)op.height;
    font->count = (int)op.charcount;
    return true;
}

/* Older kernels lay a glyph out in 32 rows, whatever its height. */
static bool read_font(struct letters *letters)
{
    struct font font = font_new(WIDTH_MAX, HEIGHT_MAX, GLYPHS_MAX, HEIGHT_MAX);
    bool known = ask_font(letters, OP_GET_TALL, &font);
    if (!known) {
        font.stride = OLD_MAX;
        known = ask_font(letters, KD_FONT_OP_GET, &font);
    }
    letters->font = font;
    return known;
}

/* --- larger, and smaller again --- */

static bool is_marked(const struct font *font, int times, int glyph, int y, int x)
{
    return times > 1 && glyph == font->count - 1 && y == 0 && x == 0;
}

static struct font enlarged(const struct font *base, int times, size_t stride)
{
    struct font font = font_new(base->width * times, base->height * times, base->count, stride);
    for (int glyph = 0; glyph < font.count; glyph++)
        for (int y = 0; y < font.height; y++)
            for (int x = 0; x < font.width; x++)
                put_point(&font, glyph, y, x,
                          point_at(base, glyph, y / times, x / times) ^
                              (unsigned)is_marked(base, times, glyph, y, x));
    return font;
}

/* The last point of each square: never the mark. */
static struct font reduced(const struct font *large, int times)
{
    int width = large->width / times, height = large->height / times, last = times - 1;
    struct font font = font_new(width, height, large->count, (size_t)height);
    for (int glyph = 0; glyph < font.count; glyph++)
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                put_point(&font, glyph, y, x,
                          point_at(large, glyph, times * y + last, times * x + last));
    return font;
}

static bool is_large_by(const struct font *font, int times)
{
    int last = times - 1;
    if (font->width % times != 0 || font->height % times != 0)
        return false;
    for (int glyph = font->count - 1; glyph >= 0; glyph--)
        for (int y = 0; y < font->height; y++)
            for (int x = 0; x < font->width; x++) {
                unsigned point = point_at(font, glyph, y - y % times + last, x - x % times + last) ^
                                 (unsigned)is_marked(font, times, glyph, y, x);
                if (point_at(font, glyph, y, x) != point)
                    return false;
            }
    return true;
}

static bool load(struct letters *letters, int times)
{
    int width = letters->font.width * times, height = letters->font.height * times;
    bool tall = height > OLD_MAX || width > OLD_MAX;
    if (width > WIDTH_MAX || height > HEIGHT_MAX)
        return false;
    struct font font = enlarged(&letters->font, times, tall ? (size_t)height : OLD_MAX);
    struct console_font_op op = {.op = tall ? OP_SET_TALL : KD_FONT_OP_SET,
                                 .width = (unsigned)width,
                                 .height = (unsigned)height,
                                 .charcount = (unsigned)font.count,
                                 .data = font.data};
    bool loaded = letters->call(letters->descriptor, KDFONTOP, &op) == 0;
    free(font.data);
    if (loaded)
        letters->times = times;
    return loaded;
}

/* What somebody left behind who was killed. */
static void put_back(struct letters *letters)
{
    int times = TIMES_MAX;
    while (times > 1 && !is_large_by(&letters->font, times))
        times--;
    if (times == 1)
        return;
    struct font large = letters->font;
    letters->font = reduced(&large, times);
    letters->times = times;
    free(large.data);
    load(letters, 1);
}

struct letters *letters_open(int descriptor, console_call *call, struct extent cells)
{
    struct letters *letters = xcalloc(1, sizeof *letters);
    *letters = (struct letters){.call = call, .descriptor = descriptor, .times = 1};
    if (!read_font(letters)) {
        free(letters->font.data);
        free(letters);
        return NULL;
    }
    letters->panel =
        (struct extent){cells.rows * letters->font.height, cells.columns * letters->font.width};
    put_back(letters);
    return letters;
}

void letters_close(struct letters *letters)
{
    if (letters == NULL)
        return;
    if (letters->times != 1)
        load(letters, 1);
    free(letters->font.data);
    free(letters);
}

static struct extent extent_at(const struct letters *letters, int times)
{
    return (struct extent){letters->panel.rows / (letters->font.height * times),
                           letters->panel.columns / (letters->font.width * times)};
}

struct extent letters_extent(const struct letters *letters)
{
    return extent_at(letters, 1);
}

bool letters_show(struct letters *letters, enum text_size size)
{
    int before = letters->times, times = size == TEXT_NORMAL ? 1 : TIMES_MAX;
    for (; times > 1; times--)
        if (extent_holds(extent_at(letters, times), size_layout(size)) &&
            (times == before || load(letters, times)))
            break;
    if (times == 1 && before != 1)
        load(letters, 1);
    return letters->times != before;
}
