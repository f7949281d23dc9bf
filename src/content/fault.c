/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/fault.h"
#include <string.h>

void faults_vadd(struct faults *faults, enum severity severity, int line, int column,
                 const char *remedy, const char *format, va_list args)
{
    struct fault *fault =
        arena_push(faults->arena, (void **)&faults->list, &faults->count, sizeof *fault);
    fault->severity = severity;
    fault->line = line;
    fault->column = column;
    fault->remedy = arena_strdup(faults->arena, remedy);
    fault->message = arena_vprintf(faults->arena, format, args);
    if (severity == SEVERITY_FAULT)
        faults->fault_count++;
}

void faults_add(struct faults *faults, enum severity severity, int line, int column,
                const char *remedy, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    faults_vadd(faults, severity, line, column, remedy, format, args);
    va_end(args);
}

static bool in_order(const struct fault *a, const struct fault *b)
{
    return a->line != b->line ? a->line < b->line : a->column <= b->column;
}

/* Merges the sorted runs [low, middle) and [middle, high) of `from` into `to`. */
static void merge(struct fault *to, const struct fault *from, size_t low, size_t middle,
                  size_t high)
{
    size_t a = low, b = middle;
    for (size_t i = low; i < high; i++)
        if (b == high || (a < middle && in_order(&from[a], &from[b])))
            to[i] = from[a++];
        else
            to[i] = from[b++];
}

void faults_sort(struct faults *faults)
{
    size_t count = faults->count;
    if (count < 2)
        return;
    struct fault *spare = arena_alloc(faults->arena, count * sizeof *spare);
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t low = 0; low < count; low += 2 * run) {
            size_t middle = low + run < count ? low + run : count;
            size_t high = low + 2 * run < count ? low + 2 * run : count;
            merge(spare, faults->list, low, middle, high);
        }
        memcpy(faults->list, spare, count * sizeof *spare);
    }
}
