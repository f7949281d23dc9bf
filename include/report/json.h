/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json.h - a small writer of name-value pairs over jansson: sorted keys, compact or indented.
 *
 *     struct json *json = json_object();
 *     json_text(json, "kid", "7K3Q");
 *     char *text = json_finish(json, true);   // frees json; free text */
#ifndef LULUS_REPORT_JSON_H
#define LULUS_REPORT_JSON_H
#include <stdbool.h>
#include <stdint.h>

struct json;

struct json *json_object(void);
void json_text(struct json *json, const char *name, const char *value); /* NULL gives null */
void json_integer(struct json *json, const char *name, int64_t value);
void json_number(struct json *json, const char *name, double value); /* NaN gives null; 15 digits */
void json_boolean(struct json *json, const char *name, bool value);
/* Nested parts, owned by their parent. */
struct json *json_child(struct json *json, const char *name);
struct json *json_array(struct json *json, const char *name);
struct json *json_element(struct json *array); /* a new object at the end */
void json_free(struct json *json);             /* the root only; NULL is welcome */
char *json_finish(struct json *json, bool indented);
#endif
