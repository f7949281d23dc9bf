/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tree of nodes in one arena, the names of an object sorted as they come in: whoever adds them in
 * order pays nothing for it. Elements that are made one by one have an arena that is cleared after
 * each, so a list of any length takes no more memory than its longest element. */
#include "report/json.h"
#include "base/alloc.h"
#include "base/arena.h"
#include "base/text.h"
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { INDENT = 2, NUMBER = 32 };
enum kind { OBJECT, LIST, MADE, TEXT, INTEGER, NUMBER_OF_DIGITS, WORD };

struct made {
    size_t count;
    void (*make)(struct json *element, size_t index, const void *context);
    const void *context;
};

struct json {
    struct arena *arena; /* of the root */
    enum kind kind;
    const char *name; /* in an object */
    struct json *previous, *next, *first, *last;
    union {
        const char *text; /* of a word too */
        int64_t integer;
        double number;
        const struct made *made;
    } value;
};

static struct json *node(struct arena *arena, enum kind kind)
{
    struct json *json = arena_alloc(arena, sizeof *json);
    json->arena = arena;
    json->kind = kind;
    return json;
}

static void insert_after(struct json *parent, struct json *before, struct json *child)
{
    struct json *after = before != NULL ? before->next : parent->first;
    child->previous = before;
    child->next = after;
    *(before != NULL ? &before->next : &parent->first) = child;
    *(after != NULL ? &after->previous : &parent->last) = child;
}

/* The pair of that name, a new one behind the names that come before it. */
static struct json *pair(struct json *object, const char *name, enum kind kind)
{
    struct json *before = object->last;
    int order = 1;
    assert(object->kind == OBJECT);
    while (before != NULL && (order = strcmp(name, before->name)) < 0)
        before = before->previous;
    if (before != NULL && order == 0) {
        before->kind = kind;
        before->first = before->last = NULL;
        return before;
    }
    struct json *child = node(object->arena, kind);
    child->name = arena_strdup(object->arena, name);
    insert_after(object, before, child);
    return child;
}

struct json *json_new(void)
{
    return node(arena_new(), OBJECT);
}

static void add_word(struct json *json, const char *name, const char *word)
{
    pair(json, name, WORD)->value.text = word;
}

void json_add_text(struct json *json, const char *name, const char *value)
{
    size_t bad;
    if (value == NULL || !text_valid(value, strlen(value), &bad))
        json_add_null(json, name);
    else
        pair(json, name, TEXT)->value.text = arena_strdup(json->arena, value);
}

void json_add_integer(struct json *json, const char *name, int64_t value)
{
    pair(json, name, INTEGER)->value.integer = value;
}

void json_add_number(struct json *json, const char *name, double value)
{
    if (isfinite(value))
        pair(json, name, NUMBER_OF_DIGITS)->value.number = value;
    else
        json_add_null(json, name);
}

void json_add_boolean(struct json *json, const char *name, bool value)
{
    add_word(json, name, value ? "true" : "false");
}

void json_add_null(struct json *json, const char *name)
{
    add_word(json, name, "null");
}

struct json *json_add_object(struct json *json, const char *name)
{
    return pair(json, name, OBJECT);
}

struct json *json_add_list(struct json *json, const char *name)
{
    return pair(json, name, LIST);
}

static struct json *element_of(struct json *list, enum kind kind)
{
    struct json *element = node(list->arena, kind);
    assert(list->kind == LIST);
    insert_after(list, list->last, element);
    return element;
}

struct json *json_add_element(struct json *list)
{
    return element_of(list, OBJECT);
}

struct json *json_add_inner_list(struct json *list)
{
    return element_of(list, LIST);
}

void json_add_whole(struct json *list, int64_t value)
{
    element_of(list, INTEGER)->value.integer = value;
}

void json_add_made(struct json *json, const char *name, size_t count,
                   void (*make)(struct json *element, size_t index, const void *context),
                   const void *context)
{
    struct made *made = arena_alloc(json->arena, sizeof *made);
    *made = (struct made){count, make, context};
    pair(json, name, MADE)->value.made = made;
}

void json_free(struct json *json)
{
    if (json != NULL)
        arena_free(json->arena);
}

/* --- writing --- */

struct writer {
    struct buffer *out;
    bool indented;
};

