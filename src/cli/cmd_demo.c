/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus demo: the example training, to try or to watch. */
#include "arguments.h"
#include "command.h"
#include "crypto/crypto.h"
#include "demo_kiosk.h"
#include "replay.h"
#include "ui/terminal.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int replay_to(struct session *session, const char *out)
{
    struct error err = {0};
    if (!crypto_start(&err) || !replay(session, out, &err))
        return show_error(&err);
    printf(_("The demo's story was played. In %s:\n"
             "  results.txt, results.json  what the training achieved\n"
             "  certificates.pdf           nine certificates, marked CONTOH\n"
             "  screens/                   what people saw\n"
             "  lulus.db                   the store; lulus --store %s/lulus.db verify ...\n"),
           out, out);
    return 0;
}

int cmd_demo(struct session *session, int argc, char **argv)
{
    bool play = false;
    const char *out = NULL;
    struct error err = {0};
    const struct option_row rows[] = {{"--replay", &play, NULL}, {"--out", NULL, &out}};
    if (arguments_take(argc, argv, rows, COUNT(rows)) != 0 || (out != NULL && !play))
        return show_usage("demo");
    if (play)
        return replay_to(session, out != NULL ? out : "demo");
    if (!terminal_suits(&err) || !crypto_start(&err))
        return show_error(&err);
    return demo_kiosk(session);
}
