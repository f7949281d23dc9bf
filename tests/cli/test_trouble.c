/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program where the store cannot be written or is none: one sentence, the screen alive,
 * and whatever was called saved is still there. The full disk is a file limit set from outside. */
#include "hand.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- a full disk --- */

static int with_a_limit_for_files(void *context)
{
    const struct seat *seat = context;
    signal(SIGXFSZ, SIG_IGN); /* then the limit is an error of write, as a full disk is */
    execl("./lulus", "lulus", "--store", seat->path, (char *)NULL);
    return 127;
}

static void set_full(const struct pty *pty, bool full)
{
    struct rlimit limit;
    assert_int_equal(prlimit(pty_pid(pty), RLIMIT_FSIZE, NULL, &limit), 0);
    limit.rlim_cur = full ? 1 : limit.rlim_max;
    assert_int_equal(prlimit(pty_pid(pty), RLIMIT_FSIZE, &limit, NULL), 0);
}

static struct pty *at_question_two(const struct seat *seat)
{
    struct pty *pty = pty_run(with_a_limit_for_files, (void *)seat, pty_80x24);
    hand_is_number(pty, "4");
    SEES(pty, "Mari coba satu soal");
    hand_keypad(pty, "*");
    hand_answers(pty, 1, 1);
    hand_sees_question(pty, 2);
    return pty;
}

static void on_a_full_disk_the_same_question_waits(void **state)
{
    struct pty *pty = at_question_two(*state);
    set_full(pty, true);
    hand_keypad(pty, "2");
    SEES(pty, "penyimpanan penuh");
    hand_keypad(pty, "\r");
    hand_sees_question(pty, 2);
    SEES(pty, "belum bisa menyimpan");
    pty_settle(pty, 500);
    hand_keypad(pty, "2");
    SEES(pty, "penyimpanan penuh");
    hand_keypad(pty, "\r");
    hand_sees_question(pty, 2);
    set_full(pty, false);
    pty_settle(pty, 500);
    hand_keypad(pty, "2");
    SEES(pty, "Tersimpan.");
    hand_pulls_the_plug(pty, NULL);
    pty = hand_start(*state, pty_80x24);
    hand_is_number(pty, "4");
    SEES(pty, "2 jawaban Ibu sudah tersimpan.");
    hand_ends(pty);
}

static void what_was_saved_before_the_disk_was_full_stays(void **state)
{
    struct pty *pty = at_question_two(*state);
    set_full(pty, true);
    hand_keypad(pty, "1");
    SEES(pty, "penyimpanan penuh");
    hand_ends(pty);
    pty = hand_start(*state, pty_80x24);
    hand_is_number(pty, "4");
    SEES(pty, "1 jawaban Ibu sudah tersimpan.");
    hand_ends(pty);
}

/* --- what is no store of ours --- */

/* Fails the test unless it ends with 7 after one sentence that has `words`. */
static void is_refused(const char *path, const char *command, const char *words)
{
    const char *const argv[] = {"./lulus", "--store", path, command, NULL};
    struct pty *pty = pty_exec(argv, (struct pty_size){300, 24, NULL});
    SEES(pty, words);
    assert_true(pty_shows(pty, path));
    assert_int_equal(pty_end(pty, PATIENCE_MS), 7);
}

static void overwrite(const struct seat *seat, long at, const char *bytes, size_t length)
{
    FILE *file = fopen(seat->path, "r+");
    assert_non_null(file);
    assert_int_equal(fseek(file, at, SEEK_SET), 0);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static char *bytes_of(const char *path, size_t *length)
{
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*length + 1);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, *length, file), *length);
    fclose(file);
    return bytes;
}

enum { USER_VERSION_AT = 60, APPLICATION_ID_AT = 68, PAGE = 4096 };

