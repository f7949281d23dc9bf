/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json.h - a small writer of name-value pairs: sorted names, compact or indented.
 * No function here has a name of jansson's own, so that both can be linked.
 *
 *     struct json *json = json_new();
 *     json_add_text(json, "kid", "7K3Q");
 *     char *text = json_finish(json, true);   // frees json; free text */
#ifndef LULUS_REPORT_JSON_H
#define LULUS_REPORT_JSON_H
#include "base/buffer.h"
#include <stdbool.h>
#include <stdint.h>

struct json;

/* Names are ASCII. */
struct json *json_new(void); /* an object without pairs */
/* NULL, or what is not UTF-8, gives null. */
void json_add_text(struct json *json, const char *name, const char *value);
void json_add_integer(struct json *json, const char *name, int64_t value);
/* At most 15 significant digits; null when not finite. */
void json_add_number(struct json *json, const char *name, double value);
void json_add_boolean(struct json *json, const char *name, bool value);
void json_add_null(struct json *json, const char *name);
/* Nested parts, owned by their root. */
struct json *json_add_object(struct json *json, const char *name);
struct json *json_add_list(struct json *json, const char *name);
struct json *json_add_element(struct json *list);      /* a new object at the end */
struct json *json_add_inner_list(struct json *list);   /* a list as an element of a list */
void json_add_whole(struct json *list, int64_t value); /* a number as one */
/* A list whose elements are made, one after the other, only while it is written: for many. */
void json_add_made(struct json *json, const char *name, size_t count,
                   void (*make)(struct json *element, size_t index, const void *context),
                   const void *context);
void json_free(struct json *json); /* the root only; NULL is welcome */
/* UTF-8 without a newline at the end; frees json. */
void json_write(struct json *json, bool indented, struct buffer *out);
char *json_finish(struct json *json, bool indented);
#endif
