/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store whose files were damaged. It is refused with a sentence and keeps every byte, or it is
 * opened; then every verb either answers, or says no with a sentence. A number once allotted is
 * never given again, whatever FILE.issued holds; a key file is read exactly or not at all. */
#include "../../src/store/issued.h"
#include "base/text.h"
#include "damage.h"
#include "fuzz.h"
#include <string.h>
#include <sys/stat.h>

const char fuzz_noun[] = "store";

static void has_sentence(const struct error *err)
{
    HOLDS(err->kind == ERROR_STORE || err->kind == ERROR_REFUSED || err->kind == ERROR_SYSTEM);
    HOLDS(err->message[0] != '\0');
}

/* True, or false with a sentence; the next verb begins without one. */
static bool answers(bool good, struct error *err)
{
    if (!good)
        has_sentence(err);
    *err = (struct error){0};
    return good;
}

static void lists_of(struct store *store, const struct training *training, struct arena *arena)
{
    struct error err = {0};
    struct occasion *occasions;
    struct kader *kader;
    struct attempt *attempts;
    struct observation *sheets;
    struct certificate *certificates;
    struct answer *rows;
    struct mark *marks;
    size_t count, parts;
    answers(store_list_occasions(store, &training->id, arena, &occasions, &count, &err), &err);
    answers(store_list_kader(store, &training->id, arena, &kader, &count, &err), &err);
    answers(store_list_certificates(store, &training->id, arena, &certificates, &count, &err),
            &err);
    if (answers(store_list_attempts(store, &training->id, arena, &attempts, &count, &err), &err))
        for (size_t i = 0; i < count; i++)
            answers(store_list_answers(store, &attempts[i].id, arena, &rows, &parts, &err), &err);
    if (answers(store_list_observations(store, &training->id, arena, &sheets, &count, &err), &err))
        for (size_t i = 0; i < count; i++)
            answers(store_list_marks(store, &sheets[i].id, arena, &marks, &parts, &err), &err);
}

static void everything_is_read(struct store *store)
{
    struct error err = {0};
    struct arena *arena = arena_new();
    struct kiosk kiosk;
    struct boot boot;
    struct staff_row *staff;
    struct key_row *keys;
    struct training *trainings;
    const char *bytes;
    size_t count, length;
    answers(store_kiosk(store, &kiosk, &err), &err);
    answers(store_boot(store, &boot, &err), &err);
    answers(store_list_staff(store, arena, &staff, &count, &err), &err);
    answers(store_list_keys(store, arena, &keys, &count, &err), &err);
    store_is_set_up(store);
    store_newest_ms(store);
    store_version(store);
    if (answers(store_list_trainings(store, arena, &trainings, &count, &err), &err))
        for (size_t i = 0; i < count; i++) {
            lists_of(store, &trainings[i], arena);
            answers(store_document(store, trainings[i].quiz_digest, arena, &bytes, &length, &err),
                    &err);
        }
    arena_free(arena);
}

static void no_number_is_given_twice(struct damaged *damaged, struct store *store)
{
    struct error err = {0};
    struct certificate made;
    int64_t last = 0;
    if (answers(issued_last_serial(store, 2019, &last, &err), &err))
        HOLDS(last >= 0 && last <= SERIAL_MOST);
    if (answers(damaged_issue(damaged, store, 1, &made, &err), &err)) {
        HOLDS(made.serial > last && made.number[0] != '\0');
        HOLDS(issued_last_serial(store, 2019, &last, &err) && last == made.serial);
    }
}

static void work_goes_on_or_is_refused(struct damaged *damaged, struct store *store)
{
    struct error err = {0};
    struct answer answer = {.item = "ASI-03", .response = "B"}, *rows;
    struct mark mark = {.step = "L2", .value = 1};
    struct arena *arena = arena_new();
    size_t count;
    if (answers(store_record_answer(store, &damaged->attempt, &answer, &err), &err) &&
        answers(store_list_answers(store, &damaged->attempt, arena, &rows, &count, &err), &err)) {
        HOLDS(count > 0);
        HOLDS(rows[count - 1].n == answer.n && strcmp(rows[count - 1].response, "B") == 0);
    }
    answers(store_record_mark(store, &damaged->sheet, &mark, &err), &err);
    no_number_is_given_twice(damaged, store);
    answers(store_hand_in(store, &damaged->attempt, NULL, &err), &err);
    answers(store_checkpoint(store, &err), &err);
    arena_free(arena);
}

static void keeps_every_byte(struct kit *kit, const struct buffer *file)
{
    size_t length;
    const char *now = kit_read(kit, kit->path, &length);
    HOLDS(length == file->length && memcmp(now, buffer_text(file), length) == 0);
}

static void open_as(struct damaged *damaged, enum store_mode mode, const struct buffer *file)
{
    struct error err = {0};
    struct store_options options = kit_options(damaged->kit, mode);
    struct store *store = store_open(&options, &err);
    if (store == NULL) {
        has_sentence(&err);
        HOLDS(err.kind == ERROR_STORE && err.remedy[0] != '\0');
        keeps_every_byte(damaged->kit, file);
        return;
    }
    everything_is_read(store);
    if (mode == STORE_READ)
        keeps_every_byte(damaged->kit, file);
    else
        work_goes_on_or_is_refused(damaged, store);
    store_close(store);
}

static void a_key_is_read_exactly_or_not_at_all(struct kit *kit, const struct buffer *text)
{
    struct error err = {0};
    struct signing_key key = {{0}};
    const char *path = kit_beside(kit, ".key");
    HOLDS(chmod(path, 0600) == 0);
    if (!key_file_read(path, &key, &err)) {
        HOLDS(err.kind == ERROR_SYSTEM && err.message[0] != '\0' && err.file[0] != '\0');
        HOLDS(key.seed[0] == 0);
        return;
    }
    struct signing_key same;
    key_from_seed(&same, key.seed);
    HOLDS(memcmp(&same, &key, sizeof same) == 0);
    HOLDS(text_starts_with(buffer_text(text), "LULUS-SEED-1\n"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct damaged *damaged; /* made once: a run is to be about damages, not about making */
    struct buffer file, key;
    if (damaged == NULL)
        damaged = damaged_new();
    struct arena *whole = damaged->kit->arena;
    damaged->kit->arena = arena_new();
    damaged_write(damaged, (const char *)data, size, &file, &key);
    a_key_is_read_exactly_or_not_at_all(damaged->kit, &key);
    open_as(damaged, STORE_READ, &file);
    open_as(damaged, STORE_WRITE, &file);
    buffer_done(&file);
    buffer_done(&key);
    arena_free(damaged->kit->arena);
    damaged->kit->arena = whole;
    return 0;
}