static void a_store_that_is_not_ours_is_left_alone(void **state)
{
    static const char list[] = "Daftar belanja\n1. minyak kelapa\n2. handuk\n3. air hangat\n"
                               "4. sabun\n5. kapas\n6. bantal\n7. kursi tanpa sandaran\n";
    static const struct {
        long at;
        const char *bytes;
        size_t length;
        const char *words;
    } stores[] = {
        {USER_VERSION_AT, "\0\0\7\0", 4, "Lulus yang lebih baru"},
        {APPLICATION_ID_AT, "\0\0\7\0", 4, "bukan berkas data Lulus"},
        {0, list, sizeof list - 1, "bukan berkas data Lulus"},
    };
    struct seat *seat = *state;
    for (size_t i = 0; i < COUNT(stores); i++) {
        size_t before, after;
        overwrite(seat, stores[i].at, stores[i].bytes, stores[i].length);
        char *was = bytes_of(seat->path, &before);
        is_refused(seat->path, NULL, stores[i].words);
        is_refused(seat->path, "trainings", stores[i].words);
        char *is = bytes_of(seat->path, &after);
        assert_int_equal(after, before);
        assert_memory_equal(is, was, before);
        free(was);
        free(is);
        seat_bring_back(seat);
    }
}

static void a_damaged_store_is_told(void **state)
{
    struct seat *seat = *state;
    char junk[4 * PAGE];
    memset(junk, 0xa5, sizeof junk);
    overwrite(seat, PAGE, junk, sizeof junk);
    is_refused(seat->path, NULL, "berkas data rusak");
    is_refused(seat->path, "results", "berkas data rusak");
    seat_bring_back(seat);
    assert_int_equal(truncate(seat->path, 10 * PAGE), 0);
    is_refused(seat->path, NULL, "berkas data rusak");
}

static void a_folder_that_is_not_there_is_told(void **state)
{
    (void)state;
    const char *const argv[] = {"./lulus", "--store", "no-such-folder/lulus.db", NULL};
    struct pty *pty = pty_exec(argv, (struct pty_size){300, 24, NULL});
    SEES(pty, "folder berkas data tidak ada");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 7);
}

/* --- what this user may not write --- */

/* Root may write everywhere; then the program runs as somebody else. Its own words may be out of
 * reach for them, so the language is not asked for. */
static int as_somebody(void *context)
{
    const struct seat *seat = context;
    if (getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
        return 126;
    execl("./lulus", "lulus", "--store", seat->path, (char *)NULL);
    return 127;
}

static void a_store_that_may_not_be_written_is_told(void **state)
{
    static const struct {
        mode_t folder, file;
    } modes[] = {{0555, 0444}, {0755, 0}, {0, 0600}};
    struct seat *seat = *state;
    for (size_t i = 0; i < COUNT(modes); i++) {
        chmod(seat->path, modes[i].file);
        chmod(seat->folder, modes[i].folder);
        struct pty *pty = pty_run(as_somebody, seat, (struct pty_size){300, 24, NULL});
        SEES(pty, "lulus: ");
        SEES(pty, "lulus.db");
        chmod(seat->folder, 0755);
        int code = pty_end(pty, PATIENCE_MS);
        seat_bring_back(seat);
        assert_int_equal(code, 7);
    }
}

/* --- content --- */

static void missing_content_is_told_and_hinders_no_test(void **state)
{
    const struct seat *seat = *state;
    const char *const argv[] = {"./lulus", "--content", "nowhere", "--store", seat->path, NULL};
    struct pty *pty = pty_exec(argv, pty_80x24);
    hand_signs_in_as_trainer(pty);
    pty_type(pty, "9");
    SEES(pty, "pelatihan baru");
    pty_type(pty, "3");
    SEES(pty, "nowhere/quizzes");
    hand_ends(pty);
    pty = pty_exec(argv, pty_80x24);
    hand_is_number(pty, "4");
    SEES(pty, "Mari coba satu soal");
    hand_ends(pty);
}

#define TEST(name) cmocka_unit_test_setup(name, seat_as_kept)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(on_a_full_disk_the_same_question_waits),
        TEST(what_was_saved_before_the_disk_was_full_stays),
        TEST(a_store_that_is_not_ours_is_left_alone),
        TEST(a_damaged_store_is_told),
        TEST(a_folder_that_is_not_there_is_told),
        TEST(a_store_that_may_not_be_written_is_told),
        TEST(missing_content_is_told_and_hinders_no_test),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, seat_with_the_pretest, seat_put_away);
}
