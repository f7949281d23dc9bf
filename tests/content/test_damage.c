/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Valid files with bytes changed, cut, doubled and moved: the reader never falls, and says where.
 * One seed, so a fall can be found again. */
#include "base/buffer.h"
#include "base/random.h"
#include "load.h"
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 20000, DAMAGES = 6 };

static const char *const pieces[] = {
    "\n",
    "\r",
    "\n   ",
    "\n1. ",
    "\n   A. ",
    "\n   Jawaban: ",
    "\n   en: ",
    "\n== ",
    "\n~~ ",
    "\n   Nilai: 1=2",
    "\n   Alasan 2: ",
    " 3=9",
    "\n   \\",
    "\xC2\xA0",
    "\xFF",
    "\xE2\x80",
    "\xEF\xBB\xBF",
    ": ",
    "\t",
    "9999999",
    "Kode: ",
    "=",
    "; 2 = ",
    "Pembahasan Z: ",
    "\n   Pembahasan I: ",
    "\n   Kode: a",
    "\nBahasa: en, id\n",
    "..",
    "\xC2\xB1",
    ",,",
};

static void damage(struct random *random, struct text *text, size_t room)
{
    size_t at = random_below(random, (uint32_t)text->length);
    const char *piece = pieces[random_below(random, sizeof pieces / sizeof pieces[0])];
    size_t length = strlen(piece), cut = 1 + random_below(random, 40);
    switch (random_below(random, 4)) {
    case 0:
        text->bytes[at] = (char)random_below(random, 256);
        break;
    case 1:
        if (text->length + length > room)
            break;
        memmove(text->bytes + at + length, text->bytes + at, text->length - at);
        memcpy(text->bytes + at, piece, length);
        text->length += length;
        break;
    case 2:
        if (at + cut >= text->length)
            break;
        memmove(text->bytes + at, text->bytes + at + cut, text->length - at - cut);
        text->length -= cut;
        break;
    default:
        if (at + 2 * cut < text->length)
            memcpy(text->bytes + at, text->bytes + at + cut, cut);
    }
}

static void assert_places(const struct faults *faults)
{
    int line = 0;
    for (size_t i = 0; i < faults->count; i++) {
        assert_true(faults->list[i].line >= 1 && faults->list[i].column >= 1);
        assert_true(faults->list[i].line >= line);
        line = faults->list[i].line;
        assert_true(faults->list[i].message[0] != '\0');
    }
}

static void read_damaged(const char *name, uint64_t seed)
{
    struct text whole = load_fixture(name);
    size_t room = whole.length + 400;
    struct text text = {.bytes = calloc(1, room)};
    struct random random;
    random_seed(&random, seed);
    for (int round = 0; round < ROUNDS / 2; round++) {
        memcpy(text.bytes, whole.bytes, whole.length);
        text.length = whole.length;
        for (uint32_t n = 1 + random_below(&random, DAMAGES); n > 0; n--)
            damage(&random, &text, room);
        struct faults faults = new_faults();
        struct buffer filled = {0};
        document_check(text.bytes, text.length, &faults);
        assert_places(&faults);
        int added = document_fill_codes(text.bytes, text.length, &filled);
        assert_true((added < 0) == (faults.fault_count > 0));
        buffer_done(&filled);
        free_faults(&faults);
    }
    free(text.bytes);
    free(whole.bytes);
}

static void a_damaged_quiz_is_read_to_the_end(void **state)
{
    (void)state;
    read_damaged("hpp.kuis.txt", 20191012);
}

static void a_damaged_checklist_is_read_to_the_end(void **state)
{
    (void)state;
    read_damaged("kbi.cek.txt", 20191102);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_damaged_quiz_is_read_to_the_end),
        cmocka_unit_test(a_damaged_checklist_is_read_to_the_end),
    };
    return RUN(tests);
}
