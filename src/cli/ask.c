/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals of the keyboard are off while a secret is typed, so that giving up always restores the
 * terminal. */
#include "ask.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { KEY_INTERRUPT = 3, KEY_END = 4, KEY_ESCAPE = 27, KEY_RUBOUT = 127 };

bool can_ask(void)
{
    return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

static bool take_keys(char *out, size_t size)
{
    size_t length = 0;
    for (;;) {
        char key;
        ssize_t got = read(STDIN_FILENO, &key, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got != 1 || key == KEY_INTERRUPT || key == KEY_END || key == KEY_ESCAPE)
            return false;
        if (key == '\n' || key == '\r') {
            out[length] = '\0';
            return true;
        }
        if (key == KEY_RUBOUT || key == '\b')
            length -= length > 0;
        else if (length + 1 < size)
            out[length++] = key;
    }
}

bool ask_hidden(const char *prompt, char *out, size_t size)
{
    struct termios before, quiet;
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return false;
    quiet = before;
    quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG);
    quiet.c_cc[VMIN] = 1;
    quiet.c_cc[VTIME] = 0;
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) != 0)
        return false;
    fputs(prompt, stderr); /* only now: what is typed after it counts */
    bool ok = take_keys(out, size);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    fputc('\n', stderr);
    return ok;
}

bool ask_line(const char *prompt, char *out, size_t size)
{
    fputs(prompt, stderr);
    if (fgets(out, (int)size, stdin) == NULL)
        return false;
    out[strcspn(out, "\n")] = '\0';
    return true;
}
