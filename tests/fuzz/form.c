/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every text stands below its key, each paragraph on a line that begins with "\": so no word of it
 * can be taken for syntax. */
#include "form.h"
#include "base/decimal.h"
#include <stdio.h>
#include <string.h>

static void put_text(struct buffer *out, const char *text)
{
    buffer_putc(out, '\n');
    for (const char *at = text;;) {
        const char *end = strstr(at, "\n\n");
        size_t length = end != NULL ? (size_t)(end - at) : strlen(at);
        buffer_puts(out, "   \\");
        buffer_add(out, at, length);
        buffer_putc(out, '\n');
        if (end == NULL)
            break;
        buffer_puts(out, "   \\\n");
        at = end + 2;
    }
}

static void put_plain(struct buffer *out, const char *key, const char *text)
{
    if (text == NULL)
        return;
    buffer_puts(out, key);
    put_text(out, text);
}

static void put_phrase(struct buffer *out, const char *key, const struct phrase *phrase,
                       const struct languages *languages)
{
    if (phrase->text[0] == NULL)
        return;
    put_plain(out, key, phrase->text[0]);
    for (size_t i = 1; i < languages->count; i++) {
        if (phrase->text[i] == NULL)
            continue;
        buffer_printf(out, "   %s:", languages->code[i]);
        put_text(out, phrase->text[i]);
    }
}

static void put_code(struct buffer *out, const char *indent, const char *code)
{
    if (code != NULL)
        buffer_printf(out, "%sKode: %s\n", indent, code);
}

static void put_yes(struct buffer *out, const char *key, bool yes)
{
    buffer_printf(out, "%s %s\n", key, yes ? "ya" : "tidak");
}

static void put_decimal(struct buffer *out, int64_t value)
{
    char text[DECIMAL_TEXT];
    decimal_score(value, LANGUAGE_ID, text);
    buffer_puts(out, text);
}

static void put_header(struct buffer *out, const char *opening, const struct content_header *head)
{
    const struct languages *languages = &head->languages;
    buffer_printf(out, "%s: 1\nBahasa:", opening);
    for (size_t i = 0; i < languages->count; i++)
        buffer_printf(out, "%s %s", i > 0 ? "," : "", languages->code[i]);
    buffer_putc(out, '\n');
    put_phrase(out, "Judul:", &head->title, languages);
    put_phrase(out, "Judul singkat:", &head->short_title, languages);
    put_code(out, "", head->code);
    if (head->pass_mark >= 0)
        buffer_printf(out, "Nilai lulus: %d\n", head->pass_mark);
    put_phrase(out, "Topik:", &head->topics, languages);
    put_plain(out, "Ditinjau:", head->reviewed);
    for (size_t i = 0; i < head->source_count; i++) {
        struct buffer source = {0};
        buffer_printf(&source, "%s = %s", head->sources[i].mark, head->sources[i].text);
        put_plain(out, "Sumber:", buffer_text(&source));
        buffer_done(&source);
    }
    put_plain(out, "Lisensi:", head->licence);
}

static void put_options(struct buffer *out, const struct item *item,
                        const struct languages *languages)
{
    char key[sizeof "   Pembahasan A:"];
    for (int i = 0; i < item->option_count; i++) {
        snprintf(key, sizeof key, "   %c.", 'A' + i);
        if (item->kind != ITEM_TRUE_FALSE)
            put_phrase(out, key, &item->options[i].text, languages);
        snprintf(key, sizeof key, "   Pembahasan %c:", 'A' + i);
        put_phrase(out, key, &item->options[i].explanation, languages);
    }
}

static void put_answer(struct buffer *out, const struct item *item)
{
    const char *comma = "";
    buffer_puts(out, "   Jawaban: ");
    if (item->kind == ITEM_NUMERIC) {
        put_decimal(out, item->low);
        buffer_puts(out, "..");
        put_decimal(out, item->high);
    }
    for (int i = 0; i < item->option_count; i++) {
        if (!item->options[i].key)
            continue;
        if (item->kind == ITEM_TRUE_FALSE)
            buffer_puts(out, i == 0 ? "Benar" : "Salah");
        else
            buffer_printf(out, "%s%c", comma, 'A' + i);
        comma = ", ";
    }
    buffer_putc(out, '\n');
}

