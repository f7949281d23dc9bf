/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What consoles can draw: Debian's usual font, the kernel's own, and one that cannot be asked. */
#include "../../src/ui/console.h"
#include "../support/fixture.h"
#include "../support/kept.h"
#include "../support/run.h"
#include "base/language.h"
#include "base/text.h"
#include "ui/glyphs.h"
#include <errno.h>
#include <linux/kd.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* The descriptors of the consoles. */
enum kernel { LAT15, CP437, SECRETIVE, NO_CONSOLE };

enum { PAIRS_MAX = 1200 };

static const char *const fonts[] = {[LAT15] = "console/lat15.uni", [CP437] = "console/cp437.uni"};

/* "0x07  U+2022 U+25cf" and so on; the number of pairs. */
static unsigned short read_font(enum kernel font, struct unipair pairs[PAIRS_MAX])
{
    char path[FIXTURE_PATH], line[400], *rest;
    unsigned short count = 0;
    FILE *file = fopen(fixture_path(path, fonts[font]), "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        unsigned short glyph = (unsigned short)strtoul(line, &rest, 16);
        for (char *rune = strstr(rest, "U+"); line[0] == '0' && rune != NULL;
             rune = strstr(rune + 2, "U+")) {
            assert_true(count < PAIRS_MAX);
            pairs[count++] = (struct unipair){
                .unicode = (unsigned short)strtoul(rune + 2, NULL, 16), .fontpos = glyph};
        }
    }
    fclose(file);
    return count;
}

/* As the kernel answers: how many there are, and ENOMEM while they do not fit. */
static int give_map(enum kernel font, struct unimapdesc *map)
{
    struct unipair pairs[PAIRS_MAX];
    unsigned short room = map->entry_ct, count = read_font(font, pairs);
    if (room > 0)
        memcpy(map->entries, pairs, (room < count ? room : count) * sizeof pairs[0]);
    map->entry_ct = count;
    errno = ENOMEM;
    return room < count ? -1 : 0;
}

static int kernel(int descriptor, unsigned long request, ...)
{
    va_list arguments;
    va_start(arguments, request);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    errno = ENOTTY;
    if (descriptor == NO_CONSOLE)
        return -1;
    if (request == KDGKBTYPE)
        *(char *)argument = KB_101;
    else if (request == GIO_UNIMAP && descriptor != SECRETIVE)
        return give_map((enum kernel)descriptor, argument);
    else
        return -1;
    return 0;
}

static bool draws(void *console, uint32_t rune)
{
    return console_draws(console, rune);
}

static uint32_t shown(struct console *console, wchar_t rune)
{
    return glyph_for((uint32_t)rune, draws, console);
}

static void a_console_is_asked_what_its_font_has(void **state)
{
    (void)state;
    struct console *debian = console_open(LAT15, kernel), *own = console_open(CP437, kernel);
    assert_non_null(debian);
    assert_non_null(own);
    assert_true(console_draws(debian, L'…'));
    assert_true(console_draws(debian, L'●'));
    assert_false(console_draws(debian, L'○'));
    assert_false(console_draws(debian, L'▀'));
    assert_false(console_draws(debian, L'✓'));
    assert_true(console_draws(own, L'▀'));
    assert_true(console_draws(own, L'○'));
    assert_false(console_draws(own, L'●'));
    assert_false(console_draws(own, 0x1f600));
    console_close(debian);
    console_close(own);
}

static void a_missing_glyph_has_its_nearest_for_each_font(void **state)
{
    (void)state;
    struct console *debian = console_open(LAT15, kernel), *own = console_open(CP437, kernel);
    assert_int_equal(shown(debian, L'✓'), L'v');
    assert_int_equal(shown(debian, L'○'), L'o');
    assert_int_equal(shown(debian, L'◆'), L'♦');
    assert_int_equal(shown(debian, L'►'), L'▶');
    assert_int_equal(shown(own, L'✓'), L'√');
    assert_int_equal(shown(own, L'●'), L'•');
    assert_int_equal(shown(own, L'━'), L'─');
    assert_int_equal(shown(own, L'…'), L'.');
    console_close(debian);
    console_close(own);
}

static void what_is_no_console_is_not_taken_for_one(void **state)
{
    (void)state;
    assert_null(console_open(NO_CONSOLE, kernel));
    console_close(NULL);
}

