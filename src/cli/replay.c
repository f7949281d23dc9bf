/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "replay.h"
#include "base/text.h"
#include "course.h"
#include "demo.h"
#include "files.h"
#include "paper.h"
#include "report/results.h"
#include <dirent.h>
#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MARK_FILE "demo-lulus.txt" /* tells an earlier demo from somebody's folder */

enum { SCREENS_MAX = 99 };

struct recording {
    char folder[PATH_MAX]; /* screens/ */
    const char *seen[SCREENS_MAX];
    size_t count;
    struct error *err;
    bool ok;
};

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
    (void)status;
    (void)kind;
    (void)walk;
    return remove(path);
}

static void remove_tree(const char *path)
{
    nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

static bool is_empty(const char *path)
{
    DIR *dir = opendir(path);
    size_t entries = 0;
    while (dir != NULL && readdir(dir) != NULL)
        entries++;
    if (dir != NULL)
        closedir(dir);
    return dir != NULL && entries <= 2;
}

static bool may_replace(const char *out, struct error *err)
{
    char mark[PATH_MAX];
    struct stat status;
    if (lstat(out, &status) != 0 && errno == ENOENT)
        return true;
    snprintf(mark, sizeof mark, "%s/%s", out, MARK_FILE);
    if (is_empty(out) || access(mark, F_OK) == 0)
        return true;
    fail(err, ERROR_USAGE, _("%s is there already and is not an earlier demo"), out);
    return error_remedy(err, _("give another folder with --out"));
}

static bool new_folder(const char *path, struct error *err)
{
    return mkdir(path, 0755) == 0 ||
           fail(err, ERROR_SYSTEM, _("%s cannot be made: %s"), path, strerror(errno));
}

static bool write_in(const char *folder, const char *name, const struct buffer *text,
                     struct error *err)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return file_write(path, buffer_text(text), text->length, err);
}

/* The first time that each page is seen, as the text that stands on it. */
static void record(void *context, const char *name, const struct player *player)
{
    struct recording *it = context;
    char file[80];
    for (size_t i = 0; i < it->count; i++)
        if (strcmp(it->seen[i], name) == 0)
            return;
    if (!it->ok || it->count == SCREENS_MAX)
        return;
    it->seen[it->count++] = name;
    struct grid *grid = player_paint(player);
    struct buffer text = {0};
    char *cells = grid_text(grid);
    buffer_printf(&text, "%s\n", cells);
    snprintf(file, sizeof file, "%02zu-%s.txt", it->count, name);
    it->ok = write_in(it->folder, file, &text, it->err);
    free(cells);
    buffer_done(&text);
    grid_free(grid);
}

static bool play(struct session *session, const char *folder, const char *store, struct error *err)
{
    struct recording recording = {.err = err, .ok = true};
    snprintf(recording.folder, sizeof recording.folder, "%s/screens", folder);
    struct player player = {.path = store,
                            .paths = session->paths,
                            .language = session->language,
                            .next_seed = 20190926,
                            .err = err,
                            .shown = record,
                            .context = &recording};
    return new_folder(recording.folder, err) && demo_play(&player, DEMO_FINISHED) && recording.ok;
}

static bool report_on(struct session *session, struct store *store, const char *folder,
                      struct error *err)
{
    struct training training;
    struct library *library = library_new();
    struct course *course = NULL;
    struct digest digest;
    bool ok = session_training(store, NULL, &training, err) &&
              (course = course_gather(store, library, &training, err)) != NULL &&
              course_save_results(course, session->language, folder, &digest, err);
    course_free(course);
    library_free(library);
    return ok;
}

static bool make_results(struct session *session, const char *folder, const char *path,
                         struct error *err)
{
    const char *given = session->store_given;
    session->store_given = path;
    struct store *store = session_store(session, STORE_READ, err);
    session->store_given = given;
    bool ok = store != NULL && report_on(session, store, folder, err);
    store_close(store);
    return ok;
}

static bool make_pages(struct session *session, const char *folder, const char *path,
                       struct error *err)
{
    char pdf[PATH_MAX];
    snprintf(pdf, sizeof pdf, "%s/certificates.pdf", folder);
    const struct paper_job job = {.store = path, .training = 1, .pdf = pdf};
    return paper_run(&session->paths, &job, NULL, err);
}

static bool fill(struct session *session, const char *folder, struct error *err)
{
    struct buffer mark = {0};
    char store[PATH_MAX];
    snprintf(store, sizeof store, "%s/lulus.db", folder);
    buffer_puts(&mark, _("A demo of Lulus. All people and results in here are invented.\n"));
    bool marked = write_in(folder, MARK_FILE, &mark, err);
    buffer_done(&mark);
    return marked && play(session, folder, store, err) &&
           make_results(session, folder, store, err) && make_pages(session, folder, store, err);
}

/* The old demo is moved aside first, so that the name is never without a whole folder for long. */
static bool put_in_place(const char *built, const char *out, struct error *err)
{
    char old[PATH_MAX];
    snprintf(old, sizeof old, "%s.old", built);
    bool had_one = rename(out, old) == 0;
    if (rename(built, out) != 0) {
        int cause = errno;
        if (had_one)
            rename(old, out);
        return fail(err, ERROR_SYSTEM, _("%s cannot be made: %s"), out, strerror(cause));
    }
    if (had_one)
        remove_tree(old);
    return true;
}

bool replay(struct session *session, const char *out, struct error *err)
{
    char trimmed[PATH_MAX], built[PATH_MAX];
    text_copy(trimmed, sizeof trimmed, out);
    for (size_t end = strlen(trimmed); end > 1 && trimmed[end - 1] == '/'; end--)
        trimmed[end - 1] = '\0';
    if (!may_replace(trimmed, err))
        return false;
    snprintf(built, sizeof built, "%s.new-%d", trimmed, (int)getpid());
    bool ok =
        new_folder(built, err) && fill(session, built, err) && put_in_place(built, trimmed, err);
    if (!ok)
        remove_tree(built);
    return ok;
}
