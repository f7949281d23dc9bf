/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only she knows, behind her name: chosen by herself at her first test (twice, so that it is
 * what she meant), asked before each test and result after that. Nobody is ever locked out: after
 * three times she is sent for a helper, who lets her choose a new one (flow_free_pin.c). */
#include "base/text.h"
#include "crypto/pin.h"
#include "pages.h"
#include "sitting.h"
#include "store/attempts.h"
#include "store/journal.h"
#include "store/people.h"
#include "ui/pictures.h"
#include <string.h>

enum { SECRET_DIGITS = 4, SECRET_BYTES = SECRET_DIGITS + 1, TIMES = 3 };

struct gate {
    struct occasion occasion;
    struct kader kader;
    enum pin_kind kind;
    char first[SECRET_BYTES]; /* as typed the first time */
    bool differed;            /* the second time was another */
    int times;                /* that it did not fit */
};

struct words {
    const char *digits, *pictures; /* N */
};

static struct screen *open_secret(const struct gate *gate, const struct words *words,
                                  const char *hint)
{
    if (gate->kind == PIN_PICTURES)
        return pictures_new(
            &(struct pictures){.heading = {.left = gate->kader.name}, .prompt = words->pictures});
    return field_new(&(struct field){.heading = {.left = gate->kader.name},
                                     .label = words->digits,
                                     .hint = hint,
                                     .kind = FIELD_PIN,
                                     .limit = SECRET_DIGITS});
}

static void refuse(const struct gate *gate, struct screen *screen, const char *sentence)
{
    if (gate->kind == PIN_PICTURES)
        pictures_refuse(screen, sentence);
    else
        field_refuse(screen, sentence);
}

static bool is_whole(const struct gate *gate, const char *typed)
{
    return strlen(typed) == (gate->kind == PIN_PICTURES ? PICTURES_CHOSEN : SECRET_DIGITS);
}

/* --- choosing: twice --- */

static const struct page_ops choose_page, again_page;

static struct screen *open_choose(struct app *app, struct page *page, struct error *err)
{
    static const struct words words = {N_("Choose four digits of your own."),
                                       N_("Choose three pictures of your own.")};
    const struct gate *gate = page->data;
    (void)app;
    (void)err;
    struct screen *screen =
        open_secret(gate, &words, N_("Only you know them. You need them again."));
    if (gate->differed)
        refuse(gate, screen, _("They were not the same. Once more, please."));
    return screen;
}

static void act_choose(struct app *app, struct page *page, const struct intent *intent)
{
    struct gate *gate = page->data;
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!is_whole(gate, intent->text)) {
        refuse(gate, page->screen, _("Four digits, please."));
        return;
    }
    text_copy(gate->first, sizeof gate->first, intent->text);
    app_replace(app, &again_page, gate);
}

static const struct page_ops choose_page = {
    .name = "choose-pin", .data_size = sizeof(struct gate), .open = open_choose, .act = act_choose};

static struct screen *open_again(struct app *app, struct page *page, struct error *err)
{
    static const struct words words = {N_("The same four digits once more."),
                                       N_("The same three pictures once more.")};
    (void)app;
    (void)err;
    return open_secret(page->data, &words, NULL);
}

static void keep(struct app *app, struct gate *gate)
{
    char hash[PIN_HASH_TEXT];
    struct error err = {0};
    app_saving(app);
    pin_hash_light(gate->first, hash);
    if (!store_choose_pin(app->store, &gate->kader.enrolment, gate->kind, hash, &err)) {
        app_show_error(app, &err);
        return;
    }
    gate->kader.pin = gate->kind;
    sitting_begin(app, &gate->occasion, &gate->kader);
}

static void act_again(struct app *app, struct page *page, const struct intent *intent)
{
    struct gate *gate = page->data;
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (strcmp(gate->first, intent->text) == 0) {
        keep(app, gate);
        return;
    }
    memset(gate->first, 0, sizeof gate->first);
    gate->differed = true;
    app_replace(app, &choose_page, gate);
}

static const struct page_ops again_page = {.name = "choose-pin-again",
                                           .data_size = sizeof(struct gate),
                                           .open = open_again,
                                           .act = act_again};

/* --- asking --- */

