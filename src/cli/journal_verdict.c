/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal_verdict.h"
#include "base/language.h"
#include <stdlib.h>

enum detail { NOTHING, LAST_ROW, KID, WHOM };

/* "%s" is the row, then the detail; where there is no row, the detail alone. */
static const struct {
    const char *name, *words;
    enum detail detail;
} faults[] = {
    [JOURNAL_ALTERED] = {"altered", N_("Row %s is not as it was written."), NOTHING},
    [JOURNAL_UNLINKED] = {"unlinked",
                          N_("Row %s does not continue the row before it: one of the "
                             "two was changed."),
                          NOTHING},
    [JOURNAL_MISSING] = {"missing", N_("Rows %s to %s are missing."), LAST_ROW},
    [JOURNAL_CUT] = {"cut",
                     N_("Rows %s to %s are missing, though the last of them was signed. "
                        "An older copy of the store, put back, looks the same."),
                     LAST_ROW},
    [JOURNAL_REWRITTEN] = {"rewritten",
                           N_("Row %s is not the one that was signed: it was written "
                              "anew, or rows before it."),
                           NOTHING},
    [JOURNAL_BEGINNING] = {"beginning",
                           N_("Row %s does not name the signed row that was the last "
                              "one before it."),
                           NOTHING},
    [JOURNAL_SIGNATURE] = {"signature",
                           N_("The signature of row %s in the .issued file does not "
                              "fit the key %s."),
                           KID},
    [JOURNAL_KEY] = {"key",
                     N_("Row %s was signed with the key %s, which this kiosk does not "
                        "know."),
                     KID},
    [JOURNAL_UNSIGNED] = {"unsigned",
                          N_("Row %s closed a stage, but its signature is not in the "
                             ".issued file."),
                          NOTHING},
    [JOURNAL_RECORDS] = {"", "", NOTHING},
    [JOURNAL_ANSWERS] = {"answers", N_("The answers are not those handed in at row %s: %s."), WHOM},
    [JOURNAL_MARKS] = {"marks", N_("The marks are not those of the sheet ended at row %s: %s."),
                       WHOM},
    [JOURNAL_CODE] = {"code", N_("The code is not that of the certificate issued at row %s: %s."),
                      WHOM},
    [JOURNAL_DOCUMENT] = {"document",
                          N_("The quiz or checklist kept at row %s was changed or is "
                             "gone."),
                          NOTHING},
    [JOURNAL_PUBLIC_KEY] = {"public-key",
                            N_("The key registered at row %s was changed or is "
                               "gone."),
                            NOTHING},
    [JOURNAL_RULES] = {"rules", N_("The rules are not those of the training made at row %s: %s."),
                       WHOM},
    [JOURNAL_TAKING] = {"taking",
                        N_("The way, the time added or the reading aloud is not what row %s "
                           "tells: %s."),
                        WHOM},
    [JOURNAL_GONE] = {"gone", N_("What row %s tells of is not there any more: %s."), WHOM},
    [JOURNAL_STRANGE_KEY] = {"strange-key", N_("No row tells where the key %s comes from."), KID},
    [JOURNAL_UNTOLD] = {"untold",
                        N_("No row tells why this test, sheet or certificate is as it "
                           "is: %s."),
                        WHOM},
};
_Static_assert(COUNT(faults) == JOURNAL_FAULT_COUNT, "a sentence for each fault");

/* List number and stage when they are known, and the id. */
static void subject_text(struct buffer *out, const struct journal_teller *teller,
                         const struct journal_finding *finding)
{
    char id[SHORT_ID];
    journal_about_text(out, teller, &finding->about);
    journal_short_id(&finding->subject, id);
    buffer_printf(out, out->length > 0 ? " [%s]" : "[%s]", id);
}