/* Behind a wire nobody can say which of the fonts it is. */
static void a_font_that_cannot_be_asked_for_gets_what_both_have(void **state)
{
    (void)state;
    struct console *debian = console_open(LAT15, kernel), *own = console_open(CP437, kernel);
    struct console *secretive = console_open(SECRETIVE, kernel);
    int usual = 0;
    assert_non_null(secretive);
    for (uint32_t rune = ' '; rune <= UINT16_MAX; rune++) {
        assert_int_equal(console_draws(secretive, rune), console_draws(NULL, rune));
        if (!console_draws(NULL, rune))
            continue;
        usual++;
        if (!console_draws(debian, rune) || !console_draws(own, rune))
            fail_msg("U+%04X is not in both fonts", rune);
    }
    assert_true(usual > 180);
    console_close(debian);
    console_close(own);
    console_close(secretive);
}

struct seen {
    struct console *console;
    const char *font;
};

static void is_drawn(void *context, const char *file, const char *text)
{
    const struct seen *seen = context;
    for (size_t length = strlen(text), at = 0; at < length;) {
        uint32_t rune;
        at += text_decode(text + at, length - at, &rune);
        uint32_t glyph = rune < ' ' ? ' ' : shown(seen->console, (wchar_t)rune);
        if (!console_draws(seen->console, glyph) || (glyph == '?' && rune != '?'))
            fail_msg("%s: %s shows U+%04X for U+%04X", seen->font, file, glyph, rune);
    }
}

/* The screens in tests/ui, the pages in tests/cli, what is taught, and every message. */
static void everything_is_drawn(enum kernel which, const char *font)
{
    struct seen seen = {console_open((int)which, kernel), font};
    char *catalogue = kept_file("po/id.po");
    assert_true(kept_files("tests/ui/golden", ".txt", is_drawn, &seen) > 200);
    assert_true(kept_files("tests/cli/golden", ".txt", is_drawn, &seen) >= 16);
    kept_files("quizzes", ".kuis.txt", is_drawn, &seen);
    kept_files("checklists", ".cek.txt", is_drawn, &seen);
    is_drawn(&seen, "po/id.po", catalogue);
    free(catalogue);
    console_close(seen.console);
}

static void no_glyph_is_painted_that_debians_font_lacks(void **state)
{
    (void)state;
    everything_is_drawn(LAT15, "Lat15");
}

static void no_glyph_is_painted_that_the_kernels_font_lacks(void **state)
{
    (void)state;
    everything_is_drawn(CP437, "CP437");
}

static void no_glyph_is_painted_that_an_unknown_font_might_lack(void **state)
{
    (void)state;
    everything_is_drawn(SECRETIVE, "unknown");
}

static int glyph_of(const struct unipair *pairs, int count, uint32_t rune)
{
    for (int i = 0; i < count; i++)
        if (pairs[i].unicode == rune)
            return pairs[i].fontpos;
    return -1;
}

/* Two characters may share one glyph of a font: done, doubtful, empty, chosen and required must
 * not look alike. */
static void signs_of_different_meaning_are_different_glyphs(void **state)
{
    (void)state;
    static const wchar_t signs[] = L"●◆○✓·█░►◄▲";
    struct unipair pairs[PAIRS_MAX];
    for (enum kernel font = LAT15; font <= CP437; font++) {
        struct console *console = console_open((int)font, kernel);
        int count = read_font(font, pairs);
        for (const wchar_t *one = signs; *one != L'\0'; one++)
            for (const wchar_t *other = one + 1; *other != L'\0'; other++)
                assert_int_not_equal(glyph_of(pairs, count, shown(console, *one)),
                                     glyph_of(pairs, count, shown(console, *other)));
        console_close(console);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_console_is_asked_what_its_font_has),
        cmocka_unit_test(a_missing_glyph_has_its_nearest_for_each_font),
        cmocka_unit_test(what_is_no_console_is_not_taken_for_one),
        cmocka_unit_test(a_font_that_cannot_be_asked_for_gets_what_both_have),
        cmocka_unit_test(no_glyph_is_painted_that_debians_font_lacks),
        cmocka_unit_test(no_glyph_is_painted_that_the_kernels_font_lacks),
        cmocka_unit_test(no_glyph_is_painted_that_an_unknown_font_might_lack),
        cmocka_unit_test(signs_of_different_meaning_are_different_glyphs),
    };
    return RUN(tests);
}
