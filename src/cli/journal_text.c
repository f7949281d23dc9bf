/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal_text.h"
#include "base/language.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

enum { WHO_COLUMNS = 11, NUMBER_COLUMNS = 6, TIME_COLUMNS = 18 };

void journal_row_name(int64_t chain, int64_t n, char out[ROW_NAME])
{
    if (chain > 1)
        snprintf(out, ROW_NAME, "%lld:%lld", (long long)chain, (long long)n);
    else
        snprintf(out, ROW_NAME, "%lld", (long long)n);
}

/* The beginning of an id is a time, and many have the same. */
void journal_short_id(const struct uuid *id, char out[SHORT_ID])
{
    char text[UUID_TEXT];
    uuid_text(id, text);
    memcpy(out, text + UUID_TEXT - SHORT_ID, SHORT_ID);
}

static const char *doer_words(enum doer doer)
{
    static const char *const words[] = {
        [DOER_UNTOLD] = "-",
        [DOER_KIOSK] = N_("kiosk"),
        [DOER_KADER] = N_("participant"),
        [DOER_OBSERVER] = N_("observer"),
        [DOER_TRAINER] = N_("trainer"),
    };
    return _(words[doer]);
}

static void add_part(struct buffer *out, size_t start, const char *part)
{
    if (out->length > start)
        buffer_puts(out, ", ");
    buffer_puts(out, part);
}

void journal_about_text(struct buffer *out, const struct journal_teller *teller,
                        const struct about *about)
{
    size_t start = out->length;
    char part[OCCASION_TEXT];
    if (teller->many && about->training > 0) {
        snprintf(part, sizeof part, _("training %d"), about->training);
        add_part(out, start, part);
    }
    if (about->list_number > 0) {
        snprintf(part, sizeof part, _("participant %d"), about->list_number);
        add_part(out, start, part);
    }
    if (about->occasion_n > 0) {
        occasion_label(about->kind, about->occasion_n, part);
        add_part(out, start, part);
    }
    if (about->number[0] != '\0')
        add_part(out, start, about->number);
    if (about->staff != DOER_UNTOLD)
        add_part(out, start, doer_words(about->staff));
}

static void time_text(const struct journal_teller *teller, const struct journal_row *row,
                      char out[DATE_TEXT])
{
    char day[DATE_TEXT];
    int hour, minute;
    if (!row->dated) {
        text_copy(out, DATE_TEXT, _("time not certain"));
        return;
    }
    date_short(date_at(row->wall_ms, teller->zone), teller->language, day);
    date_clock_at(row->wall_ms, teller->zone, &hour, &minute);
    snprintf(out, DATE_TEXT, "%.30s %02d%c%02d", day, hour,
             teller->language == LANGUAGE_ID ? '.' : ':', minute);
}

static void put_column(struct buffer *out, const char *text, int columns)
{
    buffer_puts(out, text);
    for (int width = text_width(text); width < columns; width++)
        buffer_putc(out, ' ');
    buffer_puts(out, "  ");
}

void journal_row_text(struct buffer *out, const struct journal_teller *teller,
                      const struct journal_row *row)
{
    char name[ROW_NAME], time[DATE_TEXT], id[SHORT_ID];
    const char *words = journal_event_words(row->event);
    struct buffer about = {0};
    journal_row_name(row->chain, row->n, name);
    time_text(teller, row, time);
    journal_about_text(&about, teller, &row->about);
    buffer_printf(out, "%*s  ", NUMBER_COLUMNS, name);
    put_column(out, time, TIME_COLUMNS);
    put_column(out, doer_words(row->doer), WHO_COLUMNS);
    buffer_puts(out, words != NULL ? words : row->event);
    if (about.length > 0)
        buffer_printf(out, ": %s", buffer_text(&about));
    if (!uuid_is_nil(&row->subject)) {
        journal_short_id(&row->subject, id);
        buffer_printf(out, " [%s]", id);
    }
    buffer_putc(out, '\n');
    buffer_done(&about);
}

void journal_add_id(struct json *out, const char *name, const struct uuid *id)
{
    char text[UUID_TEXT];
    uuid_text(id, text);
    json_add_text(out, name, uuid_is_nil(id) ? NULL : text);
}

void journal_add_digest(struct json *out, const char *name, bool present,
                        const struct digest *digest)
{
    char hex[DIGEST_TEXT];
    digest_text(digest, hex);
    json_add_text(out, name, present ? hex : NULL);
}

void journal_add_count(struct json *out, const char *name, int64_t count)
{
    if (count > 0)
        json_add_integer(out, name, count);
    else
        json_add_null(out, name);
}

void journal_add_about(struct json *out, const struct about *about)
{
    static const char *const kinds[] = {
        [OCCASION_PRETEST] = "pretest",
        [OCCASION_SESSION] = "session",
        [OCCASION_POSTTEST] = "posttest",
        [OCCASION_ROUND] = "round",
    };
    journal_add_count(out, "training", about->training);
    journal_add_count(out, "list_number", about->list_number);
    json_add_text(out, "stage", about->occasion_n > 0 ? kinds[about->kind] : NULL);
    journal_add_count(out, "stage_n", about->occasion_n);
    json_add_text(out, "certificate", about->number[0] != '\0' ? about->number : NULL);
}

void journal_row_json(struct json *out, const struct journal_row *row)
{
    static const char *const doers[] = {
        [DOER_KIOSK] = "kiosk",
        [DOER_KADER] = "participant",
        [DOER_OBSERVER] = "observer",
        [DOER_TRAINER] = "trainer",
    };
    json_add_integer(out, "chain", row->chain);
    json_add_integer(out, "row", row->n);
    json_add_text(out, "event", row->event);
    json_add_text(out, "who", doers[row->doer]);
    journal_add_id(out, "subject", &row->subject);
    journal_add_id(out, "staff", &row->staff);
    journal_add_digest(out, "digest", row->has_digest, &row->digest);
    json_add_integer(out, "boot", row->boot);
    json_add_integer(out, "ms", row->ms);
    json_add_integer(out, "wall_ms", row->wall_ms);
    json_add_boolean(out, "dated", row->dated);
    journal_add_digest(out, "previous", true, &row->previous);
    journal_add_digest(out, "hash", true, &row->hash);
    journal_add_about(out, &row->about);
}