static struct screen *open_ask(struct app *app, struct page *page, struct error *err)
{
    static const struct words words = {N_("Your four digits, please."),
                                       N_("Your three pictures, please.")};
    (void)app;
    (void)err;
    return open_secret(page->data, &words, N_("Forgotten? After three times a helper is called."));
}

static void did_not_fit(struct app *app, struct page *page)
{
    struct gate *gate = page->data;
    store_note(app->store, NOTE_OWN_PIN_REFUSED, &gate->kader.enrolment, NULL, NULL, NULL);
    if (++gate->times < TIMES)
        refuse(gate, page->screen, _("That does not fit yet. Please try again."));
    else
        free_pin_offer(app, &gate->occasion, &gate->kader);
}

/* By the rule of now, which may be another than that of her old one. */
static void choose_anew(struct app *app, const struct gate *gate)
{
    struct kader kader = gate->kader;
    kader.pin = PIN_NONE;
    own_pin_gate(app, &gate->occasion, &kader);
}

static void act_ask(struct app *app, struct page *page, const struct intent *intent)
{
    struct gate *gate = page->data;
    struct error err = {0};
    const char *hash;
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!store_pin_hash(app->store, &gate->kader.enrolment, page->arena, &hash, &err))
        app_show_error(app, &err);
    else if (hash[0] == '\0') /* freed meanwhile, at another seat */
        choose_anew(app, gate);
    else if (pin_matches(hash, intent->text))
        sitting_begin(app, &gate->occasion, &gate->kader);
    else
        did_not_fit(app, page);
}

static const struct page_ops ask_page = {
    .name = "own-pin", .data_size = sizeof(struct gate), .open = open_ask, .act = act_ask};

/* --- whether --- */

/* There is nothing at the screen that it would guard: her test is on paper, handed in, or over. */
static bool needs_none(struct app *app, const struct gate *gate, bool *none, struct error *err)
{
    struct attempt attempt;
    bool found;
    if (!store_attempt_of(app->store, &gate->occasion.id, &gate->kader.enrolment, &attempt, &found,
                          err))
        return false;
    bool open = gate->occasion.stage == STAGE_OPEN;
    *none =
        found ? attempt.origin != ORIGIN_SEAT || (attempt.state != ATTEMPT_OPEN && open) : !open;
    return true;
}

void own_pin_gate(struct app *app, const struct occasion *occasion, const struct kader *kader)
{
    struct gate gate = {.occasion = *occasion, .kader = *kader, .kind = kader->pin};
    struct error err = {0};
    enum pin_kind wanted = (enum pin_kind)app->training.settings.value[SETTING_PIN];
    bool none = wanted == PIN_NONE;
    if (!none && kader->pin != PIN_NONE) {
        app_replace(app, &ask_page, &gate);
        return;
    }
    gate.kind = wanted;
    if (!none && !needs_none(app, &gate, &none, &err))
        app_show_error(app, &err);
    else if (none)
        sitting_begin(app, occasion, kader);
    else
        app_replace(app, &choose_page, &gate);
}

/* --- forgotten --- */

static struct screen *open_new_pin(struct app *app, struct page *page, struct error *err)
{
    const struct kader *kader = page->data;
    (void)err;
    const char *question = arena_printf(
        page->arena, _("%s chooses a new PIN at the next test.\n\nIs she standing here?"),
        kader->name);
    return confirm_new(&(struct confirm){
        .heading = {.left = N_("A new PIN"), .right = app->staff.name}, .question = question});
}

static void act_new_pin(struct app *app, struct page *page, const struct intent *intent)
{
    const struct kader *kader = page->data;
    struct error err = {0};
    if (intent->kind != INTENT_YES)
        return;
    if (store_clear_pin(app->store, &kader->enrolment, &app->staff.id, &err))
        app_back(app);
    else
        app_show_error(app, &err);
}

static const struct page_ops new_pin_page = {.name = "new-pin",
                                             .data_size = sizeof(struct kader),
                                             .open = open_new_pin,
                                             .act = act_new_pin,
                                             .idle_seconds = 900};

void new_pin_push(struct app *app, const struct kader *kader)
{
    app_push(app, &new_pin_page, kader);
}
