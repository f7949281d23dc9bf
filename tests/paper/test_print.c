/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_print.c - a CUPS of our own in a scratch folder, started here, and a printer that is a
 * socket of this program: the bytes that reach it are the bytes of the file. */
#include "../support/fixture.h"
#include "../support/run.h"
#include "base/alloc.h"
#include "print.h"
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE_MS = 60000 };

struct room {
    char folder[FIXTURE_PATH];
    struct buffer pdf;
    pid_t service;
    int printer; /* listening socket */
    int port;
};

static const struct order *order(const char *printer)
{
    static struct order order = {.title = "Uji", .width = 595.28, .height = 841.89};
    order.printer = printer;
    return &order;
}

static bool have(const char *program)
{
    char command[128];
    snprintf(command, sizeof command, "PATH=$PATH:/usr/sbin:/sbin command -v %s >/dev/null",
             program);
    return system(command) == 0;
}

static void write_file(const struct room *room, const char *name, const char *text)
{
    char path[2 * FIXTURE_PATH];
    snprintf(path, sizeof path, "%s/%s", room->folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    for (const char *c = text; *c != '\0'; c++)
        if (*c == '@')
            fputs(room->folder, file);
        else
            fputc(*c, file);
    fclose(file);
}

static const char service_conf[] = "Listen @/cups.sock\nBrowsing Off\nWebInterface No\n"
                                   "DefaultAuthType None\nLogLevel warn\n"
                                   "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                                   "<Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n"
                                   "<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n"
                                   "</Limit>\n</Policy>\n";
static const char files_conf[] = "ServerRoot @/root\nRequestRoot @/spool\nCacheDir @/cache\n"
                                 "StateDir @/state\nTempDir @/tmp\nAccessLog @/access.log\n"
                                 "ErrorLog @/error.log\nPageLog @/page.log\nPrintcap @/printcap\n"
                                 "SystemGroup root\n";

/* A socket on the loopback that plays the printer. */
static bool listen_as_printer(struct room *room)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    room->printer = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool listening = bind(room->printer, (struct sockaddr *)&address, length) == 0 &&
                     listen(room->printer, 1) == 0 &&
                     getsockname(room->printer, (struct sockaddr *)&address, &length) == 0;
    room->port = ntohs(address.sin_port);
    return listening;
}

static int make_room(void **state)
{
    static struct room room;
    char socket_path[FIXTURE_PATH + 16];
    scratch_folder(room.folder);
    chmod(room.folder, 0755);
    snprintf(socket_path, sizeof socket_path, "%s/cups.sock", room.folder);
    setenv("CUPS_SERVER", socket_path, 1);
    buffer_puts(&room.pdf, "%PDF-1.5\nnot much of a page\n%%EOF\n");
    write_file(&room, "cupsd.conf", service_conf);
    write_file(&room, "cups-files.conf", files_conf);
    static const char *const folders[] = {"root", "spool", "cache", "state", "tmp"};
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        char path[2 * FIXTURE_PATH];
        snprintf(path, sizeof path, "%s/%s", room.folder, folders[i]);
        mkdir(path, 0755);
    }
    *state = &room;
    return listen_as_printer(&room) ? 0 : -1;
}

static int drop_room(void **state)
{
    struct room *room = *state;
    char command[2 * FIXTURE_PATH];
    if (room->service > 0) {
        kill(room->service, SIGTERM);
        waitpid(room->service, NULL, 0);
    }
    close(room->printer);
    buffer_done(&room->pdf);
    snprintf(command, sizeof command, "rm -rf '%s'", room->folder);
    return system(command);
}

static void start_service(struct room *room)
{
    char conf[2 * FIXTURE_PATH], files[2 * FIXTURE_PATH], command[3 * FIXTURE_PATH];
    snprintf(conf, sizeof conf, "%s/cupsd.conf", room->folder);
    snprintf(files, sizeof files, "%s/cups-files.conf", room->folder);
    room->service = fork();
    if (room->service == 0) {
        execlp("cupsd", "cupsd", "-f", "-c", conf, "-s", files, (char *)NULL);
        execl("/usr/sbin/cupsd", "cupsd", "-f", "-c", conf, "-s", files, (char *)NULL);
        _exit(127);
    }
    snprintf(command, sizeof command,
             "i=0; until [ -S '%s/cups.sock' ]; do i=$((i+1)); [ $i -lt 300 ] || exit 1; "
             "sleep 0.1; done",
             room->folder);
    assert_int_equal(system(command), 0);
}

static void add_printer(const char *name, const char *device, int port)
{
    char command[512];
    snprintf(command, sizeof command,
             "PATH=$PATH:/usr/sbin:/sbin lpadmin -p %s -v '%s%.0d%s' -m raw -E 2>/dev/null", name,
             device, port, port > 0 ? "/?waiteof=false" : "");
    assert_int_equal(system(command), 0);
}

