/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verify.h"
#include "base/fold.h"
#include "base/text.h"
#include "certificate/payload.h"
#include "store/certificates.h"
#include <string.h>

struct keys {
    struct trusted_key *list;
    size_t count;
};

static bool read_keys(struct store *store, struct arena *arena, struct keys *keys,
                      struct error *err)
{
    struct key_row *rows;
    struct kiosk kiosk;
    if (!store_list_keys(store, arena, &rows, &keys->count, err) ||
        !store_kiosk(store, &kiosk, err))
        return false;
    const char *issuer =
        kiosk.demo ? "CONTOH" : arena_printf(arena, "%s (%s)", kiosk.name, kiosk.unit);
    keys->list = arena_alloc(arena, (keys->count + 1) * sizeof *keys->list);
    for (size_t i = 0; i < keys->count; i++) {
        keys->list[i].key = rows[i].key;
        if (rows[i].own)
            text_copy(keys->list[i].issuer, sizeof keys->list[i].issuer, issuer);
    }
    return true;
}

/* The code of our certificate with this number, in the arena; NULL when there is none. */
static bool find_number(struct store *store, const char *text, size_t length, struct arena *arena,
                        const char **payload, struct error *err)
{
    char typed[CODE_NUMBER_MAX * 2], number[CODE_NUMBER_MAX + 1];
    bool found = false;
    *payload = NULL;
    if (length >= sizeof typed)
        return true;
    memcpy(typed, text, length);
    typed[length] = '\0';
    if (!fold_code(number, sizeof number, typed, NULL) || number[0] == '\0')
        return true;
    struct certificate *certificate = arena_alloc(arena, sizeof *certificate);
    if (!store_certificate(store, number, arena, certificate, &found, err))
        return false;
    if (found)
        *payload = certificate->payload;
    return true;
}

/* "001/PKM-LRL/XI/2019": digits, a slash, and no more than a number has. */
static bool looks_like_a_number(const char *text, size_t length)
{
    size_t at = 0, digits;
    while (at < length && text[at] == ' ')
        at++;
    for (digits = 0; at < length && text[at] >= '0' && text[at] <= '9'; at++)
        digits++;
    return digits > 0 && at < length && text[at] == '/' && length < 2 * CODE_NUMBER_MAX;
}

bool code_verify(struct store *store, const char *text, size_t length, struct code_check *check,
                 struct error *err)
{
    struct arena *arena = arena_new();
    struct keys keys = {0};
    const char *payload = NULL;
    bool ok = store == NULL || read_keys(store, arena, &keys, err);
    if (ok && store != NULL && memchr(text, '+', length) == NULL)
        ok = find_number(store, text, length, arena, &payload, err);
    if (ok && payload != NULL)
        payload_check(payload, strlen(payload), keys.list, keys.count, check);
    else if (ok)
        payload_check(text, length, keys.list, keys.count, check);
    if (ok && payload == NULL && check->verdict == CODE_NOT_LULUS)
        check->unknown_number = looks_like_a_number(text, length);
    arena_free(arena);
    return ok;
}
