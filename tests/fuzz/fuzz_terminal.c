/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a terminal's keyboard, through curses: whatever comes, there is no more than a key
 * for each byte, every key is a character or one that has a name, everything is read, and text
 * without a control byte is those characters. */
#include "base/text.h"
#include "fuzz.h"
#include "ui/terminal.h"
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

const char fuzz_noun[] = "terminal";

enum { BYTES_MOST = 256 }; /* less than a pty holds */

struct bench {
    int hand;    /* the end where keys are pressed */
    int line;    /* the end that the program has */
    int kept[2]; /* stdin and stdout of this process */
    struct terminal *terminal;
};

/* The terminal has stdin and stdout while it is at work; replay.c reports on the real ones. */
static void sit_down(const struct bench *bench)
{
    fflush(stdout);
    HOLDS(dup2(bench->line, STDIN_FILENO) >= 0 && dup2(bench->line, STDOUT_FILENO) >= 0);
}

static void stand_up(const struct bench *bench)
{
    fflush(stdout);
    HOLDS(dup2(bench->kept[0], STDIN_FILENO) >= 0 && dup2(bench->kept[1], STDOUT_FILENO) >= 0);
}

static void bench_open(struct bench *bench)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    struct error err = {0};
    bench->hand = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    HOLDS(bench->hand >= 0 && grantpt(bench->hand) == 0 && unlockpt(bench->hand) == 0);
    bench->line = open(ptsname(bench->hand), O_RDWR | O_NOCTTY | O_CLOEXEC);
    bench->kept[0] = dup(STDIN_FILENO);
    bench->kept[1] = dup(STDOUT_FILENO);
    HOLDS(bench->line >= 0 && ioctl(bench->line, TIOCSWINSZ, &size) == 0);
    setenv("TERM", "xterm-256color", 1);
    HOLDS(setlocale(LC_CTYPE, "C.UTF-8") != NULL);
    sit_down(bench);
    bench->terminal = terminal_open(&err);
    stand_up(bench);
    HOLDS(bench->terminal != NULL);
}

static bool has_input(void)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, 0) > 0;
}

/* Until nothing waits in the line nor, after bytes that are no UTF-8, in curses. */
static size_t read_all(const struct bench *bench, struct raw keys[BYTES_MOST + 1])
{
    size_t count = 0;
    int idle = 0;
    sit_down(bench);
    while (idle < 2) {
        HOLDS(count <= BYTES_MOST);
        int more =
            terminal_read(bench->terminal, keys + count, (int)(BYTES_MOST + 1 - count), 1000);
        HOLDS(more >= 0);
        count += (size_t)more;
        idle = more > 0 || has_input() ? 0 : idle + 1;
    }
    stand_up(bench);
    return count;
}

static bool is_key(const struct raw *key)
{
    bool surrogate = key->key >= 0xD800 && key->key <= 0xDFFF;
    return key->at_ms == 1000 && key->key >= ' ' && key->key <= RAW_IGNORED && key->key != 0x7f &&
           !surrogate;
}

/* Enter acts, so it has to have been pressed: its own bytes, or those of a keypad (ESC O M). */
static bool enters(const char *bytes, size_t length)
{
    return memchr(bytes, '\r', length) != NULL || memchr(bytes, '\n', length) != NULL ||
           memchr(bytes, 'M', length) != NULL;
}

/* No control byte, and all of it UTF-8. */
static bool is_plain(const char *bytes, size_t length)
{
    size_t bad;
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)bytes[i] < ' ' || bytes[i] == 0x7f)
            return false;
    return text_valid(bytes, length, &bad);
}

static void plain_text_is_its_characters(const char *bytes, size_t length, const struct raw *keys,
                                         size_t count)
{
    size_t at = 0, n = 0;
    for (uint32_t rune; at < length; n++) {
        at += text_decode(bytes + at, length - at, &rune);
        HOLDS(n < count);
        HOLDS(keys[n].key == rune || (keys[n].key == RAW_IGNORED && rune >= 0x80 && rune < 0xa0));
    }
    HOLDS(n == count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct bench bench; /* opened once: curses has one terminal anyway */
    struct raw keys[BYTES_MOST + 1];
    if (bench.terminal == NULL)
        bench_open(&bench);
    size_t length = size < BYTES_MOST ? size : BYTES_MOST;
    if (length > 0)
        HOLDS(write(bench.hand, data, length) == (ssize_t)length);
    size_t count = read_all(&bench, keys);
    HOLDS(count <= length);
    for (size_t i = 0; i < count; i++) {
        HOLDS(is_key(&keys[i]));
        HOLDS(keys[i].key != RAW_ENTER || enters((const char *)data, length));
    }
    if (is_plain((const char *)data, length))
        plain_text_is_its_characters((const char *)data, length, keys, count);
    return 0;
}
