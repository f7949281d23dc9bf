/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "training/personal.h"

static void all_are(const char *const texts[], size_t count, bool expected)
{
    for (size_t i = 0; i < count; i++)
        if (text_looks_personal(texts[i]) != expected)
            fail_msg("\"%s\" %s personal", texts[i], expected ? "is" : "is not");
}

static void names_are_seen(void **state)
{
    static const char *const texts[] = {"kata Ibu Maria sakit",         "Ibu Maria sakit",
                                        "Ny. Ma'rifah minta berhenti",  "dengan Rut, pelan",
                                        "Sudah baik; Kak Ana membantu", "bu Maria"};
    (void)state;
    all_are(texts, sizeof texts / sizeof *texts, true);
}

static void numbers_of_people_are_seen(void **state)
{
    static const char *const texts[] = {"8103012345678901", "NIK 8103 0123 4567 8901",
                                        "telp 0812-3456-7890", "hp 081234567890 ya"};
    (void)state;
    all_are(texts, sizeof texts / sizeof *texts, true);
}

static void common_remarks_are_let_through(void **state)
{
    static const char *const texts[] = {"",
                                        " ",
                                        "terlalu cepat",
                                        "Gerakan masih cepat; coba lebih pelan",
                                        "Ibu A minta berhenti",
                                        "ibu nifas pusing, 3 menit",
                                        "Sudah baik. Coba lebih pelan",
                                        "posisi ASI baik, jarak 1-2 jari",
                                        "20 menit, 100 putaran, 2019"};
    (void)state;
    all_are(texts, sizeof texts / sizeof *texts, false);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_seen),
        cmocka_unit_test(numbers_of_people_are_seen),
        cmocka_unit_test(common_remarks_are_let_through),
    };
    return RUN(tests);
}
