/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c - global options, then the command by table. */
#include "base/text.h"
#include "clock.h"
#include "command.h"
#include "locale.h"
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    OPTION_STORE = 256,
    OPTION_SEAT,
    OPTION_CONTENT,
    OPTION_LANGUAGE,
    OPTION_HELP,
    OPTION_VERSION
};

static const struct option global_options[] = {
    {"store", required_argument, NULL, OPTION_STORE},
    {"seat", required_argument, NULL, OPTION_SEAT},
    {"content", required_argument, NULL, OPTION_CONTENT},
    {"language", required_argument, NULL, OPTION_LANGUAGE},
    {"help", no_argument, NULL, OPTION_HELP},
    {"version", no_argument, NULL, OPTION_VERSION},
    {0},
};

static int print_help(void)
{
    puts(_("Lulus: the kiosk of a village health training\n"));
    for (size_t i = 0; i < command_count; i++)
        printf("  lulus%s%s %s\n      %s\n", commands[i].name[0] != '\0' ? " " : "",
               commands[i].name, commands[i].usage, _(commands[i].purpose));
    puts(_("\nbefore the command: --store FILE, --seat NAME, --content FOLDER, --language id|en"));
    return 0;
}

static int print_command_help(const struct command *command)
{
    printf(_("usage: lulus %s %s\n"), command->name, command->usage);
    printf("%s\n", _(command->purpose));
    const struct command_option *option = command->options;
    for (; option != NULL && option->name != NULL; option++)
        printf("  %-16s %s\n", option->name, _(option->words));
    return 0;
}

/* `text` is what getopt could not take; ':' says that its value is missing. */
static int refuse_option(int option, const char *text)
{
    fprintf(stderr,
            option == ':' ? _("lulus: something is missing after %s\n")
                          : _("lulus: there is no option %s here\n"),
            text);
    return ERROR_USAGE;
}

static bool asks_for_help(int argc, char **argv)
{
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], "--help") == 0)
            return true;
    return false;
}

static int run_command(struct session *session, int argc, char **argv)
{
    const char *name = argc > 0 ? argv[0] : "";
    for (size_t i = 0; i < command_count; i++) {
        if (strcmp(commands[i].name, name) != 0)
            continue;
        if (asks_for_help(argc, argv))
            return print_command_help(&commands[i]);
        int given = argc > 0 ? argc - 1 : 0;
        return commands[i].run(session, given, argc > 0 ? argv + 1 : argv);
    }
    fprintf(stderr, _("lulus: there is no command \"%s\"; lulus --help lists them\n"), name);
    return ERROR_USAGE;
}

/* -1: go on with the command; else the exit code. */
static int take_option(struct session *session, int option, const char *text)
{
    switch (option) {
    case OPTION_STORE:
        session->store_given = optarg;
        return -1;
    case OPTION_SEAT:
        session->seat_given = optarg;
        return -1;
    case OPTION_CONTENT:
        text_copy(session->paths.content, sizeof session->paths.content, optarg);
        return -1;
    case OPTION_LANGUAGE:
        if (!language_parse(optarg, &session->language))
            return fprintf(stderr, _("lulus: --language is id or en\n")), ERROR_USAGE;
        locale_switch(session->language);
        return -1;
    case OPTION_HELP:
        return print_help();
    case OPTION_VERSION:
        return puts(PACKAGE_STRING), 0;
    default:
        return refuse_option(option, text);
    }
}

/* A full disk behind stdout is no success. */
static int finish(int code)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return code;
    fprintf(stderr, _("lulus: the output could not be written: %s\n"), strerror(errno));
    return ERROR_SYSTEM;
}

int main(int argc, char **argv)
{
    struct session session = {.language = LANGUAGE_ID};
    paths_find(&session.paths);
    locale_start(&session.paths);
    clock_boot_id(session.boot_id);
    int option;
    while ((option = getopt_long(argc, argv, "+:", global_options, NULL)) != -1) {
        int code = take_option(&session, option, argv[optind - 1]);
        if (code >= 0)
            return finish(code);
    }
    return finish(run_command(&session, argc - optind, argv + optind));
}
