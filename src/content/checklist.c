/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/checklist.h"
#include <string.h>

void checklist_free(struct checklist *checklist)
{
    if (checklist != NULL)
        arena_free(checklist->arena);
}

const struct step *checklist_find(const struct checklist *checklist, const char *code)
{
    for (size_t i = 0; i < checklist->step_count; i++)
        if (checklist->steps[i].code != NULL && strcmp(checklist->steps[i].code, code) == 0)
            return &checklist->steps[i];
    return NULL;
}

bool checklist_has_codes(const struct checklist *checklist)
{
    for (size_t i = 0; i < checklist->step_count; i++)
        if (checklist->steps[i].code == NULL)
            return false;
    return true;
}
