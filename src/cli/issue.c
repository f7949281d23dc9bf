/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of a certificate are frozen here; report writes the face, certificate composes and
 * signs the code, and the store keeps both in the transaction that allots the number. */
#include "issue.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/text.h"
#include "certificate/payload.h"
#include "locale.h"
#include "report/face.h"
#include "store/certificates.h"
#include <string.h>

struct composing {
    const struct issue *issue;
    struct facts facts;
};

bool issue_code_name(const struct kader *kader, char out[CODE_NAME_MAX + 1], struct error *err)
{
    return fold_code(out, CODE_NAME_MAX + 1, kader->name, err);
}

/* Who may have a certificate has a posttest that counts. */
static void knowledge_facts(struct facts *facts, const struct standing *person,
                            const struct training *training)
{
    const struct score *score = &standing_counting(person, training)->score;
    facts->knowledge_right = score->right;
    facts->knowledge_items = score->right + score->wrong + score->unknown + score->blank;
}

static void skill_facts(struct facts *facts, const struct standing *person)
{
    const struct verdict *verdict = &person->rounds[person->latest_round].verdict;
    facts->skill_sum = verdict->sum;
    facts->skill_max = 2 * verdict->rated;
    /* The paper is Indonesian whatever the screen speaks when it is issued. */
    enum language spoken = locale_language();
    locale_switch(LANGUAGE_ID);
    occasion_label(OCCASION_ROUND, person->latest_round + 1, facts->skill_round);
    locale_switch(spoken);
}

static void training_facts(struct facts *facts, const struct training *training)
{
    text_copy(facts->title, sizeof facts->title, training->title);
    text_copy(facts->short_title, sizeof facts->short_title, training->short_title);
    text_copy(facts->place, sizeof facts->place, training->place);
    text_copy(facts->organiser, sizeof facts->organiser, training->organiser);
    facts->first_day = training->first_day;
    facts->last_day = training->last_day;
    facts->hours = training->hours;
    memcpy(facts->signatories, training->signatories, sizeof facts->signatories);
}

static void person_facts(struct facts *facts, const struct standing *person,
                         const struct training *training)
{
    const struct kader *kader = &person->kader;
    text_copy(facts->name, sizeof facts->name, kader->name);
    facts->sapaan = kader->sapaan;
    text_copy(facts->posyandu, sizeof facts->posyandu, kader->posyandu);
    text_copy(facts->village, sizeof facts->village, kader->village);
    knowledge_facts(facts, person, training);
    skill_facts(facts, person);
}

static bool may_have_one(const struct issue *issue, const struct standing *person,
                         struct error *err)
{
    unsigned missing = standing_missing(person, &issue->course->training);
    if (missing == 0)
        return true;
    return fail(err, ERROR_REFUSED, "%s",
                missing_sentence(missing & ~(missing - 1), &issue->course->training));
}

static bool compose(void *context, int serial, const char *number, char **payload, char **face,
                    struct error *err)
{
    struct composing *composing = context;
    const struct signing_key *key = composing->issue->key;
    struct code_fields fields;
    char text[CODE_TEXT_MAX + 1];
    (void)serial;
    if (!text_copy(composing->facts.number, sizeof composing->facts.number, number))
        return fail(err, ERROR_REFUSED, _("the number %s does not fit into the code"), number);
    if (!payload_fields(&fields, &composing->facts, &key->public, err) ||
        !payload_sign(text, &fields, key, err))
        return false;
    *payload = xstrdup(text);
    *face = face_write(&composing->facts);
    return true;
}

bool issue_certificate(const struct issue *issue, const struct standing *person,
                       const char *code_name, struct arena *arena, struct certificate *certificate,
                       struct error *err)
{
    struct composing composing = {.issue = issue};
    struct facts *facts = &composing.facts;
    if (!may_have_one(issue, person, err) ||
        !fold_code(facts->code_name, sizeof facts->code_name, code_name, err))
        return false;
    facts->kiosk = issue->course->kiosk;
    facts->issued = issue->date;
    key_fingerprint(&issue->key->public, facts->fingerprint);
    training_facts(facts, &issue->course->training);
    person_facts(facts, person, &issue->course->training);
    struct issue_request request = {
        .enrolment = person->kader.enrolment,
        .date = issue->date,
        .unit = issue->course->kiosk.unit,
        .key = &issue->key->public,
        .staff = issue->staff,
        .compose = compose,
        .context = &composing,
    };
    return store_issue(issue->store, &request, arena, certificate, err);
}