static void without_the_service_it_is_a_sentence(void **state)
{
    struct room *room = *state;
    struct sent sent;
    struct error err = {0};
    assert_false(print_pages(&room->pdf, order(NULL), &sent, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_non_null(strstr(err.message, "CUPS"));
    assert_string_not_equal(err.remedy, "");
}

static void without_a_printer_it_is_another(void **state)
{
    struct room *room = *state;
    struct sent sent;
    struct error err = {0};
    start_service(room);
    assert_false(print_pages(&room->pdf, order(NULL), &sent, &err));
    assert_non_null(strstr(err.message, "no printer"));
    assert_string_not_equal(err.remedy, "");
}

/* Reads all that one visitor of the socket says; free it. */
static char *received(const struct room *room, size_t *length)
{
    enum { MOST = 1 << 20 };
    struct pollfd door = {.fd = room->printer, .events = POLLIN};
    assert_int_equal(poll(&door, 1, PATIENCE_MS), 1);
    int visitor = accept(room->printer, NULL, NULL);
    char *bytes = xmalloc(MOST);
    ssize_t got;
    *length = 0;
    while ((got = read(visitor, bytes + *length, MOST - *length)) > 0)
        *length += (size_t)got;
    close(visitor);
    return bytes;
}

static void the_only_printer_gets_the_file_byte_for_byte(void **state)
{
    struct room *room = *state;
    struct sent sent;
    struct error err = {0};
    size_t length;
    add_printer("Larat", "socket://127.0.0.1:", room->port);
    assert_true(print_pages(&room->pdf, order(NULL), &sent, &err));
    assert_true(sent.job > 0);
    assert_string_equal(sent.printer, "Larat");
    assert_string_equal(sent.waiting, "");
    char *bytes = received(room, &length);
    assert_int_equal(length, room->pdf.length);
    assert_memory_equal(bytes, room->pdf.data, length);
    free(bytes);
}

static void every_paper_has_a_name(void **state)
{
    static const struct {
        double width, height;
        const char *name;
    } table[] = {
        {595.28, 841.89, "iso_a4_210x297mm"}, /* standing */
        {841.92, 595.20, "iso_a4_210x297mm"}, /* lying */
        {419.53, 595.28, "iso_a5_148x210mm"},       {226.77, 406.97, "custom_80x144mm_80x144mm"},
        {164.41, 120.00, "custom_58x43mm_58x43mm"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        const struct order paper = {.width = table[i].width, .height = table[i].height};
        char name[80];
        print_media(&paper, name, sizeof name);
        assert_string_equal(name, table[i].name);
    }
}

static void an_unknown_printer_is_refused_and_the_known_are_named(void **state)
{
    struct room *room = *state;
    struct sent sent;
    struct error err = {0};
    assert_false(print_pages(&room->pdf, order("Epson"), &sent, &err));
    assert_non_null(strstr(err.message, "Epson"));
    assert_non_null(strstr(err.remedy, "Larat"));
}

static void of_several_printers_one_must_be_named(void **state)
{
    struct room *room = *state;
    struct sent sent;
    struct error err = {0};
    size_t length;
    add_printer("Desa", "socket://127.0.0.1:", room->port);
    assert_false(print_pages(&room->pdf, order(NULL), &sent, &err));
    assert_non_null(strstr(err.remedy, "Desa"));
    assert_true(print_pages(&room->pdf, order("Desa"), &sent, &err));
    assert_string_equal(sent.printer, "Desa");
    free(received(room, &length));
}

static void a_stopped_printer_takes_the_job_and_says_so(void **state)
{
    struct room *room = *state;
    struct sent sent;
    struct error err = {0};
    assert_int_equal(system("PATH=$PATH:/usr/sbin:/sbin cupsdisable Larat"), 0);
    assert_true(print_pages(&room->pdf, order("Larat"), &sent, &err));
    assert_true(sent.job > 0);
    assert_non_null(strstr(sent.waiting, "paused"));
}

static void a_printer_that_refuses_is_told(void **state)
{
    struct room *room = *state;
    struct sent sent;
    struct error err = {0};
    assert_int_equal(system("PATH=$PATH:/usr/sbin:/sbin cupsreject Desa"), 0);
    assert_false(print_pages(&room->pdf, order("Desa"), &sent, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_non_null(strstr(err.message, "Desa"));
    assert_non_null(strstr(err.message, "queue is closed"));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_paper_has_a_name),
        cmocka_unit_test(without_the_service_it_is_a_sentence),
        cmocka_unit_test(without_a_printer_it_is_another),
        cmocka_unit_test(the_only_printer_gets_the_file_byte_for_byte),
        cmocka_unit_test(an_unknown_printer_is_refused_and_the_known_are_named),
        cmocka_unit_test(of_several_printers_one_must_be_named),
        cmocka_unit_test(a_stopped_printer_takes_the_job_and_says_so),
        cmocka_unit_test(a_printer_that_refuses_is_told),
    };
    if (!have("cupsd") || !have("lpadmin")) {
        puts("1..0 # SKIP cups is not installed");
        return 77;
    }
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, make_room, drop_room);
}
