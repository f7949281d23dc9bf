/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose.h - a text as it comes in: line by line, language by language. */
#ifndef LULUS_CONTENT_PROSE_H
#define LULUS_CONTENT_PROSE_H
#include "base/buffer.h"
#include "content/phrase.h"
#include "lines.h"

struct prose;

/* What becomes of a text. */
struct prose_kind {
    /* Called once per language, first the document's first; `text` is NFC and in the arena. */
    void (*keep)(struct prose *prose, void *field, size_t language, const char *text,
                 const struct value *at);
    const char *empty; /* the fault when there is no text; NULL: none is fine */
    bool translatable; /* `en:` may follow */
    bool wanted;       /* and a missing one is a warning */
};

/* For kinds with an empty-fault of their own; field: struct phrase. */
void keep_phrase(struct prose *prose, void *field, size_t language, const char *text,
                 const struct value *at);

extern const struct prose_kind prose_phrase; /* field: struct phrase */
extern const struct prose_kind prose_plain;  /* field: const char * */
extern const struct prose_kind prose_blank;  /* the same, may be empty */

enum prose_state {
    PROSE_NONE,    /* there is no text above: nothing can continue it */
    PROSE_OPEN,    /* lines are added to it */
    PROSE_IGNORED, /* what is above was refused: swallow what belongs to it */
};

struct missing {
    int line, column;
    size_t language;
};

struct prose {
    struct arena *arena; /* borrowed: the document's */
    struct faults *faults;
    struct languages languages;
    bool languages_certain; /* false: `Bahasa` is missing or wrong, so nothing is missed */
    enum prose_state state;
    const struct prose_kind *kind;
    void *field;
    struct value first, at; /* where the text, and its present language, began */
    size_t language;
    bool has[PHRASE_LANGUAGES];
    bool paragraph; /* a line of only "\" came last */
    struct buffer text;
    int last_line; /* of the text, all languages */
    bool used[PHRASE_LANGUAGES];
    struct missing *missing;
    size_t missing_count;
};

/* Ends the text before, then begins a new one. `field` must live until the text is ended. */
void prose_open(struct prose *prose, const struct prose_kind *kind, void *field,
                const struct value *value);
void prose_end(struct prose *prose, enum prose_state state);
/* False, and nothing done, when there is no text to continue. */
bool prose_continue(struct prose *prose, int line, const char *text);
/* Reports a text that cannot be translated, or is already. */
void prose_translate(struct prose *prose, size_t language, const struct value *value);
/* Ends the last text and warns of missing translations; `languages_at` is the value of `Bahasa`. */
void prose_finish(struct prose *prose, const struct value *languages_at);
#endif
