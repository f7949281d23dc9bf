/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"
#include "kiosk.h"
#include <unistd.h>

bool have_terminal(struct error *err)
{
    if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
        return true;
    fail(err, ERROR_USAGE, _("the kiosk needs a terminal with a keyboard"));
    return error_remedy(err, _("start it on the console, or try: lulus demo --replay"));
}

int cmd_run(struct session *session, int argc, char **argv)
{
    struct error err;
    (void)argv;
    if (argc > 0)
        return show_usage("");
    if (!have_terminal(&err) || !paths_store(&session->paths, session->store_given, true, &err))
        return show_error(&err);
    struct kiosk_seat seat = {.session = session, .store = session->paths.store};
    int code = kiosk_run(&seat);
    return seat.demo_wanted ? cmd_demo(session, 0, NULL) : code;
}
