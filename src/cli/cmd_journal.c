/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus journal: what was done here, row by row, or the proof that nobody changed it since. */
#include "arguments.h"
#include "command.h"
#include "journal_verdict.h"
#include "store/trainings.h"
#include <stdio.h>
#include <stdlib.h>

struct reader {
    struct journal_teller teller;
    struct json *rows; /* NULL: text */
};

static void show_row(void *context, const struct journal_row *row)
{
    const struct reader *reader = context;
    struct buffer line = {0};
    if (reader->rows != NULL) {
        journal_row_json(json_add_element(reader->rows), row);
        return;
    }
    journal_row_text(&line, &reader->teller, row);
    fputs(buffer_text(&line), stdout);
    buffer_done(&line);
}

static void print_json(struct json *json)
{
    char *text = json_finish(json, true);
    puts(text);
    free(text);
}

static int list_rows(struct store *store, struct reader *reader, bool as_json, struct error *err)
{
    struct json *json = as_json ? json_new() : NULL;
    reader->rows = as_json ? json_add_list(json, "rows") : NULL;
    bool ok = store_each_journal_row(store, show_row, reader, err);
    if (ok && as_json)
        print_json(json);
    else
        json_free(json);
    return ok ? 0 : show_error(err);
}

static int check(struct store *store, const struct reader *reader, bool as_json, struct error *err)
{
    struct journal_check result;
    struct arena *arena = arena_new();
    bool ok = store_check_journal(store, arena, &result, err);
    if (ok && as_json) {
        struct json *json = json_new();
        journal_check_json(json, &reader->teller, &result);
        print_json(json);
    } else if (ok) {
        struct buffer text = {0};
        journal_check_text(&text, &reader->teller, &result);
        fputs(buffer_text(&text), stdout);
        buffer_done(&text);
    }
    int code = !ok ? show_error(err) : result.count > 0 ? ERROR_REFUSED : 0;
    arena_free(arena);
    return code;
}

static bool prepare(struct store *store, const struct session *session, struct reader *reader,
                    struct error *err)
{
    struct kiosk kiosk;
    struct training *list;
    size_t count;
    struct arena *arena = arena_new();
    bool ok =
        store_kiosk(store, &kiosk, err) && store_list_trainings(store, arena, &list, &count, err);
    if (ok)
        reader->teller = (struct journal_teller){session->language, kiosk.zone, count > 1};
    arena_free(arena);
    return ok;
}

int cmd_journal(struct session *session, int argc, char **argv)
{
    bool as_json = false, checking = false;
    const struct option_row rows[] = {{"--json", &as_json, NULL}, {"--check", &checking, NULL}};
    if (arguments_take(argc, argv, rows, COUNT(rows)) != 0)
        return show_usage("journal");
    struct error err = {0};
    struct reader reader = {0};
    struct store *store = session_store(session, STORE_READ, &err);
    int code;
    if (store == NULL || !prepare(store, session, &reader, &err))
        code = show_error(&err);
    else
        code = checking ? check(store, &reader, as_json, &err)
                        : list_rows(store, &reader, as_json, &err);
    store_close(store);
    return code;
}
