/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sample.h - a test and a sheet built by hand, in both languages. */
#ifndef LULUS_TESTS_UI_SAMPLE_H
#define LULUS_TESTS_UI_SAMPLE_H
#include "base/arena.h"
#include "training/attempt.h"
#include "training/observation.h"
#include <stdio.h>
#include <string.h>

enum { SAMPLE_OPTIONS = 4 };

struct sample_item {
    const char *stem[2]; /* id, en */
    const char *options[SAMPLE_OPTIONS][2];
    int key; /* from 0 */
    const char *explanation[2];
};

static const struct sample_item sample_items[] = {
    {{"Bayi sehat sebaiknya mulai menyusu …", "A healthy baby should start to breastfeed …"},
     {{"setelah ASI mengalir deras", "once the milk flows freely"},
      {"dalam 1 jam pertama sesudah lahir", "within the first hour after birth"},
      {"setelah diberi air gula", "after some sugar water"},
      {"setelah 24 jam", "after 24 hours"}},
     1,
     {"Kulit bertemu kulit dan isapan pertama membantu ASI mengalir.",
      "Skin to skin and the first suckling help the milk to flow."}},
    {{"ASI saja sudah cukup untuk bayi sampai umur enam bulan.",
      "Breast milk alone is enough for a baby until six months."},
     {{"Benar", "True"}, {"Salah", "False"}},
     0,
     {"Air pun belum perlu.", "Not even water is needed yet."}},
    {{"Seorang ibu menyusui merasa ASI-nya belum lancar pada hari kedua. Bayinya sehat, cukup "
      "bulan, dan menyusu dengan kuat. Apa yang sebaiknya dianjurkan oleh kader kepada ibu "
      "menyusui itu lebih dahulu?",
      "On the second day a breastfeeding mother feels that her milk does not flow well yet. Her "
      "baby is healthy, born at term and suckles strongly. What should the kader advise the mother "
      "first of all?"},
     {{"lebih sering menyusui, siang dan malam, sesuai keinginan bayi, tanpa minuman lain",
       "to breastfeed more often, day and night, whenever the baby wants, without other drinks"},
      {"memberi susu formula dengan sendok sampai ASI keluar banyak dan payudara terasa penuh",
       "to give formula with a spoon until there is plenty of milk and the breasts feel full"},
      {"menunggu sampai hari keempat, sebab ASI memang baru keluar setelah payudara penuh",
       "to wait until the fourth day, because milk only comes once the breasts have become full"},
      {"memberi air putih matang sedikit demi sedikit supaya bayi tidak kekurangan cairan",
       "to give a little boiled water again and again so that the baby does not lack fluid"}},
     0,
     {"Isapan yang sering membuat ASI terus keluar.", "Frequent suckling keeps the milk coming."}},
};

static inline struct phrase sample_phrase(const char *const texts[2])
{
    return (struct phrase){.text = {texts[0], texts[1]}};
}

/* `count` items that repeat those above, in order, codes S01 ... */
static inline struct quiz *sample_quiz(struct arena *arena, size_t count)
{
    struct quiz *quiz = arena_alloc(arena, sizeof *quiz);
    quiz->header.languages = (struct languages){.code = {"id", "en"}, .count = 2};
    quiz->item_count = count;
    quiz->items = arena_alloc(arena, (count + 1) * sizeof *quiz->items);
    for (size_t i = 0; i < count; i++) {
        const struct sample_item *from = &sample_items[i % COUNT(sample_items)];
        struct item *item = &quiz->items[i];
        item->code = arena_printf(arena, "S%02zu", i + 1);
        item->weight = 100000;
        item->stem = sample_phrase(from->stem);
        item->explanation = sample_phrase(from->explanation);
        for (int j = 0; j < SAMPLE_OPTIONS && from->options[j][0] != NULL; j++) {
            item->options[j].text = sample_phrase(from->options[j]);
            item->options[j].key = j == from->key;
            item->option_count++;
        }
        item->kind = item->option_count == 2 ? ITEM_TRUE_FALSE : ITEM_SINGLE;
    }
    return quiz;
}

