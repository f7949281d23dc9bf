/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit.h"
#include "base/alloc.h"
#include "base/text.h"
#include "crypto/crypto.h"
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int64_t boot_ms(void *context)
{
    return ((struct kit *)context)->boot_ms;
}

static int64_t wall_ms(void *context)
{
    return ((struct kit *)context)->wall_ms;
}

/* A process of another start than the kit says is another one. */
static bool alive(int64_t pid, int64_t started)
{
    return started == KIT_STARTED && (kill((pid_t)pid, 0) == 0 || errno == EPERM);
}

static void waiting(void *context)
{
    ((struct kit *)context)->waits++;
}

int kit_setup(void **state)
{
    struct kit *kit = xcalloc(1, sizeof *kit);
    const char *base = getenv("TMPDIR");
    snprintf(kit->folder, sizeof kit->folder, "%s/lulus-store-XXXXXX",
             base != NULL ? base : "/tmp");
    if (mkdtemp(kit->folder) == NULL || !crypto_start(&kit->err))
        return -1;
    snprintf(kit->path, sizeof kit->path, "%s/lulus.db", kit->folder);
    kit->boot_ms = 60000;
    kit->wall_ms = 1569459600000; /* 26 September 2019, 10:00 WIT */
    kit->boot_id = "boot-one";
    kit->pid = getpid();
    kit->started = KIT_STARTED;
    kit->arena = arena_new();
    *state = kit;
    return 0;
}

static int remove_entry(const char *path, const struct stat *status, int flag, struct FTW *walk)
{
    (void)status, (void)flag, (void)walk;
    return remove(path);
}

