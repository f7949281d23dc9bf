/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the training: one row each, then its choices, or its minutes. What is not the same
 * for all once a test was begun is asked by `1 ya`, or refused. */
#include "pages.h"
#include "store/trainings.h"
#include <stdlib.h>

static const struct page_ops rule_page, sure_page;

struct rule {
    enum setting setting;
    int value; /* to be set */
};

static int value_of(const struct app *app, enum setting setting)
{
    return app->training.settings.value[setting];
}

/* --- all of them --- */

static struct screen *open_rules(struct app *app, struct page *page, struct error *err)
{
    if (!app_reload(app, err))
        return NULL;
    struct list_row *rows = arena_alloc(page->arena, SETTING_COUNT * sizeof *rows);
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        char *words = arena_alloc(page->arena, SETTING_TEXT);
        setting_words((enum setting)i, value_of(app, (enum setting)i), words);
        rows[i] = (struct list_row){.number = (int)i + 1,
                                    .text = gettext(setting_kind((enum setting)i)->label),
                                    .detail = words};
    }
    return list_new(&(struct list){.heading = {.left = N_("Rules"), .right = app->staff.name},
                                   .prompt = N_("Which rule should be changed?"),
                                   .rows = rows,
                                   .row_count = SETTING_COUNT});
}

static void act_rules(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind != INTENT_CHOOSE || intent->number < 1 || intent->number > SETTING_COUNT)
        return;
    struct rule rule = {.setting = (enum setting)(intent->number - 1)};
    app_push(app, &rule_page, &rule);
}

const struct page_ops rules_page = {
    .name = "rules", .open = open_rules, .act = act_rules, .idle_seconds = 900};

/* --- one of them --- */

static const char *now_text(struct app *app, struct page *page, const struct rule *rule)
{
    const struct setting_kind *kind = setting_kind(rule->setting);
    char words[SETTING_TEXT];
    setting_words(rule->setting, value_of(app, rule->setting), words);
    return arena_printf(page->arena, kind->hint != NULL ? _("Now: %s\n\n%s") : _("Now: %s"), words,
                        kind->hint != NULL ? gettext(kind->hint) : "");
}

static struct screen *open_choices(struct app *app, struct page *page, const struct rule *rule)
{
    const struct setting_kind *kind = setting_kind(rule->setting);
    size_t count = (size_t)(kind->most - kind->least + 1);
    struct menu_option *options = arena_alloc(page->arena, count * sizeof *options);
    for (size_t i = 0; i < count; i++)
        options[i] = (struct menu_option){.digit = (int)i + 1, .label = kind->choices[i]};
    return menu_new(&(struct menu){.heading = {.left = N_("Rules"), .right = app->staff.name},
                                   .intro = kind->label,
                                   .body = now_text(app, page, rule),
                                   .options = options,
                                   .option_count = count});
}

enum { MINUTE_DIGITS = 3 };

static struct screen *open_minutes(struct app *app, struct page *page, const struct rule *rule)
{
    const struct setting_kind *kind = setting_kind(rule->setting);
    const char *label = arena_printf(
        page->arena, kind->none != NULL ? _("How many minutes? 0: %s") : _("How many minutes?"),
        kind->none != NULL ? gettext(kind->none) : "");
    return field_new(&(struct field){
        .heading = {.left = kind->label, .right = app->staff.name},
        .body = now_text(app, page, rule),
        .label = label,
        .hint = arena_printf(page->arena, _("From %d to %d"), kind->least, kind->most),
        .kind = FIELD_DIGITS,
        .limit = MINUTE_DIGITS,
        .initial = arena_printf(page->arena, "%d", value_of(app, rule->setting)),
        .suggested = true});
}

static struct screen *open_rule(struct app *app, struct page *page, struct error *err)
{
    const struct rule *rule = page->data;
    (void)err;
    return setting_kind(rule->setting)->choices != NULL ? open_choices(app, page, rule)
                                                        : open_minutes(app, page, rule);
}

static void set_rule(struct app *app, const struct rule *rule)
{
    struct error err = {0};
    if (store_put_training_setting(app->store, &app->training.id, rule->setting, rule->value,
                                   &app->staff.id, &err))
        app_back_to(app, &rules_page);
    else
        app_show_error(app, &err);
}

static void change_rule(struct app *app, const struct rule *rule)
{
    const struct setting_kind *kind = setting_kind(rule->setting);
    struct error err = {0};
    bool tested = false;
    if (rule->value == value_of(app, rule->setting))
        app_back_to(app, &rules_page);
    else if (kind->change == CHANGE_ASKED &&
             !store_is_tested(app->store, &app->training.id, kind->since, &tested, &err))
        app_show_error(app, &err);
    else if (tested)
        app_push(app, &sure_page, rule);
    else
        set_rule(app, rule);
}

static void act_rule(struct app *app, struct page *page, const struct intent *intent)
{
    struct rule *rule = page->data;
    const struct setting_kind *kind = setting_kind(rule->setting);
    if (intent->kind != INTENT_CHOOSE && intent->kind != INTENT_SUBMIT)
        return;
    rule->value =
        intent->kind == INTENT_CHOOSE ? kind->least + intent->number - 1 : atoi(intent->text);
    if (setting_allows(rule->setting, rule->value))
        change_rule(app, rule);
    else if (intent->kind == INTENT_SUBMIT)
        field_refuse(page->screen,
                     arena_printf(page->arena, _("Please write a number from %d to %d."),
                                  kind->least, kind->most));
}

static const struct page_ops rule_page = {.name = "rule",
                                          .data_size = sizeof(struct rule),
                                          .open = open_rule,
                                          .act = act_rule,
                                          .idle_seconds = 900};

static struct screen *open_sure(struct app *app, struct page *page, struct error *err)
{
    const struct rule *rule = page->data;
    char words[SETTING_TEXT];
    (void)err;
    setting_words(rule->setting, rule->value, words);
    const char *question =
        arena_printf(page->arena,
                     _("%s: %s\n\nSomebody has begun a test already. The others would then have "
                       "another rule.\n\nChange it all the same?"),
                     gettext(setting_kind(rule->setting)->label), words);
    return confirm_new(&(struct confirm){.heading = {.left = N_("Rules"), .right = app->staff.name},
                                         .question = question});
}

static void act_sure(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind == INTENT_YES)
        set_rule(app, page->data);
}

static const struct page_ops sure_page = {.name = "rule-sure",
                                          .data_size = sizeof(struct rule),
                                          .open = open_sure,
                                          .act = act_sure,
                                          .idle_seconds = 900};