/* Stores a response as cli does. */
static inline void sample_answer(struct test *test, size_t position, const char *response,
                                 bool doubtful)
{
    struct answer answer = {.doubtful = doubtful};
    snprintf(answer.item, sizeof answer.item, "%s", test->items[position].item->code);
    snprintf(answer.response, sizeof answer.response, "%s", response);
    test_apply(test, &answer);
}
static const struct sample_step {
    const char *text[2], *guidance[2];
    bool critical, may_not_apply;
    int seconds;
} sample_steps[] = {
    {.text = {"Menyiapkan tempat yang bersih dan tertutup", "Prepares a clean, private place"},
     .guidance = {"Pilih tempat yang tenang.", "Choose a quiet place."},
     .may_not_apply = true},
    {.text = {"Mencuci tangan dengan sabun", "Washes hands with soap"}, .critical = true},
    {.text = {"Memberi salam dan menyapa ibu nifas dengan namanya",
              "Greets and uses the mother's name"},
     .may_not_apply = true},
    {.text = {"Meminta persetujuan ibu nifas sebelum menyentuhnya",
              "Gets the mother's consent before touching her"},
     .critical = true},
    {.text = {"Jari di kiri dan kanan, 1-2 jari dari tulang belakang; tulang tidak ditekan",
              "Fingers left and right, 1-2 fingers from the spine; the bone is not pressed"},
     .critical = true},
    {.text = {"Mengepalkan kedua tangan, ibu jari (jempol) ke depan",
              "Both fists closed, thumbs pointing forward"},
     .may_not_apply = true},
    {.text =
         {"Gerakan melingkar kecil di kedua sisi bersamaan, mantap tetapi nyaman bagi ibu nifas",
          "Small circles on both sides at the same time, firm but comfortable for the mother"},
     .guidance = {"Kira-kira sebesar uang logam.\n\nBahu dan pinggang penilai tetap santai.",
                  "About the size of a coin.\n\nShoulders and waist stay relaxed."},
     .critical = true},
    {.text = {"Turun perlahan sampai setinggi ujung bawah tulang belikat",
              "Slowly down to the lower tip of the shoulder blades"},
     .may_not_apply = true,
     .seconds = 150},
};

/* Eight steps in two phases, with two common remarks. */
static inline struct checklist *sample_checklist(struct arena *arena)
{
    struct checklist *checklist = arena_alloc(arena, sizeof *checklist);
    struct phrase *phases = arena_alloc(arena, 2 * sizeof *phases);
    phases[0] = (struct phrase){.text = {"Persiapan", "Preparation"}};
    phases[1] = (struct phrase){.text = {"Teknik", "Technique"}};
    checklist->header.languages = (struct languages){.code = {"id", "en"}, .count = 2};
    checklist->remarks[0] = (struct phrase){.text = {"Terlalu cepat", "Too fast"}};
    checklist->remarks[1] = (struct phrase){.text = {"Terlalu kuat", "Too hard"}};
    checklist->remark_count = 2;
    checklist->step_count = COUNT(sample_steps);
    checklist->steps = arena_alloc(arena, COUNT(sample_steps) * sizeof *checklist->steps);
    for (size_t i = 0; i < COUNT(sample_steps); i++) {
        struct step *step = &checklist->steps[i];
        step->code = arena_printf(arena, "L%02zu", i + 1);
        step->number = (int)i + 1;
        step->phase = &phases[i >= 4];
        step->text = sample_phrase(sample_steps[i].text);
        step->guidance = sample_phrase(sample_steps[i].guidance);
        step->seconds = sample_steps[i].seconds;
        step->critical = sample_steps[i].critical;
        step->may_not_apply = sample_steps[i].may_not_apply;
    }
    return checklist;
}

static inline void sample_mark(struct sheet *sheet, size_t position, int value, const char *remark)
{
    struct mark mark = {.value = value};
    snprintf(mark.step, sizeof mark.step, "%s", sheet->steps[position].step->code);
    snprintf(mark.remark, sizeof mark.remark, "%s", remark);
    sheet_apply(sheet, &mark);
}
#endif
