/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus results: the numbers of one training as text or JSON. */
#include "arguments.h"
#include "command.h"
#include "gather.h"
#include "report/results.h"
#include <stdio.h>

static void print_results(struct class *class, const struct session *session, bool as_json,
                          bool names)
{
    struct results results;
    struct buffer out = {0};
    class_results(class, &results);
    const struct report report = {
        .kiosk = &class->kiosk,
        .training = &class->training,
        .results = &results,
        .language = session->language,
        .names = names,
    };
    if (as_json)
        report_json(&out, &report);
    else
        report_text(&out, &report);
    fputs(buffer_text(&out), stdout);
    buffer_done(&out);
}

int cmd_results(struct session *session, int argc, char **argv)
{
    bool as_json = false, names = false;
    const struct option_row rows[] = {{"--json", &as_json, NULL}, {"--names", &names, NULL}};
    int count = arguments_take(argc, argv, rows, COUNT(rows));
    if (count < 0 || count > 1)
        return show_usage("results");
    struct error err = {0};
    struct training training;
    struct class *class = NULL;
    struct library *library = library_new();
    struct store *store = session_store(session, STORE_READ, &err);
    if (store != NULL && session_training(store, count == 1 ? argv[0] : NULL, &training, &err))
        class = class_gather(store, library, &training, &err);
    if (class != NULL)
        print_results(class, session, as_json, names);
    int code = class != NULL ? 0 : show_error(&err);
    class_free(class);
    store_close(store);
    library_free(library);
    return code;
}
