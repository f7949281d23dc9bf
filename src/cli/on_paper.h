/* SPDX-License-Identifier: GPL-3.0-or-later */
/* on_paper.h - forms sent to the printer, or kept on the stick, from the trainer's menus. */
#ifndef LULUS_CLI_ON_PAPER_H
#define LULUS_CLI_ON_PAPER_H
#include "app.h"
#include "paper.h"

/* Both say that it was begun, or what stands in the way. */
void on_paper_print(struct app *app, const struct paper_forms *forms);
void on_paper_save(struct app *app, const struct paper_forms *forms, const char *name);
#endif
