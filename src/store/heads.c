/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heads.h"
#include "crypto/base32.h"
#include <stdio.h>
#include <string.h>

void head_text(const char *kiosk, int64_t chain, int64_t n, const struct digest *hash,
               char out[HEAD_TEXT])
{
    char hex[DIGEST_TEXT];
    digest_text(hash, hex);
    snprintf(out, HEAD_TEXT, "%s %lld %lld %s", kiosk, (long long)chain, (long long)n, hex);
}

static bool parse_digest(const char *hex, struct digest *digest)
{
    if (strlen(hex) != DIGEST_TEXT - 1)
        return false;
    for (size_t i = 0; i < sizeof digest->bytes; i++)
        if (sscanf(hex + 2 * i, "%2hhx", &digest->bytes[i]) != 1)
            return false;
    return true;
}

bool head_parse(const char *line, struct head_line *head)
{
    long long chain, n;
    char hex[DIGEST_TEXT], signature[BASE32_LENGTH(SIGNATURE_BYTES) + 2] = "";
    *head = (struct head_line){0};
    if (sscanf(line, "head %36s %lld %lld %64[0-9a-f] %4s %104s", head->kiosk, &chain, &n, hex,
               head->kid, signature) < 4 ||
        !parse_digest(hex, &head->hash))
        return false;
    head->chain = chain;
    head->n = n;
    head->has_signature = base32_decode(head->signature, SIGNATURE_BYTES, signature);
    return true;
}

enum head_verdict head_judge(const struct head_line *head, const struct key_row *keys, size_t count)
{
    char text[HEAD_TEXT], kid[KID_TEXT];
    enum head_verdict verdict = HEAD_STRANGE;
    head_text(head->kiosk, head->chain, head->n, &head->hash, text);
    for (size_t i = 0; i < count; i++) {
        key_kid(&keys[i].key, kid);
        if (strcmp(kid, head->kid) != 0)
            continue;
        if (head->has_signature &&
            key_verify(&keys[i].key, JOURNAL_HEAD_CONTEXT, text, strlen(text), head->signature))
            return HEAD_GOOD;
        verdict = HEAD_WRONG;
    }
    return verdict;
}