static void begin_line(const struct writer *writer, int depth)
{
    static const char blanks[] = "                ";
    if (!writer->indented)
        return;
    buffer_putc(writer->out, '\n');
    for (size_t left = (size_t)depth * INDENT; left > 0;) {
        size_t some = left < sizeof blanks - 1 ? left : sizeof blanks - 1;
        buffer_add(writer->out, blanks, some);
        left -= some;
    }
}

static void write_escape(struct buffer *out, unsigned char c)
{
    static const char *const escapes[] = {
        ['"'] = "\\\"", ['\\'] = "\\\\", ['\b'] = "\\b", ['\f'] = "\\f",
        ['\n'] = "\\n", ['\r'] = "\\r",  ['\t'] = "\\t"};
    if (c < sizeof escapes / sizeof *escapes && escapes[c] != NULL)
        buffer_puts(out, escapes[c]);
    else
        buffer_printf(out, "\\u%04X", c);
}

static void write_text(struct buffer *out, const char *text)
{
    buffer_putc(out, '"');
    for (const char *rest = text;;) {
        size_t plain = 0;
        while ((unsigned char)rest[plain] >= ' ' && rest[plain] != '"' && rest[plain] != '\\')
            plain++;
        buffer_add(out, rest, plain);
        rest += plain;
        if (*rest == '\0')
            break;
        write_escape(out, (unsigned char)*rest++);
    }
    buffer_putc(out, '"');
}

static void write_integer(struct buffer *out, int64_t value)
{
    char digits[NUMBER], *start = digits + sizeof digits;
    uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;
    do
        *--start = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (value < 0)
        *--start = '-';
    buffer_add(out, start, (size_t)(digits + sizeof digits - start));
}

/* "1.5", "20.0", "1e-7": a number of digits is told from a whole one. */
static void write_number(struct buffer *out, double value)
{
    char number[NUMBER];
    snprintf(number, sizeof number, "%.15g", value);
    char *exponent = strchr(number, 'e');
    if (exponent == NULL) {
        buffer_puts(out, number);
        if (strchr(number, '.') == NULL)
            buffer_puts(out, ".0");
        return;
    }
    buffer_add(out, number, (size_t)(exponent + 1 - number));
    write_integer(out, strtol(exponent + 1, NULL, 10));
}

static void write_node(const struct writer *writer, const struct json *json, int depth);

static void write_pairs(const struct writer *writer, const struct json *json, int depth)
{
    for (const struct json *child = json->first; child != NULL; child = child->next) {
        begin_line(writer, depth);
        if (json->kind == OBJECT) {
            write_text(writer->out, child->name);
            buffer_puts(writer->out, writer->indented ? ": " : ":");
        }
        write_node(writer, child, depth);
        if (child->next != NULL)
            buffer_putc(writer->out, ',');
    }
}

static void write_made(const struct writer *writer, const struct made *made, int depth)
{
    struct arena *arena = arena_new();
    for (size_t i = 0; i < made->count; i++) {
        struct json *element = node(arena, OBJECT);
        begin_line(writer, depth);
        made->make(element, i, made->context);
        write_node(writer, element, depth);
        if (i + 1 < made->count)
            buffer_putc(writer->out, ',');
        arena_clear(arena);
    }
    arena_free(arena);
}

static void write_parts(const struct writer *writer, const struct json *json, int depth)
{
    bool made = json->kind == MADE && json->value.made->count > 0;
    buffer_putc(writer->out, json->kind == OBJECT ? '{' : '[');
    if (made)
        write_made(writer, json->value.made, depth + 1);
    else
        write_pairs(writer, json, depth + 1);
    if (made || json->first != NULL)
        begin_line(writer, depth);
    buffer_putc(writer->out, json->kind == OBJECT ? '}' : ']');
}

static void write_node(const struct writer *writer, const struct json *json, int depth)
{
    switch (json->kind) {
    case OBJECT:
    case LIST:
    case MADE:
        write_parts(writer, json, depth);
        break;
    case TEXT:
        write_text(writer->out, json->value.text);
        break;
    case INTEGER:
        write_integer(writer->out, json->value.integer);
        break;
    case NUMBER_OF_DIGITS:
        write_number(writer->out, json->value.number);
        break;
    case WORD:
        buffer_puts(writer->out, json->value.text);
        break;
    }
}

void json_write(struct json *json, bool indented, struct buffer *out)
{
    const struct writer writer = {out, indented};
    write_node(&writer, json, 0);
    json_free(json);
}

char *json_finish(struct json *json, bool indented)
{
    struct buffer out = {0};
    json_write(json, indented, &out);
    return buffer_claim(&out);
}
