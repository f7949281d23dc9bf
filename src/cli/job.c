/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "job.h"
#include "base/alloc.h"
#include "certify.h"
#include "store/certificates.h"
#include "store/journal.h"
#include <stdlib.h>
#include <string.h>

struct job {
    struct paper *paper;
    bool print;
    struct uuid staff;    /* who asked for it; she may have left when it ends */
    struct uuid *printed; /* certificates to note once they are sent */
    size_t count;
    void (*done)(struct app *app, const struct paper_state *state);
    void (*failed)(struct app *app, const struct error *err);
};

static void free_job(struct app *app)
{
    free(app->job->printed);
    free(app->job);
    app->job = NULL;
}

static bool remember(struct app *app, struct job *job, int only, struct error *err)
{
    struct course *course = course_gather(app->store, app->library, &app->training, err);
    if (course == NULL)
        return false;
    job->printed = xcalloc(course->certificate_count, sizeof *job->printed);
    for (size_t i = 0; i < course->certificate_count; i++)
        if (certify_is_wanted(course, &course->certificates[i], only))
            job->printed[job->count++] = course->certificates[i].id;
    course_free(course);
    return job->count > 0 || fail(err, ERROR_REFUSED, _("No certificate is issued yet."));
}

bool job_start(struct app *app, const struct job_request *request, struct error *err)
{
    if (app->job != NULL)
        return fail(err, ERROR_REFUSED, _("The printer is still at work. A moment, please."));
    struct job *job = xcalloc(1, sizeof *job);
    app->job = job;
    job->print = request->pdf == NULL;
    job->staff = app->staff.id;
    job->done = request->done;
    job->failed = request->failed;
    const struct paper_job order = {.store = store_path(app->store),
                                    .training = app->training.number,
                                    .forms = request->forms,
                                    .only = request->only != 0 ? &request->only : NULL,
                                    .only_count = 1,
                                    .pdf = request->pdf};
    if (request->forms != NULL || remember(app, job, request->only, err))
        job->paper = paper_start(&app->paths, &order, err);
    if (job->paper == NULL)
        free_job(app);
    return app->job != NULL;
}

int job_pipe(const struct app *app)
{
    return app->job != NULL ? paper_pipe(app->job->paper) : -1;
}

static bool note_end(struct app *app, const struct job *job, struct error *err)
{
    if (!job->print)
        return store_note(app->store, NOTE_STICK_GIVEN, &app->training.id, &job->staff, NULL, err);
    for (size_t i = 0; i < job->count; i++)
        if (!store_note_print(app->store, &job->printed[i], &job->staff, err))
            return false;
    return true;
}

void job_read(struct app *app)
{
    struct paper_state state;
    struct error err = {0};
    if (app->job == NULL || paper_read(app->job->paper))
        return;
    const struct job job = *app->job;
    bool ok = paper_finish(job.paper, &state, &err) && note_end(app, &job, &err);
    free_job(app);
    if (ok)
        job.done(app, &state);
    else
        job.failed(app, &err);
}

void job_stop(struct app *app)
{
    if (app->job == NULL)
        return;
    paper_cancel(app->job->paper);
    free_job(app);
}
