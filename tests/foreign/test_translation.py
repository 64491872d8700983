"""Amounts, times and words in both directions, and what has no translation."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.gateway import translation
from steward.gateway.rules import Amount, Constant, Group, Moment, Plain
from steward.gateway.their_errors import Errors, told
from steward.gateway.translation import Untranslatable
from steward.money import EXPONENTS
from tests.cases import cases

BACK = {"minor": Amount(("money", "value"), ("money", "unit"))}
OUT = (
    (("money", "value"), Amount(("amount_minor",), ("currency",))),
    (("money", "unit"), Plain(("currency",), case="lower")),
)


@given(st.integers(0, 10**13), st.sampled_from(sorted(EXPONENTS)))
def test_amount_comes_back_as_it_went(minor: int, currency: str) -> None:
    minor %= 10 ** (12 + EXPONENTS[currency])
    sent = translation.to_theirs(OUT, {"amount_minor": minor, "currency": currency})
    text = sent["money"]["value"]
    assert isinstance(text, str)
    assert Decimal(text).scaleb(EXPONENTS[currency]) == minor, "never through a binary float"
    assert len(text.partition(".")[2]) == EXPONENTS[currency]
    assert translation.to_ours(BACK, sent) == {"minor": minor}


@cases(
    ("text", "unit", "minor"),
    [
        ("45.00", "usd", 4500),
        ("45", "usd", 4500),
        ("45.5", "EUR", 4550),
        ("1290", "jpy", 1290),
        ("1.234", "kwd", 1234),
        (45, "usd", 4500),
    ],
)
def test_amounts_as_vendors_write_them(text: Any, unit: str, minor: int) -> None:
    assert translation.to_ours(BACK, {"money": {"value": text, "unit": unit}}) == {"minor": minor}


@given(
    st.one_of(
        st.floats(),
        st.booleans(),
        st.lists(st.integers()),
        st.sampled_from(
            [
                "",
                "45,00",
                "4.5e1",
                "45.001",
                "NaN",
                "Infinity",
                "٤٥",
                "0x10",
                "1_000",
                "12345678901234.00",
                "45.00 USD",
            ]
        ),
    ),
    st.sampled_from(["usd", "XXX", "", "us", 5]),
)
def test_translation_of_a_malformed_amount_is_refused(value: Any, unit: Any) -> None:
    with pytest.raises(Untranslatable):
        translation.to_ours(BACK, {"money": {"value": value, "unit": unit}})


@cases(
    ("minor", "currency"),
    [(4500, "XYZ"), (4500, None), (True, "USD"), ("4500", "USD"), (45.0, "USD")],
)
def test_amount_without_a_known_currency_is_not_sent(minor: Any, currency: Any) -> None:
    with pytest.raises(Untranslatable):
        translation.to_theirs(OUT, {"amount_minor": minor, "currency": currency})


@given(st.integers(0, 4_102_444_800))
def test_time_after_translation_is_the_same_moment(seconds: int) -> None:
    [found] = translation.to_ours({"at": Moment(("t",))}, {"t": seconds}).values()
    assert datetime.fromisoformat(found) == datetime.fromtimestamp(seconds, UTC)


@cases("value", ["2026-11-20", True, 10**30, float("nan"), {}])
def test_translation_of_a_malformed_time_is_refused(value: Any) -> None:
    with pytest.raises(Untranslatable, match="placed_at"):
        translation.to_ours({"placed_at": Moment(("t",))}, {"t": value})


def test_words_are_turned_and_unknown_ones_are_not_guessed() -> None:
    state = Plain(("status",), values={"succeeded": "captured"})
    assert translation.to_ours({"state": state}, {"status": "succeeded"}) == {"state": "captured"}
    for odd in ("Succeeded", "", 1, ["succeeded"]):
        with pytest.raises(Untranslatable, match="state"):
            translation.to_ours({"state": state}, {"status": odd})


def test_translation_of_an_absent_value_is_refused_without_a_default() -> None:
    record: dict[str, Any] = {"dispute": None, "card": None}
    with pytest.raises(Untranslatable, match=r"dispute\.status is not there"):
        translation.to_ours({"dispute": Plain(("dispute", "status"))}, record)
    assert translation.to_ours(
        {"dispute": Plain(("dispute", "status"), absent="none")}, record
    ) == {"dispute": "none"}
    assert translation.to_ours(
        {"tender": Group(("card",), {"last4": Plain(("last4",))})}, record
    ) == {"tender": None}


def test_arguments_are_placed_and_every_one_is_taken() -> None:
    rules = (
        (("filter", "customer"), Plain(("account_id",))),
        (("page", "size"), Plain(("limit",))),
        (("expand",), Constant(("a", "b"))),
    )
    assert translation.to_theirs(rules, {"account_id": "c", "limit": None}) == {
        "filter": {"customer": "c"},
        "expand": ["a", "b"],
    }
    with pytest.raises(Untranslatable, match="cursor"):
        translation.to_theirs(rules, {"account_id": "c", "cursor": "x"})


def test_translation_of_an_unlisted_error_is_internal() -> None:
    errors = Errors(("error", "type"), ("error", "message"), {"missing": "not_found"})
    assert told(errors, {"error": {"type": "missing", "message": "No such thing."}}) == (
        "not_found",
        "No such thing.",
    )
    assert told(errors, {"error": {"type": "rate_limited"}}) == (
        "internal",
        "rate_limited",
    )
    assert told(errors, {"data": []}) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_translation_no_answer_raises_anything_else(answer: Any) -> None:
    rules = {
        "a": Plain(("x", "y"), values={"k": 1}),
        "b": BACK["minor"],
        "c": Moment(("x",)),
        "d": Group(("x",), {"e": Plain(("y",), case="upper")}),
    }
    with contextlib.suppress(Untranslatable):
        for record in translation.records(answer, ("x",), True, "the answer"):
            translation.to_ours(rules, record)
