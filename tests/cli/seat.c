/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seat.h"
#include "../../src/cli/clock.h"
#include "../../src/cli/files.h"
#include "../../src/cli/locale.h"
#include "../../src/cli/sitting.h"
#include "../support/run.h"
#include "base/buffer.h"
#include "base/language.h"
#include "crypto/crypto.h"
#include "store/attempts.h"
#include "store/store.h"
#include "store/trainings.h"
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

void seat_begin_empty(struct seat *seat)
{
    memset(seat, 0, sizeof *seat);
    strcpy(seat->folder, "seat-XXXXXX");
    assert_non_null(mkdtemp(seat->folder));
    snprintf(seat->path, sizeof seat->path, "%s/lulus.db", seat->folder);
    assert_true(crypto_start(&seat->err));
    seat->player = (struct player){
        .path = seat->path, .language = LANGUAGE_EN, .next_seed = 7, .err = &seat->err};
    paths_find(&seat->player.paths);
    snprintf(seat->player.paths.content, sizeof seat->player.paths.content, "content");
}

void seat_begin(struct seat *seat, enum demo_point point)
{
    seat_begin_empty(seat);
    if (!demo_play(&seat->player, point))
        fail_msg("%s", seat->err.message);
}

static void shell(const struct seat *seat, const char *format)
{
    char command[300];
    snprintf(command, sizeof command, format, seat->folder, seat->folder);
    assert_int_equal(system(command), 0);
}

void seat_end(struct seat *seat)
{
    player_switch_off(&seat->player);
    shell(seat, "rm -rf %s %s.kept");
}

void seat_keep(struct seat *seat)
{
    shell(seat, "rm -rf %1$s.kept && cp -a %1$s %2$s.kept");
}

void seat_bring_back(struct seat *seat)
{
    player_switch_off(&seat->player);
    shell(seat, "rm -rf %1$s && cp -a %1$s.kept %2$s");
}

void seat_on(struct seat *seat, int year, int month, int day)
{
    player_switch_off(&seat->player);
    if (!player_switch_on(&seat->player, (struct date){year, month, day}, ZONE_WIT))
        fail_msg("%s", seat->err.message);
}

void seat_wait(struct seat *seat, int seconds)
{
    struct player *player = &seat->player;
    for (int i = 0; i < seconds; i++) {
        player_wait(player, 1000);
        app_tick(&player->app);
        app_event(&player->app, &(struct event){.kind = EVENT_TICK, .now_ms = player->now_ms});
    }
}

static bool disk_space(void *context, struct space *space)
{
    const struct seat *seat =
        (const struct seat *)((const char *)context - offsetof(struct seat, player));
    *space = (struct space){.free = (uint64_t)seat->free_percent, .total = 100};
    return seat->free_percent >= 0;
}

void seat_has_left(struct seat *seat, int free_percent)
{
    enum { MINUTE_MS = 60000 };
    seat->free_percent = free_percent;
    seat->player.app.machine.space = disk_space;
    player_wait(&seat->player, MINUTE_MS);
    app_tick(&seat->player.app);
}

static void limit_files(rlim_t bytes)
{
    struct rlimit limit;
    signal(SIGXFSZ, SIG_IGN); /* then the limit is an error of write, as a full disk is */
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes < limit.rlim_max ? bytes : limit.rlim_max;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

void seat_fill_the_disk(struct seat *seat)
{
    (void)seat;
    limit_files(1024);
}

void seat_empty_the_disk(struct seat *seat)
{
    (void)seat;
    limit_files(RLIM_INFINITY);
}

void keys(struct seat *seat, const char *pressed)
{
    for (; *pressed != '\0'; pressed++) {
        uint32_t key = (unsigned char)*pressed;
        if (key == '\n')
            key = RAW_ENTER;
        else if (key == '\b')
            key = RAW_BACKSPACE;
        assert_true(player_press(&seat->player, key));
    }
}

bool has(struct seat *seat, const char *words)
{
    struct grid *grid = player_paint(&seat->player);
    char *text = grid_text(grid);
    bool found = strstr(text, words) != NULL;
    if (!found)
        print_message("%s\n", text);
    free(text);
    grid_free(grid);
    return found;
}

void shows(struct seat *seat, const char *words)
{
    if (!has(seat, words))
        fail_msg("the screen does not show \"%s\"", words);
}

void seat_open_stages(struct seat *seat, int count)
{
    seat_on(seat, 2019, 9, 27);
    keys(seat, "3"
               "1"
               "1111\n"
               "1");
    for (int i = 0; i < count; i++) {
        keys(seat, "1"
                   "1");
        if (strcmp(seat->player.app.top->ops->name, "closing") == 0)
            keys(seat, "1");
        if (strcmp(seat->player.app.top->ops->name, "ways") == 0)
            keys(seat, "-");
    }
    player_switch_off(&seat->player);
    seat_keep(seat);
}

void seat_ask_every_kind(struct seat *seat)
{
    char path[4096], sql[512], digest[DOCUMENT_ID_BYTES];
    const char *source = getenv("srcdir");
    struct app *app = &seat->player.app;
    struct buffer bytes = {0};
    sqlite3 *db;
    snprintf(path, sizeof path, "%s/tests/fixtures/content/ragam.kuis.txt",
             source != NULL ? source : "..");
    assert_true(file_read(path, DOCUMENT_MAX_BYTES, &bytes, &seat->err));
    assert_true(store_add_document(app->store, DOCUMENT_QUIZ, bytes.data, bytes.length, digest,
                                   &seat->err));
    buffer_done(&bytes);
    snprintf(sql, sizeof sql, "UPDATE training_document SET document = '%s' WHERE document = '%s'",
             digest, app->training.quiz_digest);
    assert_int_equal(sqlite3_open(seat->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_changes(db), 1);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    assert_true(app_reload(app, &seat->err));
}

static struct store *open_elsewhere(struct seat *seat)
{
    struct store_options options =
        clock_store_options(seat->path, STORE_WRITE, seat->player.boot_id);
    struct store *other = store_open(&options, &seat->err);
    assert_non_null(other);
    return other;
}

void seat_close_elsewhere(struct seat *seat)
{
    struct store *other = open_elsewhere(seat);
    assert_true(
        store_close_occasion(other, &seat->player.app.sitting->occasion.id, NULL, &seat->err));
    store_close(other);
}

void seat_move_elsewhere(struct seat *seat)
{
    struct store *other = open_elsewhere(seat);
    assert_true(store_move(other, &seat->player.app.sitting->attempt.id, NULL, &seat->err));
    store_close(other);
    app_tick(&seat->player.app);
    keys_show(seat->player.keys, seat->player.app.top->screen, seat->player.now_ms);
}

int seat_with_the_pretest(void **state)
{
    struct seat *seat = calloc(1, sizeof *seat);
    assert_non_null(seat);
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(seat, 1);
    *state = seat;
    return 0;
}

int seat_put_away(void **state)
{
    seat_end(*state);
    free(*state);
    return 0;
}

int seat_as_kept(void **state)
{
    seat_bring_back(*state);
    return 0;
}
