/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"

#include "../../src/cli/clock.h"
#include "base/text.h"
#include "probe.h"
#include <dirent.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DEAD_MS = 400, TICK_MS = 1000, LONG_SEEN_MS = 2000 };

/* Nothing here need outlive a cut, and thousands of probes would wait for the disk: instead of the
 * system's, for SQLite too. */
int fsync(int descriptor)
{
    (void)descriptor;
    return 0;
}

int fdatasync(int descriptor)
{
    return fsync(descriptor);
}

static void must_at(bool ok, int line)
{
    if (ok)
        return;
    fprintf(stderr, "%s:%d\n", __FILE__, line);
    abort();
}
#define must(ok) must_at((ok), __LINE__)

static void copy_file(const char *from, const char *to)
{
    struct stat status;
    int in = open(from, O_RDONLY | O_CLOEXEC);
    int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    must(in >= 0 && out >= 0 && fstat(in, &status) == 0);
    must(sendfile(out, in, NULL, (size_t)status.st_size) == status.st_size);
    close(in);
    close(out);
}

/* All but what belongs to open connections. */
static void copy_folder(const char *from, const char *to)
{
    DIR *folder = opendir(from);
    must(folder != NULL && mkdir(to, 0700) == 0);
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        char source[400], target[400];
        if (entry->d_name[0] == '.' || strstr(entry->d_name, "-shm") != NULL)
            continue;
        snprintf(source, sizeof source, "%s/%s", from, entry->d_name);
        snprintf(target, sizeof target, "%s/%s", to, entry->d_name);
        copy_file(source, target);
    }
    closedir(folder);
}

static void empty_folder(const char *path)
{
    DIR *folder = opendir(path);
    if (folder == NULL)
        return;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder))
        unlinkat(dirfd(folder), entry->d_name, 0);
    closedir(folder);
}

static int64_t boot_ms(void *context)
{
    return ((const struct player *)context)->now_ms;
}

static int64_t wall_ms(void *context)
{
    const struct player *player = context;
    return player->boot_wall_ms + player->now_ms;
}

/* The same seat of the same boot on the copy; the old handle is another process's and left alone.
 */
static void move_to(struct seat *seat, const char *folder)
{
    struct player *player = &seat->player;
    snprintf(seat->path, sizeof seat->path, "%s/lulus.db", folder);
    struct store_options options = clock_store_options(seat->path, STORE_WRITE, player->boot_id);
    options.boot_ms = boot_ms;
    options.wall_ms = wall_ms;
    options.clock_context = player;
    options.pid = getppid();
    options.started = clock_process_started(getppid());
    options.demo = true;
    player->store = store_open(&options, &seat->err);
    must(player->store != NULL);
    player->app.store = player->store;
    player->app.store_version = store_version(player->store);
    strcpy(player->app.paths.paper, "/no/paper");
}

/* A screen learns how many pages it has from being painted. */
static void show(struct player *player)
{
    const struct screen *screen = player->app.top->screen;
    struct grid *grid = grid_new(24, 80, player->app.language);
    screen->ops->view(screen, grid);
    grid_free(grid);
    keys_show(player->keys, screen, player->now_ms);
}

static void drain(struct player *player)
{
    struct app *app = &player->app;
    struct event event;
    while (!app->done && keys_next(player->keys, app->top->screen, player->now_ms, &event)) {
        app_event(app, &event);
        show(player);
    }
}

/* As the loop does it: to when a key is due, or the next tick. */
static void pass(struct player *player, int64_t *tick_ms, int64_t until_ms)
{
    struct app *app = &player->app;
    drain(player);
    while (!app->done) {
        int wait_ms = keys_wait_ms(player->keys, player->now_ms);
        int64_t due_ms = wait_ms >= 0 ? player->now_ms + wait_ms : until_ms;
        due_ms = due_ms < *tick_ms ? due_ms : *tick_ms;
        if (due_ms >= until_ms)
            break;
        player->now_ms = due_ms;
        drain(player);
        if (due_ms < *tick_ms)
            continue;
        app_tick(app);
        app_event(app, &(struct event){.kind = EVENT_TICK, .now_ms = due_ms});
        show(player);
        *tick_ms += TICK_MS;
    }
    player->now_ms = until_ms;
}

