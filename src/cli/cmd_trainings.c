/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus trainings: what this store holds, one training a line. */
#include "arguments.h"
#include "base/arena.h"
#include "base/text.h"
#include "command.h"
#include "report/json.h"
#include "store/trainings.h"
#include <stdio.h>
#include <stdlib.h>

enum progress { NOT_BEGUN, UNDER_WAY, BETWEEN, FINISHED };

/* For machines, and its text for people. */
static const char *const progress_names[] = {
    [NOT_BEGUN] = "planned",
    [UNDER_WAY] = "open",
    [BETWEEN] = "between",
    [FINISHED] = "closed",
};

struct state {
    enum progress progress;
    char stage[OCCASION_TEXT]; /* the open one, or the next; "" when finished */
};

static struct state state_of(const struct occasion *list, size_t count)
{
    struct state state = {.progress = FINISHED};
    const struct occasion *open = occasion_open_now(list, count), *planned = NULL;
    bool begun = false;
    for (size_t i = count; i-- > 0;) {
        if (list[i].stage == STAGE_PLANNED)
            planned = &list[i];
        begun |= list[i].stage != STAGE_PLANNED;
    }
    if (open != NULL)
        state.progress = UNDER_WAY;
    else if (planned != NULL)
        state.progress = begun ? BETWEEN : NOT_BEGUN;
    const struct occasion *named = open != NULL ? open : planned;
    if (named != NULL)
        occasion_label(named->kind, named->n, state.stage);
    return state;
}

static void print_state(const struct state *state)
{
    if (state->progress == UNDER_WAY)
        printf(_("%s is open"), state->stage);
    else if (state->progress == FINISHED)
        fputs(_("all stages are closed"), stdout);
    else
        printf(_("next: %s"), state->stage);
}

static void print_column(const char *text, int columns)
{
    int room = columns - text_width(text);
    printf("%s%*s  ", text, room > 0 ? room : 0, "");
}

static void print_row(const struct training *training, const struct state *state,
                      enum language language)
{
    char first[DATE_TEXT], last[DATE_TEXT], days[2 * DATE_TEXT + 4];
    date_short(training->first_day, language, first);
    date_short(training->last_day, language, last);
    if (date_compare(training->first_day, training->last_day) == 0)
        text_copy(days, sizeof days, first);
    else
        snprintf(days, sizeof days, "%s - %s", first, last);
    printf("%2d  ", training->number);
    print_column(training->short_title, 24);
    print_column(days, 25);
    print_state(state);
    putchar('\n');
}

static void add_json(struct json *array, const struct training *training, const struct state *state)
{
    char day[DATE_TEXT];
    struct json *row = json_add_element(array);
    json_add_integer(row, "number", training->number);
    json_add_text(row, "title", training->title);
    json_add_text(row, "short_title", training->short_title);
    date_iso(training->first_day, day);
    json_add_text(row, "first_day", day);
    date_iso(training->last_day, day);
    json_add_text(row, "last_day", day);
    json_add_text(row, "state", progress_names[state->progress]);
    json_add_text(row, "stage", state->stage[0] != '\0' ? state->stage : NULL);
}

static bool list(struct store *store, enum language language, struct json *array,
                 struct arena *arena, struct error *err)
{
    struct training *rows;
    size_t count;
    if (!store_list_trainings(store, arena, &rows, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct occasion *occasions;
        size_t occasion_count;
        if (!store_list_occasions(store, &rows[i].id, arena, &occasions, &occasion_count, err))
            return false;
        struct state state = state_of(occasions, occasion_count);
        if (array != NULL)
            add_json(array, &rows[i], &state);
        else
            print_row(&rows[i], &state, language);
    }
    if (count == 0 && array == NULL)
        puts(_("There is no training in this store yet."));
    return true;
}

int cmd_trainings(struct session *session, int argc, char **argv)
{
    bool as_json = false;
    const struct option_row rows[] = {{"--json", &as_json, NULL}};
    if (arguments_take(argc, argv, rows, COUNT(rows)) != 0)
        return show_usage("trainings");
    struct error err = {0};
    struct store *store = session_store(session, STORE_READ, &err);
    if (store == NULL)
        return show_error(&err);
    struct arena *arena = arena_new();
    struct json *root = as_json ? json_new() : NULL;
    bool ok = list(store, session->language, as_json ? json_add_list(root, "trainings") : NULL,
                   arena, &err);
    if (ok && as_json) {
        char *text = json_finish(root, true);
        puts(text);
        free(text);
    } else {
        json_free(root);
    }
    arena_free(arena);
    store_close(store);
    return ok ? 0 : show_error(&err);
}
