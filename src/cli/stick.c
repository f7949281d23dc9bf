/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stick.h"
#include "base/language.h"
#include "base/text.h"
#include <mntent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool below(const char *path)
{
    static const char *const folders[] = {"/media/", "/run/media/", "/mnt/"};
    for (size_t i = 0; i < COUNT(folders); i++)
        if (text_starts_with(path, folders[i]))
            return true;
    return strcmp(path, "/mnt") == 0;
}

static bool is_given(char out[PATH_MAX])
{
    const char *given = getenv("LULUS_STICK");
    if (given == NULL || given[0] == '\0')
        return false;
    text_copy(out, PATH_MAX, given);
    return true;
}

static bool find(const char *mounts, char out[PATH_MAX])
{
    struct mntent entry;
    char names[4 * PATH_MAX];
    bool found = false;
    FILE *table = setmntent(mounts, "re");
    while (!found && table != NULL && getmntent_r(table, &entry, names, sizeof names) != NULL) {
        found = below(entry.mnt_dir) && access(entry.mnt_dir, W_OK) == 0;
        if (found)
            text_copy(out, PATH_MAX, entry.mnt_dir);
    }
    if (table != NULL)
        endmntent(table);
    return found;
}

bool stick_find(const char *mounts, char out[PATH_MAX], struct error *err)
{
    bool found = mounts != NULL  ? find(mounts, out)
                 : is_given(out) ? access(out, W_OK) == 0
                                 : find("/proc/self/mounts", out);
    if (!found)
        fail(err, ERROR_SYSTEM, _("No USB stick was found."));
    return found || error_remedy(err, _("Put one in, wait ten seconds, try again."));
}
