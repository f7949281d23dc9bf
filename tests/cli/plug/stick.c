/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kiosk's own pages for the printer and the USB stick under the plug: what the screen called
 * saved is on the stick, whole; no half file under its final name; and the certificates in the
 * store are as they were. */
#include "../../support/run.h"

#include "bytes.h"
#include "numbers.h"
#include "plug.h"
#include "store/journal_check.h"
#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES = 3, WALK_MOST = 40 };
static const char *const names[FILES] = {"results.txt", "results.json", "certificates.pdf"};

struct stick_model {
    char folder[PATH_MAX];
    struct bytes whole[FILES]; /* as an undisturbed run writes them */
    struct bytes before[FILES];
    struct numbers numbers;
    bool results_said, all_said; /* in this life */
    int given_said, given;       /* in all lives: taken out, as the screen said; rows of it */
};

static void path_of(const struct stick_model *model, int file, char out[PATH_MAX + 32])
{
    snprintf(out, PATH_MAX + 32, "%s/%s", model->folder, names[file]);
}

static void look(struct plug *plug, void *context)
{
    struct stick_model *model = context;
    bool all = plug_shows(plug, "Stik boleh dicabut.");
    model->results_said |= plug_shows(plug, "Hasil sudah tersimpan.") || all;
    model->given_said += all && !model->all_said;
    model->all_said |= all;
}

/* --- the stick --- */

/* An older file, or none. */
static void prepare(struct plug *plug, struct stick_model *model)
{
    static const char old[] = "what was there before\n";
    char path[PATH_MAX + 32];
    for (int i = 0; i < FILES; i++) {
        path_of(model, i, path);
        unlink(path);
        if (random_below(&plug->cuts, 2) == 0)
            bytes_write(path, old, sizeof old - 1);
        free(model->before[i].data);
        model->before[i] = bytes_of(path);
    }
    model->results_said = model->all_said = false;
}

/* No lulus-paper of this folder is at work any more: one goes on for a moment without its kiosk. */
static bool paper_has_ended(void)
{
    char ours[PATH_MAX], path[PATH_MAX], exe[PATH_MAX];
    bool ended = true;
    DIR *list = opendir("/proc");
    assert_non_null(realpath("lulus-paper", ours));
    assert_non_null(list);
    for (const struct dirent *entry; (entry = readdir(list)) != NULL;) {
        snprintf(path, sizeof path, "/proc/%s/exe", entry->d_name);
        ssize_t length = readlink(path, exe, sizeof exe - 1);
        exe[length > 0 ? length : 0] = '\0';
        ended &= strcmp(exe, ours) != 0;
    }
    closedir(list);
    return ended;
}

static void wait_for_paper(void)
{
    for (int ms = 0; ms < PATIENCE_MS && !paper_has_ended(); ms += 20)
        usleep(20000);
}

static void hold_stick(struct plug *plug, struct stick_model *model)
{
    char path[PATH_MAX + 32];
    wait_for_paper();
    for (int i = 0; i < FILES; i++) {
        path_of(model, i, path);
        struct bytes found = bytes_of(path);
        bool said = i < FILES - 1 ? model->results_said : model->all_said;
        bool whole = bytes_equal(&found, &model->whole[i]);
        if (!whole && (said || !bytes_equal(&found, &model->before[i])))
            plug_fail(plug, "%s has %zu bytes of %zu, and was%s called saved", names[i],
                      found.length, model->whole[i].length, said ? "" : " not");
        free(found.data);
    }
}

/* --- the store --- */

static void count_given(void *context, const struct journal_row *row)
{
    *(int *)context += strcmp(row->event, "stick-given") == 0;
}

