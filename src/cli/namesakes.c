/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "namesakes.h"
#include "base/text.h"
#include <string.h>

const bool *namesakes(struct arena *arena, const struct course *course)
{
    size_t count = course->people_count;
    bool *flags = arena_alloc(arena, count + 1);
    char(*keys)[NAME_BYTES] = arena_alloc(arena, (count + 1) * sizeof *keys);
    for (size_t i = 0; i < count; i++) {
        if (course->people[i].kader.withdrawn)
            continue;
        text_search_key(keys[i], sizeof keys[i], course->people[i].kader.name);
        for (size_t j = 0; j < i; j++)
            if (keys[j][0] != '\0' && strcmp(keys[i], keys[j]) == 0)
                flags[i] = flags[j] = true;
    }
    return flags;
}

const char *namesake_place(struct arena *arena, const struct kader *kader, bool namesake)
{
    if (!namesake || kader->village[0] == '\0')
        return kader->posyandu;
    if (kader->posyandu[0] == '\0')
        return kader->village;
    return arena_printf(arena, "%s, %s", kader->posyandu, kader->village);
}
