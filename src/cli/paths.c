/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paths.h"
#include "base/language.h"
#include "base/text.h"
#include <errno.h>
#include <libgen.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void join(char out[PATH_MAX], const char *folder, const char *name)
{
    if (snprintf(out, PATH_MAX, "%s/%s", folder, name) >= PATH_MAX)
        out[0] = '\0';
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

void paths_find(struct paths *paths)
{
    memset(paths, 0, sizeof *paths);
    char exe[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", exe, sizeof exe - 1);
    exe[length > 0 ? length : 0] = '\0';
    const char *folder = dirname(exe);
    join(paths->locale, folder, "locale");
    if (is_folder(paths->locale)) {
        join(paths->content, folder, "content");
        join(paths->paper, folder, "lulus-paper");
        join(paths->voice, folder, "lulus-voice");
        join(paths->locpath, folder, "locale/locpath");
        return;
    }
    text_copy(paths->locale, sizeof paths->locale, LOCALEDIR);
    text_copy(paths->content, sizeof paths->content, PKGDATADIR);
    text_copy(paths->paper, sizeof paths->paper, PKGLIBEXECDIR "/lulus-paper");
    text_copy(paths->voice, sizeof paths->voice, PKGLIBEXECDIR "/lulus-voice");
    text_copy(paths->locpath, sizeof paths->locpath, PKGLIBEXECDIR "/locale");
}

static bool make_folders(char *path, struct error *err)
{
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool made = mkdir(path, 0700) == 0 || errno == EEXIST;
        *slash = '/';
        if (!made)
            return fail(err, ERROR_SYSTEM, _("the folder of %s cannot be made: %s"), path,
                        strerror(errno));
    }
    return true;
}

static const char *home_folder(void)
{
    const char *home = getenv("HOME");
    if (home != NULL && home[0] == '/')
        return home;
    const struct passwd *user = getpwuid(getuid());
    return user != NULL && user->pw_dir[0] == '/' ? user->pw_dir : NULL;
}

bool paths_store(struct paths *paths, const char *given, bool create, struct error *err)
{
    const char *chosen = given != NULL ? given : getenv("LULUS_STORE");
    if (chosen != NULL && chosen[0] != '\0') {
        text_copy(paths->store, sizeof paths->store, chosen);
        return true;
    }
    if (access("/var/lib/lulus", W_OK) == 0) {
        text_copy(paths->store, sizeof paths->store, "/var/lib/lulus/lulus.db");
        return true;
    }
    const char *data = getenv("XDG_DATA_HOME"), *home = home_folder();
    char folder[PATH_MAX];
    if (data != NULL && data[0] == '/')
        text_copy(folder, sizeof folder, data);
    else if (home != NULL)
        join(folder, home, ".local/share");
    else
        return fail(err, ERROR_SYSTEM,
                    _("HOME is not set: say by --store FILE where the data is kept"));
    join(paths->store, folder, "lulus/lulus.db");
    return !create || make_folders(paths->store, err);
}