static void hold_store(struct plug *plug, struct stick_model *model)
{
    struct witness witness;
    struct journal_check check;
    witness_call(&witness, plug->seat);
    trainer_hold(plug, witness.course, &model->numbers, store_path(witness.store));
    if (witness.course->certificate_count != DEMO_PEOPLE)
        plug_fail(plug, "%zu certificates", witness.course->certificate_count);
    model->given = 0;
    assert_true(store_each_journal_row(witness.store, count_given, &model->given, &witness.err));
    if (model->given < model->given_said)
        plug_fail(plug, "%d times it may be taken out; the journal tells of %d", model->given_said,
                  model->given);
    assert_true(store_check_journal(witness.store, witness.arena, &check, &witness.err));
    if (check.count > 0)
        plug_fail(plug, "the journal is broken at row %lld", (long long)check.findings[0].n);
    witness_leave(&witness);
}

/* --- at the screen --- */

static bool begins(struct plug *plug)
{
    return plug_signs_in(plug) && plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "4") &&
           plug_sees(plug, "simpan sertifikat dan hasil ke stik USB");
}

static const struct chance saving[] = {
    {"3", 20}, {"\r", 14}, {"11", 3}, {"-", 2}, {"24\r", 3}, {"+", 1}, {"3\r", 6}, {"", 0},
};

static void walk(struct plug *plug)
{
    for (int i = 0; i < WALK_MOST; i++) {
        if (!plug_answer(plug, A_LOOK_MS, plug_draw(plug, saving)) || plug_shows(plug, "Peserta:"))
            return;
        if (plug_shows(plug, "Papan pelatih") && !plug_press(plug, "4"))
            return;
    }
}

/* Once without a cut: what whole files are. */
static void save_undisturbed(struct plug *plug, struct stick_model *model)
{
    char path[PATH_MAX + 32];
    int lives = plug->lives_left;
    plug->lives_left = 0;
    plug_switch_on(plug, 0, 0);
    plug->lives_left = lives;
    assert_true(begins(plug) && plug_answer(plug, A_LOOK_MS, "3") &&
                plug_sees(plug, "Stik boleh dicabut."));
    plug_switch_off(plug);
    for (int i = 0; i < FILES; i++) {
        path_of(model, i, path);
        free(model->whole[i].data);
        model->whole[i] = bytes_of(path);
        if (model->whole[i].length < 100)
            plug_fail(plug, "no %s on the stick", names[i]);
    }
    if (bytes_entries(model->folder, path) != FILES)
        plug_fail(plug, "something was left behind: %s", path);
}

static void make_stick(struct stick_model *model, const struct seat *seat)
{
    char here[PATH_MAX];
    assert_non_null(getcwd(here, sizeof here));
    assert_true(snprintf(model->folder, sizeof model->folder, "%s/%s.stick", here, seat->folder) <
                (int)sizeof model->folder);
    assert_int_equal(mkdir(model->folder, 0700), 0);
    setenv("LULUS_STICK", model->folder, 1);
    setenv("CUPS_SERVER", "/nowhere/cups.sock", 1);
}

static void put_stick_away(struct stick_model *model)
{
    char path[PATH_MAX + 32];
    for (int i = 0; i < FILES; i++) {
        path_of(model, i, path);
        unlink(path);
        free(model->whole[i].data);
        free(model->before[i].data);
    }
    assert_int_equal(rmdir(model->folder), 0);
    unsetenv("LULUS_STICK");
    unsetenv("CUPS_SERVER");
}

void plug_stick(struct seat *seat, uint64_t seed, int lives)
{
    struct plug plug;
    static struct stick_model model;
    memset(&model, 0, sizeof model);
    make_stick(&model, seat);
    plug_begin(&plug, seat, seed, lives);
    save_undisturbed(&plug, &model);
    plug.look = look;
    plug.pace_ms = A_LOOK_MS;
    plug.model = &model;
    while (plug.lives_left > 0) {
        prepare(&plug, &model);
        plug_switch_on(&plug, 9, 16);
        if (begins(&plug))
            walk(&plug);
        if (plug_is_on(&plug))
            plug_switch_off(&plug);
        hold_stick(&plug, &model);
        hold_store(&plug, &model);
    }
    plug.look = NULL;
    save_undisturbed(&plug, &model);
    plug_end(&plug);
    put_stick_away(&model);
}
