/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library.h"
#include "base/alloc.h"
#include "base/text.h"
#include "store/trainings.h"
#include <stdlib.h>
#include <string.h>

struct entry {
    char digest[DOCUMENT_ID_BYTES];
    struct quiz *quiz; /* exactly one of the two */
    struct checklist *checklist;
    struct entry *next;
};

struct library {
    struct entry *first;
};

struct library *library_new(void)
{
    return xcalloc(1, sizeof(struct library));
}

static void entry_free(struct entry *entry)
{
    if (entry->quiz != NULL)
        quiz_free(entry->quiz);
    if (entry->checklist != NULL)
        checklist_free(entry->checklist);
    free(entry);
}

void library_free(struct library *library)
{
    if (library == NULL)
        return;
    for (struct entry *entry = library->first, *next; entry != NULL; entry = next) {
        next = entry->next;
        entry_free(entry);
    }
    free(library);
}

static struct entry *find(struct library *library, const char *digest)
{
    struct entry *entry = library->first;
    while (entry != NULL && strcmp(entry->digest, digest) != 0)
        entry = entry->next;
    return entry;
}

static bool parse(struct entry *entry, enum document_kind kind, const char *bytes, size_t length,
                  struct arena *arena)
{
    struct faults faults = {.arena = arena};
    if (kind == DOCUMENT_QUIZ)
        entry->quiz = quiz_read(bytes, length, &faults);
    else
        entry->checklist = checklist_read(bytes, length, &faults);
    return faults.fault_count == 0;
}

static struct entry *load(struct library *library, struct store *store, enum document_kind kind,
                          const char *digest, struct error *err)
{
    struct arena *arena = arena_new();
    struct entry *entry = NULL;
    const char *bytes;
    size_t length;
    if (!store_document(store, digest, arena, &bytes, &length, err))
        goto done;
    entry = xcalloc(1, sizeof *entry);
    text_copy(entry->digest, sizeof entry->digest, digest);
    if (parse(entry, kind, bytes, length, arena)) {
        entry->next = library->first;
        library->first = entry;
        goto done;
    }
    entry_free(entry);
    entry = NULL;
    fail(err, ERROR_STORE, _("the quiz or checklist kept in the store cannot be read"));
    error_remedy(err, _("it was made by another version of Lulus, or the store is damaged"));
done:
    arena_free(arena);
    return entry;
}

static struct entry *get(struct library *library, struct store *store, enum document_kind kind,
                         const char *digest, struct error *err)
{
    struct entry *entry = find(library, digest);
    return entry != NULL ? entry : load(library, store, kind, digest, err);
}

const struct quiz *library_quiz(struct library *library, struct store *store, const char *digest,
                                struct error *err)
{
    struct entry *entry = get(library, store, DOCUMENT_QUIZ, digest, err);
    return entry != NULL ? entry->quiz : NULL;
}

const struct checklist *library_checklist(struct library *library, struct store *store,
                                          const char *digest, struct error *err)
{
    struct entry *entry = get(library, store, DOCUMENT_CHECKLIST, digest, err);
    return entry != NULL ? entry->checklist : NULL;
}
