/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus results: the numbers of one training as text or JSON. */
#include "arguments.h"
#include "command.h"
#include "course.h"
#include "report/results.h"
#include <stdio.h>

static void print_results(struct course *course, const struct session *session, bool as_json,
                          bool names)
{
    struct results results;
    struct buffer out = {0};
    course_results(course, &results);
    struct report report = course_report(course, &results, session->language);
    report.names = names;
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
    struct course *course = NULL;
    struct library *library = library_new();
    struct store *store = session_store(session, STORE_READ, &err);
    if (store != NULL && session_training(store, count == 1 ? argv[0] : NULL, &training, &err))
        course = course_gather(store, library, &training, &err);
    if (course != NULL)
        print_results(course, session, as_json, names);
    int code = course != NULL ? 0 : show_error(&err);
    course_free(course);
    store_close(store);
    library_free(library);
    return code;
}
