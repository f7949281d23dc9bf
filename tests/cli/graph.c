/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph.h"
#include "../support/run.h"
#include "base/alloc.h"
#include "footer.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node {
    char *course;
    uint64_t mark;
};

struct graph {
    struct walker walker;
    const struct country *country;
    struct node *nodes;
    int count, room, most;
    struct tally tally;
    char *at; /* the course that stands now; NULL: none */
};

/* --- nodes --- */

static uint64_t mark_of(const struct sight *sight)
{
    uint64_t mark = 14695981039346656037U;
    for (const char *c = sight->page; *c != '\0'; c++)
        mark = (mark ^ (unsigned char)*c) * 1099511628211U;
    for (const char *c = sight->text; *c != '\0'; c++)
        mark = (mark ^ (unsigned char)*c) * 1099511628211U;
    return mark;
}

static bool is_known(const struct graph *graph, uint64_t mark)
{
    for (int i = 0; i < graph->count; i++)
        if (graph->nodes[i].mark == mark)
            return true;
    return false;
}

static void add_node(struct graph *graph, const char *course, const struct sight *sight)
{
    uint64_t mark = mark_of(sight);
    if (is_known(graph, mark))
        return;
    if (graph->count == graph->room) {
        graph->room = 2 * graph->room + 64;
        graph->nodes = xrealloc(graph->nodes, (size_t)graph->room, sizeof *graph->nodes);
    }
    graph->nodes[graph->count++] = (struct node){.course = xstrdup(course), .mark = mark};
}

/* --- what a rule says when it is broken --- */

static void complain(const struct graph *graph, const char *course, char key,
                     const struct sight *sight, const char *rule)
{
    char keys[2 * COURSE_MOST] = "";
    for (const char *c = course; *c != '\0'; c++)
        sprintf(keys + strlen(keys), *c < ' ' ? "<%d>" : "%c", *c);
    fail_msg("%s %dx%d, page \"%s\" after \"%s\", key '%c' (%d): %s\n%s", graph->country->name,
             graph->walker.size.columns, graph->walker.size.rows, sight->page, keys,
             key < ' ' ? ' ' : key, key, rule, sight->text);
}

/* --- the rules of one press --- */

/* A final act follows only from 1, and only where the page asked for it. */
static void final_only_by_one(const struct graph *graph, const char *course, char key,
                              const struct sight *before, const struct sight *after)
{
    if (after->finals == before->finals)
        return;
    if (key != '1' || !footer_asks_for_one(before->text))
        complain(graph, course, key, before, "an act that cannot be taken back without `1 ya`");
}

static void named_keys_do_something(const struct graph *graph, const char *course, char key,
                                    const struct sight *before, bool changed)
{
    bool told = key == '\n' && footer_has_sentence(before->text); /* the same once more */
    if (!changed && !told && footer_names(before->text, key) &&
        !footer_is_chosen(before->text, key))
        complain(graph, course, key, before, "a key of the footer does nothing");
}

static void press(struct graph *graph, const char *course, const struct sight *before, char key)
{
    char next[COURSE_MOST + 2];
    bool is_for_the_size = screen_leaves_plus(graph->walker.seat.player.app.top->screen);
    snprintf(next, sizeof next, "%s%c", course, key);
    walker_press(&graph->walker, key);
    struct sight after = walker_sight(&graph->walker);
    bool changed = graph->walker.seat.player.app.done || strcmp(after.text, before->text) != 0 ||
                   strcmp(after.rows, before->rows) != 0 || strcmp(after.page, before->page) != 0;
    graph->tally.presses++;
    graph->tally.finals += after.finals - before->finals;
    final_only_by_one(graph, course, key, before, &after);
    named_keys_do_something(graph, course, key, before, changed);
    if (changed) {
        graph->at = NULL;
        if (graph->count < graph->most && (key != '+' || !is_for_the_size))
            add_node(graph, next, &after);
    }
    sight_done(&after);
}

/* --- the rules of one page --- */

static void stand_at(struct graph *graph, char *course)
{
    if (graph->at != course)
        walker_go(&graph->walker, course);
    graph->at = course;
}

static void same_again(struct graph *graph, const char *course, const struct sight *before,
                       const char *rule)
{
    struct sight after = walker_sight(&graph->walker);
    if (strcmp(after.text, before->text) != 0) {
        print_error("%s\n", after.text);
        complain(graph, course, ' ', before, rule);
    }
    sight_done(&after);
}