static void fault_words(struct buffer *out, const struct journal_teller *teller,
                        const struct journal_finding *finding)
{
    char row[ROW_NAME], last[ROW_NAME];
    struct buffer subject = {0};
    journal_row_name(finding->chain, finding->n, row);
    journal_row_name(finding->chain, finding->other, last);
    subject_text(&subject, teller, finding);
    const char *details[] = {
        [NOTHING] = "", [LAST_ROW] = last, [KID] = finding->kid, [WHOM] = buffer_text(&subject)};
    const char *words = _(faults[finding->fault].words);
    const char *detail = details[faults[finding->fault].detail];
    if (finding->n == 0)
        buffer_printf(out, words, detail);
    else if (finding->fault == JOURNAL_MISSING && finding->n == finding->other)
        buffer_printf(out, _("Row %s is missing."), row);
    else
        buffer_printf(out, words, row, detail);
    buffer_done(&subject);
}

/* The beginning is enough to write down by hand. */
static void print_hash(struct buffer *out, const struct digest *hash)
{
    enum { GROUPS = 4 };
    char hex[DIGEST_TEXT];
    digest_text(hash, hex);
    for (int i = 0; i < GROUPS; i++)
        buffer_printf(out, " %.4s", hex + 4 * i);
}

static void signed_text(struct buffer *out, const struct journal_check *check)
{
    char row[ROW_NAME];
    journal_row_name(check->signed_chain, check->signed_n, row);
    if (check->signed_n > 0)
        buffer_printf(out, _("Signed up to row %s with the key %s.\n"), row, check->kid);
    else if (!check->closed_unsigned)
        buffer_puts(out, _("Nothing is signed yet: no stage was closed.\n"));
    if (check->closed_unsigned)
        buffer_puts(out, _("The last closing of a stage is not signed.\n"));
}

void journal_check_text(struct buffer *out, const struct journal_teller *teller,
                        const struct journal_check *check)
{
    char row[ROW_NAME];
    for (size_t i = 0; i < check->count; i++) {
        fault_words(out, teller, &check->findings[i]);
        buffer_putc(out, '\n');
    }
    journal_row_name(check->proven_chain, check->proven, row);
    if (check->proven > 0)
        buffer_printf(out, _("Unbroken up to row %s.\n"), row);
    else
        buffer_puts(out, _("Not even the first row is proven.\n"));
    signed_text(out, check);
    journal_row_name(check->chain, check->n, row);
    buffer_printf(out, _("The last row is %s:"), row);
    print_hash(out, &check->hash);
    buffer_putc(out, '\n');
}

static void add_faults(struct json *list, const struct journal_teller *teller,
                       const struct journal_check *check)
{
    for (size_t i = 0; i < check->count; i++) {
        const struct journal_finding *finding = &check->findings[i];
        struct json *json = json_add_element(list);
        struct buffer words = {0};
        fault_words(&words, teller, finding);
        json_add_text(json, "fault", faults[finding->fault].name);
        journal_add_count(json, "chain", finding->chain);
        journal_add_count(json, "row", finding->n);
        journal_add_count(json, "to_row", finding->other);
        json_add_text(json, "words", buffer_text(&words));
        journal_add_id(json, "subject", &finding->subject);
        journal_add_about(json, &finding->about);
        buffer_done(&words);
    }
}

void journal_check_json(struct json *out, const struct journal_teller *teller,
                        const struct journal_check *check)
{
    json_add_boolean(out, "unbroken", check->count == 0);
    json_add_integer(out, "rows", check->rows);
    json_add_integer(out, "chain", check->chain);
    json_add_integer(out, "row", check->n);
    journal_add_digest(out, "hash", check->n > 0, &check->hash);
    journal_add_count(out, "proven_chain", check->proven > 0 ? check->proven_chain : 0);
    journal_add_count(out, "proven_row", check->proven);
    journal_add_count(out, "signed_chain", check->signed_chain);
    journal_add_count(out, "signed_row", check->signed_n);
    json_add_text(out, "kid", check->signed_n > 0 ? check->kid : NULL);
    json_add_boolean(out, "closing_unsigned", check->closed_unsigned);
    add_faults(json_add_list(out, "faults"), teller, check);
}