static void play(struct player *player, probe_hand *hand, const void *script, int64_t until_ms)
{
    uint32_t key;
    int64_t at_ms, tick_ms = player->now_ms + TICK_MS / 2;
    keys_free(player->keys);
    player->keys = keys_new(DEAD_MS);
    keys_show(player->keys, player->app.top->screen, player->now_ms - LONG_SEEN_MS);
    int64_t start_ms = player->now_ms;
    for (size_t i = 0; hand(script, i, &key, &at_ms); i++) {
        if (start_ms + at_ms > player->now_ms)
            pass(player, &tick_ms, start_ms + at_ms);
        keys_feed(player->keys, (struct raw){.key = key, .at_ms = player->now_ms});
    }
    pass(player, &tick_ms, start_ms + until_ms);
}

/* --- what became of it --- */

static void add_rows(sqlite3 *db, const char *table, char *out, size_t size)
{
    char sql[120];
    sqlite3_stmt *query;
    snprintf(sql, sizeof sql, "SELECT count(*) FROM \"%s\"", table);
    must(sqlite3_prepare_v2(db, sql, -1, &query, NULL) == SQLITE_OK);
    must(sqlite3_step(query) == SQLITE_ROW);
    snprintf(out + strlen(out), size - strlen(out), "\n%s %d", table, sqlite3_column_int(query, 0));
    sqlite3_finalize(query);
}

static void count_rows(const char *path, char *out, size_t size)
{
    sqlite3 *db;
    sqlite3_stmt *tables;
    must(sqlite3_open(path, &db) == SQLITE_OK);
    must(sqlite3_prepare_v2(db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
                            -1, &tables, NULL) == SQLITE_OK);
    while (sqlite3_step(tables) == SQLITE_ROW)
        add_rows(db, (const char *)sqlite3_column_text(tables, 0), out, size);
    sqlite3_finalize(tables);
    sqlite3_close(db);
}

static void look(struct seat *seat, struct probe *out)
{
    const struct app *app = &seat->player.app;
    memset(out, 0, sizeof *out);
    for (const struct page *page = app->top; page != NULL; page = page->below)
        snprintf(out->stack + strlen(out->stack), sizeof out->stack - strlen(out->stack), "%s ",
                 page->ops->name);
    struct grid *grid = grid_new(24, 80, app->language);
    app->top->screen->ops->view(app->top->screen, grid);
    char *text = grid_text(grid);
    text_copy(out->screen, sizeof out->screen, text);
    free(text);
    grid_free(grid);
    count_rows(seat->path, out->rows, sizeof out->rows);
}

static void write_all(int end, const void *bytes, size_t length)
{
    const char *at = bytes;
    for (ssize_t count; length > 0; at += count, length -= (size_t)count)
        must((count = write(end, at, length)) > 0);
}

static size_t read_all(int end, void *bytes, size_t length)
{
    size_t got = 0;
    for (ssize_t count; got < length; got += (size_t)count)
        if ((count = read(end, (char *)bytes + got, length - got)) <= 0)
            break;
    return got;
}

void probe_run(struct seat *seat, probe_hand *hand, const void *script, int64_t until_ms,
               struct probe *out)
{
    char folder[80];
    int ends[2], status;
    snprintf(folder, sizeof folder, "%s.probe", seat->folder);
    assert_int_equal(pipe(ends), 0);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        setrlimit(RLIMIT_FSIZE, &(struct rlimit){RLIM_INFINITY, RLIM_INFINITY});
        copy_folder(seat->folder, folder);
        move_to(seat, folder);
        play(&seat->player, hand, script, until_ms);
        look(seat, out);
        write_all(ends[1], out, sizeof *out);
        _exit(0);
    }
    close(ends[1]);
    size_t got = read_all(ends[0], out, sizeof *out);
    close(ends[0]);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    assert_int_equal(got, sizeof *out);
    empty_folder(folder);
    rmdir(folder);
}
