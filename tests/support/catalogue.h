/* SPDX-License-Identifier: GPL-3.0-or-later */
/* catalogue.h - po/id.po, message by message. */
#ifndef LULUS_TESTS_CATALOGUE_H
#define LULUS_TESTS_CATALOGUE_H

struct message {
    const char *files;   /* that use it, a space after each: "src/ui/home.c src/ui/menu.c " */
    const char *english; /* the plural too, behind a newline */
    const char *indonesian;
};

typedef void catalogue_read(void *context, const struct message *message);

/* Every message; their number. Fails the test when the catalogue cannot be read. */
int catalogue_each(catalogue_read *read, void *context);
#endif
