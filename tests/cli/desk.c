/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/run.h"

#include "base/alloc.h"
#include "clock.h"
#include "desk.h"
#include "scene.h"
#include "store/trainings.h"
#include "support/fixture.h"
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

void desk_gather(struct desk *desk)
{
    course_free(desk->course);
    desk->course = course_gather(desk->store, desk->library, &desk->training, &desk->err);
    if (desk->course == NULL)
        fail_msg("%s", desk->err.message);
}

static int set_up(void **state, bool demo)
{
    struct desk *desk = xcalloc(1, sizeof *desk);
    *state = desk;
    scratch_folder(desk->folder);
    snprintf(desk->path, sizeof desk->path, "%s/lulus.db", desk->folder);
    scene_make(desk->path, demo);
    struct store_options options = clock_store_options(desk->path, STORE_WRITE, "test");
    desk->store = store_open(&options, &desk->err);
    desk->library = library_new();
    desk->arena = arena_new();
    struct training *list;
    size_t count;
    if (desk->store == NULL ||
        !store_list_trainings(desk->store, desk->arena, &list, &count, &desk->err) || count != 1)
        return -1;
    desk->training = list[0];
    desk_gather(desk);
    return 0;
}

int desk_setup(void **state)
{
    return set_up(state, false);
}

int desk_demo_setup(void **state)
{
    return set_up(state, true);
}

static int remove_entry(const char *path, const struct stat *status, int flag, struct FTW *walk)
{
    (void)status, (void)flag, (void)walk;
    return remove(path);
}

int desk_teardown(void **state)
{
    struct desk *desk = *state;
    course_free(desk->course);
    library_free(desk->library);
    store_close(desk->store);
    arena_free(desk->arena);
    nftw(desk->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    free(desk);
    return 0;
}
