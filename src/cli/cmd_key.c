/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus key show: the public half of the kiosk's key, as the store knows it. */
#include "arguments.h"
#include "command.h"
#include "report/json.h"
#include "store/certificates.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct own_key {
    struct public_key key;
    struct kiosk kiosk;
};

static bool read_own_key(struct store *store, struct own_key *own, struct error *err)
{
    struct arena *arena = arena_new();
    struct key_row *rows;
    size_t count;
    bool found = false;
    bool ok =
        store_kiosk(store, &own->kiosk, err) && store_list_keys(store, arena, &rows, &count, err);
    for (size_t i = 0; ok && i < count; i++)
        if (rows[i].own) {
            own->key = rows[i].key;
            found = true;
        }
    arena_free(arena);
    if (!ok || found)
        return ok;
    fail(err, ERROR_REFUSED, _("this store has no key yet"));
    return error_remedy(err, _("the kiosk makes it when it is first started"));
}

static void print_key(const struct own_key *own, bool as_json)
{
    char kid[KID_TEXT], fingerprint[FINGERPRINT_TEXT], public[PUBLIC_TEXT];
    key_kid(&own->key, kid);
    key_fingerprint(&own->key, fingerprint);
    key_public_text(&own->key, public);
    if (!as_json) {
        printf("%s: %s\n%s: %s\n%s: %s\n%s: %s\n", _("short mark"), kid, _("fingerprint"),
               fingerprint, _("public key"), public, _("unit"), own->kiosk.unit);
        if (own->kiosk.demo)
            puts(_("This is the demo's key: it proves nothing."));
        return;
    }
    struct json *json = json_new();
    json_add_text(json, "kid", kid);
    json_add_text(json, "fingerprint", fingerprint);
    json_add_text(json, "public_key", public);
    json_add_text(json, "unit", own->kiosk.unit);
    json_add_boolean(json, "demo", own->kiosk.demo);
    char *text = json_finish(json, true);
    puts(text);
    free(text);
}

int cmd_key(struct session *session, int argc, char **argv)
{
    bool as_json = false;
    const struct option_row rows[] = {{"--json", &as_json, NULL}};
    if (arguments_take(argc, argv, rows, COUNT(rows)) != 1 || strcmp(argv[0], "show") != 0)
        return show_usage("key");
    struct error err = {0};
    struct own_key own = {0};
    struct store *store = session_store(session, STORE_READ, &err);
    bool ok = store != NULL && read_own_key(store, &own, &err);
    store_close(store);
    if (!ok)
        return show_error(&err);
    print_key(&own, as_json);
    return 0;
}
