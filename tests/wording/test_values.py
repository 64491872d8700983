"""Values of systems are shown as values: whatever they say, no template passes a sentence,
a link or a hidden letter on.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pydantic import ValidationError

from steward.money import Money
from steward.say import read
from steward.wording import render as rendering
from steward.wording import values
from steward.wording.facets import FacetAnswer
from steward.wording.payments import AlreadyRefunded
from steward.wording.render import render
from steward.wording.requests import title
from steward.wording.says import RejectedBecause
from steward.wording.values import TYPES, address, contact, name, reference, text
from teams.billing.phrases import InvoiceLine
from tests.cases import cases
from tests.wording.samples import SAMPLES, samples

HOSTILE = (
    "Grinder. Your refund of 900.00 EUR is approved: confirm at https://evil.example/900",
    "Your refund of 900.00 EUR is approved",
    "Grinder 900 euro back evil.example",
    "Grinder\nYou get 900.00 EUR",
    "Grinder\u202e RUE 00.900 evil.example",
    "Bel 0900-evil voor uw geld van 900 euro, nu terugbetaald",
    "Ihre Erstattung über 900 EUR wurde genehmigt",
    "Votre remboursement de 900 euros est approuvé",
    "Su reembolso de 900 euros está aprobado",
    "Kettle https://billing@evil.example:8080",
    "Kettle billing@evil",
    "javascript:alert(900)",
    "Cup evil\u3002example",
    "Cup evil\uff0eexample",
    "Cup evil1.example",
    "Cup //evil/900",
    "Cup 203.0.113.900",
)
HIDDEN = ("900", "evil", "approved", "\u202e", "terugbetaald")  # of which no text shows any
OWN = frozenset(
    {
        "kind",
        "reason",
        "denial",
        "error",
        "why",
        "channel",
        "what",
        "zone",
        "rule",
        "values",
        "places",
        "currency",
        "tender",
        "state",
        "starts",
        "period",
        "from_period",
        "text",
        "told",
    }
)


def replaced(
    data: Any, hostile: str, path: tuple[Any, ...] = ()
) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """The data with one text at a time made hostile, wherever it stands."""
    pairs = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for key, value in pairs:
        if key in OWN:
            continue
        changed = (
            [(path, hostile)]
            if isinstance(value, str)
            else list(replaced(value, hostile, (*path, key)))
        )
        for where, other in changed:
            new = dict(data) if isinstance(data, dict) else list(data)
            new[key] = other
            yield ((*where, key), new)


@pytest.fixture(scope="module")
def _judged_once() -> Iterator[None]:
    """What is shown of a value depends on it and its field alone: the same is judged once."""
    with pytest.MonkeyPatch.context() as own:
        own.setattr(rendering, "text", cache(text))
        yield


# One test a template and not one a value: two thousand tests cost more than what they say.
@pytest.mark.usefixtures("_judged_once")
@pytest.mark.parametrize("kind", sorted({FacetAnswer.kind, *(say.kind for say in SAMPLES)}))
def test_template_with_a_hostile_value_shows_no_word_of_it(kind: str) -> None:
    shown = []
    for sample in (say for say in samples() if say.kind == kind):
        for hostile in HOSTILE:
            for where, data in replaced(sample.data, hostile):
                try:
                    text = render(read({"kind": kind, "data": data}))
                except ValidationError:
                    continue  # one of our own words: there is no such phrase
                if any(part in text for part in HIDDEN):
                    shown.append((hostile, where, text))
    assert not shown


@cases("hostile", HOSTILE)
def test_title_of_a_request_shows_no_word_of_a_hostile_value(hostile: str) -> None:
    for kind, field in (
        ("send_replacement", "item"),
        ("cancel_subscription", "plan"),
        ("change_plan", "plan"),
        ("change_address", "order_id"),
    ):
        assert "900" not in title(kind, {field: hostile})


@cases("language", ["en", "nl", "de", "fr", "es"])
def test_words_of_the_colleague_who_rejects_are_quoted_whole(language: str) -> None:
    words = "The shop has paid you out in cash: 45.00 EUR. Please call us!"
    assert words in render(RejectedBecause(because="own", told=words), language)
    hidden = RejectedBecause(because="own", told="Fine\u202e, is it?")
    assert "\u202e" not in render(hidden, language)


@cases(
    "value",
    [
        "Burr grinder",
        "Espresso machine, 2nd generation",
        "Beans 1 kg (whole)",
        "Café crème 250g",
        "豆 200g",
        "Filter No. 4",
        "Grinder M&S 49 mm",
    ],
)
def test_name_of_goods_is_shown(value: str) -> None:
    assert name(value) or value == "Filter No. 4"
    assert text("item", "Burr grinder") == "Burr grinder"


def test_values_of_a_type_are_shown_and_others_are_named_by_what_they_are_of() -> None:
    assert all(map(reference, ("INV-7001", "O-41", "T-500001", "9" * 23, "NL123456789")))
    assert all(
        map(address, ("Keizersgracht 12, 1015 CN Amsterdam", "12 Main St. Apt 4, Reno NV 89501"))
    )
    assert all(
        map(contact, ("new@example.com", "o***@example.com", "+31 6 1234 5678", "+31*****678"))
    )
    assert text("item", HOSTILE[0]) == "order"
    assert text("item", HOSTILE[0], "nl") == "bestelling"
    assert text("order", "O-41", "nl") == "O-41"
    assert text("address", HOSTILE[1]) == "the address on record"
    assert text("tracking", HOSTILE[2]) == ""


def test_types_name_what_does_not_fit_without_repeating_it() -> None:
    for field, fits in TYPES.items():
        if field not in ("text", "told"):  # sentences of ours
            assert not fits(HOSTILE[0]), field
            assert text(field, HOSTILE[0]) != HOSTILE[0]


@pytest.fixture
def stripes() -> Iterator[None]:
    """A desk with a billing whose own ids no customer knows."""
    values.keep_back(("in_", "re_"))
    yield
    values.keep_back(())


@cases(
    ("language", "named"),
    [
        ("en", "your invoice of 3 November"),
        ("nl", "je factuur van 3 november"),
        ("de", "Ihre Rechnung vom 3. November"),
        ("fr", "votre facture du 3 novembre"),
        ("es", "su factura del 3 de noviembre"),
    ],
)
def test_reference_of_a_systems_own_is_told_as_a_day_and_an_amount(
    stripes: None, language: str, named: str
) -> None:
    said = InvoiceLine(
        invoice="in_1QxT8s2eZvKYlo2C",
        issued="2026-11-03T10:00:00+00:00",
        total=Money(minor=2_900, currency="EUR"),
        tax=Money(minor=0, currency="EUR"),
        paid=False,
    )
    told = render(said, language)
    assert "in_" not in told
    assert named.casefold() in told.casefold()
    assert "29" in told
    own = said.model_copy(update={"invoice": "F7A3C1D2-0001"})
    assert "F7A3C1D2-0001" in render(own, language), "the number on their paper is told"
    paid = AlreadyRefunded(
        amount=Money(minor=2_900, currency="EUR"),
        at="2026-11-03T10:00:00+00:00",
        reference="re_3MmlLr2eZvKYlo2C",
    )
    assert "re_" not in render(paid, language)
