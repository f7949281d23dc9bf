/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "code.h"
#include <math.h>
#include <string.h>

static double on_grid(double points)
{
    return round(points / CODE_GRID) * CODE_GRID;
}

double code_side(const struct bits *bits)
{
    return (bits->size + 2 * CODE_QUIET) * CODE_MODULE;
}

/* In cairo's A1 the first pixel is the lowest bit of a 32-bit word of the machine's own order. */
static void set_pixel(unsigned char *row, int column)
{
    uint32_t word;
    memcpy(&word, row + column / 32 * 4, sizeof word);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    word |= UINT32_C(1) << column % 32;
#else
    word |= UINT32_C(1) << (31 - column % 32);
#endif
    memcpy(row + column / 32 * 4, &word, sizeof word);
}

static cairo_surface_t *one_bit_image(const struct bits *bits)
{
    cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_A1, bits->size, bits->size);
    unsigned char *data = cairo_image_surface_get_data(image);
    int stride = cairo_image_surface_get_stride(image);
    cairo_surface_flush(image);
    for (int row = 0; row < bits->size; row++)
        for (int column = 0; column < bits->size; column++)
            if (bits_dark(bits, row, column))
                set_pixel(data + row * stride, column);
    cairo_surface_mark_dirty(image);
    return image;
}

/* A one-bit mask: renderers widen vector squares, and a grey edge is dithered (certificate.md 4.2).
 */
void code_draw(cairo_t *cairo, const struct bits *bits, double x, double y)
{
    cairo_surface_t *image = one_bit_image(bits);
    cairo_pattern_t *mask = cairo_pattern_create_for_surface(image);
    double side = code_side(bits), left = on_grid(x), top = on_grid(y);
    cairo_pattern_set_filter(mask, CAIRO_FILTER_NEAREST);
    cairo_save(cairo);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_rectangle(cairo, left, top, side, side);
    cairo_fill(cairo);
    cairo_translate(cairo, left + CODE_QUIET * CODE_MODULE, top + CODE_QUIET * CODE_MODULE);
    cairo_scale(cairo, CODE_MODULE, CODE_MODULE);
    cairo_set_source_rgb(cairo, 0, 0, 0);
    cairo_mask(cairo, mask);
    cairo_restore(cairo);
    cairo_pattern_destroy(mask);
    cairo_surface_destroy(image);
}

size_t code_line(const char *payload, size_t reach)
{
    size_t length = strlen(payload), best = 0;
    const char *last_plus = strrchr(payload, '+');
    size_t signature = last_plus == NULL ? 0 : (size_t)(last_plus - payload) + 1;
    for (size_t at = 1; at <= length && (at <= reach || best == 0); at++)
        if (at == length || at >= signature || payload[at - 1] == '+')
            best = at;
    return best;
}
