/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/fixture.h"
#include "../support/run.h"
#include "crypto/key.h"
#include <dirent.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ROOM = 256 };

struct place {
    char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16];
    struct signing_key key;
};

static int make_place(void **state)
{
    static struct place place;
    struct error err;
    scratch_folder(place.folder);
    snprintf(place.path, sizeof place.path, "%s/lulus.key", place.folder);
    *state = &place;
    return key_file_create(place.path, &place.key, &err) ? 0 : -1;
}

static int drop_place(void **state)
{
    struct place *place = *state;
    unlink(place->path);
    return rmdir(place->folder);
}

static size_t load(const char *path, char text[ROOM])
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t length = fread(text, 1, ROOM, file);
    fclose(file);
    return length;
}

static void save(const char *path, const char *text, size_t length)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, length, file), length);
    fclose(file);
}

static void assert_refused(const struct place *place)
{
    struct signing_key key;
    struct error err = {0};
    assert_false(key_file_read(place->path, &key, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_string_not_equal(err.message, "");
    assert_string_equal(err.file, place->path);
}

static void a_new_key_is_read_back(void **state)
{
    struct place *place = *state;
    struct signing_key key;
    struct error err = {0};
    assert_true(key_file_read(place->path, &key, &err));
    assert_memory_equal(&key, &place->key, sizeof key);
}

static void only_its_owner_may_read_it(void **state)
{
    struct place *place = *state;
    struct stat about;
    assert_int_equal(stat(place->path, &about), 0);
    assert_int_equal(about.st_mode & 07777, 0600);
}

static void nothing_is_left_beside_it(void **state)
{
    struct place *place = *state;
    DIR *folder = opendir(place->folder);
    int files = 0;
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;)
        files += entry->d_name[0] != '.';
    closedir(folder);
    assert_int_equal(files, 1);
}

static void an_existing_key_is_never_replaced(void **state)
{
    struct place *place = *state;
    struct signing_key other, key;
    struct error err = {0};
    assert_false(key_file_create(place->path, &other, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_true(key_file_read(place->path, &key, &err));
    assert_memory_equal(&key, &place->key, sizeof key);
    nothing_is_left_beside_it(state);
}

static void a_file_that_others_can_read_is_refused(void **state)
{
    struct place *place = *state;
    assert_int_equal(chmod(place->path, 0640), 0);
    assert_refused(place);
}

static void a_file_cut_at_any_byte_is_refused(void **state)
{
    struct place *place = *state;
    char text[ROOM];
    size_t length = load(place->path, text);
    for (size_t cut = 0; cut < length; cut++) {
        save(place->path, text, cut);
        assert_refused(place);
    }
}

static void every_changed_byte_is_refused(void **state)
{
    struct place *place = *state;
    char text[ROOM];
    size_t length = load(place->path, text);
    for (size_t i = 0; i < length; i++) {
        text[i] ^= 1;
        save(place->path, text, length);
        assert_refused(place);
        text[i] ^= 1;
    }
}

static void a_longer_file_is_refused(void **state)
{
    struct place *place = *state;
    char text[ROOM];
    size_t length = load(place->path, text);
    text[length] = '\n';
    save(place->path, text, length + 1);
    assert_refused(place);
}

static void an_absent_file_is_a_sentence(void **state)
{
    struct place *place = *state;
    assert_int_equal(unlink(place->path), 0);
    assert_false(key_file_exists(place->path));
    assert_refused(place);
}

static void a_folder_that_is_not_there_is_a_sentence(void **state)
{
    (void)state;
    struct signing_key key;
    struct error err = {0};
    assert_false(key_file_create("/nowhere/at/all/lulus.key", &key, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_string_not_equal(err.remedy, "");
}

static void a_file_shows_that_it_exists(void **state)
{
    struct place *place = *state;
    assert_true(key_file_exists(place->path));
}

#define IN_A_PLACE(test) cmocka_unit_test_setup_teardown(test, make_place, drop_place)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        IN_A_PLACE(a_new_key_is_read_back),
        IN_A_PLACE(only_its_owner_may_read_it),
        IN_A_PLACE(nothing_is_left_beside_it),
        IN_A_PLACE(an_existing_key_is_never_replaced),
        IN_A_PLACE(a_file_that_others_can_read_is_refused),
        IN_A_PLACE(a_file_cut_at_any_byte_is_refused),
        IN_A_PLACE(every_changed_byte_is_refused),
        IN_A_PLACE(a_longer_file_is_refused),
        IN_A_PLACE(an_absent_file_is_a_sentence),
        cmocka_unit_test(a_folder_that_is_not_there_is_a_sentence),
        IN_A_PLACE(a_file_shows_that_it_exists),
    };
    return RUN(tests);
}
