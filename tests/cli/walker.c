/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "walker.h"
#include "../../src/cli/job.h"
#include "../support/run.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "crypto/pin.h"
#include "disk.h"
#include "files.h"
#include "store/people.h"
#include <ctype.h>
#include <dirent.h>
#include <poll.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_MOST = 8 << 20 };

/* --- the store of the beginning --- */

static void keep_files(struct walker *walker)
{
    DIR *folder = opendir(walker->seat.folder);
    assert_non_null(folder);
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        char path[400];
        if (strncmp(entry->d_name, "lulus.db", 8) != 0 || strstr(entry->d_name, "-shm") != NULL)
            continue;
        assert_true(walker->kept_count < COUNT(walker->kept));
        struct kept_file *file = &walker->kept[walker->kept_count++];
        snprintf(file->name, sizeof file->name, "%.60s", entry->d_name);
        snprintf(path, sizeof path, "%s/%s", walker->seat.folder, file->name);
        assert_true(file_read(path, FILE_MOST, &file->bytes, &walker->seat.err));
    }
    closedir(folder);
}

static void empty_folder(const struct walker *walker)
{
    char path[400];
    DIR *folder = opendir(walker->seat.folder);
    assert_non_null(folder);
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        snprintf(path, sizeof path, "%s/%.250s", walker->seat.folder, entry->d_name);
        unlink(path); /* "." and ".." stay */
    }
    closedir(folder);
}

static void bring_files_back(struct walker *walker)
{
    char path[400];
    empty_folder(walker);
    for (size_t i = 0; i < walker->kept_count; i++) {
        snprintf(path, sizeof path, "%s/%s", walker->seat.folder, walker->kept[i].name);
        FILE *file = fopen(path, "we");
        assert_non_null(file);
        if (walker->kept[i].bytes.length > 0)
            fwrite(walker->kept[i].bytes.data, 1, walker->kept[i].bytes.length, file);
        assert_int_equal(fclose(file), 0);
    }
}

/* A PIN that costs nothing to try: a walk signs in a thousand times. */
static void make_pins_cheap(struct walker *walker, struct store *store)
{
    static const char *const pins[] = {"1234", "5678"};
    struct arena *arena = arena_new();
    struct staff_row *staff;
    size_t count;
    char hash[PIN_HASH_TEXT] = "";
    assert_true(store_list_staff(store, arena, &staff, &count, &walker->seat.err));
    for (size_t i = 0; i < count && i < COUNT(pins); i++) {
        assert_int_equal(crypto_pwhash_str_alg(hash, pins[i], strlen(pins[i]), 1,
                                               crypto_pwhash_MEMLIMIT_MIN,
                                               crypto_pwhash_ALG_ARGON2ID13),
                         0);
        assert_true(store_set_pin(store, &staff[i].staff.id, hash, &walker->seat.err));
    }
    arena_free(arena);
}

/* What prints is another program: here one that ends at once. */
static void print_nothing(struct walker *walker)
{
    snprintf(walker->seat.player.paths.paper, sizeof walker->seat.player.paths.paper, "/bin/false");
}

void walker_begin(struct walker *walker, int moment, struct date day)
{
    *walker = (struct walker){.day = day, .size = {80, 24}, .language = LANGUAGE_ID};
    disk_never_flushes();
    seat_begin_empty(&walker->seat);
    print_nothing(walker);
    if (moment != NOBODY_YET)
        scene_make_at(walker->seat.path, true, (enum scene_moment)moment);
    seat_on(&walker->seat, day.year, day.month, day.day);
    if (moment != NOBODY_YET) {
        make_pins_cheap(walker, walker->seat.player.store);
        assert_true(
            store_confirm_date(walker->seat.player.store, day, ZONE_WIT, NULL, &walker->seat.err));
    }
    player_switch_off(&walker->seat.player);
    keep_files(walker);
}

static void look_away(struct walker *walker)
{
    sqlite3_close(walker->db);
    walker->db = NULL;
    player_switch_off(&walker->seat.player);
}

void walker_end(struct walker *walker)
{
    look_away(walker);
    for (size_t i = 0; i < walker->kept_count; i++)
        buffer_done(&walker->kept[i].bytes);
    seat_end(&walker->seat);
    disk_flushes();
}

/* --- keys --- */

