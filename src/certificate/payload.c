/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "certificate/payload.h"
#include "base/fold.h"
#include "base/language.h"
#include "fields.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

static bool refuse(const char *field, struct error *err)
{
    fail(err, ERROR_REFUSED, _("does not fit into the code"));
    error_remedy(err, _("Please write it shorter, with the letters A to Z."));
    return error_context(err, "%s", _(field));
}

static bool fold_field(char *out, size_t size, const char *text, const char *field,
                       struct error *err)
{
    return fold_code(out, size, text, err) || error_context(err, "%s", _(field));
}

bool payload_fields(struct code_fields *fields, const struct facts *facts,
                    const struct public_key *key, struct error *err)
{
    char date[DATE_TEXT];
    memset(fields, 0, sizeof *fields);
    if (!date_valid(facts->issued))
        return refuse(N_("date"), err);
    date_iso(facts->issued, date);
    snprintf(fields->date, sizeof fields->date, "%.10s", date);
    snprintf(fields->result, sizeof fields->result, "%s",
             facts->kiosk.demo ? "CONTOH" : "KOMPETEN");
    key_kid(key, fields->kid);
    if (!fold_field(fields->name, sizeof fields->name, facts->code_name, N_("name for the code"),
                    err) ||
        !fold_field(fields->course, sizeof fields->course, facts->short_title, N_("short title"),
                    err) ||
        !fold_field(fields->number, sizeof fields->number, facts->number, N_("number"), err))
        return false;
    const char *fault = fields_fault(fields);
    return fault == NULL || refuse(fault, err);
}

bool payload_sign(char out[CODE_TEXT_MAX + 1], const struct code_fields *fields,
                  const struct signing_key *key, struct error *err)
{
    uint8_t signature[SIGNATURE_BYTES];
    const char *fault = fields_fault(fields);
    if (fault != NULL)
        return refuse(fault, err);
    int length =
        snprintf(out, CODE_TEXT_MAX + 1, "%s+%s+%s+%s+%s+%s+%s", HEADER_CERTIFICATE, fields->name,
                 fields->course, fields->result, fields->date, fields->number, fields->kid);
    assert(length + 1 + SIGNATURE_TEXT <= CODE_TEXT_MAX); /* the fields' limits see to it */
    if (fold_runs(out) > CODE_RUNS_MAX) {
        fail(err, ERROR_REFUSED, _("name, short title and number hold too many signs , ' ( ) &"));
        return error_remedy(err, _("Please leave some of them out of the name for the code."));
    }
    key_sign(key, CONTEXT_CERTIFICATE, out, (size_t)length, signature);
    out[length] = '+';
    base32_encode(out + length + 1, signature, sizeof signature);
    return true;
}
