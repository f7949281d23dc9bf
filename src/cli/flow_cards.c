/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards: of the participants, and of the keypad; to the printer or the stick. */
#include "on_paper.h"
#include "pages.h"

static struct screen *open_cards(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("print a card for each participant"), NULL},
        {2, N_("save these cards on a USB stick"), NULL},
        {3, N_("print the card of the keys, to lie beside the keypad"), NULL},
        {4, N_("save it on a USB stick"), NULL},
    };
    (void)page;
    (void)err;
    return menu_new(
        &(struct menu){.heading = {.left = N_("Cards"), .right = app->staff.name},
                       .intro = N_("A4, upright, to be cut apart. Who has a scanner shows it the "
                                   "card at the first screen."),
                       .options = options,
                       .option_count = COUNT(options)});
}

static void act_cards(struct app *app, struct page *page, const struct intent *intent)
{
    static const struct paper_forms cards = {.cards = true}, keypad = {.keypad = true};
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == 1)
        on_paper_print(app, &cards);
    else if (intent->number == 2)
        on_paper_save(app, &cards, "cards.pdf");
    else if (intent->number == 3)
        on_paper_print(app, &keypad);
    else
        on_paper_save(app, &keypad, "keypad.pdf");
}

const struct page_ops cards_page = {
    .name = "cards", .open = open_cards, .act = act_cards, .idle_seconds = 900};
