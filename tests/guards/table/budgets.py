"""Guards of what models cost."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_TILL = "budgets/test_budgets.py::"

GUARDS = (
    Guard(
        "reservation",
        (
            Code(
                "steward.budgets.rules:first_over",
                "used.tokens + most.tokens > limit.tokens",
                "used.tokens > limit.tokens",
            ),
        ),
        _TILL + "test_sixty_four_at_once_do_not_overshoot",
        "OverBudget",
    ),
    Guard(
        "reservation held",
        (Code("steward.budgets.repository:_LOCK", " FOR UPDATE OF b"),),
        _TILL + "test_budget_reservation_waits_for_the_one_before_it",
        "DID NOT RAISE",
    ),
    Guard(
        "a call settled once",
        (Code("steward.budgets.repository:_CLOSE", " AND state = 'open'"),),
        _TILL + "test_call_is_set_aside_at_its_maximum_and_settled_at_what_it_used",
        "CheckViolation",
    ),
    Guard(
        "calls of a turn",
        (
            Code(
                "steward.budgets.budgets:Budgets._full", "if calls >= (", "if False and calls >= ("
            ),
        ),
        _TILL + "test_turn_on_the_fast_path_has_two_model_calls_and_six_in_all",
        "DID NOT RAISE",
    ),
    Guard(
        "a reference as the customer wrote it",
        (Code("steward.llm.held_values:_identifier", "or not stands_in(words, text)"),),
        "models/test_heard.py::test_reference_counts_as_the_customer_wrote_it",
        "INV-99",
    ),
    Guard(
        "an amount as the customer wrote it",
        (Code("steward.llm.held_values:amounts_named", "or not stands_in(words, text)"),),
        "models/test_heard.py::test_amount_counts_as_the_customer_wrote_it",
        "assert 1 == 0",
    ),
    Guard(
        "a model starts only what there is",
        (Code("steward.llm.reading:parsed", "one.goal not in goals()", "False"),),
        "models/test_heard.py::test_model_answer_of_no_use_leaves_the_offline_reading",
        "issue_refund",
    ),
    Guard(
        "what a model hears has words of the customer",
        (Code("steward.llm.united:_is_held", "or quoted(one.quote, text)", "or True"),),
        "models/test_heard.py::test_model_reading_adds_nothing_the_customer_did_not_say",
        "(False, True,",
    ),
    Guard(
        "what a model says of a customer rests on their words",
        (
            Code(
                "steward.llm.chosen:_acknowledged",
                "elif not _rests_on_words(named, chosen.quote, around.customer):",
                "elif False:",
            ),
        ),
        "models/test_worded.py::test_woven_acknowledgement_rests_on_the_customers_own_words",
        "With guests coming",
    ),
    Guard(
        "nobody is cheerful to who mourns",
        (
            Code(
                "steward.llm.chosen:_fits",
                'if mood == "danger" or cheerful or (mood == "grief" and named not in _GENTLE):',
                "if False:",
            ),
        ),
        "models/test_worded.py::test_woven_reply_to_somebody_who_mourns_is_not_cheerful",
        "hurts",
    ),
    Guard(
        "a plain yes changes no language",
        (
            Code(
                "steward.conversation.spoken:language_after",
                "if now and (consents(words) or accepts_offer_of_person(words)):",
                "if False:",
            ),
        ),
        "conversation/test_spoken.py::test_yes_in_another_language_changes_nothing",
        "fr",
    ),
    Guard(
        "values are shown as values",
        (
            Code(
                "steward.wording.values:text",
                "if not value or TYPES.get(field, _any)(value):",
                "if True:",
            ),
        ),
        "wording/test_values.py::test_template_with_a_hostile_value_shows_no_word_of_it",
        "900",
    ),
    Guard(
        "nobody listens to a model",
        (Code("steward.llm.calls:_ALONE", "callbacks=[], tags=['nostream']"),),
        "models/test_model_calls.py::test_model_calls_nobody_who_streams_a_run_hears_the_model",
        "unchecked",
    ),
    Guard(
        "what is set aside outlives a sweep",
        (
            Code(
                "steward.budgets.repository:_SWEEP_ACCOUNTS",
                "b.reserved_tokens = 0 AND b.reserved_micro = 0 AND ",
                "",
            ),
        ),
        "budgets/test_swept.py::test_budget_sweep_settles_open_reservations_first",
        "assert",
    ),
    Guard(
        "a conversation's budget outlives a sweep",
        (Code("steward.budgets.repository:_SWEEP_ACCOUNTS", "b.period <> '' AND ", ""),),
        "budgets/test_swept.py::test_conversations_budget_holds_over_a_sweep",
        "DID NOT RAISE",
    ),
)
