"""Guards of the right to act."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard, Sql

_LEDGER = "ledger/test_ledger.py::"

GUARDS = (
    Guard(
        "one live action",
        (Sql("desk", "DROP INDEX desk.one_live_action"),),
        _LEDGER + "test_database_itself_admits_one_live_action",
        "DID NOT RAISE",
    ),
    Guard(
        "refund window",
        (
            Code(
                "steward.decisions.granting:check_window",
                "if any(amount > int(told.get(currency, 0)) for currency, amount in now.items()):",
                "if False:",
            ),
        ),
        _LEDGER + "test_refunds_of_one_customer_at_once_are_never_both_the_first",
        "Stale",
    ),
    Guard(
        "what waits for weeks is in flight",
        (Code("steward.ledger.counting:window", "state <> ALL(%s)", "state = ALL(%s)"),),
        "ledger/test_long_waits.py::test_long_waits_what_waits_for_longer_than_the_window_is_still_in_flight",
        "assert",
    ),
    Guard(
        "what was agreed to goes first",
        (
            Code(
                "steward.domain.lifecycle:stands",
                "agreed = live.state in (S.AWAITING, S.AUTHORISED)",
                "agreed = False",
            ),
        ),
        "ledger/test_another_reason.py::test_remedy_agreed_to_goes_before_one_for_another_reason",
        "assert",
    ),
    Guard(
        "what was held back is judged again",
        (Code("steward.verdicts.verdict:TO_DECIDE", ", ActionState.AUTHORISED", ""),),
        "graphs/test_held_back.py::test_dispute_of_the_other_charge_meanwhile_asks_a_person",
        "assert",
    ),
    Guard(
        "books are read to their end",
        (
            Code(
                "steward.gateway.calls:Calls._exchange",
                "if call.whole else first",
                "if False else first",
            ),
        ),
        "graphs/test_long_books.py::test_long_books_what_was_made_good_long_ago_is_not_made_good_again",
        "assert",
    ),
    Guard(
        "store credit takes an invoice back",
        (Code("teams.refund.evidence:_taken_back", "+ given", ""),),
        "policy/test_credit_for_goods.py::test_goods_and_overpayment_are_each_due_once",
        "assert",
    ),
    Guard(
        "systems that differ ask a person",
        (
            Code(
                "teams.refund.evidence:systems_differ",
                'bill.get("order_id") not in (None, item["order_id"])',
                "False",
            ),
        ),
        "graphs/test_systems_differ.py::test_invoice_that_billing_has_for_another_order_is_for_a_person",
        "assert",
    ),
    Guard(
        "goods are no renewal",
        (
            Code(
                "steward.policy.renewals:for_the_subscription", " and invoice.order_id is None", ""
            ),
        ),
        "policy/test_renewals.py::test_goods_that_were_bought_after_a_cancellation_are_no_renewal",
        "assert",
    ),
    Guard(
        "goods that billing is silent about are no renewal",
        (
            Code(
                "teams.refund.records:invoices_of",
                'item | {"order_id": sent.get(item["invoice_id"])}',
                "item",
            ),
        ),
        "policy/test_evidence.py"
        "::test_goods_are_no_renewal_where_logistics_alone_says_that_they_are_goods",
        "assert",
    ),
    Guard(
        "another product's plan is no renewal",
        (
            Code(
                "steward.policy.renewals:for_the_subscription",
                "invoice.product is None or subscription.product in (None, invoice.product)",
                "True",
            ),
        ),
        "policy/test_renewals.py::test_renewals_what_was_paid_for_another_products_plan_is_no_renewal",
        "assert",
    ),
    Guard(
        "one remedy a line",
        (Code("steward.decisions.granting:check_line", 'if now != "none":', "if False:"),),
        "ledger/test_remedies.py::test_remedies_at_once_for_one_line_are_one",
        "Stale",
    ),
    Guard(
        "what billing says was given back counts",
        (
            Code(
                "steward.effects.counting:counted_facts",
                '"elsewhere_minor": counted["elsewhere"].get(currency, 0)',
                '"elsewhere_minor": 0',
            ),
            Code(
                "steward.effects.counting:counted_facts", 'added(own, counted["elsewhere"])', "own"
            ),
        ),
        "graphs/test_given_elsewhere.py::test_given_by_a_colleague_before_the_decision_asks_a_person",
        "assert",
    ),
    Guard(
        "one yes has one meaning",
        (
            Code(
                "steward.dialogue.context.side_questions:beside",
                'question is not None and question.kind == "confirm"',
                "False",
            ),
        ),
        "wording/test_beside.py::test_beside_an_offer_that_waits_for_a_yes_nothing_else_asks_for_one",
        "assert",
    ),
    Guard(
        "store credit is wished for, not only named",
        (
            Code(
                "steward.understanding.yes_and_no.stances:_wished",
                "if _BELITTLES.search(piece):\n        return False\n",
                "return True\n",
            ),
        ),
        "understanding/test_stances.py::test_credit_that_is_named_and_not_wished_for_is_not_asked_for",
        "assert",
    ),
    Guard(
        "goods that a colleague sent again count",
        (Code("steward.effects.counting:elsewhere", ", *goods], known", "], known"),),
        "policy/test_goods_given.py::test_goods_sent_again_by_a_colleague_count_at_their_worth",
        "assert",
    ),
    Guard(
        "goods of unknown worth ask a person",
        (
            Code(
                "steward.effects.counting:_sent_again",
                "all(worth is not None for _, worth in sent)",
                "True",
            ),
        ),
        "policy/test_goods_given.py::test_goods_sent_again_by_a_colleague_count_at_their_worth",
        "assert",
    ),
    Guard(
        "goods sent again are worth what they replace",
        (
            Code(
                "teams.support.valuation:worth_of",
                'paid = max(paid, int(at["amount_minor"]))',
                'paid = paid or int(at["amount_minor"]) or 1',
            ),
        ),
        "policy/test_goods_given.py::test_worth_of_goods_is_what_was_paid_for_them_or_for_what_they_replace",
        "assert",
    ),
    Guard(
        "a change of plan comes back only with its period",
        (
            Code(
                "steward.policy.renewals:change_of_the_period",
                "if not datetime.fromisoformat(begun)",
                "if False and not datetime.fromisoformat(begun)",
            ),
        ),
        "policy/test_subscription_reasons.py::test_change_of_plan_within_a_period_that_is_given_back_is_given_back_as_well",
        "assert",
    ),
    Guard(
        "reads in one call write nothing",
        (
            Code(
                "systems.chassis.endpoint:Endpoint._perform",
                "tool is None or (reads_only and tool.effect is not Effect.READ)",
                "tool is None",
            ),
        ),
        "systems/test_read_together.py::test_read_together_writes_nothing",
        "assert",
    ),
    Guard(
        "each read in one call has its own capability",
        (
            Code(
                "systems.chassis.joint_reads:tokens_of",
                "[None] * (count - len(tokens))",
                "tokens[:1] * (count - len(tokens))",
            ),
        ),
        "systems/test_read_together.py::test_read_together_without_its_own_capability_is_refused_alone",
        "capability_missing",
    ),
    Guard(
        "reads in one transaction are of the same subjects",
        (
            Code(
                "systems.chassis.one_transaction:read_all",
                "one.held.scope, one.held.ids, one.held.actor",
                "one.held.scope, one.held.actor",
            ),
        ),
        "systems/test_call_transactions.py::test_reads_of_two_customers_share_no_transaction",
        "assert",
    ),
    Guard(
        "a spent capability reads nothing beside fresh ones",
        (
            Code(
                "systems.chassis.one_transaction:_read_alike",
                "for one in reads if one.held.jti in admitted",
                "for one in reads",
            ),
        ),
        "systems/test_call_transactions.py::test_spent_capability_is_not_read_beside_fresh_ones",
        "assert",
    ),
    Guard(
        "what was agreed to is decided on facts read anew",
        (Code("steward.verdicts.verdict:decide_one", "offering = not agreed and", "offering ="),),
        "graphs/test_read_anew.py::test_decision_rests_on_facts_that_are_read_anew",
        "assert",
    ),
    Guard(
        "a no is said of facts read anew",
        (
            Code(
                "steward.verdicts.verdict:decide_one",
                'if offering and verdict.outcome == "deny":',
                "if 0:",
            ),
        ),
        "graphs/test_read_anew.py::test_decision_rests_on_facts_that_are_read_anew",
        "assert",
    ),
    Guard(
        "what billing gave back meanwhile is read before sending",
        (
            Code(
                "nodes.effects:_given_meanwhile",
                "if not await more_elsewhere(",
                "if True or not await more_elsewhere(",
            ),
        ),
        "graphs/test_given_elsewhere.py::test_given_by_a_colleague_between_decision_and_payment_asks_a_person",
        "assert",
    ),
    Guard(
        "a currency without limits needs finance",
        (Code("steward.policy.cedar:_context", '"listed": bounds is not None', '"listed": True'),),
        "policy/test_exchange.py::test_limits_of_two_currencies_the_stricter_wins",
        "assert",
    ),
    Guard(
        "limits over all currencies",
        (
            Code(
                "steward.policy.exchange:Exchange.in_base",
                "whole += Decimal(amount)",
                "whole += 0 * Decimal(amount)",
            ),
        ),
        "policy/test_exchange.py::test_limits_of_two_currencies_the_stricter_wins",
        "assert",
    ),
    Guard(
        "goods sent elsewhere count",
        (Code("steward.ledger.counting:window", "list(rules.VALUED)", "list(rules.REMEDIES)"),),
        "ledger/test_remedies.py::test_goods_sent_elsewhere_count_in_the_window_and_one_order_once",
        "assert",
    ),
    Guard(
        "a contact that changed lately",
        (
            Code(
                "steward.effects.standing:_settled",
                "if contact is None:",
                "if True:\n        return True\n    if contact is None:",
            ),
        ),
        "policy/test_patterns.py::test_standing_is_read_from_billing_and_the_crm",
        "assert",
    ),
    Guard(
        "many remedies for one reason",
        (
            Code(
                "steward.effects.standing:frequency_facts",
                "any(count >= pattern.most",
                "any(False and count >= pattern.most",
            ),
        ),
        "policy/test_patterns.py::test_remedies_of_one_reason_are_counted_whoever_gave_them",
        "assert",
    ),
    Guard(
        "a gesture needs a cause",
        (Code("steward.policy.reasons:goodwill", "if not usable:", "if False:"),),
        "policy/test_causes.py::test_gesture_without_a_cause_has_no_reason",
        "assert",
    ),
    Guard(
        "a gesture is no way round a no",
        (Code("steward.ledger.counting:refused_before", "return row is not None", "return False"),),
        "ledger/test_remedies.py::test_refusal_on_the_same_matter_is_found_while_it_counts",
        "assert",
    ),
    Guard(
        "window over instruments",
        (
            Code(
                "steward.ledger.counting:lock_remedy",
                '("instrument", instrument), ',
                "",
            ),
            Code(
                "steward.ledger.counting:window",
                "(handle = {_LINKED} OR instrument = %s)",
                "(handle = {_LINKED} OR %s::text = '')",
            ),
        ),
        "ledger/test_remedies.py::test_customers_with_one_card_at_once_are_never_both_the_first",
        "Stale",
    ),
    Guard(
        "kin by account",
        (
            Code(
                "steward.approvals.repository:_COUNTING",
                "SELECT l.subject FROM desk.link l",
                "SELECT NULL::text FROM desk.link l",
            ),
        ),
        (
            "approvals/test_asked_anew.py::"
            "test_kin_of_the_customer_is_found_at_every_step_of_two_signatures"
            "[an account of theirs]"
        ),
        "DID NOT RAISE",
    ),
)
