/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/aloud.h"

bool aloud_offered(const struct aloud *aloud)
{
    return aloud != NULL && aloud->offered;
}

/* One line whatever the text: its own lines and paragraphs become spaces. */
static void add_text(struct buffer *lines, const char *text)
{
    for (; *text != '\0'; text++)
        buffer_putc(lines, (unsigned char)*text < ' ' ? ' ' : *text);
}

void aloud_add(struct buffer *lines, const char *code, const char *text)
{
    if (text[0] == '\0')
        return;
    buffer_printf(lines, "%s ", code);
    add_text(lines, text);
    buffer_putc(lines, '\n');
}

void aloud_phrase(struct buffer *lines, const struct phrase *phrase,
                  const struct languages *languages, enum language language)
{
    aloud_add(lines, phrase_code_in(phrase, languages, language),
              phrase_in(phrase, languages, language));
}

static void add_option(struct buffer *lines, int digit, const char *code, const char *text)
{
    buffer_printf(lines, "%s %d: ", code, digit);
    add_text(lines, text);
    buffer_putc(lines, '\n');
}

static const char *asked_for(enum item_kind kind)
{
    switch (kind) {
    case ITEM_MULTIPLE:
        return _("More than one may be right.");
    case ITEM_NUMERIC:
        return _("The answer is a number.");
    default:
        return "";
    }
}

void aloud_item(struct buffer *lines, const struct test_item *item,
                const struct languages *languages, enum language language)
{
    const struct item *what = item->item;
    aloud_phrase(lines, &what->stem, languages, language);
    aloud_add(lines, language_code(language), asked_for(what->kind));
    for (int i = 0; i < what->option_count; i++) {
        const struct phrase *text = &what->options[item->order[i]].text;
        add_option(lines, i + 1, phrase_code_in(text, languages, language),
                   phrase_in(text, languages, language));
    }
    if (what->option_count > 0)
        add_option(lines, 0, language_code(language), _("I do not know"));
}