static uint32_t raw_key(char key)
{
    static const struct {
        char key;
        uint32_t raw;
    } others[] = {{'\n', RAW_ENTER},
                  {'\b', RAW_BACKSPACE},
                  {KEY_ESCAPE, RAW_ESCAPE},
                  {KEY_F1, RAW_F1},
                  {KEY_F2, RAW_F2}};
    for (size_t i = 0; i < COUNT(others); i++)
        if (others[i].key == key)
            return others[i].raw;
    return (unsigned char)key;
}

static void finish_job(struct walker *walker)
{
    struct pollfd watched = {.events = POLLIN};
    while (walker->seat.player.running && (watched.fd = job_pipe(&walker->seat.player.app)) >= 0) {
        poll(&watched, 1, -1);
        job_read(&walker->seat.player.app);
    }
}

static bool digits_at(const char *text, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!isdigit((unsigned char)text[i]))
            return false;
    return true;
}

static void blank_digits(char *from, const char *to)
{
    for (; from < to && *from != '\0'; from++)
        if (isdigit((unsigned char)*from))
            *from = '-';
}

/* "08.01" of home, and how long a sheet has been open ("4 mnt 12 dtk"), go on meanwhile. */
static void blank_the_clock(char *text)
{
    static const char *const minutes[] = {" mnt ", " min "};
    char *line_end = text + strcspn(text, "\n");
    for (char *at = text; *at != '\0'; at++)
        if (digits_at(at, 2) && strchr(".:", at[2]) != NULL && digits_at(at + 3, 2) &&
            !digits_at(at + 5, 1))
            blank_digits(at, at + 5);
    for (size_t i = 0; i < COUNT(minutes); i++) {
        char *at = strstr(text, minutes[i]);
        if (at != NULL && at < line_end && at - text > 4)
            blank_digits(at - 4, line_end);
    }
}

char *walker_text(const struct walker *walker, struct golden_size size)
{
    struct player player = walker->seat.player;
    player.window = (struct extent){size.rows, size.columns};
    player.app.machine.context = &player;
    struct grid *grid = player_paint(&player);
    char *text = grid_text(grid);
    grid_free(grid);
    blank_the_clock(text);
    return text;
}

/* Painted after each key, as the loop does: a screen learns from it how many pages it has. */
void walker_press(struct walker *walker, char key)
{
    assert_true(player_press(&walker->seat.player, raw_key(key)));
    finish_job(walker);
    free(walker_text(walker, walker->size));
}

void walker_go(struct walker *walker, const char *course)
{
    look_away(walker);
    bring_files_back(walker);
    walker->seat.player.language = walker->language;
    walker->seat.player.window = (struct extent){walker->size.rows, walker->size.columns};
    walker->seat.player.next_seed = 7;
    seat_on(&walker->seat, walker->day.year, walker->day.month, walker->day.day);
    free(walker_text(walker, walker->size));
    for (; *course != '\0'; course++)
        walker_press(walker, *course);
}

/* --- what is seen --- */

static const char rows_query[] =
    "SELECT (SELECT count(*) FROM journal WHERE event IN ('handed-in', 'occasion-closed',"
    " 'attempt-voided', 'sheet-closed', 'sheet-stopped', 'sheet-voided', 'certificate-issued',"
    " 'kader-withdrawn')), format('%d %d %d %s', (SELECT count(*) FROM journal),"
    " (SELECT count(*) FROM answer), (SELECT count(*) FROM mark),"
    " (SELECT coalesce(group_concat(name || '=' || value), '') FROM setting))";

static void read_rows(struct walker *walker, struct sight *sight)
{
    sqlite3_stmt *query;
    if (walker->db == NULL)
        assert_int_equal(
            sqlite3_open_v2(walker->seat.path, &walker->db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(walker->db, rows_query, -1, &query, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(query), SQLITE_ROW);
    sight->finals = sqlite3_column_int(query, 0);
    sight->rows = xstrdup((const char *)sqlite3_column_text(query, 1));
    sqlite3_finalize(query);
}

struct sight walker_sight(struct walker *walker)
{
    struct sight sight = {.text = walker_text(walker, walker->size)};
    snprintf(sight.page, sizeof sight.page, "%s", walker->seat.player.app.top->ops->name);
    read_rows(walker, &sight);
    return sight;
}

void sight_done(struct sight *sight)
{
    free(sight->text);
    free(sight->rows);
}
