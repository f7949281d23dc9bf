/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus staff pin: a new PIN for one who forgot it, at the machine itself. */
#include "arguments.h"
#include "ask.h"
#include "base/buffer.h"
#include "base/text.h"
#include "command.h"
#include "crypto/pin.h"
#include "store/people.h"
#include <stdio.h>
#include <string.h>

/* By the beginning of the name, however it is capitalised; the whole name beats a beginning. */
static bool choose(const struct staff_row *rows, size_t count, const char *text,
                   struct staff *staff, struct error *err)
{
    char wanted[NAME_BYTES], key[NAME_BYTES];
    int matches = 0;
    bool whole = false;
    text_search_key(wanted, sizeof wanted, text);
    for (size_t i = 0; i < count && wanted[0] != '\0' && !whole; i++) {
        text_search_key(key, sizeof key, rows[i].staff.name);
        if (!rows[i].staff.active || !text_starts_with(key, wanted))
            continue;
        whole = strcmp(key, wanted) == 0;
        matches = whole ? 1 : matches + 1;
        *staff = rows[i].staff;
    }
    if (matches == 1)
        return true;
    if (matches == 0)
        fail(err, ERROR_USAGE, _("nobody on the staff is called \"%s\""), text);
    else
        fail(err, ERROR_USAGE, _("several names on the staff begin with \"%s\""), text);
    struct buffer names = {0};
    for (size_t i = 0; i < count; i++)
        if (rows[i].staff.active)
            buffer_printf(&names, "%s%s", names.length > 0 ? "; " : "", rows[i].staff.name);
    error_remedy(err, "%s", buffer_text(&names));
    buffer_done(&names);
    return false;
}

static bool find_staff(struct store *store, const char *name, struct staff *staff,
                       struct error *err)
{
    struct arena *arena = arena_new();
    struct staff_row *rows;
    size_t count;
    bool ok =
        store_list_staff(store, arena, &rows, &count, err) && choose(rows, count, name, staff, err);
    arena_free(arena);
    return ok;
}

static bool ask_pin(const char *name, char pin[PIN_MAX + 2], struct error *err)
{
    char prompt[NAME_BYTES + 80], again[PIN_MAX + 2];
    snprintf(prompt, sizeof prompt, _("New PIN of %s (%d to %d digits): "), name, PIN_MIN, PIN_MAX);
    if (!ask_hidden(prompt, pin, PIN_MAX + 2))
        return fail(err, ERROR_REFUSED, _("the PIN stays as it was"));
    if (!pin_well_formed(pin))
        return fail(err, ERROR_REFUSED, _("a PIN has %d to %d digits; it stays as it was"), PIN_MIN,
                    PIN_MAX);
    if (!ask_hidden(_("The same PIN once more: "), again, sizeof again))
        return fail(err, ERROR_REFUSED, _("the PIN stays as it was"));
    bool same = strcmp(pin, again) == 0;
    explicit_bzero(again, sizeof again);
    return same || fail(err, ERROR_REFUSED, _("the two PINs differ; the PIN stays as it was"));
}

static bool change_pin(struct store *store, const char *name, struct error *err)
{
    struct staff staff;
    char pin[PIN_MAX + 2] = "", hash[PIN_HASH_TEXT];
    if (!find_staff(store, name, &staff, err))
        return false;
    bool ok = ask_pin(staff.name, pin, err);
    if (ok)
        pin_hash(pin, hash);
    explicit_bzero(pin, sizeof pin);
    if (!ok || !store_set_pin(store, &staff.id, hash, err))
        return false;
    printf(_("%s has a new PIN.\n"), staff.name);
    return true;
}

int cmd_staff(struct session *session, int argc, char **argv)
{
    int count = arguments_take(argc, argv, NULL, 0);
    if (count < 2 || strcmp(argv[0], "pin") != 0)
        return show_usage("staff");
    struct error err = {0};
    struct buffer name = {0};
    for (int i = 1; i < count; i++) /* a name of several words needs no quotes */
        buffer_printf(&name, "%s%s", i > 1 ? " " : "", argv[i]);
    if (!can_ask()) {
        fail(&err, ERROR_USAGE, _("a PIN can only be typed on a terminal"));
    } else {
        struct store *store = session_store(session, STORE_WRITE, &err);
        if (store != NULL)
            change_pin(store, buffer_text(&name), &err);
        store_close(store);
    }
    buffer_done(&name);
    return err.kind == ERROR_NONE ? 0 : show_error(&err);
}
