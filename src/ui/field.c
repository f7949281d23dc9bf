/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question with a typed answer. What was typed stays until it is taken. */
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/text.h"
#include "body.h"
#include "edit.h"
#include "say.h"
#include "ui/frame.h"
#include <stdlib.h>
#include <string.h>

enum notice { NOTICE_NONE, NOTICE_EMPTY, NOTICE_FULL, NOTICE_REFUSED };

struct field_screen {
    struct screen screen;
    struct field field;
    struct paging *paging;
    struct edit edit;
    enum notice notice;
    bool untouched; /* a suggestion stands there */
    char *refusal;  /* own */
    char *scan;     /* own: what was scanned last */
};

static struct intent take(struct field_screen *self)
{
    if (edit_is_empty(&self->edit) && !self->field.may_be_empty) {
        self->notice = NOTICE_EMPTY;
        return (struct intent){.kind = INTENT_NONE};
    }
    return (struct intent){.kind = INTENT_SUBMIT, .text = self->edit.text};
}

static struct intent take_scan(struct field_screen *self, const char *scan)
{
    free(self->scan);
    self->scan = xstrdup(scan);
    return (struct intent){.kind = INTENT_SUBMIT, .text = self->scan};
}

static bool is_unwanted(const struct field_screen *self, const struct event *event)
{
    return self->field.kind == FIELD_PIN && event->kind == EVENT_TEXT;
}

static void replace_suggestion(struct field_screen *self, const struct event *event)
{
    bool types = event->kind == EVENT_DIGIT || event->kind == EVENT_TEXT;
    if (self->untouched && types)
        edit_clear(&self->edit);
    if (types || event->kind == EVENT_DELETE)
        self->untouched = false;
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct field_screen *self = (struct field_screen *)screen;
    if (body_is_key(event))
        self->notice = NOTICE_NONE;
    if (event->kind == EVENT_SCAN)
        return take_scan(self, event->scan);
    if (event->kind == EVENT_ENTER)
        return take(self);
    if (event->kind == EVENT_BACK)
        return (struct intent){.kind = INTENT_BACK};
    if (is_unwanted(self, event))
        return (struct intent){.kind = INTENT_NONE};
    replace_suggestion(self, event);
    enum edit_result result = edit_event(&self->edit, event);
    if (result == EDIT_LEAVE)
        return (struct intent){.kind = INTENT_BACK};
    if (result == EDIT_FULL)
        self->notice = NOTICE_FULL;
    return (struct intent){.kind = INTENT_NONE};
}

static const char *notice_text(const struct field_screen *self)
{
    switch (self->notice) {
    case NOTICE_EMPTY:
        return self->field.kind == FIELD_TEXT ? _("Please type something first.")
                                              : _("Please type the digits first.");
    case NOTICE_FULL:
        return _("There is no room for more.");
    case NOTICE_REFUSED:
        return gettext(self->refusal);
    default:
        return self->untouched ? _("Enter takes this. Typing replaces it.") : NULL;
    }
}

/* The typed text with the cursor behind it; of a PIN only how much was typed. */
static char *shown_text(const struct field_screen *self)
{
    struct buffer out = {0};
    if (self->field.kind == FIELD_PIN)
        buffer_repeat(&out, "●", text_characters(self->edit.text, strlen(self->edit.text)));
    else
        buffer_puts(&out, self->edit.text);
    buffer_puts(&out, "_");
    return buffer_claim(&out);
}

static struct flow *body_of(const struct field_screen *self, const struct grid *grid)
{
    struct flow *flow = flow_new(grid->columns);
    int margin = body_margin(grid);
    char *shown = shown_text(self);
    flow_gap(flow, 2);
    if (self->field.body != NULL && *self->field.body != '\0') {
        flow_text(flow, margin, STYLE_PLAIN, self->field.body);
        flow_gap(flow, 4);
    }
    flow_text(flow, margin, STYLE_PLAIN, say(self->field.label));
    flow_gap(flow, 3);
    flow_focus(flow);
    flow_item(flow, margin, STYLE_BOLD, "► ", shown);
    flow_gap(flow, 3);
    flow_text(flow, margin, STYLE_PLAIN, say(self->field.hint));
    free(shown);
    return flow;
}

/* Where the line is short, Backspace goes first: it says itself what it does, unlike "-". */
static void footer(const struct field_screen *self, struct grid *grid)
{
    bool text = self->field.kind == FIELD_TEXT, empty = edit_is_empty(&self->edit);
    const char *hints[7];
    size_t count = 0;
    if (!empty || self->field.may_be_empty)
        hints[count++] = _("Enter take");
    if (text)
        hints[count++] = _("Esc back");
    else
        hints[count++] = empty ? _("- back") : _("- delete");
    hints[count++] = frame_language_hint(grid, text);
    hints[count++] = text ? _("F1 help") : _(". help");
    if (text && !empty)
        hints[count++] = _("Backspace delete");
    hints[count++] = frame_size_hint(grid);
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static void view(const struct screen *screen, struct grid *grid)
{
    const struct field_screen *self = (const struct field_screen *)screen;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    body_heading(grid, &self->field.heading);
    int bottom = body_status(grid, notice_text(self));
    struct flow *flow = body_of(self, grid);
    flow_show(flow, grid, bottom, self->paging);
    flow_free(flow);
    footer(self, grid);
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct field_screen *self = (struct field_screen *)screen;
    const struct field_screen *old = (const struct field_screen *)before;
    edit_done(&self->edit);
    edit_start(&self->edit, self->field.limit, old->edit.text);
    self->untouched = old->untouched;
    self->notice = old->notice;
    free(self->refusal);
    self->refusal = old->refusal != NULL ? xstrdup(old->refusal) : NULL;
}

static enum key_mode mode(const struct screen *screen)
{
    const struct field_screen *self = (const struct field_screen *)screen;
    return self->field.kind == FIELD_TEXT ? KEYS_TEXT : KEYS_DIGITS;
}

static void destroy(struct screen *screen)
{
    struct field_screen *self = (struct field_screen *)screen;
    edit_done(&self->edit);
    free(self->refusal);
    free(self->scan);
    free(self->paging);
    free(self);
}

static const struct screen_ops ops = {
    .name = "field",
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
    .mode = mode,
};

static const struct screen_ops scanning_ops = {
    .name = "field",
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
    .mode = mode,
    .accepts_scan = true,
};

struct screen *field_new(const struct field *field)
{
    struct field_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = field->accepts_scan ? &scanning_ops : &ops;
    self->field = *field;
    self->untouched = field->suggested;
    self->paging = xcalloc(1, sizeof *self->paging);
    edit_start(&self->edit, field->limit, field->initial);
    return &self->screen;
}

void field_refuse(struct screen *screen, const char *sentence)
{
    struct field_screen *self = (struct field_screen *)screen;
    free(self->refusal);
    self->refusal = xstrdup(sentence);
    self->notice = NOTICE_REFUSED;
    if (self->field.kind == FIELD_PIN)
        edit_clear(&self->edit);
}
