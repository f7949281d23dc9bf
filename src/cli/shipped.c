/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shipped.h"
#include "base/alloc.h"
#include "content/checklist.h"
#include "content/quiz.h"
#include "files.h"
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static bool has_codes(const struct quiz *quiz, const char *path, struct error *err)
{
    if (!quiz_has_codes(quiz)) {
        fail(err, ERROR_REFUSED, _("items without a code"));
        error_place(err, path, 1, 1);
        return error_remedy(err, _("run: lulus check --fill-codes %s"), path);
    }
    return true;
}

bool quiz_usable(const char *bytes, size_t length, const char *path, struct error *err)
{
    struct arena *arena = arena_new();
    struct faults faults = {.arena = arena};
    struct quiz *quiz = quiz_read(bytes, length, &faults);
    bool ok;
    if (faults.fault_count > 0) {
        fail(err, ERROR_REFUSED, "%s", faults.list[0].message);
        ok = error_place(err, path, faults.list[0].line, faults.list[0].column);
    } else {
        ok = has_codes(quiz, path, err);
    }
    quiz_free(quiz);
    arena_free(arena);
    return ok;
}

static bool describe_quiz(const struct buffer *bytes, const char *path, enum language language,
                          struct arena *arena, struct shipped *shipped)
{
    struct error err;
    if (!quiz_usable(buffer_text(bytes), bytes->length, path, &err))
        return false;
    struct faults faults = {.arena = arena};
    struct quiz *quiz = quiz_read(buffer_text(bytes), bytes->length, &faults);
    shipped->title =
        arena_strdup(arena, phrase_in(&quiz->header.title, &quiz->header.languages, language));
    shipped->pass_mark = quiz->header.pass_mark;
    quiz_free(quiz);
    return true;
}

static bool describe_checklist(const struct buffer *bytes, enum language language,
                               struct arena *arena, struct shipped *shipped)
{
    struct faults faults = {.arena = arena};
    struct checklist *list = checklist_read(buffer_text(bytes), bytes->length, &faults);
    bool ok = faults.fault_count == 0 && checklist_has_codes(list);
    shipped->title =
        arena_strdup(arena, phrase_in(&list->header.title, &list->header.languages, language));
    shipped->pass_mark = list->header.pass_mark;
    checklist_free(list);
    return ok;
}

static bool describe(const char *path, enum document_kind kind, enum language language,
                     struct arena *arena, struct shipped *shipped)
{
    struct buffer bytes = {0};
    struct error err;
    bool ok = file_read(path, DOCUMENT_MAX_BYTES + 1, &bytes, &err) &&
              (kind == DOCUMENT_QUIZ ? describe_quiz(&bytes, path, language, arena, shipped)
                                     : describe_checklist(&bytes, language, arena, shipped));
    shipped->path = path;
    buffer_done(&bytes);
    return ok;
}

static int by_title(const void *a, const void *b)
{
    const struct shipped *left = a, *right = b;
    return strcmp(left->title, right->title);
}

static bool has_ending(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);
    return length > tail && strcmp(name + length - tail, ending) == 0;
}

size_t shipped_list(const struct paths *paths, enum document_kind kind, enum language language,
                    struct arena *arena, struct shipped **list, struct error *err)
{
    bool quiz = kind == DOCUMENT_QUIZ;
    const char *folder =
        arena_printf(arena, "%s/%s", paths->content, quiz ? "quizzes" : "checklists");
    size_t count = 0;
    *list = NULL;
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir != NULL && (entry = readdir(dir)) != NULL;) {
        struct shipped found;
        if (!has_ending(entry->d_name, quiz ? ".kuis.txt" : ".cek.txt"))
            continue;
        const char *path = arena_printf(arena, "%s/%s", folder, entry->d_name);
        if (describe(path, kind, language, arena, &found))
            *(struct shipped *)arena_push(arena, (void **)list, &count, sizeof **list) = found;
    }
    if (dir != NULL)
        closedir(dir);
    if (count == 0)
        fail(err, ERROR_SYSTEM, _("no usable content file in %s"), folder);
    else
        qsort(*list, count, sizeof **list, by_title);
    return count;
}
