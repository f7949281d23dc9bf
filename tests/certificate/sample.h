/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sample.h - a certificate to change one thing of. */
#ifndef LULUS_TESTS_CERTIFICATE_SAMPLE_H
#define LULUS_TESTS_CERTIFICATE_SAMPLE_H
#include "certificate/payload.h"
#include <stdio.h>
#include <string.h>

static inline struct facts sample_facts(void)
{
    return (struct facts){
        .name = "Siti Rahma, A.Md.Keb",
        .code_name = "SITI RAHMA, A.MD.KEB",
        .title = "Pijat oksitosin bagi kader posyandu",
        .short_title = "Pijat Oksitosin",
        .issued = {2019, 11, 2},
        .number = "001/PKM-LRL/XI/2019",
    };
}

/* The key of a kiosk: seed 0, 1, 2 ... 31, the one of vectors.txt. */
static inline void sample_key(struct signing_key *key)
{
    uint8_t seed[KEY_BYTES];
    for (int i = 0; i < KEY_BYTES; i++)
        seed[i] = (uint8_t)i;
    key_from_seed(key, seed);
}

static inline struct trusted_key sample_trust(void)
{
    struct signing_key key;
    struct trusted_key trust = {.issuer = "Puskesmas Larat (PKM-LRL)"};
    sample_key(&key);
    trust.key = key.public;
    return trust;
}

static inline void sample_payload(char out[CODE_TEXT_MAX + 1])
{
    struct signing_key key;
    struct facts facts = sample_facts();
    struct code_fields fields;
    struct error err;
    sample_key(&key);
    if (!payload_fields(&fields, &facts, &key.public, &err) ||
        !payload_sign(out, &fields, &key, &err))
        out[0] = '\0';
}

static inline enum code_verdict sample_verdict(const char *text, size_t length,
                                               struct code_check *check)
{
    struct trusted_key trust = sample_trust();
    payload_check(text, length, &trust, 1, check);
    return check->verdict;
}

struct code {
    char text[CODE_TEXT_MAX + 8];
    size_t length;
};

static inline struct code sample_code(void)
{
    struct code code;
    sample_payload(code.text);
    code.length = strlen(code.text);
    return code;
}

static inline enum code_verdict verdict_of(const char *text)
{
    struct code_check check;
    return sample_verdict(text, strlen(text), &check);
}
#endif
