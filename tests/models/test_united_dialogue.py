"""What a model hears of a dialogue reaches the desk: several questions, another remedy, a refusal
by whatever name, more of the matter, another address.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from steward.dialogue.consent.chosen_remedy import with_chosen
from steward.domain.action import Action, ActionState
from steward.domain.understanding import AskedOffer, Intent, OpenQuestion, Understanding
from steward.llm.commands_heard import commands_of
from steward.llm.reading import Heard
from steward.llm.united import united
from steward.understanding.people.teams import teams_of
from steward.understanding.reader.offline import OfflineUnderstander

MONEY = OpenQuestion(
    kind="confirm", action="issue_refund", offers=(AskedOffer(action="act_1", digest="d"),)
)
GOODS = OpenQuestion(kind="confirm", action="send_replacement")


def heard(
    offline: OfflineUnderstander,
    text: str,
    *commands: dict[str, Any],
    question: OpenQuestion | None = None,
) -> Understanding:
    read = Heard.model_validate({"commands": commands})
    return united(offline.read(text, question), read, question)


def offered() -> Action:
    now = datetime.now(UTC)
    return Action(
        id="act_1",
        kind="issue_refund",
        resource="charge:CH-1",
        episode=1,
        state=ActionState.PROPOSED,
        params={},
        digest="d",
        key="k",
        conversation_id="c",
        handle="h",
        agent="refund",
        created_at=now,
        updated_at=now,
    )


def test_model_that_hears_several_questions_has_each_asked(offline: OfflineUnderstander) -> None:
    read = heard(
        offline,
        "why is it more, which payments, and what does that cost me",
        {"do": "ask", "quote": "why is it more", "about": "f1", "what": "reason"},
        {"do": "ask", "quote": "which payments", "about": "f1", "what": "source"},
        {"do": "ask", "quote": "what does that cost me", "about": "f1", "what": "amount"},
    )
    assert read.follows is not None
    assert (read.follows.what, read.follows.also) == ("reason", ("source", "amount"))


@pytest.mark.parametrize(
    ("kind", "act"), [("goods", "replacement"), ("credit", "credit"), ("money", None)]
)
def test_model_that_hears_another_remedy_has_it_offered_and_nothing_refused(
    offline: OfflineUnderstander, kind: str, act: str | None
) -> None:
    words = "the set itself would be more use to me"
    commands = [{"do": "tell", "quote": words, "kind": kind}]
    commands += [{"do": "stop", "quote": words, "about": "q"}]  # which the choice says already
    read = heard(offline, words, *commands, question=MONEY)
    assert not read.refuses
    asks = with_chosen(read, MONEY, [offered()]).stances.asks
    assert asks == ((act,) if act else ())  # the money is what is offered already


def test_model_that_hears_a_refusal_takes_the_wish_for_the_same_away(
    offline: OfflineUnderstander,
) -> None:
    words = "No, tampoco quiero otro. Espero."
    stop = {"do": "stop", "quote": "tampoco quiero otro", "about": "q"}
    read = heard(offline, words, stop, question=GOODS)
    assert read.refuses
    assert "replacement" not in read.stances.asks


def test_question_that_names_nothing_is_no_correction(offline: OfflineUnderstander) -> None:
    words = "Good stuff. Is the first one due soon?"
    assert offline.read(words).corrected.said
    ask = {"do": "ask", "quote": "Is the first one due soon?", "about": "f1", "what": "time"}
    assert not heard(offline, words, ask).corrected.said
    other = f"{words} I meant INV-1042"
    told = {"do": "tell", "quote": "I meant INV-1042", "kind": "correction"}
    assert heard(offline, other, told).corrected.said


def test_united_words_without_a_value_add_to_the_matter(offline: OfflineUnderstander) -> None:
    words = "I have no smartphone, you have to believe me"
    read = heard(offline, words, {"do": "tell", "quote": words})
    assert read.follows is not None
    assert read.follows.does == "adds"
    asked = OpenQuestion(kind="detail")
    assert heard(offline, words, {"do": "tell", "quote": words}, question=asked).follows is None


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("mein paket geht an die alte wohnung, könnt ihr das umleiten?", "change_address"),
        ("O-5252 should go to my mum: Dorpsweg 21, 3083 LA Rotterdam", "order_status"),
    ],
)
def test_united_parcel_that_is_to_go_elsewhere_is_a_change_of_where(
    offline: OfflineUnderstander, words: str, goal: str
) -> None:
    read = heard(offline, words, {"do": "start", "quote": words, "goal": goal})
    [wish] = read.wishes
    assert wish.intent == Intent.UPDATE_CONTACT
    if goal == "change_address":
        assert [one.goal for one in commands_of(read) if one.do == "start"] == ["change_address"]


@pytest.mark.parametrize(
    "text",
    [
        "Wie kündige ich mein Abo bei der Süddeutschen?",
        "how do I cancel my Guardian thing",
    ],
)
def test_model_that_hears_nothing_for_a_shop_is_believed_where_rules_doubt_too(
    offline: OfflineUnderstander, text: str
) -> None:
    assert offline.read(text).wishes
    read = heard(offline, text, {"do": "out_of_scope", "quote": text})
    assert read.decision == "out_of_scope"
    assert not read.wishes


def test_model_that_hears_nothing_for_a_shop_hides_no_sure_wish(
    offline: OfflineUnderstander,
) -> None:
    text = "you charged me twice for INV-1042"
    read = heard(offline, text, {"do": "out_of_scope", "quote": text})
    assert [wish.intent for wish in read.wishes] == [Intent.DUPLICATE_CHARGE]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("my mobile is now 07700 900123, bin the old one", "my mobile is now [number]"),
        ("meine neue Nummer ist 0171 3920011, die alte ist weg", "meine neue Nummer ist [number]"),
    ],
)
def test_model_that_quotes_words_as_it_was_shown_them_is_heard(
    offline: OfflineUnderstander, text: str, shown: str
) -> None:
    read = heard(offline, text, {"do": "start", "quote": shown, "goal": "update_contact"})
    assert [wish.intent for wish in read.wishes] == [Intent.UPDATE_CONTACT]


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("why on earth do you need my date of birth and a code before you'll talk to me", "ask"),
        ("¿Por qué me piden el DNI para atenderme? ¿Es necesario?", "ask"),
        ("el codigo es 204417", "tell"),
    ],
)
def test_model_without_a_name_for_proof_leaves_what_rules_hear_of_it(
    offline: OfflineUnderstander, text: str, does: str
) -> None:
    read = heard(offline, text, {"do": does, "quote": text})
    assert [wish.intent for wish in read.wishes] == [Intent.VERIFY_IDENTITY]
    assert teams_of(read) == ("identity",)


def test_model_that_hears_a_correction_alone_is_believed(offline: OfflineUnderstander) -> None:
    text = "Vous m'avez mal compris : c'est à Mons que j'habite, pas à Mouscron."
    read = heard(offline, text, {"do": "tell", "quote": text, "kind": "correction"})
    assert not read.wishes


def test_model_that_hears_money_wished_first_of_all_makes_it_a_wish(
    offline: OfflineUnderstander,
) -> None:
    text = "Meine Bestellung ist verloren. Keine Ersatzlieferung, ich möchte mein Geld zurück."
    read = heard(
        offline,
        text,
        {"do": "start", "goal": "missing_parcel", "quote": "Meine Bestellung ist verloren."},
        {"do": "tell", "kind": "money", "quote": "ich möchte mein Geld zurück."},
    )
    assert [wish.intent for wish in read.wishes] == [Intent.MISSING_PARCEL, Intent.REFUND_REQUEST]


def test_model_that_makes_nothing_of_words_has_a_mere_guess_asked_about(
    offline: OfflineUnderstander,
) -> None:
    text = "My sister has one of your grinders as well."
    guessed = offline.read(text)
    assert guessed.wishes
    assert not {wish.intent for wish in guessed.wishes} & guessed.surely(0.9)
    read = heard(offline, text, {"do": "unclear", "quote": text})
    assert (read.decision, read.wishes) == ("ask", ())
