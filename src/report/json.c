/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/json.h"
#include "base/alloc.h"
#include <jansson.h>
#include <math.h>
#include <stdlib.h>

enum { DIGITS = 15 };

struct json {
    json_t *value; /* borrowed from the root's value; the root owns its own */
    struct json *root, *next;
};

/* jansson yields NULL only without memory: then the program ends, as in base/alloc.h. */
static json_t *had(json_t *value)
{
    if (value == NULL)
        abort();
    return value;
}

static void put(struct json *json, const char *name, json_t *value)
{
    if (json_object_set_new_nocheck(json->value, name, had(value)) != 0)
        abort();
}

static struct json *part(struct json *parent, json_t *value)
{
    struct json *json = xcalloc(1, sizeof *json);
    json->value = value;
    json->root = parent->root;
    json->next = parent->root->next;
    parent->root->next = json;
    return json;
}

struct json *json_new(void)
{
    struct json *json = xcalloc(1, sizeof *json);
    json->value = had(json_object());
    json->root = json;
    return json;
}

void json_add_text(struct json *json, const char *name, const char *value)
{
    json_t *text = value != NULL ? json_string(value) : NULL;
    put(json, name, text != NULL ? text : json_null());
}

void json_add_integer(struct json *json, const char *name, int64_t value)
{
    put(json, name, json_integer(value));
}

void json_add_number(struct json *json, const char *name, double value)
{
    put(json, name, isfinite(value) ? json_real(value) : json_null());
}

void json_add_boolean(struct json *json, const char *name, bool value)
{
    put(json, name, value ? json_true() : json_false());
}

void json_add_null(struct json *json, const char *name)
{
    put(json, name, json_null());
}

struct json *json_add_object(struct json *json, const char *name)
{
    put(json, name, json_object());
    return part(json, json_object_get(json->value, name));
}

struct json *json_add_list(struct json *json, const char *name)
{
    put(json, name, json_array());
    return part(json, json_object_get(json->value, name));
}

struct json *json_add_element(struct json *list)
{
    json_t *element = had(json_object());
    if (json_array_append_new(list->value, element) != 0)
        abort();
    return part(list, element);
}

void json_free(struct json *json)
{
    if (json == NULL)
        return;
    json_decref(json->value);
    while (json != NULL) {
        struct json *next = json->next;
        free(json);
        json = next;
    }
}

static int add(const char *bytes, size_t length, void *out)
{
    buffer_add(out, bytes, length);
    return 0;
}

void json_write(struct json *json, bool indented, struct buffer *out)
{
    size_t layout = indented ? JSON_INDENT(2) : JSON_COMPACT;
    if (json_dump_callback(json->value, add, out,
                           JSON_SORT_KEYS | JSON_REAL_PRECISION(DIGITS) | layout) != 0)
        abort();
    json_free(json);
}

char *json_finish(struct json *json, bool indented)
{
    struct buffer out = {0};
    json_write(json, indented, &out);
    return buffer_claim(&out);
}
