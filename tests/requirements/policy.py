"""Promises about what policy decides."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "policy.least-human": Promise(
        "Alone up to 50.00, one signature above, two above 1,000.00; a missing fact denies.",
        (
            "policy/test_cedar.py::test_refund_needs_the_least_human_mode_that_its_facts_allow",
            "policy/test_cedar.py::test_refund_that_lacks_one_fact_is_denied",
            "policy/test_cedar.py::test_refund_of_more_money_never_needs_fewer_people",
        ),
    ),
    "policy.explained": Promise(
        (
            "Every rule has an id, a sentence and a place; a request that nobody made is "
            "explained by the rule that decides it."
        ),
        (
            "policy/test_check.py::test_hypothetical_refund_is_explained",
            "policy/test_check.py::test_policy_check_what_makes_no_sense_is_said",
            "policy/test_check.py::test_rules_are_listed_with_sentence_and_denial",
        ),
    ),
    "policy.reloaded": Promise(
        (
            "Changed rules and limits are used at the next request under a new version; "
            "a bad set is refused and the old one stays."
        ),
        (
            "policy/test_live.py::test_changed_limit_shows_at_the_next_request",
            "policy/test_live.py::test_policy_set_that_turns_bad_is_refused_and_the_old_one_stays",
            "policy/test_live.py::test_live_policy_what_people_signed_under_another_version_is_asked_anew",
        ),
    ),
    "policy.company-caps": Promise(
        (
            "The desk alone gives back no more than the company's hour and day, "
            "however many ask at once; above it a person looks."
        ),
        (
            "ledger/test_company_caps.py::test_twenty_at_once_stay_within_the_hour",
            "ledger/test_company_caps.py::test_company_cap_of_the_day_holds_after_the_hour",
            "ledger/test_company_caps.py::test_company_caps_what_is_above_asks_one_person_who_may_grant_it",
        ),
    ),
    "policy.given-elsewhere": Promise(
        (
            "What colleagues gave back in billing counts against the limits, once, "
            "up to the moment of sending; what cannot be listed asks a person."
        ),
        (
            "graphs/test_given_elsewhere.py::test_given_by_a_colleague_before_the_decision_asks_a_person",
            "graphs/test_given_elsewhere.py::test_given_by_a_colleague_between_decision_and_payment_asks_a_person",
            "graphs/test_given_elsewhere.py::test_given_by_the_desk_itself_counts_once",
            "graphs/test_given_elsewhere.py::test_given_elsewhere_counts_linked_accounts_too",
            "systems/test_given.py::test_given_lists_refunds_and_credits_with_their_references",
            "systems/test_given.py::test_given_of_another_account_counts_only_over_the_charges_own_card",
            "systems/test_given.py::test_given_long_ago_is_not_listed",
            "foreign/test_whole_desk.py::test_whole_desk_where_billing_cannot_list_what_it_gave_back_a_person_signs",
        ),
    ),
    "policy.goods-given": Promise(
        (
            "Goods sent again count with what they are worth, by a colleague too, "
            "and to redirect them is to give that much."
        ),
        (
            "policy/test_goods_given.py::test_worth_of_goods_is_what_was_paid_for_them_or_for_what_they_replace",
            "policy/test_goods_given.py::test_goods_sent_again_by_a_colleague_count_at_their_worth",
            "scenarios/test_all.py::test_scenario_of_each_file_holds",
        ),
    ),
    "policy.currencies": Promise(
        (
            "Limits add up over currencies by the company's dated table, the stricter wins; "
            "no limits or no rate means two people, one of finance."
        ),
        (
            "policy/test_exchange.py::test_in_base_adds_up_and_rounds_up",
            "policy/test_exchange.py::test_limits_of_two_currencies_the_stricter_wins",
            "policy/test_exchange.py::test_currency_without_a_rate_needs_two_people_one_of_finance",
            "policy/test_exchange.py::test_exchange_table_that_changed_is_another_version_of_the_policy",
            "policy/test_exchange.py::test_exchange_table_that_is_incomplete_is_refused_by_name",
            "policy/test_exchange.py::test_rates_are_not_taken_from_the_limits",
            "policy/test_exchange.py::test_exchange_table_as_shipped_has_every_limited_currency",
        ),
    ),
    "policy.goods-elsewhere": Promise(
        (
            "Goods that are sent elsewhere count and are judged like the money they are worth; "
            "a contact or address that changed lately asks a person."
        ),
        (
            "policy/test_patterns.py::test_goods_that_go_elsewhere_are_judged_like_money",
            "policy/test_patterns.py::test_dear_goods_need_two_people_and_goods_at_another_price_nobody",
            "policy/test_patterns.py::test_standing_is_read_from_billing_and_the_crm",
            "ledger/test_remedies.py::test_goods_sent_elsewhere_count_in_the_window_and_one_order_once",
        ),
    ),
    "policy.patterns": Promise(
        (
            "Many remedies for one reason, whoever gave them, a watched customer and a suspended "
            "account go to a person, by numbers of the policy."
        ),
        (
            "policy/test_patterns.py::test_remedies_of_one_reason_are_counted_whoever_gave_them",
            "policy/test_patterns.py::test_shipped_patterns_are_those_of_the_house",
        ),
    ),
    "policy.window": Promise(
        (
            "The window of a customer counts linked accounts, other cards and what is in flight, "
            "however long; what went counts from when it went."
        ),
        (
            "ledger/test_linked_later.py::test_linked_later_what_one_handle_got_counts_for_the_other",
            "ledger/test_linked_later.py::test_handles_linked_at_once_are_never_both_the_first",
            "ledger/test_linked_later.py::test_handles_joined_two_by_two_are_one_customer",
            "gateway/test_linked_customers.py::test_linked_customers_joined_two_by_two_are_read_as_one",
            "ledger/test_remedies.py::"
            "test_goodwill_agreed_to_in_one_quarter_and_given_in_the_next_counts_there",
            "ledger/test_long_waits.py::test_long_waits_what_waits_for_longer_than_the_window_is_still_in_flight",
            "ledger/test_long_waits.py::test_long_waits_what_was_signed_after_weeks_counts_from_when_it_was_paid",
            "ledger/test_long_waits.py::test_long_waits_what_was_granted_and_stopped_stays_in_flight",
            "ledger/test_company_caps.py::test_linked_accounts_and_instruments_share_one_window",
            "ledger/test_ledger.py::test_window_counts_what_went_and_what_is_asked_for",
            "ledger/test_ledger.py::test_refunds_of_one_customer_at_once_are_never_both_the_first",
        ),
    ),
    "policy.one-version": Promise(
        (
            "One version covers every file of the policy set: rules, limits, rates and fields; "
            "all of them change while the desk runs."
        ),
        (
            "policy/test_policy_set.py::test_policy_version_covers_every_file",
            "policy/test_permitted_reads.py::test_fields_and_reads_change_with_the_files",
        ),
    ),
    "policy.reading": Promise(
        "What an agent reads is permitted by a rule; the default is no, declared or not.",
        (
            "policy/test_permitted_reads.py::test_permitted_reads_what_no_rule_permits_is_denied",
            "policy/test_permitted_reads.py::test_reads_that_a_team_declares_are_permitted",
            "gateway/test_gateway.py::test_gateway_refuses_a_read_without_a_permit",
        ),
    ),
    "policy.instrument": Promise(
        (
            "What a card got back counts for every customer who pays with it; "
            "agents see an opaque reference, never a fingerprint."
        ),
        (
            "ledger/test_remedies.py::test_instrument_has_one_window_over_customers",
            "ledger/test_remedies.py::test_customers_with_one_card_at_once_are_never_both_the_first",
            "systems/test_constraints.py::test_key_of_instruments_and_their_fingerprints_stay_inside",
        ),
    ),
    "policy.goods-and-credit": Promise(
        "Goods sent again and store credit meet every limit that money meets.",
        (
            "policy/test_cedar.py::test_goods_and_credit_are_judged_like_money",
            "policy/test_cedar.py::test_replacement_of_anything_but_what_went_wrong_as_it_was_is_denied",
        ),
    ),
    "policy.fast": Promise(
        "A decision costs at most two and a half times what one question to Cedar itself costs.",
        ("policy/test_speed.py::test_policy_decision_costs_little_more_than_cedar_itself",),
    ),
    "policy.reasons": Promise(
        "Every refund has a reason whose predicate code checks, and never gives too much.",
        (
            "policy/test_reasons.py::test_overpaid_holds_for_what_the_invoice_does_not_ask",
            "policy/test_reasons.py::test_undelivered_holds_when_no_parcel_came_in_time",
            "policy/test_subscription_reasons.py::test_cancelled_before_renewal",
            "policy/test_never_too_much.py::test_overpaid_never_gives_too_much",
            "policy/test_subscription_reasons.py::test_renewal_grace_holds_for_an_end_in_time",
            "policy/test_returned_goods.py::test_return_received_holds_for_what_came_back",
            "policy/test_returned_goods.py::test_withdrawal_holds_within_its_window",
            "policy/test_never_too_much.py::test_goods_sent_back_never_give_too_much",
            "policy/test_never_too_much.py::test_grace_never_gives_too_much",
            "policy/test_reasons.py::test_damaged_holds_for_goods_that_came_in_time",
            "policy/test_reasons.py::test_outage_holds_for_the_share_on_record",
            "policy/test_reasons.py::test_goodwill_holds_for_a_cause_and_a_charge",
            "policy/test_never_too_much.py::test_service_and_damage_never_give_too_much",
            "policy/test_returned_goods.py::test_withdrawal_in_the_eu_gives_back_what_bringing_it_cost",
            "policy/test_subscription_reasons.py::test_change_of_plan_within_a_period_that_is_given_back_is_given_back_as_well",
            "policy/test_subscription_reasons.py::test_change_of_plan_within_a_period_that_is_kept_is_kept",
        ),
    ),
    "policy.renewals": Promise(
        (
            "Who was charged after a cancellation gets renewals back, "
            "and neither goods bought later nor a period that was had."
        ),
        (
            "policy/test_renewals.py::test_goods_that_were_bought_after_a_cancellation_are_no_renewal",
            "policy/test_renewals.py::test_late_capture_for_a_period_that_was_had_is_no_renewal",
            "policy/test_renewals.py::test_renewals_who_came_back_after_a_cancellation_pays_for_the_new_subscription",
            "policy/test_renewals.py::test_renewals_of_a_customer_who_left_and_bought_beans_are_told_apart",
        ),
    ),
    "policy.goodwill-cause": Promise(
        (
            "A gesture needs a cause that is a row, a promise is for what was promised, "
            "and neither goes round a no on the same matter."
        ),
        (
            "policy/test_causes.py::test_causes_are_rows_that_are_not_too_old",
            "policy/test_causes.py::test_gesture_without_a_cause_has_no_reason",
            "policy/test_causes.py::test_promise_alone_is_for_what_was_promised_and_in_its_currency",
            "policy/test_causes.py::test_gesture_after_a_no_is_denied_whoever_would_sign",
            "ledger/test_remedies.py::test_refusal_on_the_same_matter_is_found_while_it_counts",
        ),
    ),
    "policy.goodwill": Promise(
        (
            "A gesture comes out of a customer's budget for the quarter, in flight included; "
            "above it a person decides."
        ),
        (
            "policy/test_cedar.py::test_refund_needs_the_least_human_mode_that_its_facts_allow",
            "ledger/test_remedies.py::test_goodwill_counts_this_quarter_and_what_is_in_flight",
        ),
    ),
    "policy.one-remedy": Promise(
        (
            "One remedy a line over money, goods and credit, however many are wished for at once; "
            "the grace gives back the renewal and nothing else."
        ),
        (
            "ledger/test_remedies.py::test_remedies_at_once_for_one_line_are_one",
            "ledger/test_remedies.py::test_remedy_that_people_are_asked_about_holds_its_line_until_it_ends",
            "ledger/test_remedies.py::test_goods_sent_again_are_not_sent_a_second_time_whatever_logistics_would_take",
            "systems/test_constraints.py::test_credit_is_never_beside_cash_for_the_same_money",
            "policy/test_evidence.py::test_evidence_what_the_records_say_a_line_was_made_good_with",
            "policy/test_evidence.py::test_parcel_that_was_replaced_is_not_refunded_too",
            "policy/test_evidence.py::test_grace_is_about_the_newest_charge_for_the_subscription_only",
            "policy/test_evidence.py::test_goods_are_no_renewal_where_logistics_alone_says_that_they_are_goods",
            "systems/test_plans.py::test_goods_whose_invoice_names_no_order_pay_for_no_plan",
            "policy/test_renewals.py::test_renewals_what_was_paid_for_another_products_plan_is_no_renewal",
            "systems/test_given.py::test_payment_for_the_app_is_not_the_renewal_that_a_cancellation_gives_back",
            "graphs/test_planning.py::test_planning_what_follows_a_proposal_waits_until_it_has_ended",
        ),
    ),
}
