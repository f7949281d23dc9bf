/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "plug.h"
#include "store/trainings.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void shell(const struct witness *witness, const char *format, const char *other)
{
    char command[400];
    snprintf(command, sizeof command, format, witness->folder, other);
    assert_int_equal(system(command), 0);
}

/* Without the WAL's index, which lives with the processes: a dead machine has none. */
void witness_call(struct witness *witness, const struct seat *seat)
{
    char path[200];
    struct training *list = NULL;
    size_t count = 0;
    memset(witness, 0, sizeof *witness);
    snprintf(witness->folder, sizeof witness->folder, "%s.seen", seat->folder);
    snprintf(path, sizeof path, "%s/lulus.db", witness->folder);
    shell(witness, "rm -rf %1$s && cp -a %2$s %1$s && rm -f %1$s/*-shm", seat->folder);
    struct store_options options = clock_store_options(path, STORE_WRITE, "witness");
    witness->store = store_open(&options, &witness->err);
    witness->arena = arena_new();
    witness->library = library_new();
    if (witness->store == NULL ||
        !store_list_trainings(witness->store, witness->arena, &list, &count, &witness->err))
        fail_msg("%s", witness->err.message);
    assert_int_equal(count, 1);
    witness->course = course_gather(witness->store, witness->library, &list[0], &witness->err);
    if (witness->course == NULL)
        fail_msg("%s", witness->err.message);
}

void witness_leave(struct witness *witness)
{
    course_free(witness->course);
    library_free(witness->library);
    arena_free(witness->arena);
    store_close(witness->store);
    shell(witness, "rm -rf %s", "");
}
