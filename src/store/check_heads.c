/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checking.h"
#include "issued.h"
#include <string.h>

static void take_line(const char *line, void *out)
{
    struct checking *c = out;
    struct head_line head;
    if (head_parse(line, &head))
        *(struct head_line *)arena_push(c->arena, (void **)&c->heads, &c->head_count, sizeof head) =
            head;
}

bool heads_gather(struct checking *c, struct error *err)
{
    if (!issued_each_line(c->store, take_line, c, err) ||
        !store_list_keys(c->store, c->arena, &c->keys, &c->key_count, err))
        return false;
    c->verdicts = arena_alloc(c->arena, (c->head_count + 1) * sizeof *c->verdicts);
    for (size_t i = 0; i < c->head_count; i++)
        c->verdicts[i] = head_judge(&c->heads[i], c->keys, c->key_count);
    return true;
}

static bool is_of(const struct head_line *head, const struct uuid *kiosk, int64_t chain)
{
    char text[UUID_TEXT];
    uuid_text(kiosk, text);
    return head->chain == chain && strcmp(head->kiosk, text) == 0;
}

static bool names(const struct head_line *head, const struct journal_row *row)
{
    return head->n == row->n && is_of(head, &row->kiosk, row->chain);
}

static bool fits(const struct head_line *head, const struct journal_row *row)
{
    return memcmp(&head->hash, &row->hash, sizeof row->hash) == 0;
}

bool heads_cover(const struct checking *c, const struct journal_row *row)
{
    for (size_t i = 0; i < c->head_count; i++)
        if (c->verdicts[i] == HEAD_GOOD && names(&c->heads[i], row) && fits(&c->heads[i], row))
            return true;
    return false;
}

/* A head that is not good proves nothing about its row. */
static void find_bad(struct checking *c, size_t i, const struct journal_row *row)
{
    enum journal_fault fault = c->verdicts[i] == HEAD_WRONG ? JOURNAL_SIGNATURE : JOURNAL_KEY;
    struct journal_finding *finding = checking_find(c, fault, row, c->heads[i].n, 0);
    if (finding != NULL)
        strcpy(finding->kid, c->heads[i].kid);
}

/* The newest row before that is signed: what follows it was written anew. */
static void find_rewritten(struct checking *c, const struct journal_row *row)
{
    bool same_chain = c->result->signed_chain == row->chain;
    checking_find(c, JOURNAL_REWRITTEN, row, row->n, same_chain ? c->result->signed_n : 0);
}

static void note_signed(struct checking *c, const struct head_line *head)
{
    c->result->signed_chain = head->chain;
    c->result->signed_n = head->n;
    strcpy(c->result->kid, head->kid);
    c->closing.n = 0;
    c->closings = 0;
}

void heads_meet(struct checking *c, const struct journal_row *row)
{
    for (size_t i = 0; i < c->head_count; i++) {
        const struct head_line *head = &c->heads[i];
        if (!names(head, row))
            continue;
        if (c->verdicts[i] != HEAD_GOOD)
            find_bad(c, i, row);
        else if (fits(head, row))
            note_signed(c, head);
        else
            find_rewritten(c, row);
    }
}

void heads_beyond(struct checking *c, const struct journal_row *last)
{
    int64_t end = 0;
    for (size_t i = 0; i < c->head_count; i++) {
        const struct head_line *head = &c->heads[i];
        if (head->n <= last->n || !is_of(head, &last->kiosk, last->chain))
            continue;
        if (c->verdicts[i] != HEAD_GOOD)
            find_bad(c, i, last);
        else if (head->n > end)
            end = head->n;
    }
    if (end > 0)
        checking_find(c, JOURNAL_CUT, last, last->n + 1, end);
}

void heads_without_chain(struct checking *c, const struct uuid *kiosk)
{
    int64_t newest = c->last.n > 0 ? c->last.chain : 0;
    for (size_t i = 0; i < c->head_count; i++)
        if (c->heads[i].chain > newest && is_of(&c->heads[i], kiosk, c->heads[i].chain)) {
            newest = c->heads[i].chain;
            heads_beyond(c, &(struct journal_row){.kiosk = *kiosk, .chain = newest});
        }
}

bool heads_precede(const struct checking *c, const struct journal_row *first)
{
    struct digest expected = {0};
    for (size_t i = 0; i < c->head_count && !is_of(&c->heads[i], &first->kiosk, first->chain); i++)
        expected = c->heads[i].hash;
    return memcmp(&expected, &first->previous, sizeof expected) == 0;
}
