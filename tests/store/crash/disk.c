/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A node is what a name leads to, and outlives it until the folder is synced. */
#include "disk.h"
#include "base/alloc.h"
#include "base/language.h"
#include <assert.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECTOR = 512, BLOCK = 4096, NODES_MAX = 64, PENDING_MAX = 4096, CHANGES_MAX = 64 };

struct content {
    unsigned char *bytes;
    int64_t size, room;
};

/* What is on its way: a new size, or a part of a write. */
struct pending {
    const struct event *event;
    int node;
    int64_t from, to; /* the part */
    bool doomed;      /* its sync failed: no later one saves it unless its block is written anew */
};

/* A name set to a node (-1: nothing); a rename frees `from` with the same stroke. */
struct change {
    enum name name;
    int node;
    bool moves;
    enum name from;
};

struct disk {
    struct content nodes[NODES_MAX]; /* as synced */
    int node_count;
    int names[NAME_COUNT], settled[NAME_COUNT]; /* nodes now, and as synced; -1: no such file */
    struct pending pending[PENDING_MAX];        /* of all nodes, oldest first */
    size_t pending_count;
    struct change changes[CHANGES_MAX];
    size_t change_count;
};

const char *luck_word(enum luck luck)
{
    static const char *const words[] = {"none",   "all",  "prefix", "one file",
                                        "subset", "torn", "ruined"};
    _Static_assert(COUNT(words) == LUCK_COUNT, "a word for each");
    return words[luck];
}

struct disk *disk_new(void)
{
    struct disk *disk = xcalloc(1, sizeof *disk);
    for (int name = 0; name < NAME_COUNT; name++)
        disk->names[name] = disk->settled[name] = -1;
    return disk;
}

void disk_free(struct disk *disk)
{
    for (int i = 0; i < disk->node_count; i++)
        free(disk->nodes[i].bytes);
    free(disk);
}

static void resize(struct content *content, int64_t size)
{
    if (size > content->room) {
        content->room = size + size / 2;
        content->bytes = xrealloc(content->bytes, (size_t)content->room, 1);
    }
    if (size > content->size)
        memset(content->bytes + content->size, 0, (size_t)(size - content->size));
    content->size = size;
}

static void put(struct content *content, int64_t offset, const unsigned char *bytes, int64_t length)
{
    if (content->size < offset + length)
        resize(content, offset + length);
    if (length > 0)
        memcpy(content->bytes + offset, bytes, (size_t)length);
}

static void perform(struct content *content, const struct pending *p)
{
    if (p->event->did == DID_TRUNCATE)
        resize(content, p->event->offset);
    else
        put(content, p->from, p->event->bytes + (p->from - p->event->offset), p->to - p->from);
}

static void change_folder(struct disk *disk, struct change change)
{
    assert(disk->change_count < CHANGES_MAX);
    disk->changes[disk->change_count++] = change;
    disk->names[change.name] = change.node;
    if (change.moves)
        disk->names[change.from] = -1;
}

/* The store makes its files by open(2), which is not recorded: the first write tells. */
static int node_of(struct disk *disk, enum name name)
{
    if (disk->names[name] < 0) {
        assert(disk->node_count < NODES_MAX);
        change_folder(disk, (struct change){.name = name, .node = disk->node_count++});
    }
    return disk->names[name];
}

static void add_pending(struct disk *disk, struct pending pending)
{
    assert(disk->pending_count < PENDING_MAX);
    disk->pending[disk->pending_count++] = pending;
}

static int64_t block_of(int64_t offset)
{
    return offset / BLOCK;
}

/* Whether the block of a doomed part is written or cut off by what came later, and can be synced.
 */
static bool is_renewed(const struct disk *disk, size_t doomed)
{
    const struct pending *part = &disk->pending[doomed];
    for (size_t i = doomed + 1; i < disk->pending_count; i++) {
        const struct pending *p = &disk->pending[i];
        if (p->node != part->node || p->doomed)
            continue;
        if (p->event->did == DID_TRUNCATE
                ? p->event->offset <= part->to
                : block_of(p->from) <= block_of(part->from) && block_of(part->from) * BLOCK < p->to)
            return true;
    }
    return false;
}

static void sync_node(struct disk *disk, int node)
{
    struct pending kept[PENDING_MAX];
    size_t kept_count = 0;
    for (size_t i = 0; i < disk->pending_count; i++) {
        const struct pending *p = &disk->pending[i];
        if (p->node == node && (!p->doomed || is_renewed(disk, i)))
            perform(&disk->nodes[node], p);
        else
            kept[kept_count++] = *p;
    }
    memcpy(disk->pending, kept, kept_count * sizeof kept[0]);
    disk->pending_count = kept_count;
}

/* The kernel counts the pages as written, and no later sync tries them again. */
static void doom_node(struct disk *disk, int node)
{
    struct pending before[PENDING_MAX];
    size_t count = disk->pending_count;
    memcpy(before, disk->pending, count * sizeof before[0]);
    disk->pending_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct pending part = before[i];
        if (part.node != node || part.doomed || part.event->did == DID_TRUNCATE) {
            add_pending(disk, part);
            continue;
        }
        part.doomed = true;
        for (; part.from < before[i].to; part.from = part.to) {
            int64_t stop = (block_of(part.from) + 1) * BLOCK;
            part.to = stop < before[i].to ? stop : before[i].to;
            add_pending(disk, part);
        }
    }
}

