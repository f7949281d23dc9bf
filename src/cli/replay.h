/* SPDX-License-Identifier: GPL-3.0-or-later */
/* replay.h - lulus demo --replay: the whole story without a terminal, and what it leaves behind. */
#ifndef LULUS_CLI_REPLAY_H
#define LULUS_CLI_REPLAY_H
#include "command.h"

/* Fills folder `out` (made beside and renamed): results.txt, results.json, certificates.pdf,
 * lulus.db, screens/NN-name.txt. ERROR_USAGE when `out` exists and is neither empty nor an earlier
 * demo. */
bool replay(struct session *session, const char *out, struct error *err);
#endif
