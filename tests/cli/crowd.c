/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"

#include "../../src/cli/clock.h"
#include "base/text.h"
#include "crowd.h"
#include "store/attempts.h"
#include "store/people.h"
#include "store/trainings.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { HELPERS_MAX = 4, HANGS_AFTER_S = 600, BREATH_US = 1500 };

static void count_wait(void *context)
{
    if (context != NULL)
        ++*(int *)context;
}

struct store *crowd_open(struct crowd *crowd, enum store_mode mode, int *waits)
{
    struct error err = {0};
    struct store_options options = clock_store_options(crowd->path, mode, "crowd");
    options.waiting = count_wait;
    options.context = waits;
    struct store *store = store_open(&options, &err);
    if (store == NULL)
        fprintf(stderr, "# opening: %s\n", err.message);
    return store;
}

/* --- what a seat answers --- */

static const struct item *item_of(const struct crowd *crowd, int n)
{
    return &crowd->quiz->items[(size_t)n % crowd->quiz->item_count];
}

int crowd_right(const struct crowd *crowd, int seat)
{
    return seat % (int)(crowd->quiz->item_count + 1);
}

/* At the last turn right for the first items, then "?"; before it whatever letter comes. */
static void respond(const struct crowd *crowd, int seat, int n, struct answer *answer)
{
    const struct item *item = item_of(crowd, n);
    int last_turn = crowd->answers - (int)crowd->quiz->item_count, option = 0;
    *answer = (struct answer){.active_ms = n};
    text_copy(answer->item, sizeof answer->item, item->code);
    while (!item->options[option].key)
        option++;
    if (n < last_turn)
        option = (n + seat) % item->option_count;
    answer->response[0] = (char)('A' + option);
    if (n >= last_turn && n - last_turn >= crowd_right(crowd, seat))
        answer->response[0] = '?';
}

bool crowd_check(const struct crowd *crowd, int seat, const struct answer *rows, size_t count)
{
    int acknowledged = crowd->tally->acknowledged[seat];
    if ((int)count != acknowledged && (int)count != acknowledged + 1) {
        fprintf(stderr, "# seat %d: %zu rows, %d acknowledged\n", seat, count, acknowledged);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        struct answer given;
        respond(crowd, seat, (int)i, &given);
        if (rows[i].n == (int)i + 1 && strcmp(rows[i].item, given.item) == 0 &&
            strcmp(rows[i].response, given.response) == 0 && rows[i].active_ms == given.active_ms)
            continue;
        fprintf(stderr, "# seat %d: row %zu is not its answer %zu\n", seat, i + 1, i + 1);
        return false;
    }
    return true;
}

/* --- a seat --- */

/* Her attempt, begun or gone on with, checked against what was acknowledged to her. */
static bool begin(struct crowd *crowd, int seat, struct store *store, struct attempt *attempt,
                  struct error *err)
{
    bool found, good;
    enum holder holder = HELD_HERE;
    struct arena *arena = arena_new();
    struct answer *rows;
    size_t count = 0;
    good = store_attempt_of(store, &crowd->occasion, &crowd->enrolment[seat], attempt, &found, err);
    if (good && !found)
        good =
            store_start_attempt(store, &crowd->occasion, &crowd->enrolment[seat], 7, attempt, err);
    else if (good && attempt->state == ATTEMPT_OPEN)
        good = store_claim(store, &attempt->id, &holder, NULL, err) &&
               (holder == HELD_HERE || fail(err, ERROR_SYSTEM, "the killed seat's lease holds"));
    good = good && store_list_answers(store, &attempt->id, arena, &rows, &count, err) &&
           (crowd_check(crowd, seat, rows, count) || fail(err, ERROR_SYSTEM, "wrong rows"));
    if (good)
        crowd->tally->acknowledged[seat] = (int)count;
    arena_free(arena);
    return good;
}

static bool answer_all(struct crowd *crowd, int seat, struct store *store, struct error *err)
{
    struct attempt attempt;
    if (!begin(crowd, seat, store, &attempt, err))
        return false;
    for (int n = crowd->tally->acknowledged[seat]; n < crowd->answers; n++) {
        struct answer answer;
        respond(crowd, seat, n, &answer);
        if (!store_record_answer(store, &attempt.id, &answer, err))
            return false;
        crowd->tally->acknowledged[seat] = n + 1;
    }
    if (attempt.state == ATTEMPT_OPEN && !store_hand_in(store, &attempt.id, NULL, err))
        return false;
    crowd->tally->handed_in[seat] = true;
    return true;
}

static int sit(struct crowd *crowd, int seat)
{
    struct error err = {0};
    struct store *store = crowd_open(crowd, STORE_WRITE, NULL);
    if (store == NULL)
        return 1;
    bool good = answer_all(crowd, seat, store, &err);
    if (!good)
        fprintf(stderr, "# seat %d: %s\n", seat, err.message);
    if (!crowd->unplugged)
        store_close(store);
    return good ? 0 : 1;
}

