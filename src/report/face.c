/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row per fact, flat names; the reader fills the facts and then asks the writer whether it
 * would have written the same, so that there is exactly one spelling of a face. */
#include "report/face.h"
#include "base/language.h"
#include "report/json.h"
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FORM = 1 }; /* of the face itself, under "face" */

enum fact_kind { FACT_TEXT, FACT_WHOLE, FACT_DATE, FACT_ZONE, FACT_SAPAAN, FACT_FLAG };

struct fact {
    const char *name;
    enum fact_kind kind;
    size_t offset, size;
};

#define FACT(name, kind, field)                                                                    \
    {                                                                                              \
        name, kind, offsetof(struct facts, field), sizeof(((struct facts *)NULL)->field)           \
    }

static const struct fact table[] = {
    FACT("kiosk", FACT_TEXT, kiosk.name),
    FACT("unit", FACT_TEXT, kiosk.unit),
    FACT("contact", FACT_TEXT, kiosk.contact),
    FACT("zone", FACT_ZONE, kiosk.zone),
    FACT("demo", FACT_FLAG, kiosk.demo),
    FACT("name", FACT_TEXT, name),
    FACT("sapaan", FACT_SAPAAN, sapaan),
    FACT("posyandu", FACT_TEXT, posyandu),
    FACT("village", FACT_TEXT, village),
    FACT("title", FACT_TEXT, title),
    FACT("short_title", FACT_TEXT, short_title),
    FACT("place", FACT_TEXT, place),
    FACT("organiser", FACT_TEXT, organiser),
    FACT("first_day", FACT_DATE, first_day),
    FACT("last_day", FACT_DATE, last_day),
    FACT("issued", FACT_DATE, issued),
    FACT("hours", FACT_WHOLE, hours),
    FACT("signatory_1_position", FACT_TEXT, signatories[0].position),
    FACT("signatory_1_name", FACT_TEXT, signatories[0].name),
    FACT("signatory_1_number", FACT_TEXT, signatories[0].number),
    FACT("signatory_2_position", FACT_TEXT, signatories[1].position),
    FACT("signatory_2_name", FACT_TEXT, signatories[1].name),
    FACT("signatory_2_number", FACT_TEXT, signatories[1].number),
    FACT("number", FACT_TEXT, number),
    FACT("code_name", FACT_TEXT, code_name),
    FACT("fingerprint", FACT_TEXT, fingerprint),
    FACT("knowledge_right", FACT_WHOLE, knowledge_right),
    FACT("knowledge_items", FACT_WHOLE, knowledge_items),
    FACT("skill_sum", FACT_WHOLE, skill_sum),
    FACT("skill_max", FACT_WHOLE, skill_max),
    FACT("skill_round", FACT_TEXT, skill_round),
};
_Static_assert(SIGNATORIES == 2, "every signatory has its rows");

static void write_fact(struct json *json, const struct fact *fact, const void *value)
{
    char date[DATE_TEXT];
    switch (fact->kind) {
    case FACT_TEXT:
        json_add_text(json, fact->name, value);
        break;
    case FACT_WHOLE:
        json_add_integer(json, fact->name, *(const int *)value);
        break;
    case FACT_DATE:
        date_iso(*(const struct date *)value, date);
        json_add_text(json, fact->name, date);
        break;
    case FACT_ZONE:
        json_add_text(json, fact->name, zone_name(*(const enum zone *)value));
        break;
    case FACT_SAPAAN:
        json_add_text(json, fact->name, sapaan_word(*(const enum sapaan *)value));
        break;
    case FACT_FLAG:
        json_add_boolean(json, fact->name, *(const bool *)value);
        break;
    }
}

char *face_write(const struct facts *facts)
{
    struct json *json = json_new();
    json_add_integer(json, "face", FORM);
    for (size_t i = 0; i < COUNT(table); i++)
        write_fact(json, &table[i], (const char *)facts + table[i].offset);
    return json_finish(json, false);
}

static bool read_text(char *out, size_t size, const char *text)
{
    if (strlen(text) >= size)
        return false;
    memcpy(out, text, strlen(text) + 1);
    return true;
}

static bool read_sapaan(enum sapaan *sapaan, const char *text)
{
    for (*sapaan = SAPAAN_NONE; *sapaan < SAPAAN_COUNT; ++*sapaan)
        if (strcmp(sapaan_word(*sapaan), text) == 0)
            return true;
    return false;
}

static bool read_fact(const json_t *json, const struct fact *fact, void *out)
{
    const json_t *value = json_object_get(json, fact->name);
    if (fact->kind == FACT_WHOLE) {
        *(int *)out = (int)json_integer_value(value);
        return json_is_integer(value);
    }
    if (fact->kind == FACT_FLAG) {
        *(bool *)out = json_is_true(value);
        return json_is_boolean(value);
    }
    const char *text = json_string_value(value);
    if (text == NULL)
        return false;
    if (fact->kind == FACT_DATE)
        return date_parse_iso(text, out);
    if (fact->kind == FACT_ZONE)
        return zone_parse(text, out);
    if (fact->kind == FACT_SAPAAN)
        return read_sapaan(out, text);
    return read_text(out, fact->size, text);
}

static bool read_facts(const json_t *json, struct facts *facts)
{
    for (size_t i = 0; i < COUNT(table); i++)
        if (!read_fact(json, &table[i], (char *)facts + table[i].offset))
            return false;
    return true;
}

static bool is_as_written(const char *face, const struct facts *facts)
{
    char *written = face_write(facts);
    bool same = strcmp(written, face) == 0;
    free(written);
    return same;
}

bool face_read(const char *face, struct facts *facts, struct error *err)
{
    *facts = (struct facts){0};
    json_t *json = json_loads(face, JSON_REJECT_DUPLICATES, NULL);
    json_int_t form = json_integer_value(json_object_get(json, "face"));
    bool read = json_is_object(json) && read_facts(json, facts) && is_as_written(face, facts);
    json_decref(json);
    if (read)
        return true;
    if (form > FORM) {
        fail(err, ERROR_REFUSED, _("this certificate was kept by a newer version of Lulus"));
        return error_remedy(err, _("Please open it with that version."));
    }
    return fail(err, ERROR_REFUSED,
                _("what was kept of this certificate is not as it was written"));
}
