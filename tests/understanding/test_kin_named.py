"""Kin who are named are no goods, and the day on which somebody signed up is none wished for."""

from __future__ import annotations

from datetime import date

from steward.understanding.exact.days_wished import day_wished
from steward.understanding.talk.subjects import named_thing
from tests.cases import cases


@cases(
    ("text", "thing"),
    [
        ("voor mijn kleinzoon", ""),
        ("my little grandson's order", ""),
        ("mijn lieve oma wacht erop", ""),
        ("my kettle leaks", "kettle"),
        ("my widget", "widget"),
    ],
)
def test_kin_named_are_no_goods(text: str, thing: str) -> None:
    assert named_thing(text) == thing


@cases(
    ("text", "wished"),
    [
        ("me apunté el sábado pasado", False),
        ("I signed up on Saturday and want to cancel", False),
        ("je me suis inscrit samedi dernier", False),
        ("ik heb me afgelopen zaterdag aangemeld", False),
        ("ich habe mich am Samstag angemeldet", False),
        ("I signed up last week, send it on Saturday", True),
        ("el sábado, por favor", True),
    ],
)
def test_kin_named_or_not_a_day_of_joining_is_not_wished_for(text: str, wished: bool) -> None:
    assert (day_wished(text, date(2026, 11, 20)) is not None) is wished
