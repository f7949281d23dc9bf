/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"
#include <unistd.h>

int cmd_run(struct session *session, int argc, char **argv)
{
    (void)session;
    (void)argv;
    struct error err;
    if (argc > 0)
        return show_usage("");
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
        fail(&err, ERROR_USAGE, _("the kiosk needs a terminal with a keyboard"));
        error_remedy(&err, _("start it on the console, or try: lulus demo --replay"));
        return show_error(&err);
    }
    return 0;
}