/* --- all of them --- */

struct process {
    crowd_helper *helper; /* NULL: a seat */
    int seat;
    pid_t pid; /* 0 once it has finished */
};

struct run {
    struct crowd *crowd;
    struct process processes[CROWD_SEATS + HELPERS_MAX];
    size_t count;
    int seats_left, left, kills;
    uint64_t dice;
};

static void start(struct run *run, struct process *process)
{
    fflush(NULL);
    process->pid = fork();
    if (process->pid != 0)
        return;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    _exit(process->helper != NULL ? process->helper(run->crowd) : sit(run->crowd, process->seat));
}

static void start_all(struct run *run, crowd_helper *const helpers[])
{
    for (int i = 0; i < CROWD_SEATS; i++)
        run->processes[run->count++].seat = i;
    for (; *helpers != NULL; helpers++)
        run->processes[run->count++].helper = *helpers;
    run->seats_left = CROWD_SEATS;
    run->left = (int)run->count;
    for (size_t i = 0; i < run->count; i++)
        start(run, &run->processes[i]);
}

static void give_up(struct run *run, const struct process *ended, int status)
{
    for (size_t i = 0; i < run->count; i++)
        if (run->processes[i].pid > 0 && &run->processes[i] != ended)
            kill(run->processes[i].pid, SIGKILL);
    while (wait(NULL) > 0)
        continue;
    fail_msg("process %d ended with status %#x", (int)(ended - run->processes), status);
}

static struct process *find(struct run *run, pid_t pid)
{
    size_t i = 0;
    while (run->processes[i].pid != pid)
        i++;
    return &run->processes[i];
}

/* Whoever has ended: finished, or killed by us and started anew. */
static void reap(struct run *run)
{
    int status;
    pid_t pid;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
        struct process *process = find(run, pid);
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) {
            start(run, process);
            continue;
        }
        if (status != 0)
            give_up(run, process, status);
        process->pid = 0;
        run->left--;
        run->seats_left -= process->helper == NULL;
    }
}

static void kill_one(struct run *run)
{
    run->dice = run->dice * 6364136223846793005 + 1442695040888963407;
    struct process *victim = &run->processes[(run->dice >> 33) % run->count];
    if (victim->pid <= 0)
        return;
    kill(victim->pid, SIGKILL);
    run->kills++;
}

void crowd_run(struct crowd *crowd, crowd_helper *const helpers[])
{
    struct run run = {.crowd = crowd, .dice = 7};
    alarm(HANGS_AFTER_S); /* ends what would hang; the others die with their parent */
    start_all(&run, helpers);
    while (run.left > 0) {
        reap(&run);
        crowd->tally->over = run.seats_left == 0;
        if (run.seats_left > 0 && run.kills < crowd->kills)
            kill_one(&run);
        usleep(BREATH_US);
    }
    alarm(0);
    if (run.kills < crowd->kills)
        fail_msg("the seats were through after %d kills", run.kills);
}

/* --- the class --- */

static void add_people(struct crowd *crowd, struct store *store, struct arena *arena)
{
    struct error err = {0};
    struct kader *roster;
    size_t count;
    for (;;) {
        assert_true(store_list_kader(store, &crowd->training.id, arena, &roster, &count, &err));
        if (count >= CROWD_SEATS)
            break;
        struct kader kader = {.sapaan = SAPAAN_IBU};
        snprintf(kader.name, sizeof kader.name, "Contoh Nomor %zu", count + 1);
        assert_true(store_add_kader(store, &crowd->training.id, &kader, &err));
    }
    for (size_t i = 0; i < CROWD_SEATS; i++)
        crowd->enrolment[i] = roster[i].enrolment;
}

void crowd_gather(struct crowd *crowd, struct seat *seat)
{
    struct error err = {0};
    struct training *trainings;
    struct occasion *occasions;
    size_t count;
    struct arena *arena = arena_new();
    *crowd = (struct crowd){.path = seat->path, .library = library_new()};
    crowd->tally =
        mmap(NULL, sizeof *crowd->tally, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(crowd->tally, MAP_FAILED);
    struct store *store = crowd_open(crowd, STORE_WRITE, NULL);
    assert_non_null(store);
    assert_true(store_list_trainings(store, arena, &trainings, &count, &err) && count > 0);
    crowd->training = trainings[count - 1];
    assert_true(store_list_occasions(store, &crowd->training.id, arena, &occasions, &count, &err));
    crowd->occasion = occasions[0].id;
    crowd->quiz = library_quiz(crowd->library, store, crowd->training.quiz_digest, &err);
    assert_non_null(crowd->quiz);
    add_people(crowd, store, arena);
    store_close(store);
    arena_free(arena);
}

void crowd_end(struct crowd *crowd)
{
    library_free(crowd->library);
    munmap(crowd->tally, sizeof *crowd->tally);
}
