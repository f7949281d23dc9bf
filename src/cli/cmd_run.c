/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"
#include "kiosk.h"
#include "ui/terminal.h"

int cmd_run(struct session *session, int argc, char **argv)
{
    struct error err;
    (void)argv;
    if (argc > 0)
        return show_usage("");
    if (!terminal_suits(&err) || !paths_store(&session->paths, session->store_given, true, &err))
        return show_error(&err);
    struct kiosk_seat seat = {.session = session, .store = session->paths.store};
    int code = kiosk_run(&seat);
    return seat.demo_wanted ? cmd_demo(session, 0, NULL) : code;
}
