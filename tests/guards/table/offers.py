"""Guards of what is offered, and of the words that ask for it."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_LEDGER = "ledger/test_ledger.py::"

GUARDS = (
    Guard(
        "what a turn would offer goes along where it calls a person",
        (
            Code(
                "nodes.effects:_do_all",
                "and comes_last(action) is called",
                "and (comes_last(action) or not called)",
            ),
        ),
        "graphs/test_handed_over_last.py"
        "::test_handed_over_last_what_a_later_team_would_offer_goes_along",
        "yes or no",
    ),
    Guard(
        "words that ask for it",
        (
            Code(
                "steward.dialogue.tasks.grounds:lacks",
                "if kind.act not in said.asked:",
                "if False:",
            ),
            Code(
                "steward.dialogue.tasks.grounds:lacks",
                "if needed and said.asked.isdisjoint(needed):",
                "if False:",
            ),
        ),
        "graphs/test_grounds.py::test_proposal_lacks_its_grounds",
        "not_asked",
    ),
    Guard(
        "a mere question proposes no act",
        (
            Code(
                "steward.dialogue.tasks.grounds:lacks",
                "if _only_asked(kind.act, task, said):",
                "if False:",
            ),
        ),
        "graphs/test_grounds.py::test_lacks_mere_question_proposes_no_act_that_its_words_do_not_ask_for",
        "only_a_question",
    ),
    Guard(
        "the classifier alone asks for no act in a question",
        (
            Code(
                "steward.understanding.yes_and_no.stances:read_stances",
                "and subject.search(asked.stated)",
                "and subject.search(text)",
            ),
        ),
        "understanding/test_stances.py"
        "::test_read_stances_act_that_the_classifier_alone_hears_is_none_in_a_question",
        "change_plan",
    ),
    Guard(
        "a question about a refused offer opens nothing",
        (
            Code(
                "steward.dialogue.context.side_questions:about_refused",
                "return last if named or leans or about or of_it else None",
                "return None",
            ),
        ),
        "graphs/test_side_questions.py::test_about_refused_question_about_the_offer_is_told_of_it",
        "assert",
    ),
    Guard(
        "thanks call nobody",
        (
            Code(
                "steward.understanding.yes_and_no.consent:accepts_offer_of_person",
                "and not (gives_thanks(words) and only_takes_note(words))",
            ),
        ),
        "understanding/test_consent.py::test_accepts_offer_of_person_thanks_alone_is_no_yes",
        "ok thanks",
    ),
    Guard(
        "damage of a wrong item is not paid",
        (Code("teams.refund.troubles:_of_one_order", "if len(told) != 1:", "if not told:"),),
        "graphs/test_damage.py::test_damage_of_a_wrong_item_is_for_a_colleague",
        "open_ticket",
    ),
    Guard(
        "damage of what has not come is not asked about",
        (
            Code(
                "teams.refund.troubles:conclude_trouble",
                "if order is not None and not has_come(as_fact(Order, order)):",
                "if False:",
            ),
        ),
        "graphs/test_damage.py::test_damage_of_what_has_not_come_is_for_a_colleague",
        "AskCustomer",
    ),
    Guard(
        "refused in words",
        (
            Code(
                "steward.dialogue.tasks.grounds:lacks",
                "if kind is not None and kind.act in said.refused:",
                "if False:",
            ),
        ),
        "graphs/test_grounds.py::test_proposal_lacks_its_grounds",
        "refused",
    ),
    Guard(
        "button of one offer",
        (
            Code(
                "steward.dialogue.consent.answers:_settle_buttons",
                "or action.digest != pressed.digest",
            ),
            Code(
                "steward.dialogue.consent.answers:_settle_buttons",
                "action.id, pressed.digest, message.id",
                "action.id, action.digest, message.id",
            ),
        ),
        "graphs/test_grounds.py::test_button_of_another_offer_pays_nothing_whatever_its_words",
        "assert",
    ),
    Guard(
        "button of an offer that is open",
        (
            Code(
                "steward.server.routes.conversations:must_be_open",
                "if pressed not in offers and",
                "if False and",
            ),
        ),
        "graphs/test_grounds.py::test_button_of_an_offer_that_is_not_open_is_refused_at_the_door",
        "DID NOT RAISE",
    ),
    Guard(
        "refused in words, where it is decided",
        (
            Code(
                "steward.verdicts.verdict:decide_one",
                (
                    "if kind.act and kind.act in (await standing(desk.db, "
                    "action.conversation_id)).refused:"
                ),
                "if False:",
            ),
        ),
        "graphs/test_grounds.py::test_grounds_what_was_refused_since_is_given_up_where_it_is_decided",
        "withdrawn",
    ),
    Guard(
        "agreed to with these details",
        (
            Code(
                "steward.decisions.ledger:Ledger.confirm",
                "if action.digest != digest:",
                "if False:",
            ),
        ),
        _LEDGER + "test_yes_that_is_not_the_customers_own_later_words_does_not_count",
        "DID NOT RAISE",
    ),
    Guard(
        "nobody says yes to what was never told",
        (
            Code(
                "steward.dialogue.replies.reply_question:askable",
                '(blocked[a.id] == "unread" and (a.id, a.digest) in asked)',
                '(blocked[a.id] == "unread")',
            ),
        ),
        "graphs/test_unseen_offer.py::"
        "test_yes_to_an_offer_that_was_never_told_pays_nothing_and_it_is_offered_when_asked_again",
        "amount_minor",
    ),
    Guard(
        "no yes to an offer that came after it",
        (
            Code(
                "steward.conversation.turns:_seen",
                "if all(one in saw for saw in bound)",
                "if True",
            ),
        ),
        "conversation/test_crossed_answers.py"
        "::test_yes_written_before_an_offer_was_told_answers_no_offer",
        "act_1",
    ),
)
