"""A model that reads is held to the customer's own words, and never speaks for the customer."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.domain.understanding import Intent, OpenQuestion, Understanding, Utterance
from steward.llm.hostile import WORST
from steward.llm.remote import Heard, HeardWish, RemoteUnderstander, merged, shown, unsure
from steward.llm.scripted import Answer
from steward.understanding.offline import OfflineUnderstander
from tests.budgets.conftest import limits
from tests.models.conftest import Asked

UNCLEAR = "about the thing we spoke of, 1042, 45.00 USD"
DOUBLE = {
    "wishes": [
        {
            "intent": "duplicate_charge",
            "quote": "the thing we spoke of",
            "identifiers": {"invoice": "1042"},
            "amounts": ["45.00 USD"],
        }
    ]
}


def remote(asked: Asked, offline: OfflineUnderstander, *answers: Any) -> RemoteUnderstander:
    return RemoteUnderstander(offline, asked.models(understand=list(answers)), 0.6)


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
    assert [str(amount) for amount in wish.amounts] == ["45.00 USD"]
    assert (heard.decision, heard.teams, heard.by, heard.identifiers.invoice) == (
        "act",
        ("billing",),
        "model",
        "INV-1042",
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("where is my parcel", None),
        ("yes", "confirm"),
        ("no", "confirm"),
        ("481516", "code"),
        ("a human, please", None),
        ("I'll sue you", None),
        ("", None),
        ("dana.whitfield@example.com", "identify"),
    ],
)
async def test_model_is_not_asked_where_the_rules_are_sure(
    asked: Asked, offline: OfflineUnderstander, text: str, kind: Any
) -> None:
    question = OpenQuestion(kind=kind, action="issue_refund") if kind else None
    heard = await remote(asked, offline, DOUBLE).understand(text, question, scope=asked.scope())
    assert heard == offline.read(text, question)
    assert asked.till.held() == (0, 0, 0, 0)


async def test_without_anybody_who_pays_it_is_not_asked(
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
    for asked_before in (None, question):
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
        ({"wishes": [], "consents": True}, "unusable"),
        ({"wishes": [{"intent": "yes"}]}, "unusable"),
        ({"wishes": [{"intent": "order_status"}] * 9}, "unusable"),
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


async def test_over_budget_the_offline_reading_stands_and_says_so(
    asked: Asked, offline: OfflineUnderstander
) -> None:
    asked.till.limits = limits(conversation={"tokens": 10, "cost": "1"})
    heard = await remote(asked, offline, DOUBLE).understand(UNCLEAR, scope=asked.scope())
    assert (heard.fallback, heard.by, heard.wishes) == ("budget", "offline", ())
    assert [one["budget"] for one in await asked.events("budget.refused")] == ["conversation"]


async def test_model_answer_in_a_code_fence_is_read(
    asked: Asked, offline: OfflineUnderstander
) -> None:
    fenced = '```json\n{"wishes": [{"intent": "order_status"}]}\n```'
    heard = await remote(asked, offline, fenced).understand(UNCLEAR, scope=asked.scope())
    assert heard.teams == ("support",)


WORDS = "look at 1042 and order O-77, not INV-9; 45.00 USD was taken, CH-5 says so"


@pytest.mark.parametrize(
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
    heard = Understanding(text=WORDS)
    [wish] = merged(
        heard, Heard(wishes=(HeardWish(intent=Intent.REFUND_REQUEST, identifiers={kind: words}),))
    ).wishes
    assert getattr(wish.identifiers, kind) == found


@pytest.mark.parametrize(
    ("words", "count"),
    [("45.00 USD", 1), ("5.00 USD", 0), ("45.00", 0), ("450.00 USD", 0), ("500.00 EUR", 0)],
)
def test_amount_counts_as_the_customer_wrote_it(words: str, count: int) -> None:
    [wish] = merged(
        Understanding(text=WORDS),
        Heard(wishes=(HeardWish(intent=Intent.REFUND_REQUEST, amounts=(words,)),)),
    ).wishes
    assert len(wish.amounts) == count


@given(
    st.sampled_from(list(Intent)),
    st.text(max_size=20),
    st.dictionaries(st.sampled_from(["invoice", "order", "charge"]), st.text(max_size=12)),
    st.lists(st.from_regex(r"[0-9]{1,4}\.[0-9]{2} (USD|EUR)", fullmatch=True), max_size=4),
)
def test_model_reading_whatever_it_says_money_and_references_are_the_customers(
    intent: Intent, quote: str, named: Any, amounts: list[str]
) -> None:
    heard = Understanding(text=WORDS)
    read = merged(
        heard,
        Heard(
            wishes=(
                HeardWish(intent=intent, quote=quote, identifiers=named, amounts=tuple(amounts)),
            )
        ),
    )
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


def test_model_reading_what_is_unsure_is_only_what_a_second_reading_could_help(
    offline: OfflineUnderstander,
) -> None:
    assert unsure(offline.read(UNCLEAR), None, 0.6)
    assert not unsure(offline.read("I was charged twice on invoice INV-1042"), None, 0.6)
    assert unsure(offline.read("I was charged twice on invoice INV-1042"), None, 1.1)
