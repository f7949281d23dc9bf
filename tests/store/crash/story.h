/* SPDX-License-Identifier: GPL-3.0-or-later */
/* story.h - acts one after the other, acknowledged; then the power goes at every instant of it. */
#ifndef LULUS_TESTS_STORE_CRASH_STORY_H
#define LULUS_TESTS_STORE_CRASH_STORY_H
#include "judge.h"
#include "record.h"
#include "scene.h"
#include "tally.h"

enum { ACKS_MAX = 32 };

/* "It is saved", at a point of the record. */
struct ack {
    size_t at;      /* events before it */
    uint64_t print; /* of the rows then */
    size_t issued;  /* bytes of FILE.issued that were acknowledged by then */
    bool fresh;     /* before anything was saved: no FILE, or one that nobody has used */
    bool unsaved;   /* it was said that this is not saved: it may be there or not */
};

struct story {
    struct kit *kit;
    struct recorder recorder;
    struct scene scene;
    struct ack acks[ACKS_MAX];
    int ack_count;
    size_t issued_size; /* bytes of FILE.issued when last looked at */
    char *issued;       /* FILE.issued at the end, in the kit's arena; NULL when there is none */
    /* What is done in every state, once it is open; words for what is wrong then. May be NULL. */
    const char *(*afterwards)(const struct story *story, struct store *store, const char *path);
};

/* An empty folder for the next story of the same test. */
struct kit *story_anew(void **state);
void story_begin(struct story *story, struct kit *kit);
/* What is there now must survive from here on; states are built from the first one onwards. */
void story_ack(struct story *story);
/* It was said that the last act is not saved: it may be there later or not, but whole. */
void story_ack_unsaved(struct story *story);
/* Does it, and it is saved. */
void story_do(struct story *story, const struct act *act);
/* The end of the program. */
void story_leave(struct story *story);
/* Nothing is there yet. */
void story_ack_nothing(struct story *story);
/* A file that stood there, synced, before anything was recorded. */
void story_found(struct story *story, enum name name, const char *bytes, size_t length);
/* Cuts the power at the instants since the first ack and looks at what the disk may hold then. */
struct tally story_cut(struct story *story, const struct effort *effort);
void story_end(struct story *story);
#endif
