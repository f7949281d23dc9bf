/* SPDX-License-Identifier: GPL-3.0-or-later */
/* intent.h - what a screen wants to have done; cli carries it out. */
#ifndef LULUS_UI_INTENT_H
#define LULUS_UI_INTENT_H

enum intent_kind {
    INTENT_NONE, /* nothing but a painting */
    INTENT_BACK,
    INTENT_NEXT,   /* Enter on a message, or its time is over */
    INTENT_YES,    /* `1 ya` */
    INTENT_CHOOSE, /* number: the option or row; a list's commands: -1 for "*", -2 for "+" */
    INTENT_SUBMIT, /* text: what the field holds */
    INTENT_ANSWER, /* number: item position; text: response in the document's letters; flag:
                      doubtful */
    INTENT_REVIEW, /* the last question was passed, or the review asked for */
    INTENT_GO,     /* number: item position to show */
    INTENT_HAND_IN,
    INTENT_PAUSE, /* stop for a moment, after `1 ya`, or idle minutes */
    INTENT_MARK,  /* number: step position; value: mark; text: remark or NULL */
    INTENT_CLOSE, /* the sheet, every step scored; value: the impression, 0 none */
    INTENT_STOP,  /* the sheet, text: reason */
    INTENT_LANGUAGE,
    INTENT_HELP,
    INTENT_LISTEN, /* have screen_ops.read said aloud */
};

struct intent {
    enum intent_kind kind;
    int number, value;
    int flag;
    const char *text; /* borrowed from the screen until its next update */
};
#endif
