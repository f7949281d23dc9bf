/* SPDX-License-Identifier: GPL-3.0-or-later */
/* course_agree.h - how far two observers agree who saw the same people in a round. */
#ifndef LULUS_CLI_COURSE_AGREE_H
#define LULUS_CLI_COURSE_AGREE_H
#include "course.h"

/* Fills the course's agreements, after its people and observations. */
bool course_agree(struct course *course, struct store *store, struct error *err);
#endif