int kit_teardown(void **state)
{
    struct kit *kit = *state;
    chmod(kit->folder, 0700);
    nftw(kit->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    arena_free(kit->arena);
    free(kit);
    return 0;
}

struct store_options kit_options(struct kit *kit, enum store_mode mode)
{
    return (struct store_options){
        .path = kit->path,
        .mode = mode,
        .demo = kit->demo,
        .waiting = waiting,
        .context = kit,
        .boot_ms = boot_ms,
        .wall_ms = wall_ms,
        .clock_context = kit,
        .boot_id = kit->boot_id,
        .seat = kit->seat,
        .pid = kit->pid,
        .started = kit->started,
        .alive = alive,
    };
}

struct store *kit_open(struct kit *kit, enum store_mode mode)
{
    struct store_options options = kit_options(kit, mode);
    struct store *store = store_open(&options, &kit->err);
    if (store == NULL)
        fail_msg("%s", kit->err.message);
    return store;
}

void kit_refused(struct kit *kit, enum store_mode mode)
{
    struct store_options options = kit_options(kit, mode);
    memset(&kit->err, 0, sizeof kit->err);
    assert_null(store_open(&options, &kit->err));
    assert_int_equal(kit->err.kind, ERROR_STORE);
    assert_true(kit->err.message[0] != '\0' && kit->err.remedy[0] != '\0');
    assert_null(strstr(kit->err.message, "SELECT"));
}

const char *kit_beside(struct kit *kit, const char *suffix)
{
    return arena_printf(kit->arena, "%s%s", kit->path, suffix);
}

char *kit_read(struct kit *kit, const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *bytes = arena_alloc(kit->arena, size + 1);
    assert_int_equal(fread(bytes, 1, size, file), size);
    fclose(file);
    if (length != NULL)
        *length = size;
    return bytes;
}

void kit_write(const char *path, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static void make_training(struct kit *kit, struct store *store, struct course *course)
{
    static const char quiz[] = "quiz", checklist[] = "checklist";
    struct training *t = &course->training;
    *t = (struct training){
        .title = "Pijat Oksitosin",
        .short_title = "PIJAT OKSITOSIN",
        .place = "Balai Desa Lorulun",
        .organiser = "Puskesmas Larat",
        .first_day = {2019, 9, 26},
        .last_day = {2019, 11, 2},
        .zone = ZONE_WIT,
        .hours = 24,
        .quiz_mark = 75,
        .skill_mark = 80,
        .signatories = {{"Kepala Puskesmas", "dr. Contoh", "NIP. 1"}, {"Pelatih", "Contoh", ""}},
    };
    assert_true(
        store_add_document(store, DOCUMENT_QUIZ, quiz, sizeof quiz - 1, t->quiz_digest, &kit->err));
    assert_true(store_add_document(store, DOCUMENT_CHECKLIST, checklist, sizeof checklist - 1,
                                   t->checklist_digest, &kit->err));
    assert_true(store_add_training(store, t, &course->trainer.id, &kit->err));
}

void kit_course(struct kit *kit, struct store *store, struct course *course)
{
    static const char *const names[KIT_PEOPLE] = {"Yosefina Contoh", "Maria Contoh", "Ana Contoh"};
    struct kiosk kiosk = {.name = "Kios Contoh", .unit = "PKM-LRL", .zone = ZONE_WIT};
    *course = (struct course){.trainer = {.role = ROLE_TRAINER, .name = "Pelatih"},
                              .observer = {.role = ROLE_OBSERVER, .name = "Penilai"}};
    assert_true(store_put_kiosk(store, &kiosk, &kit->err));
    assert_true(store_add_staff(store, &course->trainer, "hash", &kit->err));
    assert_true(store_add_staff(store, &course->observer, "hash", &kit->err));
    make_training(kit, store, course);
    for (int i = 0; i < KIT_PEOPLE; i++) {
        course->kader[i].sapaan = SAPAAN_IBU;
        text_copy(course->kader[i].name, sizeof course->kader[i].name, names[i]);
        assert_true(store_add_kader(store, &course->training.id, &course->kader[i], &kit->err));
    }
    size_t count;
    assert_true(store_list_occasions(store, &course->training.id, kit->arena, &course->occasions,
                                     &count, &kit->err));
    assert_int_equal(count, 4);
}

void kit_open_stage(struct kit *kit, struct store *store, const struct occasion *occasion)
{
    struct date date = {2019, 9, 26};
    assert_true(
        store_open_occasion(store, &occasion->id, date, ZONE_WIT, "Balai Desa", NULL, &kit->err));
}

struct course kit_open_course(struct kit *kit)
{
    struct course course;
    struct store *store = kit_open(kit, STORE_CREATE);
    kit_course(kit, store, &course);
    kit_open_stage(kit, store, &course.occasions[0]);
    store_close(store);
    return course;
}

struct attempt kit_attempt(struct kit *kit, struct store *store, const struct course *course,
                           int person)
{
    struct attempt attempt;
    if (!store_start_attempt(store, &course->occasions[0].id, &course->kader[person].enrolment,
                             UINT64_MAX - 1, &attempt, &kit->err))
        fail_msg("%s", kit->err.message);
    return attempt;
}

struct observation kit_wanted(const struct course *course, int person)
{
    struct observation sheet = {.occasion = course->occasions[3].id,
                                .enrolment = course->kader[person].enrolment,
                                .observer = course->observer.id,
                                .on = ON_FRIEND};
    text_copy(sheet.document, sizeof sheet.document, course->training.checklist_digest);
    return sheet;
}

struct observation kit_sheet(struct kit *kit, struct store *store, const struct course *course,
                             int person)
{
    struct observation sheet = kit_wanted(course, person);
    if (!store_start_observation(store, &sheet, &kit->err))
        fail_msg("%s", kit->err.message);
    return sheet;
}

void kit_answer(struct kit *kit, struct store *store, const struct uuid *attempt, const char *item,
                const char *response)
{
    struct answer answer = {.active_ms = 1234};
    text_copy(answer.item, sizeof answer.item, item);
    text_copy(answer.response, sizeof answer.response, response);
    if (!store_record_answer(store, attempt, &answer, &kit->err))
        fail_msg("%s", kit->err.message);
}

void kit_mark(struct kit *kit, struct store *store, const struct uuid *sheet, const char *step,
              int value)
{
    struct mark mark = {.value = value};
    text_copy(mark.step, sizeof mark.step, step);
    if (!store_record_mark(store, sheet, &mark, &kit->err))
        fail_msg("%s", kit->err.message);
}

int64_t kit_sql(const struct kit *kit, const char *sql)
{
    sqlite3 *db;
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_open(kit->path, &db), SQLITE_OK);
    sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        fail_msg("%s", sqlite3_errmsg(db));
    int64_t value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    assert_int_equal(sqlite3_finalize(statement), SQLITE_OK);
    sqlite3_close(db);
    return value;
}

pid_t kit_fork(struct kit *kit, int (*work)(struct kit *kit))
{
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        kit->pid = getpid();
        kit->started = KIT_STARTED;
        _exit(work(kit));
    }
    return child;
}

int kit_wait(pid_t child)
{
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int kit_child(struct kit *kit, int (*work)(struct kit *kit))
{
    return kit_wait(kit_fork(kit, work));
}
