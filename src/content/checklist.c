/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/checklist.h"

void checklist_free(struct checklist *checklist)
{
    if (checklist != NULL)
        arena_free(checklist->arena);
}

bool checklist_has_codes(const struct checklist *checklist)
{
    for (size_t i = 0; i < checklist->step_count; i++)
        if (checklist->steps[i].code == NULL)
            return false;
    return true;
}
