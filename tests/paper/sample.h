/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sample.h - certificates to print: the ordinary one, and every one that is hard to print. */
#ifndef LULUS_TESTS_PAPER_SAMPLE_H
#define LULUS_TESTS_PAPER_SAMPLE_H
#include "certificates.h"
#include "crypto/key.h"

enum sample {
    SAMPLE_ORDINARY,
    SAMPLE_APOSTROPHE, /* Ny. Ma'rifah, A.Md.Keb */
    SAMPLE_FORTY,      /* a name that folds to 40 characters */
    SAMPLE_LONGEST,    /* every field as long and as dear as it may be */
    SAMPLE_TYPED,      /* a name of 80 characters with a spelling typed for the code */
    SAMPLE_ACCENTS,
    SAMPLE_DEMO,
    SAMPLE_COUNT,
};

/* With the signature of the sample's key (seed 1, 1, 1 ...), or the demo's. */
void sample_copy(struct certificate_copy *copy, enum sample sample);
void sample_public(struct public_key *key, bool demo);
#endif
