/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus verify: the verdict in words, what stands in the code, and what to compare it with.
 * Works without a store too: then no issuer is known. */
#include "arguments.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "command.h"
#include "files.h"
#include "report/json.h"
#include "verify.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { INPUT_MAX = 1 << 24 }; /* more than this on stdin is no code, whatever it is */

/* What an altered code holds is shown only as far as it has the code's own letters. */
static const char *known(const char *field)
{
    return field[0] != '\0' && fold_is_plain(field) ? field : NULL;
}

static void print_field(const char *label, const char *value)
{
    if (value != NULL && value[0] != '\0')
        printf("%s: %s\n", label, value);
}

static void print_check(const struct code_check *check)
{
    const struct code_fields *fields = &check->fields;
    puts(check_words(check));
    if (check->attendance)
        print_field(_("kind"), _("attendance letter"));
    print_field(_("name"), known(fields->name));
    print_field(_("training"), known(fields->course));
    print_field(_("result"), known(fields->result));
    print_field(_("date"), known(fields->date));
    print_field(_("number"), known(fields->number));
    print_field(_("key"), known(fields->kid));
    print_field(_("issuer"), check->issuer);
    if (check->verdict == CODE_GENUINE || check->verdict == CODE_REPLACED)
        puts(_("Compare the name with the paper and an identity card: a copy of a code looks as "
               "genuine as the code. Capital letters are normal here."));
    else if (check->verdict == CODE_ALTERED)
        puts(_("Scan the code again, or compare each letter with the one under it."));
    else if (check->verdict == CODE_UNKNOWN_KEY)
        puts(_("Ask the issuer named on the paper, or check it on the kiosk that issued it."));
    else if (check->unknown_number)
        puts(_("A number is known only at the kiosk that gave it. The code itself can be checked "
               "anywhere."));
}

static void print_json(const struct code_check *check)
{
    const struct code_fields *fields = &check->fields;
    struct json *json = json_new();
    json_add_text(json, "verdict", check_words(check));
    json_add_integer(json, "code", check->verdict);
    json_add_text(json, "name", known(fields->name));
    json_add_text(json, "course", known(fields->course));
    json_add_text(json, "result", known(fields->result));
    json_add_text(json, "date", known(fields->date));
    json_add_text(json, "number", known(fields->number));
    json_add_text(json, "kid", known(fields->kid));
    json_add_text(json, "issuer", check->issuer[0] != '\0' ? check->issuer : NULL);
    char *text = json_finish(json, true);
    puts(text);
    free(text);
}

/* NULL with err->kind ERROR_NONE: there is no store here, which is no fault. */
static struct store *open_store(struct session *session, struct error *err)
{
    if (!paths_store(&session->paths, session->store_given, false, err))
        return NULL;
    if (access(session->paths.store, F_OK) != 0) {
        fprintf(stderr, _("lulus: there is no store at %s, so no issuer is known here\n"),
                session->paths.store);
        return NULL;
    }
    return session_store(session, STORE_READ, err);
}

static int verify(struct session *session, const char *text, size_t length, bool as_json)
{
    struct code_check check;
    struct error err = {0};
    struct store *store = open_store(session, &err);
    bool ok = err.kind == ERROR_NONE && code_verify(store, text, length, &check, &err);
    store_close(store);
    if (!ok)
        return show_error(&err);
    if (as_json)
        print_json(&check);
    else
        print_check(&check);
    return check.verdict;
}

int cmd_verify(struct session *session, int argc, char **argv)
{
    bool as_json = false;
    const struct option_row rows[] = {{"--json", &as_json, NULL}};
    int count = arguments_take(argc, argv, rows, COUNT(rows));
    if (count < 0 || count > 1)
        return show_usage("verify");
    if (count == 1 && strcmp(argv[0], "-") != 0)
        return verify(session, argv[0], strlen(argv[0]), as_json);
    struct buffer input = {0};
    struct error err = {0};
    int code;
    if (!file_read_from(STDIN_FILENO, INPUT_MAX, &input, &err))
        code = show_error(&err);
    else if (input.length == INPUT_MAX)
        code = verify(session, "", 0, as_json);
    else
        code = verify(session, buffer_text(&input), input.length, as_json);
    buffer_done(&input);
    return code;
}
