/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stick.h"
#include "base/language.h"
#include "base/text.h"
#include <errno.h>
#include <fcntl.h>
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

static bool write_synced(const char *path, const char *bytes, size_t length)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0)
        return false;
    bool ok = true;
    while (ok && length > 0) {
        ssize_t written = write(file, bytes, length);
        ok = written > 0 || (written < 0 && errno == EINTR);
        if (written > 0) {
            bytes += written;
            length -= (size_t)written;
        }
    }
    ok = ok && fsync(file) == 0;
    return close(file) == 0 && ok;
}

static bool sync_folder(const char *folder)
{
    int handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    bool ok = fsync(handle) == 0 || errno == EINVAL;
    close(handle);
    return ok;
}

bool stick_write(const char *folder, const char *name, const char *bytes, size_t length,
                 struct error *err)
{
    char path[PATH_MAX], beside[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    snprintf(beside, sizeof beside, "%s/.%s.new", folder, name);
    if (write_synced(beside, bytes, length) && rename(beside, path) == 0 && sync_folder(folder))
        return true;
    int cause = errno;
    unlink(beside);
    return fail(err, ERROR_SYSTEM, _("%s cannot be written: %s"), path, strerror(cause));
}
