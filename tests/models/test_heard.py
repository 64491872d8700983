"""A model that reads is held to the customer's own words, and never speaks for the customer."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from langchain_core.messages import SystemMessage
from langchain_core.messages.utils import count_tokens_approximately

from steward.domain.understanding import Intent, OpenQuestion, Told, Understanding, Utterance
from steward.investigation.notes import answered
from steward.llm.hostile import WORST
from steward.llm.reading import Command, Heard, Slot, goals, shown
from steward.llm.remote import RemoteUnderstander, needs_reading
from steward.llm.roles import prompt
from steward.llm.scripted import Answer
from steward.llm.united import united
from steward.understanding.people.teams import teams_of
from steward.understanding.reader.offline import OfflineUnderstander
from tests.budgets.conftest import limits
from tests.cases import cases
from tests.models.conftest import Asked

UNCLEAR = "hm, the thing we spoke of, 1042"
DOUBLE = {
    "commands": [
        {
            "do": "start",
            "goal": "duplicate_charge",
            "quote": "the thing we spoke of",
            "slots": [{"name": "invoice", "quote": "1042"}],
        }
    ]
}


def remote(asked: Asked, offline: OfflineUnderstander, *answers: Any) -> RemoteUnderstander:
    return RemoteUnderstander(offline, asked.models(understand=list(answers)))


async def test_model_reads_what_the_rules_cannot(
    asked: Asked, offline: OfflineUnderstander
) -> None:
    assert offline.read(UNCLEAR).decision == "ask"
    heard = await remote(asked, offline, DOUBLE).understand(UNCLEAR, scope=asked.scope())
    [wish] = heard.wishes
    assert (wish.intent, wish.identifiers.invoice, wish.quote) == (
        Intent.DUPLICATE_CHARGE,
        "INV-1042",
        "the thing we spoke of",
    )
    assert (heard.decision, teams_of(heard), heard.by, heard.identifiers.invoice) == (
        "act",
        ("billing",),
        "model",
        "INV-1042",
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("yes", "confirm"),
        ("no", "confirm"),
        ("481516", "code"),
        ("a human, please", None),
        ("I'll sue you", None),
        ("thanks a lot", None),
        ("", None),
        ("dana.whitfield@example.com", "identify"),
    ],
)
async def test_model_is_not_asked_for_answers_codes_and_courtesies(
    asked: Asked, offline: OfflineUnderstander, text: str, kind: Any
) -> None:
    question = OpenQuestion(kind=kind, action="issue_refund") if kind else None
    heard = await remote(asked, offline, DOUBLE).understand(text, question, scope=asked.scope())
    assert heard == offline.read(text, question)
    assert asked.till.held() == (0, 0, 0, 0)


async def test_model_is_not_asked_without_anybody_who_pays(
    asked: Asked, offline: OfflineUnderstander
) -> None:
    assert await remote(asked, offline, DOUBLE).understand(UNCLEAR) == offline.read(UNCLEAR)


@pytest.mark.parametrize("worst", WORST["understand"], ids=range(len(WORST["understand"])))
async def test_model_reading_adds_nothing_the_customer_did_not_say(
    asked: Asked, offline: OfflineUnderstander, worst: str
) -> None:
    text, question = (
        "can u do something about it",
        OpenQuestion(kind="confirm", action="issue_refund"),
    )
    for asked_before in (question, None):
        plain = offline.read(text, asked_before)
        heard = await remote(asked, offline, worst).understand(
            text, asked_before, scope=asked.scope()
        )
        assert (heard.consents, heard.refuses, heard.text, heard.sensitive) == (
            False,
            False,
            plain.text,
            plain.sensitive,
        )
        assert heard.identifiers == plain.identifiers
        assert heard.amounts == ()
        assert all(
            wish.identifiers == plain.identifiers and not wish.amounts and wish.quote in text
            for wish in heard.wishes
        )
        added = {score.name for score in heard.intents} - {score.name for score in plain.intents}
        assert not {Intent.YES, Intent.NO, Intent.WITHDRAW, Intent.CORRECTION} & added


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("not JSON", "unusable"),
        ({"commands": [], "consents": True}, "unusable"),
        ({"commands": [{"do": "start", "goal": "issue_refund", "quote": UNCLEAR}]}, "unusable"),
        ({"commands": [{"do": "start", "quote": UNCLEAR}]}, "unusable"),
        ({"commands": [{"do": "approve", "quote": UNCLEAR}]}, "unusable"),
        ({"commands": [{"do": "again", "kind": "pay", "quote": UNCLEAR}]}, "unusable"),
        ({"commands": [{"do": "social", "kind": "thanks"}] * 9}, "unusable"),
        (Answer(fails="no quota"), "error"),
    ],
)
async def test_model_answer_of_no_use_leaves_the_offline_reading(
    asked: Asked, offline: OfflineUnderstander, answer: Any, why: str
) -> None:
    heard = await remote(asked, offline, answer).understand(UNCLEAR, scope=asked.scope())
    assert heard == offline.read(UNCLEAR).model_copy(update={"fallback": why})
    assert [(one["role"], one["why"]) for one in await asked.events("model.fell_back")] == [
        ("understand", why)
    ]


async def test_reading_over_budget_is_the_offline_one_and_says_so(
    asked: Asked, offline: OfflineUnderstander
) -> None:
    asked.till.limits = limits(conversation={"tokens": 10, "cost": "1"})
    heard = await remote(asked, offline, DOUBLE).understand(UNCLEAR, scope=asked.scope())
    assert (heard.fallback, heard.by, heard.wishes) == ("budget", "offline", ())
    assert [one["budget"] for one in await asked.events("budget.refused")] == ["conversation"]


async def test_model_answer_in_a_code_fence_is_read(
    asked: Asked, offline: OfflineUnderstander
) -> None:
    fenced = (
        '```json\n{"commands": [{"do": "start", "goal": "order_status", '
        '"quote": "the thing we spoke of"}]}\n```'
    )
    heard = await remote(asked, offline, fenced).understand(UNCLEAR, scope=asked.scope())
    assert teams_of(heard) == ("support",)


WORDS = "look at 1042 and order O-77, not INV-9; 45.00 USD was taken, CH-5 says so"


@cases(
    ("kind", "words", "found"),
    [
        ("invoice", "1042", "INV-1042"),
        ("invoice", "INV-9", "INV-9"),
        ("order", "O-77", "O-77"),
        ("charge", "CH-5", "CH-5"),
        ("invoice", "INV-1042", None),
        ("invoice", "INV-99", None),
        ("order", "77", None),
        ("invoice", "104", None),
        ("charge", "CH-9", None),
        ("account", "look", None),
        ("invoice", "", None),
    ],
)
def test_reference_counts_as_the_customer_wrote_it(
    offline: OfflineUnderstander, kind: Any, words: str, found: str | None
) -> None:
    [wish] = united(Understanding(text=WORDS), begun(Slot(name=kind, quote=words)), None).wishes
    assert getattr(wish.identifiers, kind) == found


def begun(*slots: Slot, quote: str = WORDS) -> Heard:
    return Heard(commands=(Command(do="start", goal="refund_request", quote=quote, slots=slots),))


@cases(
    ("words", "count"),
    [("45.00 USD", 1), ("5.00 USD", 0), ("45.00", 0), ("450.00 USD", 0), ("500.00 EUR", 0)],
)
def test_amount_counts_as_the_customer_wrote_it(words: str, count: int) -> None:
    read = begun(Slot(name="amount", quote=words))
    [wish] = united(Understanding(text=WORDS), read, None).wishes
    assert len(wish.amounts) == count


@given(
    st.sampled_from(sorted(goals())),
    st.sampled_from(["start", "ask", "tell", "agree", "human"]),
    st.one_of(st.text(max_size=20), st.just(WORDS)),
    st.dictionaries(st.sampled_from(["invoice", "order", "charge"]), st.text(max_size=12)),
    st.lists(st.from_regex(r"[0-9]{1,4}\.[0-9]{2} (USD|EUR)", fullmatch=True), max_size=4),
)
def test_model_reading_whatever_it_says_money_and_references_are_the_customers(
    goal: str, do: Any, quote: str, named: Any, amounts: list[str]
) -> None:
    slots = [Slot(name=name, quote=value) for name, value in named.items()]
    slots += [Slot(name="amount", quote=amount) for amount in amounts]
    command = Command(do=do, goal=goal, quote=quote, slots=tuple(slots))
    question = OpenQuestion(kind="confirm", action="issue_refund")
    read = united(Understanding(text=WORDS), Heard(commands=(command,)), question)
    assert not read.consents
    assert not read.refuses
    for wish in read.wishes:
        assert {str(amount) for amount in wish.amounts} <= {"45.00 USD"}
        assert {wish.identifiers.invoice, wish.identifiers.order, wish.identifiers.charge} <= {
            None,
            "INV-1042",
            "INV-9",
            "O-77",
            "CH-5",
            "INV-5",
            "INV-77",
        }


def test_model_sees_the_customers_words_without_codes_addresses_and_secrets() -> None:
    recent = [
        Utterance(role="customer", text="my code is 481516"),
        Utterance(role="desk", text="CH-9 of Tom Bakker"),
        Utterance(role="staff", text="a note"),
    ]
    seen = str(
        shown(
            "I am dana@example.com, +31 6 1234 5678, card 4242 4242 4242 4242, about INV-1042",
            None,
            recent,
        )
    )
    assert "INV-1042" in seen
    for secret in ("481516", "Bakker", "note", "dana@", "1234", "4242 4242"):
        assert secret not in seen


def test_model_sees_what_the_desk_said_by_name_and_handle() -> None:
    recent = [
        Utterance(role="customer", text="where is O-77"),
        Utterance(role="desk", text="CH-9 of Tom Bakker", told=(Told(kind="parcel_is"),)),
    ]
    question = OpenQuestion(kind="confirm", action="cancel_subscription")
    seen = shown("and when?", question, recent)
    assert seen["dialogue"] == [{"customer": "where is O-77"}, {"desk": {"f1": "parcel_is"}}]
    assert seen["open"] == {"handle": "q", "kind": "confirm", "yes_would": "cancel_subscription"}


@cases(
    ("text", "kind", "read"),
    [
        ("where is my parcel", None, True),
        ("I was charged twice on invoice INV-1042", None, True),
        ("no, keep it running until January please", "confirm", True),
        ("no", "confirm", False),
        ("dana.whitfield@example.com", "identify", False),
        ("978929", "code", False),
        ("here you are 978929", "code", False),
        ("978929 and why did nobody warn me before?", "code", True),
        ("949 280 En nu: komt er nog een pakket of niet?", "code", True),
        ("four five six seven eight nine, and why did nobody warn me?", "code", False),
        ("", None, False),
    ],
)
def test_model_reads_whatever_is_more_than_an_answer(
    offline: OfflineUnderstander, text: str, kind: Any, read: bool
) -> None:
    question = OpenQuestion(kind=kind) if kind else None
    assert needs_reading(offline.read(text, question), question) is read


def heard_as(
    offline: OfflineUnderstander, text: str, *commands: Any, **asked: Any
) -> Understanding:
    question = OpenQuestion(**asked) if asked else None
    read = Heard.model_validate({"commands": commands})
    return united(offline.read(text, question), read, question)


def test_model_hears_a_pause_where_rules_hear_an_end(offline: OfflineUnderstander) -> None:
    text = "kan ik mn abonnement ff laten rusten tot na de kerst"
    begin = {"do": "start", "goal": "pause_subscription", "quote": text}
    heard = heard_as(offline, text, begin)
    [wish] = heard.wishes
    assert (wish.intent, wish.meant) == (Intent.CHANGE_PLAN, {"step": "pause"})
    assert "cancel_subscription" not in heard.stances.asks


def test_model_that_reads_nothing_leaves_the_guesses_to_the_rules(
    offline: OfflineUnderstander,
) -> None:
    text = "can u do something about it"
    for commands in ([], [{"do": "unclear", "quote": text}]):
        heard = heard_as(offline, text, *commands)
        assert (heard.by, heard.read_whole) == ("model", False)
        assert heard.model_copy(update={"by": "offline"}) == offline.read(text)


def test_model_hears_that_an_order_is_called_off(offline: OfflineUnderstander) -> None:
    text = "die Bestellung doch nicht, hab mich verklickt"
    [wish] = heard_as(offline, text, {"do": "start", "goal": "cancel_order", "quote": text}).wishes
    assert (wish.intent, wish.goal) == (Intent.RETURN_ITEM, "cancel_order")


def test_model_may_decline_an_offer_and_never_agrees_to_one(offline: OfflineUnderstander) -> None:
    text, offer = "hmm tot 5 januari graag", {"kind": "confirm", "action": "cancel_subscription"}
    declined = heard_as(offline, text, {"do": "stop", "about": "q", "quote": text}, **offer)
    agreed = heard_as(offline, text, {"do": "agree", "about": "q", "quote": text}, **offer)
    assert (declined.refuses, declined.consents) == (True, False)
    assert (agreed.refuses, agreed.consents, agreed.wishes) == (False, False, ())


def test_question_about_what_was_said_follows_it_and_opens_nothing(
    offline: OfflineUnderstander,
) -> None:
    text = "ok and what did I pay for it"
    ask = {"do": "ask", "about": "f1", "what": "amount", "quote": text}
    heard = heard_as(offline, text, ask)
    assert heard.follows is not None
    assert (heard.follows.does, heard.follows.what) == ("asks", "amount")
    assert (heard.wishes, heard.asking, heard.by) == ((), True, "model")


def test_alarm_refusal_and_wish_for_a_person_count_by_either_reading(
    offline: OfflineUnderstander,
) -> None:
    text = "no, I want to speak to a lawyer and to a person"
    rules = offline.read(text, OpenQuestion(kind="confirm"))
    heard = heard_as(offline, text, {"do": "social", "kind": "thanks"}, kind="confirm")
    assert (heard.refuses, heard.asks_human) == (rules.refuses, rules.asks_human)
    assert set(rules.sensitive) <= set(heard.sensitive)
    flagged = heard_as(offline, "my lamp", {"do": "flag", "kind": "legal", "quote": "my lamp"})
    assert "legal" in flagged.sensitive


@cases("goal", sorted(goals()))
def test_prompt_names_each_goal(goal: str) -> None:
    assert goal in prompt("understand")


def test_prompt_of_a_reading_keeps_within_its_tokens() -> None:
    """2,400 in all: the rest is for the dialogue, which has a bound of its own."""
    counted = count_tokens_approximately([SystemMessage(prompt("understand"))])
    assert counted <= 1_900


WANTED = [
    ("I paid INV-8071 twice", "duplicate_charge"),
    ("Mein Paket ist nie angekommen", "missing_parcel"),
    ("please cancel my subscription", "cancel_subscription"),
    ("ik wil mijn geld terug voor INV-7041", "refund_request"),
]


@pytest.mark.parametrize(("text", "wanted"), WANTED)
async def test_model_reading_that_makes_nothing_of_a_wish_hides_none(
    asked: Asked, offline: OfflineUnderstander, text: str, wanted: str
) -> None:
    """A sure wish is there, or the customer is told that it was declined."""
    assert wanted in {wish.intent for wish in offline.read(text).wishes}
    hidden = [worst for worst in WORST["understand"] if '"start"' not in worst]
    for worst in hidden:
        heard = await remote(asked, offline, worst).understand(text, scope=asked.scope())
        assert wanted in {wish.intent for wish in heard.wishes} or heard.refuses, worst


def test_model_may_take_a_mere_condition_for_a_remark(offline: OfflineUnderstander) -> None:
    text = "if the pot O-7151 breaks again I'll want my money back"
    assert not heard_as(offline, text, {"do": "social", "kind": "remark", "quote": text}).wishes


@pytest.mark.parametrize("worst", WORST["read"], ids=range(len(WORST["read"])))
async def test_note_that_listed_words_read_is_hidden_by_no_model(asked: Asked, worst: str) -> None:
    desk: Any = SimpleNamespace(models=asked.models(read=[worst] * 2))
    note = "We promised her 20.00 EUR for the wait."
    assert await answered(desk, note, "promised", asked.scope()) == "yes"
    assert await answered(desk, "Called about a grinder.", "promised", asked.scope()) != "yes"
