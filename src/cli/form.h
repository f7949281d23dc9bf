/* SPDX-License-Identifier: GPL-3.0-or-later */
/* form.h - many small questions, one a screen, each answer on disk when Enter was pressed.
 *
 * Answers are drafts: settings named PREFIX.KEY, "=" before the text so that an empty answer is one
 * too. After a cut the form goes on at the first question without a draft. At the end a summary:
 * "1" finishes, "2" corrects. The PIN's draft is its hash. */
#ifndef LULUS_CLI_FORM_H
#define LULUS_CLI_FORM_H
#include "app.h"

enum { FORM_VALUE = 512 };

struct choice {
    const char *label, *value;
};

struct form_field {
    const char *key;
    const char *label; /* N: the question */
    const char *hint;  /* N: an example; may be NULL */
    const char *word;  /* N: its name in the summary */
    enum field_kind kind;
    int limit;
    bool optional;
    /* Tidies what was typed into out (FORM_VALUE bytes); NULL: as typed. */
    bool (*accept)(struct app *app, const char *typed, char *out, struct error *err);
    /* What stands in the field at first; NULL: nothing. In the arena. */
    const char *(*suggest)(struct app *app, struct arena *arena);
    /* For a choice from a list instead of a field: its choices, in the arena. */
    size_t (*choices)(struct app *app, struct arena *arena, struct choice **choices,
                      struct error *err);
};

struct form {
    const char *prefix;  /* "setup" */
    const char *heading; /* N */
    const struct form_field *fields;
    size_t field_count;
    /* Writes the real rows: the drafts go in the same transaction, so that a cut leaves either. */
    bool (*finish)(struct app *app, const struct form *form, struct error *err);
    void (*done)(struct app *app); /* afterwards: goes on to another page */
};

/* At its first question without a draft; `form` is borrowed for good. */
void form_push(struct app *app, const struct form *form);
/* The draft of a field: "" when empty or not answered yet. */
bool form_value(struct app *app, const struct form *form, const char *key, char out[FORM_VALUE],
                struct error *err);
#endif
