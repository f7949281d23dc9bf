/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

const struct command commands[] = {
    {"", "", N_("the kiosk"), cmd_run},
    {"demo", "[--replay [--out FOLDER]]", N_("the example training, to try or to watch"), cmd_demo},
    {"check", "FILE... [--fill-codes]", N_("every fault of quizzes and checklists"), cmd_check},
    {"trainings", "[--json]", N_("the trainings of this kiosk"), cmd_trainings},
    {"results", "[TRAINING] [--json] [--names]", N_("results of a training"), cmd_results},
    {"certify", "[TRAINING] [--pdf FILE] [--print] [--only NUMBER] [--date DATE] [--yes]",
     N_("issue, save and print certificates"), cmd_certify},
    {"forms", "[TRAINING] WHAT... --pdf FILE [OPTION...]",
     N_("a test on paper, or what belongs to the technique"), cmd_forms, forms_options},
    {"verify", "[TEXT|NUMBER|-] [--json]", N_("is this certificate genuine?"), cmd_verify},
    {"key", "show [--json]", N_("the public key of this kiosk"), cmd_key},
    {"journal", "[--check] [--json]", N_("what was done here, and that nobody changed it since"),
     cmd_journal},
    {"staff", "pin NAME", N_("a new PIN for one who forgot it"), cmd_staff},
};
const size_t command_count = COUNT(commands);
