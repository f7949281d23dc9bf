/* SPDX-License-Identifier: GPL-3.0-or-later */
/* accept.h - what may stand in the fields of set-up; each a form_field's accept. */
#ifndef LULUS_CLI_ACCEPT_H
#define LULUS_CLI_ACCEPT_H
#include "form.h"

bool accept_name(struct app *app, const char *typed, char *out, struct error *err);
bool accept_place(struct app *app, const char *typed, char *out, struct error *err);
bool accept_contact(struct app *app, const char *typed, char *out, struct error *err);
bool accept_title(struct app *app, const char *typed, char *out, struct error *err);
bool accept_short_title(struct app *app, const char *typed, char *out, struct error *err);
bool accept_unit(struct app *app, const char *typed, char *out, struct error *err);
bool accept_date(struct app *app, const char *typed, char *out, struct error *err); /* out: ISO */
bool accept_percent(struct app *app, const char *typed, char *out, struct error *err);
bool accept_hours(struct app *app, const char *typed, char *out, struct error *err);
size_t choose_zone(struct app *app, struct arena *arena, struct choice **choices,
                   struct error *err);
size_t choose_sapaan(struct app *app, struct arena *arena, struct choice **choices,
                     struct error *err);
#endif
