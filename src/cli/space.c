/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "space.h"
#include "app.h"
#include <sys/statvfs.h>

enum { LOW_PERCENT = 5 };

bool space_at(const char *path, struct space *space)
{
    struct statvfs about;
    if (statvfs(path, &about) != 0 || about.f_blocks == 0)
        return false;
    *space = (struct space){.free = about.f_bavail, .total = about.f_blocks};
    return true;
}

static int percent(const struct space *space)
{
    return (int)((double)space->free * 100 / (double)space->total);
}

bool space_is_low(const struct space *space)
{
    return percent(space) < LOW_PERCENT;
}

static bool is_low(const struct app *app, struct space *space)
{
    const struct app_machine *machine = &app->machine;
    return machine->space != NULL && machine->space(machine->context, space) && space_is_low(space);
}

const char *space_for_all(const struct app *app)
{
    struct space space;
    /* TRANSLATORS: at most 38 columns: one line in big letters */
    return is_low(app, &space) ? _("Memory almost full. Tell the trainer.") : NULL;
}

const char *space_for_trainer(const struct app *app, struct arena *arena)
{
    struct space space;
    if (!is_low(app, &space))
        return NULL;
    return arena_printf(arena,
                        _("Only %d %% of this kiosk's memory is free. Save the results on a USB "
                          "stick and have whoever looks after the machine make room."),
                        percent(&space));
}
