/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stick.h"
#include "base/language.h"
#include "base/text.h"
#include <mntent.h>
#include <stdio.h>
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

bool stick_find(const char *mounts, char out[PATH_MAX], struct error *err)
{
    struct mntent entry;
    char names[4 * PATH_MAX];
    bool found = false;
    FILE *table = setmntent(mounts != NULL ? mounts : "/proc/self/mounts", "re");
    while (!found && table != NULL && getmntent_r(table, &entry, names, sizeof names) != NULL) {
        found = below(entry.mnt_dir) && access(entry.mnt_dir, W_OK) == 0;
        if (found)
            text_copy(out, PATH_MAX, entry.mnt_dir);
    }
    if (table != NULL)
        endmntent(table);
    if (!found)
        fail(err, ERROR_SYSTEM, _("No USB stick was found."));
    return found || error_remedy(err, _("Put one in, wait ten seconds, try again."));
}
