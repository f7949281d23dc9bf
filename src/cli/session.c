/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/arena.h"
#include "base/fold.h"
#include "base/text.h"
#include "clock.h"
#include "command.h"
#include "crypto/crypto.h"
#include "store/trainings.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A remedy is a sentence of its own or the end of the message's; its first letter tells. */
static void print_remedy(const struct error *err)
{
    size_t length = strlen(err->message);
    bool sentence = isupper((unsigned char)err->remedy[0]);
    bool stopped = length > 0 && err->message[length - 1] == '.';
    if (err->remedy[0] == '\0')
        fputc('\n', stderr);
    else
        fprintf(stderr, "%s %s\n", !sentence ? ";" : stopped ? "" : ".", err->remedy);
}

int show_error(const struct error *err)
{
    if (err->file[0] != '\0' && err->line > 0)
        fprintf(stderr, "%s:%d:%d: ", err->file, err->line, err->column);
    else if (err->file[0] != '\0')
        fprintf(stderr, "lulus: %s: ", err->file);
    else
        fputs("lulus: ", stderr);
    fputs(err->message, stderr);
    print_remedy(err);
    return err->kind;
}

int show_usage(const char *name)
{
    for (size_t i = 0; i < command_count; i++)
        if (strcmp(commands[i].name, name) == 0)
            fprintf(stderr, _("usage: lulus %s %s\n"), name, commands[i].usage);
    return ERROR_USAGE;
}

struct store *session_store(struct session *session, enum store_mode mode, struct error *err)
{
    if (!paths_store(&session->paths, session->store_given, mode == STORE_CREATE, err))
        return NULL;
    if (!crypto_start(err))
        return NULL;
    struct store_options options =
        clock_store_options(session->paths.store, mode, session->boot_id);
    return store_open(&options, err);
}

static bool named(const struct training *training, const char *text)
{
    char *end;
    long number = strtol(text, &end, 10);
    if (*text != '\0' && *end == '\0')
        return number == training->number;
    char key[SHORT_TITLE_BYTES];
    return fold_code(key, sizeof key, text, NULL) && key[0] != '\0' &&
           text_starts_with(training->short_title, key);
}

static bool choose(const struct training *list, size_t count, const char *text,
                   struct training *training, struct error *err)
{
    size_t matches = 0;
    for (size_t i = 0; i < count; i++) {
        if (text != NULL && !named(&list[i], text))
            continue;
        *training = list[i];
        matches++;
    }
    if (matches == 1)
        return true;
    if (count == 0)
        fail(err, ERROR_REFUSED, _("there is no training in this store yet"));
    else if (text == NULL)
        fail(err, ERROR_USAGE, _("there are several trainings; say which one"));
    else if (matches == 0)
        fail(err, ERROR_USAGE, _("no training is called \"%s\""), text);
    else
        fail(err, ERROR_USAGE, _("several trainings begin with \"%s\""), text);
    return error_remedy(err, _("lulus trainings lists them"));
}

bool session_training(struct store *store, const char *text, struct training *training,
                      struct error *err)
{
    struct arena *arena = arena_new();
    struct training *list;
    size_t count;
    bool ok = store_list_trainings(store, arena, &list, &count, err) &&
              choose(list, count, text, training, err);
    arena_free(arena);
    return ok;
}
