/* SPDX-License-Identifier: GPL-3.0-or-later */
/* key_file.c - the kiosk's key on disk: three lines of text, so that it can be copied by hand.
 *
 *     LULUS-SEED-1
 *     the seed, 52 Base32 characters
 *     its checksum, 16 Base32 characters
 *
 * The checksum is the first 80 bits of SHA-256("LULUS-SEED-1" 0 seed). Every file that is not byte
 * for byte of this form is damaged: a key that differs by one bit would sign papers that nobody can
 * check. The new file is linked into place, because link never replaces an existing key. */
#include "base/language.h"
#include "crypto/base32.h"
#include "crypto/digest.h"
#include "crypto/durable.h"
#include "crypto/key.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAGIC "LULUS-SEED-1"

enum {
    CHECK_BYTES = 10,
    SEED_TEXT = BASE32_LENGTH(KEY_BYTES),
    CHECK_TEXT = BASE32_LENGTH(CHECK_BYTES),
    FILE_LENGTH = sizeof MAGIC + SEED_TEXT + 1 + CHECK_TEXT + 1,
};

static void compose(char text[FILE_LENGTH + 1], const uint8_t seed[KEY_BYTES])
{
    uint8_t summed[sizeof MAGIC + KEY_BYTES];
    char seed_text[SEED_TEXT + 1], check_text[CHECK_TEXT + 1];
    memcpy(summed, MAGIC, sizeof MAGIC);
    memcpy(summed + sizeof MAGIC, seed, KEY_BYTES);
    struct digest digest = digest_of(summed, sizeof summed);
    base32_encode(seed_text, seed, KEY_BYTES);
    base32_encode(check_text, digest.bytes, CHECK_BYTES);
    snprintf(text, FILE_LENGTH + 1, "%s\n%s\n%s\n", MAGIC, seed_text, check_text);
    sodium_memzero(summed, sizeof summed);
    sodium_memzero(seed_text, sizeof seed_text);
}

/* *temporary is to be freed in any case. */
static bool write_beside(char **temporary, const char *path, const struct signing_key *key)
{
    char text[FILE_LENGTH + 1];
    int fd = durable_draft(path, temporary);
    if (fd < 0)
        return false;
    compose(text, key->seed);
    bool done = fchmod(fd, 0600) == 0 && durable_write(fd, text, FILE_LENGTH) && fsync(fd) == 0;
    sodium_memzero(text, sizeof text);
    int cause = errno;
    done = close(fd) == 0 && done;
    if (!done)
        unlink(*temporary);
    errno = cause;
    return done;
}

bool key_file_create(const char *path, struct signing_key *key, struct error *err)
{
    char *temporary;
    key_make(key);
    bool done = write_beside(&temporary, path, key);
    if (done) {
        done = link(temporary, path) == 0;
        int cause = errno;
        unlink(temporary);
        errno = cause;
    }
    done = done && durable_folder_of(path);
    int cause = errno;
    free(temporary);
    errno = cause;
    if (done)
        return true;
    key_wipe(key);
    fail(err, ERROR_SYSTEM, _("the kiosk's key could not be written: %s"), strerror(errno));
    error_remedy(err, _("Please check that the folder can be written and has room."));
    return error_place(err, path, 0, 0);
}

static bool damaged(struct error *err)
{
    fail(err, ERROR_SYSTEM, _("the kiosk's key file is damaged"));
    return error_remedy(err, _("Please put back the copy you keep of it."));
}

static bool parse(const char text[FILE_LENGTH + 1], struct signing_key *key, struct error *err)
{
    char seed_text[SEED_TEXT + 1] = "", again[FILE_LENGTH + 1];
    uint8_t seed[KEY_BYTES];
    memcpy(seed_text, text + sizeof MAGIC, SEED_TEXT);
    bool good = base32_decode(seed, sizeof seed, seed_text);
    if (good) {
        compose(again, seed);
        good = memcmp(again, text, FILE_LENGTH) == 0;
    }
    if (good)
        key_from_seed(key, seed);
    sodium_memzero(seed, sizeof seed);
    sodium_memzero(seed_text, sizeof seed_text);
    sodium_memzero(again, sizeof again);
    return good || damaged(err);
}

static bool read_open(int fd, struct signing_key *key, struct error *err)
{
    struct stat about;
    char text[FILE_LENGTH + 1];
    if (fstat(fd, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size != FILE_LENGTH)
        return damaged(err);
    if (about.st_mode & (S_IRWXG | S_IRWXO)) {
        fail(err, ERROR_SYSTEM, _("other users of this computer can read the kiosk's key"));
        return error_remedy(err, _("Please set its mode to 0600 and think about a new key."));
    }
    if (read(fd, text, FILE_LENGTH) != FILE_LENGTH)
        return damaged(err);
    bool good = parse(text, key, err);
    sodium_memzero(text, sizeof text);
    return good;
}

bool key_file_read(const char *path, struct signing_key *key, struct error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        fail(err, ERROR_SYSTEM, _("the kiosk's key cannot be read: %s"), strerror(errno));
        return error_place(err, path, 0, 0);
    }
    bool good = read_open(fd, key, err);
    close(fd);
    return good || error_place(err, path, 0, 0);
}

bool key_file_exists(const char *path)
{
    struct stat about;
    return lstat(path, &about) == 0;
}
