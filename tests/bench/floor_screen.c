/* SPDX-License-Identifier: GPL-3.0-or-later */
/* floor_screen.c - the smallest program that opens ncurses and the kiosk's store: paints what it
 * read, waits for a signal. */
#include <curses.h>
#include <locale.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>

static int count_people(const char *path)
{
    sqlite3 *db;
    sqlite3_stmt *select;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(db, "SELECT count(*) FROM person", -1, &select, NULL) != SQLITE_OK ||
        sqlite3_step(select) != SQLITE_ROW)
        exit(1);
    int people = sqlite3_column_int(select, 0);
    sqlite3_finalize(select);
    return people;
}

/* bench_seat counts until here. */
__attribute__((noinline)) static void wait_for_the_end(const sigset_t *end)
{
    int caught;
    sigwait(end, &caught);
}

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    sigset_t end;
    sigemptyset(&end);
    sigaddset(&end, SIGTERM);
    sigprocmask(SIG_BLOCK, &end, NULL);
    setlocale(LC_ALL, "");
    int people = count_people(argv[1]);
    initscr();
    mvprintw(3, 3, "Selamat datang, %d", people);
    refresh();
    wait_for_the_end(&end);
    endwin();
    return 0;
}
