/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk_key.h"
#include "app.h"
#include "base/alloc.h"
#include "base/language.h"
#include "certificate/demo_key.h"
#include "store/certificates.h"
#include <limits.h>
#include <stdio.h>

static bool has_own_key(struct store *store, bool *has, struct error *err)
{
    struct arena *arena = arena_new();
    struct key_row *rows;
    size_t count;
    bool ok = store_list_keys(store, arena, &rows, &count, err);
    *has = false;
    for (size_t i = 0; ok && i < count; i++)
        *has |= rows[i].own;
    arena_free(arena);
    return ok;
}

static bool make_key(struct store *store, const char *path, struct signing_key *key,
                     struct error *err)
{
    bool had_one;
    if (!has_own_key(store, &had_one, err))
        return false;
    if (had_one) {
        fail(err, ERROR_SYSTEM, _("the kiosk's key is missing: %s"), path);
        return error_remedy(err, _("put back the copy you keep of it"));
    }
    return key_file_create(path, key, err);
}

static bool file_key(struct store *store, bool create, struct signing_key *key, struct error *err)
{
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s.key", store_path(store)) >= (int)sizeof path)
        return fail(err, ERROR_SYSTEM, _("the store's path is too long"));
    bool ok = create && !key_file_exists(path) ? make_key(store, path, key, err)
                                               : key_file_read(path, key, err);
    if (ok && is_demo_key(&key->public)) {
        key_wipe(key);
        fail(err, ERROR_REFUSED, _("%s is the demo's key, which anybody can read"), path);
        return error_remedy(err, _("remove it; the kiosk makes its own at the next start"));
    }
    return ok;
}

bool kiosk_key_load(struct store *store, bool create, struct signing_key *key, struct error *err)
{
    struct kiosk kiosk;
    if (!store_kiosk(store, &kiosk, err))
        return false;
    if (kiosk.demo)
        demo_key(key);
    else if (!file_key(store, create, key, err))
        return false;
    if (create && !store_put_key(store, &key->public, err)) {
        key_wipe(key);
        return false;
    }
    return true;
}

bool app_load_key(struct app *app, struct error *err)
{
    struct signing_key key;
    if (app->key != NULL)
        return true;
    if (!kiosk_key_load(app->store, true, &key, err))
        return false;
    app->key = xcalloc(1, sizeof *app->key);
    *app->key = key;
    key_wipe(&key);
    return true;
}