/* Twice the other language, and help and back, lose nothing. */
static void language_and_help_lose_nothing(struct graph *graph, char *course,
                                           const struct sight *before)
{
    if (graph->walker.seat.player.app.top->screen->ops->own_commands)
        return;
    walker_press(&graph->walker, KEY_F2);
    walker_press(&graph->walker, KEY_F2);
    same_again(graph, course, before, "F2 twice shows something else");
    if (strcmp(before->page, "help") == 0)
        return;
    walker_press(&graph->walker, KEY_F1);
    walker_press(&graph->walker, KEY_ESCAPE);
    same_again(graph, course, before, "help and back shows something else");
}

static void size_loses_nothing(struct graph *graph, char *course, const struct sight *before)
{
    static const struct golden_size others[] = {{40, 12}, {60, 20}, {80, 24}, {120, 33}};
    for (size_t i = 0; i < COUNT(others); i++) {
        free(walker_text(&graph->walker, others[i]));
        same_again(graph, course, before, "another size and back shows something else");
    }
}

/* Round through the sizes of text: each shows a whole page, and the first is as it was. */
static void size_key_loses_nothing(struct graph *graph, char *course, const struct sight *before)
{
    struct walker *walker = &graph->walker;
    const struct screen *screen = walker->seat.player.app.top->screen;
    struct sizes sizes = sizes_in(walker->seat.player.window);
    bool staff = app_is_signed_in(&walker->seat.player.app);
    enum layout least = staff ? LAYOUT_NARROW : screen->ops->least;
    int presses = 0;
    if (!screen_leaves_plus(screen) || size_next(&sizes, TEXT_NORMAL, least) == TEXT_NORMAL)
        return;
    do {
        walker_press(walker, '+');
        struct sight after = walker_sight(walker);
        if (strcmp(after.page, before->page) != 0 || strcmp(after.rows, before->rows) != 0 ||
            !footer_is_there(after.text))
            complain(graph, course, '+', &after, "another size of text is not the same page");
        sight_done(&after);
        walker_press(walker, KEY_F2);
        walker_press(walker, KEY_F2);
        presses++;
    } while (walker->seat.player.app.text_size != TEXT_NORMAL && presses < TEXT_SIZES);
    graph->tally.sizes += presses;
    same_again(graph, course, before, "`+` all round shows something else");
}

static bool is_home(const struct walker *walker)
{
    const struct app *app = &walker->seat.player.app;
    return app->done || player_is_at(&walker->seat.player, "home") ||
           player_is_at(&walker->seat.player, "welcome");
}

/* Presses the first of these keys that changes the screen; false when none does. */
static bool press_any(struct walker *walker, const char *keys)
{
    for (; *keys != '\0'; keys++) {
        char *before = walker_text(walker, walker->size);
        walker_press(walker, *keys);
        char *after = walker->seat.player.app.done ? NULL : walker_text(walker, walker->size);
        bool changed = after == NULL || strcmp(before, after) != 0;
        free(before);
        free(after);
        if (changed)
            return true;
    }
    return false;
}

static bool asks_to_leave_the_class(const struct walker *walker)
{
    const struct page *below = walker->seat.player.app.top->below;
    return player_is_at(&walker->seat.player, "confirm") && below != NULL &&
           strcmp(below->ops->name, "together") == 0;
}

/* Back, mostly. A test is left from its first question by 1, a class test too, a sheet by its menu:
 * back from its first step only says so, and says nothing new the second time. */
static const char *way_out(const struct walker *walker, int step)
{
    static const char *const off_the_sheet[] = {"\033", "/\033", "3\033"};
    if (player_is_at(&walker->seat.player, "sheet"))
        return off_the_sheet[step % 3];
    if (player_is_at(&walker->seat.player, "question") && step > 8)
        return "1\033";
    return asks_to_leave_the_class(walker) ? "1" : "\033\n21";
}

static void home_is_reached(struct graph *graph, char *course, const struct sight *before)
{
    enum { STEPS_MOST = 60 };
    struct walker *walker = &graph->walker;
    graph->at = NULL;
    for (int i = 0; i < STEPS_MOST && !is_home(walker); i++) {
        bool on_sheet = player_is_at(&walker->seat.player, "sheet");
        if (!press_any(walker, way_out(walker, i)) && !on_sheet)
            break;
    }
    if (!is_home(walker))
        complain(graph, course, KEY_ESCAPE, before, "no way back to home");
}

static bool in_a_test(const struct sight *sight)
{
    static const char *const pages[] = {"trial",      "question", "review", "resume",
                                        "name-check", "thanks",   "result", "reasons"};
    for (size_t i = 0; i < COUNT(pages); i++)
        if (strcmp(sight->page, pages[i]) == 0)
            return true;
    return false;
}

