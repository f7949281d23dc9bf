/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "damage.h"
#include "base/alloc.h"
#include "base/text.h"
#include "fuzz.h"
#include <string.h>
#include <unistd.h>

enum { PAGE = 4096, BYTES_A_LINE = 64 };

static bool compose(void *context, int serial, const char *number, char **payload, char **face,
                    struct error *err)
{
    char text[CODE_TEXT_MAX];
    (void)context, (void)err;
    snprintf(text, sizeof text, "LULUS1+CONTOH+%s+%d", number, serial);
    *payload = xstrdup(text);
    *face = xstrdup("{}");
    return true;
}

bool damaged_issue(struct damaged *damaged, struct store *store, int person,
                   struct certificate *certificate, struct error *err)
{
    const struct issue_request request = {
        .enrolment = damaged->course.kader[person].enrolment,
        .date = {2019, 11, 2},
        .unit = "PKM-LRL",
        .key = &damaged->key,
        .compose = compose,
    };
    return store_issue(store, &request, damaged->kit->arena, certificate, err);
}

static void take(struct kit *kit, const char *suffix, struct buffer *out)
{
    size_t length;
    const char *bytes = kit_read(kit, kit_beside(kit, suffix), &length);
    buffer_add(out, bytes, length);
}

static void work(struct damaged *damaged, struct store *store)
{
    struct kit *kit = damaged->kit;
    struct course *course = &damaged->course;
    static const uint8_t seed[KEY_BYTES] = {1, 2, 3};
    struct signing_key key;
    struct certificate certificate;
    key_from_seed(&key, seed);
    damaged->key = key.public;
    struct uuid first = kit_attempt(kit, store, course, 0).id;
    kit_answer(kit, store, &first, "ASI-01", "A");
    HOLDS(store_hand_in(store, &first, NULL, &kit->err));
    HOLDS(store_put_key(store, &key.public, &kit->err));
    HOLDS(damaged_issue(damaged, store, 0, &certificate, &kit->err));
    HOLDS(store_sign_head(store, &key, &kit->err));
    kit_open_stage(kit, store, &course->occasions[3]);
    damaged->attempt = kit_attempt(kit, store, course, 1).id;
    damaged->sheet = kit_sheet(kit, store, course, 1).id;
    HOLDS(store_checkpoint(store, &kit->err));
    kit_answer(kit, store, &damaged->attempt, "ASI-02", "C");
    kit_mark(kit, store, &damaged->sheet, "L1", 2);
}

struct damaged *damaged_new(void)
{
    struct damaged *damaged = xcalloc(1, sizeof *damaged);
    void *state;
    HOLDS(kit_setup(&state) == 0);
    struct kit *kit = damaged->kit = state;
    damaged->course = kit_open_course(kit);
    struct store *store = kit_open(kit, STORE_WRITE);
    work(damaged, store);
    take(kit, "", &damaged->file);
    take(kit, "-wal", &damaged->wal);
    take(kit, ".issued", &damaged->issued);
    store_close(store);
    return damaged;
}

static int hex_digit(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *found = c != '\0' ? strchr(digits, c) : NULL;
    return found != NULL ? (int)(found - digits) : -1;
}

static void patch(struct buffer *bytes, unsigned page, unsigned offset, const char *hex)
{
    size_t at = (size_t)page * PAGE + offset;
    for (; hex_digit(hex[0]) >= 0 && hex_digit(hex[1]) >= 0; hex += 2, at++)
        if (at < bytes->length)
            bytes->data[at] = (char)(hex_digit(hex[0]) << 4 | hex_digit(hex[1]));
}

static void cut(struct buffer *bytes, unsigned page)
{
    if ((size_t)page * PAGE < bytes->length)
        bytes->length = (size_t)page * PAGE;
}

struct files {
    struct buffer file, wal, issued, key;
};

static void do_line(struct files *files, const char *line)
{
    char hex[BYTES_A_LINE + 1];
    unsigned page, offset;
    if (sscanf(line, "file %5u %5u %64s", &page, &offset, hex) == 3)
        patch(&files->file, page, offset, hex);
    else if (sscanf(line, "wal %5u %5u %64s", &page, &offset, hex) == 3)
        patch(&files->wal, page, offset, hex);
    else if (sscanf(line, "cut file %5u", &page) == 1)
        cut(&files->file, page);
    else if (sscanf(line, "cut wal %5u", &page) == 1)
        cut(&files->wal, page);
    else if (text_starts_with(line, "issued "))
        buffer_printf(&files->issued, "%s\n", line + strlen("issued "));
    else if (text_starts_with(line, "key "))
        buffer_printf(&files->key, "%s\n", line + strlen("key "));
}

static void do_lines(struct files *files, const char *lines, size_t length)
{
    char *text = xmalloc(length + 1), *rest = text, *line;
    memcpy(text, lines, length);
    text[length] = '\0';
    while ((line = strsep(&rest, "\n")) != NULL)
        do_line(files, line);
    free(text);
}

static void put(struct kit *kit, const char *suffix, const struct buffer *bytes)
{
    kit_write(kit_beside(kit, suffix), buffer_text(bytes), bytes->length);
}

void damaged_write(struct damaged *damaged, const char *lines, size_t length, struct buffer *file,
                   struct buffer *key)
{
    static const char *const beside[] = {"-wal", "-shm", "-journal", ".issued", ".lock", ".key"};
    struct kit *kit = damaged->kit;
    struct files files = {{0}};
    buffer_add(&files.file, damaged->file.data, damaged->file.length);
    buffer_add(&files.wal, damaged->wal.data, damaged->wal.length);
    buffer_add(&files.issued, damaged->issued.data, damaged->issued.length);
    do_lines(&files, lines, length);
    for (size_t i = 0; i < sizeof beside / sizeof beside[0]; i++)
        unlink(kit_beside(kit, beside[i]));
    put(kit, "", &files.file);
    put(kit, "-wal", &files.wal);
    put(kit, ".issued", &files.issued);
    put(kit, ".key", &files.key);
    buffer_done(&files.wal);
    buffer_done(&files.issued);
    *file = files.file;
    *key = files.key;
}
