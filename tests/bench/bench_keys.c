/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_keys.c - how long a kader waits to see her choice: 32 real seats, all answering in the same
 * moment, beside one of them alone. */
#include "../cli/crowd.h"
#include "../cli/hand.h"
#include "row.h"
#include "store/people.h"
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ALONE = 7, TOGETHER = 12, PATIENT_MS = 10000, A_LOOK_MS = 500, PAGES_MOST = 8 };

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

struct waits {
    double ms[CROWD_SEATS * TOGETHER];
    size_t count;
};

struct one {
    struct pty *pty;
    int question; /* that it stands at */
    double pressed_ms;
    bool painted;
};

static void must(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "bench_keys: %s\n", what);
    exit(1);
}

static void skip_trials(struct crowd *crowd)
{
    struct error err = {0};
    struct store *store = crowd_open(crowd, STORE_WRITE, NULL);
    for (int i = 0; i < CROWD_SEATS; i++)
        must(store_set_trial_done(store, &crowd->enrolment[i], &err), err.message);
    store_close(store);
}

/* The frame of the choice holds "Menyimpan", that of the answer made durable comes after it. */
static void read_frame(struct one *one, struct waits *waits)
{
    size_t length;
    pty_settle(one->pty, 0);
    if (one->painted || strstr(pty_output(one->pty, &length), "Menyimpan") == NULL)
        return;
    one->painted = true;
    waits->ms[waits->count++] = now_ms() - one->pressed_ms;
}

static void read_frames(struct one *seats, size_t count, struct waits *waits)
{
    struct pollfd ready[CROWD_SEATS];
    for (size_t i = 0; i < count; i++)
        ready[i] = (struct pollfd){.fd = pty_master(seats[i].pty), .events = POLLIN};
    for (size_t painted = 0; painted < count;) {
        must(poll(ready, count, PATIENT_MS) > 0, "no frame came");
        painted = 0;
        for (size_t i = 0; i < count; i++) {
            if (ready[i].revents != 0)
                read_frame(&seats[i], waits);
            painted += seats[i].painted;
        }
    }
}

static bool stands(const struct one *one)
{
    char title[32];
    snprintf(title, sizeof title, "Soal %d dari", one->question);
    return pty_shows(one->pty, title);
}

static bool all_stand(struct one *seats, size_t count)
{
    size_t standing = 0;
    for (size_t i = 0; i < count; i++) {
        pty_settle(seats[i].pty, 0);
        standing += stands(&seats[i]);
    }
    return standing == count;
}

/* Enter, until the next question stands: long ones have pages. */
static void turn(struct one *seats, size_t count)
{
    for (size_t i = 0; i < count; i++)
        seats[i].question++;
    for (int page = 0; page < PAGES_MOST && !all_stand(seats, count); page++) {
        for (size_t i = 0; i < count; i++)
            if (!stands(&seats[i]))
                pty_send(seats[i].pty, "\r", 1);
        poll(NULL, 0, A_LOOK_MS);
    }
    must(all_stand(seats, count), "the next question did not come");
}

static void answer_at_once(struct one *seats, size_t count, struct waits *waits)
{
    size_t length;
    poll(NULL, 0, A_LOOK_MS); /* the question is read */
    for (size_t i = 0; i < count; i++) {
        pty_settle(seats[i].pty, 0);
        pty_output(seats[i].pty, &length);
        seats[i].painted = false;
    }
    for (size_t i = 0; i < count; i++) {
        seats[i].pressed_ms = now_ms();
        pty_send(seats[i].pty, "2", 1); /* another key than the last: that one might be held */
    }
    read_frames(seats, count, waits);
    for (size_t i = 0; i < count; i++)
        must(pty_expect(seats[i].pty, "Tersimpan.", PATIENT_MS), "an answer was not saved");
    poll(NULL, 0, A_LOOK_MS);
    turn(seats, count);
}

static int by_size(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double percentile(struct waits *waits, int percent)
{
    qsort(waits->ms, waits->count, sizeof waits->ms[0], by_size);
    return waits->ms[waits->count * (size_t)percent / 100];
}

/* From the start to the first question, step by step for all of them. */
static void sit_down(const struct seat *seat, struct one *seats, int first, int count)
{
    static const struct {
        const char *sees, *keys; /* NULL: the number on the list */
    } steps[] = {
        {"Peserta: mengerjakan tes", "1"}, {"nama Anda?", NULL}, {"Apakah ini Anda?", "1"}};
    for (int i = first; i < first + count; i++)
        seats[i] = (struct one){.pty = hand_start(seat, pty_80x24), .question = 1};
    for (size_t step = 0; step < COUNT(steps); step++) {
        for (int i = first; i < first + count; i++)
            must(pty_expect(seats[i].pty, steps[step].sees, PATIENT_MS), steps[step].sees);
        poll(NULL, 0, A_LOOK_MS);
        for (int i = first; i < first + count; i++) {
            char number[8];
            snprintf(number, sizeof number, "%d\r", i + 1);
            pty_type(seats[i].pty, steps[step].keys != NULL ? steps[step].keys : number);
        }
    }
    for (int i = first; i < first + count; i++)
        hand_sees_question(seats[i].pty, 1);
}

int main(void)
{
    static struct seat seat;
    static struct waits alone, together;
    struct one seats[CROWD_SEATS];
    struct crowd crowd;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    crowd_gather(&crowd, &seat);
    skip_trials(&crowd);
    sit_down(&seat, seats, 0, 1);
    for (int n = 0; n < ALONE; n++)
        answer_at_once(seats, 1, &alone);
    sit_down(&seat, seats, 1, CROWD_SEATS - 1);
    for (int n = 0; n < TOGETHER; n++)
        answer_at_once(seats, CROWD_SEATS, &together);
    row_print(&(struct row){"key to painted choice, 32 seats", "ms, p50", percentile(&alone, 50),
                            percentile(&together, 50), "30 ms of it is telling keys from a scan"});
    row_print(&(struct row){"the same", "ms, p99", percentile(&alone, 99),
                            percentile(&together, 99), "<= 100 ms"});
    for (int i = 0; i < CROWD_SEATS; i++)
        hand_ends(seats[i].pty);
    crowd_end(&crowd);
    seat_end(&seat);
    return 0;
}