/* Who knows only digits and Enter reaches the hand-in, or home. */
static void digits_and_enter_lead_on(struct graph *graph, char *course, const struct sight *before)
{
    static const char obedient[] = {'1', '\n', '\n'};
    enum { PRESSES_MOST = 150 };
    struct walker *walker = &graph->walker;
    size_t turn = 0; /* of her own: in step with the list she would never press a digit */
    bool over = false;
    for (int i = 0; i < PRESSES_MOST && !over; i++) {
        char *text = walker_text(walker, walker->size);
        bool list = player_is_at(&walker->seat.player, "review") && !footer_asks_for_one(text);
        free(text);
        walker_press(walker, list ? '\n' : obedient[turn++ % COUNT(obedient)]);
        over = is_home(walker) || player_is_at(&walker->seat.player, "name-check") ||
               player_is_at(&walker->seat.player, "thanks");
    }
    graph->at = NULL;
    if (!over)
        complain(graph, course, '1', before, "digits and Enter lead nowhere");
}

/* Sentences of an error or of a job that is over are told once, in the language of that moment. */
static bool is_told_once(const struct sight *sight)
{
    static const char *const headings[] = {"Just a moment", "Mohon perhatian", "Print or save",
                                           "Cetak atau simpan"};
    for (size_t i = 0; i < COUNT(headings); i++)
        if (strcmp(sight->page, "message") == 0 &&
            strncmp(sight->text + 1, headings[i], strlen(headings[i])) == 0)
            return true;
    return false;
}

/* F2 shows what this course shows to somebody who has spoken the other language all along. */
static void both_languages_say_the_same(struct graph *graph, char *course,
                                        const struct sight *before)
{
    struct walker *walker = &graph->walker;
    if (walker->seat.player.app.top->screen->ops->own_commands || is_told_once(before))
        return;
    walker_press(walker, KEY_F2);
    struct sight switched = walker_sight(walker);
    enum language usual = walker->language;
    walker->language = usual == LANGUAGE_ID ? LANGUAGE_EN : LANGUAGE_ID;
    walker_go(walker, course);
    same_again(graph, course, &switched, "F2 leaves words of the other language");
    walker->language = usual;
    sight_done(&switched);
    graph->at = NULL;
}

static void visit(struct graph *graph, int index)
{
    char *course = graph->nodes[index].course;
    stand_at(graph, course);
    if (graph->walker.seat.player.app.done)
        return;
    struct sight here = walker_sight(&graph->walker);
    if (here.text[0] == '\0' || !footer_is_there(here.text))
        complain(graph, course, ' ', &here, "a page without a footer");
    language_and_help_lose_nothing(graph, course, &here);
    size_loses_nothing(graph, course, &here);
    size_key_loses_nothing(graph, course, &here);
    for (const char *key = WALKER_KEYS; *key != '\0'; key++) {
        stand_at(graph, course);
        press(graph, course, &here, *key);
    }
    stand_at(graph, course);
    both_languages_say_the_same(graph, course, &here);
    stand_at(graph, course);
    if (in_a_test(&here))
        digits_and_enter_lead_on(graph, course, &here);
    stand_at(graph, course);
    home_is_reached(graph, course, &here);
    sight_done(&here);
}

/* --- the walk --- */

static void begin_at(struct graph *graph, char *course)
{
    stand_at(graph, course);
    struct sight sight = walker_sight(&graph->walker);
    add_node(graph, course, &sight);
    sight_done(&sight);
    graph->at = NULL;
}

/* Roads are written in parts, parted by spaces: "1 Puskesmas\n PKM\n". '~' is a space. */
static void begin_along(struct graph *graph, const char *road)
{
    char course[COURSE_MOST] = "";
    size_t length = 0;
    begin_at(graph, course);
    for (; *road != '\0'; road++) {
        if (*road == ' ')
            begin_at(graph, course);
        else
            course[length++] = (char)(*road == '~' ? ' ' : *road);
        course[length] = '\0';
    }
    begin_at(graph, course);
}

struct tally graph_walk(const struct country *country, struct golden_size size,
                        enum language language, int most)
{
    struct graph graph = {.country = country, .most = most};
    assert_true(golden_language(language));
    walker_begin(&graph.walker, country->moment, country->day);
    graph.walker.size = size;
    graph.walker.language = language;
    for (const char *const *road = country->roads; *road != NULL; road++)
        begin_along(&graph, *road);
    for (int i = 0; i < graph.count; i++)
        visit(&graph, i);
    graph.tally.nodes = graph.count;
    for (int i = 0; i < graph.count; i++)
        free(graph.nodes[i].course);
    free(graph.nodes);
    walker_end(&graph.walker);
    golden_language(LANGUAGE_EN);
    return graph.tally;
}
