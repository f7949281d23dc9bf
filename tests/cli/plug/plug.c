/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plug.h"
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { A_MOMENT_US = 60000, QUIET_MS = 12, ENTER_AFTER_DIGIT_MS = 270 };

static long from_environment(const char *name, long otherwise)
{
    const char *text = getenv(name);
    return text != NULL && text[0] != '\0' ? strtol(text, NULL, 10) : otherwise;
}

uint64_t plug_first_seed(void)
{
    return (uint64_t)from_environment("PLUG_SEED", 1);
}

int plug_rounds(void)
{
    return (int)from_environment("PLUG_ROUNDS", 1);
}

bool plug_cuts(void)
{
    return from_environment("PLUG_CUTS", 1) != 0;
}

void plug_begin(struct plug *plug, struct seat *seat, uint64_t seed, int lives)
{
    memset(plug, 0, sizeof *plug);
    plug->seat = seat;
    plug->seed = seed;
    plug->lives_left = plug_cuts() ? (int)from_environment("PLUG_LIVES", lives) : 0;
    random_seed(&plug->keys, 2 * seed);
    random_seed(&plug->cuts, 2 * seed + 1);
}

void plug_end(struct plug *plug)
{
    if (plug->pty != NULL)
        plug_switch_off(plug);
    print_message("# seed %llu: %zu keys, %d cuts\n", (unsigned long long)plug->seed, plug->pressed,
                  plug->cuts_made);
    free(plug->shown);
}

void plug_switch_on(struct plug *plug, int least, int most)
{
    assert_null(plug->pty);
    plug->keys_left = -1;
    if (plug->lives_left > 0) {
        plug->lives_left--;
        plug->keys_left = least + (int)random_below(&plug->cuts, (uint32_t)(most - least) + 1);
    }
    plug->lives++;
    plug->newest = '\0';
    plug->pty = hand_start(plug->seat, (struct pty_size){80, 24, "linux"});
}

void plug_switch_off(struct plug *plug)
{
    hand_ends(plug->pty);
    plug->pty = NULL;
}

bool plug_is_on(const struct plug *plug)
{
    return plug->pty != NULL;
}

static void look(struct plug *plug, char *shown)
{
    free(plug->shown);
    plug->shown = shown;
    if (plug->look != NULL)
        plug->look(plug, plug->model);
}

static void note(struct plug *plug, char key)
{
    size_t used = strlen(plug->log), room = sizeof plug->log - used;
    plug->pressed++;
    snprintf(plug->log + used, room, key == '\r' ? "\\r" : key == '\033' ? "\\e" : "%c", key);
}

/* Without reading: the program writes to nobody meanwhile. */
static void wait_us(uint32_t us)
{
    struct timespec pause = {.tv_nsec = us * 1000L};
    nanosleep(&pause, NULL);
}

/* Every second time while the key is worked on: it may begin a scan, and is obeyed after 30 ms. */
static uint32_t moment_us(struct plug *plug)
{
    bool at_work = random_below(&plug->cuts, 2) == 0;
    return at_work ? 30000 + random_below(&plug->cuts, 10000)
                   : random_below(&plug->cuts, A_MOMENT_US);
}

static bool pull(struct plug *plug, char key)
{
    char *shown;
    pty_send(plug->pty, &key, 1);
    wait_us(moment_us(plug));
    hand_pulls_the_plug(plug->pty, &shown);
    plug->pty = NULL;
    plug->cuts_made++;
    strcat(plug->log, "|");
    look(plug, shown);
    return false;
}

/* Reading all the while. */
static void rest(struct plug *plug, int ms)
{
    for (; ms > 0; ms -= QUIET_MS)
        pty_settle(plug->pty, QUIET_MS);
}

/* Every third key comes before the one before it was answered. */
static void breathe(struct plug *plug, char key)
{
    bool hasty = random_below(&plug->cuts, 3) == 0;
    if (key == '\r' && isdigit((unsigned char)plug->newest))
        rest(plug, ENTER_AFTER_DIGIT_MS);
    if (!hasty)
        rest(plug, plug->pace_ms);
}

static bool press(struct plug *plug, char key)
{
    assert_true(strlen(plug->log) + 8 < sizeof plug->log);
    note(plug, key);
    if (plug->keys_left == 0)
        return pull(plug, key);
    plug->keys_left -= plug->keys_left > 0;
    pty_type(plug->pty, (char[]){key, '\0'});
    breathe(plug, key);
    plug->newest = key;
    look(plug, pty_text(plug->pty));
    return true;
}

bool plug_press(struct plug *plug, const char *keys)
{
    for (; plug->pty != NULL && *keys != '\0'; keys++)
        press(plug, *keys);
    return plug->pty != NULL;
}

bool plug_answer(struct plug *plug, int look_ms, const char *keys)
{
    if (plug->pty != NULL)
        rest(plug, look_ms);
    return plug_press(plug, keys);
}

bool plug_sees_one_of(struct plug *plug, const char *words, const char *others)
{
    if (plug->pty == NULL)
        return false;
    for (int ms = 0; ms < PATIENCE_MS && !pty_shows(plug->pty, words); ms += QUIET_MS) {
        if (others != NULL && pty_shows(plug->pty, others))
            break;
        pty_settle(plug->pty, QUIET_MS);
    }
    pty_settle(plug->pty, QUIET_MS); /* the rest of that painting */
    look(plug, pty_text(plug->pty));
    if (!plug_shows(plug, words) && (others == NULL || !plug_shows(plug, others)))
        plug_fail(plug, "no \"%s\"", words);
    return true;
}

bool plug_sees(struct plug *plug, const char *words)
{
    return plug_sees_one_of(plug, words, NULL);
}

bool plug_shows(const struct plug *plug, const char *words)
{
    return plug->shown != NULL && strstr(plug->shown, words) != NULL;
}

void plug_settle(struct plug *plug)
{
    pty_settle(plug->pty, 2 * QUIET_MS);
    look(plug, pty_text(plug->pty));
}

bool plug_signs_in(struct plug *plug)
{
    if (!plug_sees(plug, "Pelatih:") || !plug_press(plug, "3") || !plug_sees(plug, "Siapa Anda?") ||
        !plug_press(plug, "1") || !plug_sees(plug, "PIN Anda") || !plug_press(plug, "1111\r") ||
        !plug_sees_one_of(plug, "Papan pelatih", "Apakah hari ini"))
        return false;
    return plug_shows(plug, "Papan pelatih") ||
           (plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "1") && plug_sees(plug, "Papan pelatih"));
}

const char *plug_draw(struct plug *plug, const struct chance *chances)
{
    unsigned all = 0;
    for (const struct chance *c = chances; c->weight > 0; c++)
        all += c->weight;
    unsigned at = random_below(&plug->keys, all);
    while (at >= chances->weight)
        at -= chances++->weight;
    return chances->keys;
}

void plug_fail(const struct plug *plug, const char *format, ...)
{
    char words[1000];
    va_list list;
    va_start(list, format);
    vsnprintf(words, sizeof words, format, list);
    va_end(list);
    fprintf(stderr, "PLUG_SEED=%llu PLUG_ROUNDS=1, life %d\nkeys: %s\n%s\n",
            (unsigned long long)plug->seed, plug->lives, plug->log,
            plug->shown != NULL ? plug->shown : "");
    fail_msg("%s", words);
}
