/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "migrate.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "schema.h"
#include "sql.h"
#include "trouble.h"

static bool take_step(struct store *store, int version, struct error *err)
{
    if (!sql_run(store, SQL_BEGIN, NO_ARGS, err))
        return false;
    int rc = SQLITE_OK;
    for (const char *const *sql = schema_step(version); *sql != NULL && rc == SQLITE_OK; sql++)
        rc = sqlite3_exec(store->db, *sql, NULL, NULL, NULL);
    if (rc == SQLITE_OK && sql_run(store, SQL_COMMIT, NO_ARGS, err))
        return true;
    if (rc != SQLITE_OK)
        trouble(store, rc, err);
    sql_run(store, SQL_ROLLBACK, NO_ARGS, NULL);
    return false;
}

static bool have_kiosk(struct store *store, struct error *err)
{
    int64_t count = 0;
    if (!sql_int(store, SQL_HAS_KIOSK, NO_ARGS, &count, err))
        return false;
    if (count > 0)
        return true;
    struct uuid id = crypto_uuid(clock_wall_ms(store));
    return sql_run(store, SQL_ADD_KIOSK, ARGS(ARG(&id), ARG(store->options.demo)), err);
}

bool migrate(struct store *store, struct error *err)
{
    int64_t version = 0;
    if (!sql_int(store, SQL_USER_VERSION, NO_ARGS, &version, err))
        return false;
    if (version < 0 || version > schema_version())
        return trouble_is(version < 0 ? TROUBLE_DAMAGED : TROUBLE_NEWER, store->path, err);
    if (store->options.mode == STORE_READ)
        return version == schema_version() || trouble_is(TROUBLE_OLDER, store->path, err);
    for (; version < schema_version(); version++)
        if (!take_step(store, (int)version, err))
            return false;
    return have_kiosk(store, err);
}