static void put_item(struct buffer *out, const struct item *item, const struct languages *languages,
                     bool with_codes)
{
    char mark[16];
    snprintf(mark, sizeof mark, "%d.", item->number);
    put_phrase(out, mark, &item->stem, languages);
    if (with_codes)
        put_code(out, "   ", item->code);
    put_options(out, item, languages);
    put_answer(out, item);
    put_phrase(out, "   Pembahasan:", &item->explanation, languages);
    put_plain(out, "   Topik:", item->topic);
    put_plain(out, "   Sumber:", item->source);
    put_yes(out, "   Acak:", item->shuffle);
    buffer_puts(out, "   Bobot: ");
    put_decimal(out, item->weight);
    buffer_putc(out, '\n');
}

void form_quiz(struct buffer *out, const struct quiz *quiz, bool with_codes)
{
    put_header(out, "Lulus-Kuis", &quiz->header);
    if (quiz->minutes > 0)
        buffer_printf(out, "Waktu: %d menit\n", quiz->minutes);
    put_yes(out, "Acak soal:", quiz->shuffle_items);
    for (size_t i = 0; i < quiz->item_count; i++)
        put_item(out, &quiz->items[i], &quiz->header.languages, with_codes);
}

/* One text in each language: "0 = ...; 1 = ...; 2 = ...;". */
static void put_scale(struct buffer *out, const struct checklist *checklist)
{
    struct phrase whole = {{NULL}};
    struct buffer texts[PHRASE_LANGUAGES] = {{0}};
    for (size_t n = 0; n < checklist->header.languages.count; n++) {
        for (int level = 0; level < MARK_LEVELS; level++)
            if (checklist->scale[level].text[n] != NULL)
                buffer_printf(&texts[n], "%d = %s; ", level, checklist->scale[level].text[n]);
        if (texts[n].length > 0)
            whole.text[n] = buffer_text(&texts[n]);
    }
    put_phrase(out, "Skala:", &whole, &checklist->header.languages);
    for (size_t n = 0; n < PHRASE_LANGUAGES; n++)
        buffer_done(&texts[n]);
}

static void put_step(struct buffer *out, const struct step *step, const struct languages *languages,
                     bool with_codes)
{
    char mark[16];
    snprintf(mark, sizeof mark, "%d.", step->number);
    put_phrase(out, mark, &step->text, languages);
    if (with_codes)
        put_code(out, "   ", step->code);
    put_yes(out, "   Kritis:", step->critical);
    buffer_printf(out, "   Tidak berlaku: %s\n", step->may_not_apply ? "boleh" : "tidak boleh");
    put_phrase(out, "   Panduan:", &step->guidance, languages);
    if (step->seconds > 0)
        buffer_printf(out, "   Durasi: %d detik\n", step->seconds);
    put_plain(out, "   Sumber:", step->source);
    put_plain(out, "   Leaflet:", step->leaflet);
    put_plain(out, "   Video:", step->video);
}

void form_checklist(struct buffer *out, const struct checklist *checklist, bool with_codes)
{
    const struct languages *languages = &checklist->header.languages;
    const struct phrase *phase = NULL;
    put_header(out, "Lulus-Ceklis", &checklist->header);
    put_scale(out, checklist);
    put_phrase(out, "Alat:", &checklist->equipment, languages);
    put_phrase(out, "Sebelum mulai:", &checklist->before_start, languages);
    for (int i = 0; i < checklist->remark_count; i++)
        put_phrase(out, "Catatan umum:", &checklist->remarks[i], languages);
    for (size_t i = 0; i < checklist->step_count; i++) {
        if (checklist->steps[i].phase != NULL && checklist->steps[i].phase != phase)
            put_phrase(out, "==", checklist->steps[i].phase, languages);
        phase = checklist->steps[i].phase;
        put_step(out, &checklist->steps[i], languages, with_codes);
    }
}
