/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions one by one under the keys of statistics.md. */
#include "results_parts.h"

static void put_count(struct json *json, const char *name, size_t count)
{
    json_add_integer(json, name, (int64_t)count);
}

static void put_item(struct json *list, const struct item_result *item)
{
    struct json *json = json_add_element(list);
    json_add_text(json, "item", item->facts->code);
    put_count(json, "n", item->n);
    json_add_number(json, "facility", item->facility);
    json_add_number(json, "sd", item->sd);
    put_share(json, "facility_wilson", &item->right);
    json_add_number(json, "d_upper_lower", item->d_upper_lower);
    json_add_number(json, "d_27", item->d_27);
    json_add_number(json, "r_total", item->r_total);
    json_add_number(json, "r_rest", item->r_rest);
    json_add_number(json, "alpha_if_deleted", item->alpha_if_deleted);
    json_add_number(json, "discriminative_efficiency_pct", item->discriminative_efficiency_pct);
    json_add_number(json, "effective_weight_pct", item->effective_weight_pct);
}

static struct json *put_replies(struct json *options, const char *name, bool key,
                                const struct reply_count *replies)
{
    struct json *json = json_add_element(options);
    json_add_text(json, "option", name);
    json_add_boolean(json, "key", key);
    put_count(json, "count", replies->count);
    json_add_number(json, "share", replies->share);
    json_add_number(json, "upper", replies->upper);
    json_add_number(json, "lower", replies->lower);
    return json;
}

static void put_option(struct json *options, const struct item_result *item, int option)
{
    const char name[] = {(char)('A' + option), '\0'};
    bool key = (item->facts->keys >> option & 1) != 0;
    struct json *json = put_replies(options, name, key, &item->options[option]);
    if (key || item->n == 0)
        json_add_null(json, "functional");
    else
        json_add_boolean(json, "functional", (item->functional >> option & 1) != 0);
}

static void put_no_option(struct json *options, const char *name, const struct reply_count *replies)
{
    json_add_null(put_replies(options, name, false, replies), "functional");
}

static void put_distractors(struct json *list, const struct item_result *item)
{
    struct json *json = json_add_element(list), *options = json_add_list(json, "options");
    json_add_text(json, "item", item->facts->code);
    for (int i = 0; i < item->facts->options; i++)
        put_option(options, item, i);
    if (item->unknown.count > 0)
        put_no_option(options, "unknown", &item->unknown);
    if (item->other.count > 0)
        put_no_option(options, "other", &item->other);
    put_no_option(options, "omit", &item->blank);
    if (item_distractors(item) < 0)
        json_add_null(json, "n_functional");
    else
        json_add_integer(json, "n_functional", item_distractors(item));
}

static void put_reliability(struct json *parent, const char *name,
                            const struct reliability *reliability)
{
    struct json *json = json_add_object(parent, name);
    put_count(json, "n", reliability->n);
    put_count(json, "k", reliability->k);
    json_add_number(json, "alpha", reliability->alpha);
    json_add_number(json, "kr20", reliability->kr20);
    put_count(json, "n_constant_items", reliability->n_constant_items);
    json_add_number(json, "alpha_without_constant", reliability->alpha_without_constant);
    json_add_number(json, "sem", reliability->sem);
    json_add_number(json, "error_ratio_pct", reliability->error_ratio_pct);
    json_add_number(json, "alpha_ci_low", reliability->alpha_ci_low);
    json_add_number(json, "alpha_ci_high", reliability->alpha_ci_high);
}

static void put_change(struct json *json, const struct mcnemar *change)
{
    put_count(json, "b_wrong_to_right", change->wrong_to_right);
    put_count(json, "c_right_to_wrong", change->right_to_wrong);
    json_add_number(json, "p_exact", change->p_exact);
    json_add_number(json, "p_midp", change->p_midp);
    json_add_number(json, "chi2", change->chi2);
    json_add_number(json, "p_chi2", change->p_chi2);
    json_add_number(json, "chi2_cc", change->chi2_cc);
    json_add_number(json, "p_chi2_cc", change->p_chi2_cc);
}

static void put_changes(struct json *json, const struct results *results)
{
    struct json *list = json_add_list(json, "mcnemar_items");
    for (size_t i = 0; results->item_changes != NULL && i < results->items_pre.count; i++) {
        struct json *item = json_add_element(list);
        json_add_text(item, "item", results->items_pre.items[i].facts->code);
        put_change(item, &results->item_changes[i]);
        json_add_number(item, "p_holm", results->item_changes[i].p_holm);
    }
}

static void put_test(struct json *json, const struct item_results *items, const char *item_name,
                     const char *distractor_name, const char *reliability_name)
{
    struct json *list = json_add_list(json, item_name);
    for (size_t i = 0; i < items->count; i++)
        put_item(list, &items->items[i]);
    list = json_add_list(json, distractor_name);
    for (size_t i = 0; i < items->count; i++)
        put_distractors(list, &items->items[i]);
    if (items->count > 0)
        put_reliability(json, reliability_name, &items->reliability);
    else
        json_add_null(json, reliability_name);
}

void put_items(struct json *json, const struct results *results)
{
    put_change(json_add_object(json, "passed_mcnemar"), &results->passed_change);
    put_changes(json, results);
    put_test(json, &results->items_pre, "items_pre", "distractors_pre", "reliability_pre");
    put_test(json, &results->items_post, "items_post", "distractors_post", "reliability_post");
}
