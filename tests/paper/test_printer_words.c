/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of printers and of CUPS never reach a trainer as they are. */
#include "../support/run.h"
#include "printer_words.h"
#include <string.h>

static void what_people_can_mend_is_a_sentence(void **state)
{
    static const char *const reasons[] = {
        "media-empty",
        "media-empty-error",
        "media-needed-warning",
        "media-jam-error",
        "door-open-report",
        "cover-open",
        "toner-empty-error",
        "marker-supply-empty",
        "output-area-full",
        "offline-report",
        "connecting-to-device",
        "timed-out",
        "marker-supply-low-warning,media-empty-error",
    };
    (void)state;
    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
        const char *sentence = printer_waits_for(reasons[i], "4");
        assert_non_null(strchr(sentence, ' '));
        assert_null(strstr(sentence, reasons[i]));
        assert_int_equal(sentence[strlen(sentence) - 1], '.');
    }
}

static void a_stopped_printer_without_a_reason_is_paused(void **state)
{
    (void)state;
    assert_non_null(strstr(printer_waits_for("none", "5"), "paused"));
}

static void what_stops_nothing_is_not_told(void **state)
{
    (void)state;
    assert_string_equal(printer_waits_for("none", "3"), "");
    assert_string_equal(printer_waits_for("", ""), "");
    assert_string_equal(printer_waits_for("marker-supply-low-warning", "4"), "");
    assert_string_equal(printer_waits_for("x-maker-says-hello", "4"), "");
}

static void a_known_refusal_is_in_our_words(void **state)
{
    static const ipp_status_t known[] = {
        IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS,
        IPP_STATUS_ERROR_NOT_FOUND,
        IPP_STATUS_ERROR_FORBIDDEN,
        IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED,
        IPP_STATUS_ERROR_BUSY,
    };
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        assert_string_not_equal(printer_refusal(known[i], "as CUPS says"), "as CUPS says");
    assert_string_equal(printer_refusal(IPP_STATUS_ERROR_INTERNAL, "as CUPS says"), "as CUPS says");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_people_can_mend_is_a_sentence),
        cmocka_unit_test(a_stopped_printer_without_a_reason_is_paused),
        cmocka_unit_test(what_stops_nothing_is_not_told),
        cmocka_unit_test(a_known_refusal_is_in_our_words),
    };
    return RUN(tests);
}
