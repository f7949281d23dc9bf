/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kiosk and the training that this seat works on, as the store has them. */
#include "app.h"
#include "store/trainings.h"

bool app_reload(struct app *app, struct error *err)
{
    struct arena *arena = arena_new();
    struct training *list;
    size_t count;
    bool ok = store_kiosk(app->store, &app->kiosk, err) &&
              store_list_trainings(app->store, arena, &list, &count, err);
    app->has_training = ok && count > 0;
    if (app->has_training)
        app->training = list[count - 1];
    arena_free(arena);
    return ok;
}

void app_reread(struct app *app)
{
    struct arena *arena = arena_new();
    struct training *list;
    size_t count = 0;
    if (!app->has_training || !store_list_trainings(app->store, arena, &list, &count, NULL))
        count = 0;
    for (size_t i = 0; i < count; i++)
        if (uuid_equal(&list[i].id, &app->training.id))
            app->training = list[i];
    arena_free(arena);
}
