/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"
#include "base/text.h"
#include "certificate/demo_key.h"
#include "certificate/payload.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SET(field, text) text_copy(field, sizeof field, text)

static const struct {
    const char *name, *code_name, *title, *short_title, *number;
} variants[SAMPLE_COUNT] = {
    [SAMPLE_ORDINARY] = {"Yosefina Batlayeri", "YOSEFINA BATLAYERI",
                         "Pijat oksitosin bagi kader posyandu", "Pijat Oksitosin",
                         "001/PKM-LRL/XI/2019"},
    [SAMPLE_APOSTROPHE] = {"Ny. Ma'rifah, A.Md.Keb", "NY. MA'RIFAH, A.MD.KEB",
                           "Pijat oksitosin bagi kader posyandu", "Pijat Oksitosin",
                           "002/PKM-LRL/XI/2019"},
    [SAMPLE_FORTY] = {"Kristina Ferdinandus Batmomolin Laratmas",
                      "KRISTINA FERDINANDUS BATMOMOLIN LARATMAS",
                      "Pijat oksitosin bagi kader posyandu", "Pijat Oksitosin",
                      "003/PKM-LRL/XI/2019"},
    [SAMPLE_LONGEST] = {"WWWWW, WWWW'WWWW (WWWWWWWW) WWWWWWWWW.WW",
                        "WWWWW, WWWW'WWWW (WWWWWWWW) WWWWWWWWW.WW",
                        "Pelatihan pijat oksitosin dan pendampingan ASI eksklusif bagi kader "
                        "posyandu wilayah kerja Puskesmas Larat, gelombang 2",
                        "WWWWWWWWWW & WWWWWWWW (WWWWWWWW)", "999/WWWWWWWWWWWWWW/VIII/2019-R"},
    [SAMPLE_TYPED] = {"Kristina Ferdinandus Batmomolin Laratmase van der Hoeven-Ngilawane, S.ST., "
                      "M.K",
                      "KRISTINA F. BATMOMOLIN L.V.D. HOEVEN-NGI",
                      "Pijat oksitosin bagi kader posyandu", "Pijat Oksitosin",
                      "005/PKM-LRL/XI/2019"},
    [SAMPLE_ACCENTS] = {"Renée Øystein Çelik-Đặng", "RENEE OYSTEIN CELIK-DANG",
                        "Pijat oksitosin bagi kader posyandu", "Pijat Oksitosin",
                        "006/PKM-LRL/XI/2019"},
    [SAMPLE_DEMO] = {"Anastasia Fenan", "ANASTASIA FENAN", "Pijat oksitosin bagi kader posyandu",
                     "Pijat Oksitosin", "007/CONTOH/XI/2019"},
};

static void sample_key(struct signing_key *key, bool demo)
{
    uint8_t seed[KEY_BYTES];
    memset(seed, 1, sizeof seed);
    if (demo)
        demo_key(key);
    else
        key_from_seed(key, seed);
}

void sample_public(struct public_key *key, bool demo)
{
    struct signing_key whole;
    sample_key(&whole, demo);
    *key = whole.public;
}

static void fill_common(struct facts *facts)
{
    SET(facts->kiosk.name, "Puskesmas Larat");
    SET(facts->kiosk.contact, "Puskesmas Larat, telp. 0918-000000");
    SET(facts->posyandu, "Mawar");
    SET(facts->village, "Desa Lorulun");
    SET(facts->place, "Lorulun");
    SET(facts->organiser, "Puskesmas Larat");
    facts->first_day = (struct date){2019, 9, 26};
    facts->last_day = facts->issued = (struct date){2019, 11, 2};
    facts->hours = 16;
    SET(facts->signatories[0].position, "Kepala Puskesmas Larat");
    SET(facts->signatories[0].name, "dr. Contoh Kepala");
    SET(facts->signatories[0].number, "NIP. 19700101 199001 1 001");
    SET(facts->signatories[1].position, "Pelatih");
    SET(facts->signatories[1].name, "Contoh Pelatih, S.ST.");
    facts->knowledge_right = 18;
    facts->knowledge_items = 20;
    facts->skill_sum = 42;
    facts->skill_max = 44;
    SET(facts->skill_round, "Penilaian 2");
}

void sample_copy(struct certificate_copy *copy, enum sample sample)
{
    struct facts *facts = &copy->facts;
    struct signing_key key;
    struct code_fields fields;
    struct error err;
    memset(copy, 0, sizeof *copy);
    fill_common(facts);
    facts->kiosk.demo = sample == SAMPLE_DEMO;
    SET(facts->name, variants[sample].name);
    SET(facts->code_name, variants[sample].code_name);
    SET(facts->title, variants[sample].title);
    SET(facts->short_title, variants[sample].short_title);
    SET(facts->number, variants[sample].number);
    sample_key(&key, facts->kiosk.demo);
    key_fingerprint(&key.public, facts->fingerprint);
    if (!payload_fields(&fields, facts, &key.public, &err) ||
        !payload_sign(copy->payload, &fields, &key, &err)) {
        fprintf(stderr, "sample %d: %s\n", sample, err.message);
        abort();
    }
}
