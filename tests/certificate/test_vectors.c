/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_vectors.c - the golden texts; check_vectors.py reads the same file with other libraries. */
#include "../support/fixture.h"
#include "../support/run.h"
#include "base/fold.h"
#include "certificate/payload.h"
#include "certificate/qr.h"
#include "crypto/digest.h"
#include <stdlib.h>
#include <string.h>

enum { VECTORS = 20, LINES = 16, VALUE = 400 };

struct block {
    char name[LINES][16], value[LINES][VALUE];
    int lines;
};

struct vectors {
    struct block head, block[VECTORS];
    struct signing_key key;
};

static const char *value(const struct block *block, const char *name)
{
    for (int i = 0; i < block->lines; i++)
        if (strcmp(block->name[i], name) == 0)
            return block->value[i];
    fail_msg("vectors.txt: no line \"%s\"", name);
    return "";
}

static bool read_block(FILE *file, struct block *block)
{
    char line[512];
    block->lines = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (line[0] == '\n' && block->lines > 0)
            break;
        if (line[0] == '#' || line[0] == '\n')
            continue;
        if (block->lines == LINES || sscanf(line, "%15[^:]: %399[^\n]", block->name[block->lines],
                                            block->value[block->lines]) != 2)
            return false;
        block->lines++;
    }
    return block->lines > 0;
}

static void from_hex(const char *hex, uint8_t *out, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned byte;
        assert_int_equal(sscanf(hex + 2 * i, "%2x", &byte), 1);
        out[i] = (uint8_t)byte;
    }
}

static int load(void **state)
{
    static struct vectors vectors;
    char path[FIXTURE_PATH];
    uint8_t seed[KEY_BYTES];
    FILE *file = fopen(fixture_path(path, "certificate/vectors.txt"), "r");
    if (file == NULL || !read_block(file, &vectors.head))
        return -1;
    for (int i = 0; i < VECTORS; i++)
        if (!read_block(file, &vectors.block[i]))
            return -1;
    fclose(file);
    from_hex(value(&vectors.head, "seed"), seed, sizeof seed);
    key_from_seed(&vectors.key, seed);
    *state = &vectors;
    return 0;
}

static struct code_fields fields_of(const struct vectors *vectors, const struct block *block)
{
    struct code_fields fields = {0};
    struct error err = {0};
    assert_true(fold_code(fields.name, sizeof fields.name, value(block, "name"), &err));
    assert_true(fold_code(fields.course, sizeof fields.course, value(block, "course"), &err));
    assert_true(fold_code(fields.result, sizeof fields.result, value(block, "result"), &err));
    assert_true(fold_code(fields.date, sizeof fields.date, value(block, "date"), &err));
    assert_true(fold_code(fields.number, sizeof fields.number, value(block, "number"), &err));
    key_kid(&vectors->key.public, fields.kid);
    return fields;
}

static void the_key_has_its_text_and_fingerprint(void **state)
{
    struct vectors *vectors = *state;
    char text[PUBLIC_TEXT], fingerprint[FINGERPRINT_TEXT];
    key_public_text(&vectors->key.public, text);
    key_fingerprint(&vectors->key.public, fingerprint);
    assert_string_equal(text, value(&vectors->head, "public"));
    assert_string_equal(fingerprint, value(&vectors->head, "fingerprint"));
}

static void every_text_is_composed_and_signed_so(void **state)
{
    struct vectors *vectors = *state;
    for (int i = 0; i < VECTORS; i++) {
        const struct block *block = &vectors->block[i];
        struct code_fields fields = fields_of(vectors, block);
        char text[CODE_TEXT_MAX + 1];
        struct error err = {0};
        assert_true(payload_sign(text, &fields, &vectors->key, &err));
        assert_string_equal(text, value(block, "payload"));
    }
}

static void every_text_is_genuine(void **state)
{
    struct vectors *vectors = *state;
    struct trusted_key trust = {.key = vectors->key.public};
    for (int i = 0; i < VECTORS; i++) {
        const char *text = value(&vectors->block[i], "payload");
        struct code_fields fields = fields_of(vectors, &vectors->block[i]);
        struct code_check check;
        payload_check(text, strlen(text), &trust, 1, &check);
        assert_int_equal(check.verdict, CODE_GENUINE);
        assert_memory_equal(&check.fields, &fields, sizeof fields);
    }
}

static void assert_matrix(const struct block *block, enum qr_level level, const char *letter)
{
    static struct bits bits;
    struct error err = {0};
    char name[16], text[DIGEST_TEXT];
    assert_true(qr_encode(value(block, "payload"), level, &bits, &err));
    snprintf(name, sizeof name, "version-%s", letter);
    assert_int_equal((bits.size - 17) / 4, atoi(value(block, name)));
    struct digest digest = digest_of(bits.cell, (size_t)(bits.size * bits.size));
    digest_text(&digest, text);
    snprintf(name, sizeof name, "matrix-%s", letter);
    assert_string_equal(text, value(block, name));
}

static void every_text_has_these_matrices(void **state)
{
    struct vectors *vectors = *state;
    for (int i = 0; i < VECTORS; i++) {
        assert_matrix(&vectors->block[i], QR_LOW, "L");
        assert_matrix(&vectors->block[i], QR_MEDIUM, "M");
        assert_matrix(&vectors->block[i], QR_QUARTILE, "Q");
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(the_key_has_its_text_and_fingerprint, load),
        cmocka_unit_test_setup(every_text_is_composed_and_signed_so, load),
        cmocka_unit_test_setup(every_text_is_genuine, load),
        cmocka_unit_test_setup(every_text_has_these_matrices, load),
    };
    return RUN(tests);
}