void disk_apply(struct disk *disk, const struct event *event)
{
    switch (event->did) {
    case DID_CREATE:
        node_of(disk, event->name);
        break;
    case DID_WRITE:
    case DID_TRUNCATE:
        add_pending(disk, (struct pending){.event = event,
                                           .node = node_of(disk, event->name),
                                           .from = event->offset,
                                           .to = event->offset + (int64_t)event->length});
        break;
    case DID_SYNC:
        sync_node(disk, node_of(disk, event->name));
        break;
    case DID_FAIL_TO_SYNC:
        doom_node(disk, node_of(disk, event->name));
        break;
    case DID_DELETE:
        change_folder(disk, (struct change){.name = event->name, .node = -1});
        break;
    case DID_RENAME:
        change_folder(disk, (struct change){.name = event->to,
                                            .node = disk->names[event->name],
                                            .moves = true,
                                            .from = event->name});
        break;
    case DID_SYNC_FOLDER:
        disk->change_count = 0;
        memcpy(disk->settled, disk->names, sizeof disk->names);
        break;
    }
}

bool disk_is_unsettled(const struct disk *disk)
{
    return disk->pending_count > 0 || disk->change_count > 0;
}

static uint64_t dice(uint64_t *seed)
{
    uint64_t z = *seed += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
}

static void tear(struct content *content, const struct pending *p, uint64_t *seed)
{
    for (struct pending sector = *p; sector.from < p->to; sector.from = sector.to) {
        int64_t stop = (sector.from / SECTOR + 1) * SECTOR;
        sector.to = stop < p->to ? stop : p->to;
        if (dice(seed) & 1)
            perform(content, &sector);
    }
}

/* Garbage: noise, or the zeros of an emptied flash block. What stood there before is lost too. */
static void ruin(struct content *content, const struct pending *p, uint64_t *seed)
{
    for (int64_t at = block_of(p->from) * BLOCK; at < p->to; at += BLOCK) {
        uint64_t chance = dice(seed) & 3;
        if (chance == 0)
            continue;
        if (content->size < p->to)
            resize(content, p->to);
        int64_t stop = at + BLOCK < content->size ? at + BLOCK : content->size;
        for (int64_t i = at; i < stop; i++)
            content->bytes[i] = chance == 1 ? 0 : (unsigned char)dice(seed);
    }
}

static void meet(struct content *content, const struct pending *p, enum luck luck, uint64_t *seed)
{
    uint64_t chance = dice(seed) % 3;
    bool truncates = p->event->did == DID_TRUNCATE;
    if (luck == LUCK_NONE)
        return;
    if (luck == LUCK_SUBSET || ((luck == LUCK_TORN || luck == LUCK_RUINED) && chance == 0)) {
        if (dice(seed) & 1)
            perform(content, p);
    } else if (luck == LUCK_TORN && !truncates) {
        tear(content, p, seed);
    } else if (luck == LUCK_RUINED && !truncates) {
        ruin(content, p, seed);
    } else {
        perform(content, p);
    }
}

static struct content copy_of(const struct content *content)
{
    struct content copy = {0};
    put(&copy, 0, content->size > 0 ? content->bytes : (const unsigned char *)"", content->size);
    return copy;
}

/* The bytes of a node under this luck; the caller frees them. */
static struct content content_of(const struct disk *disk, int node, enum luck luck, uint64_t seed)
{
    struct content content = copy_of(&disk->nodes[node]);
    size_t reach = luck == LUCK_PREFIX ? dice(&seed) % (disk->pending_count + 1) : SIZE_MAX;
    int only = luck == LUCK_FILE && disk->pending_count > 0
                   ? disk->pending[dice(&seed) % disk->pending_count].node
                   : node;
    seed += luck == LUCK_PREFIX || luck == LUCK_FILE ? 0 : (uint64_t)node << 32;
    for (size_t i = 0; i < disk->pending_count && i < reach; i++)
        if (disk->pending[i].node == node && only == node)
            meet(&content, &disk->pending[i], luck, &seed);
    return content;
}

static void folder_of(const struct disk *disk, enum luck luck, uint64_t seed, int names[NAME_COUNT])
{
    memcpy(names, disk->settled, sizeof disk->settled);
    uint64_t which = luck == LUCK_NONE ? 0 : luck == LUCK_ALL ? UINT64_MAX : dice(&seed);
    for (size_t i = 0; i < disk->change_count; i++) {
        const struct change *change = &disk->changes[i];
        if ((which >> i & 1) == 0)
            continue;
        names[change->name] = change->node;
        if (change->moves)
            names[change->from] = -1;
    }
}

static void write_whole(const char *path, const struct content *content)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    assert(fd >= 0);
    ssize_t written = pwrite(fd, content->bytes, (size_t)content->size, 0);
    assert(written == content->size);
    (void)written;
    close(fd);
}

void disk_write(const struct disk *disk, enum luck luck, uint64_t seed, const char *path)
{
    int names[NAME_COUNT];
    char file[PATH_MAX];
    folder_of(disk, luck, seed * 2 + 1, names);
    snprintf(file, sizeof file, "%s-shm", path);
    unlink(file);
    for (int name = 0; name < NAME_COUNT; name++) {
        snprintf(file, sizeof file, "%s%s", path, name_suffix(name));
        unlink(file);
        if (names[name] < 0)
            continue;
        struct content content = content_of(disk, names[name], luck, seed);
        write_whole(file, &content);
        free(content.bytes);
    }
}
