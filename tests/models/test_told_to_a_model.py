"""What a model is shown of what the desk said: names with what they are about, nothing else."""

from __future__ import annotations

from typing import Any

import teams.registry  # noqa: F401  (phrases of the teams)
from steward.domain.understanding import OpenQuestion, Told, Utterance
from steward.llm.reading import shown
from steward.llm.told import called, offers_colleague, told_as
from tests.cases import cases

_TITLE = {"title": "Shipping costs", "text": "To Switzerland 14.50 EUR", "dated": "2026-10-10"}
_GONE = [{"act": "issue_refund", "params": {"amount_minor": 129_000, "currency": "EUR"}}]


@cases(
    ("told", "name"),
    [
        (("article", _TITLE), "article: Shipping costs"),
        (("ticket_opened", {"ticket": "T-1", "subject": "Complaint"}), "ticket_opened: Complaint"),
        (("handed_over", {"why": "human", "offers": _GONE}), "handed_over: issue_refund"),
        (("request_left", {"request": "stock"}), "request_left: stock"),
        (("stands_so", {"about": "subscription", "times": 3}), "stands_so: subscription"),
        (("safety", {"message": "m1"}), "safety: asked if anybody is in danger"),
        (("confirm_refund", {"amount": "1290.00 EUR", "last4": "0077"}), "confirm_refund"),
        (("article", {"title": "Write to ann@example.com now"}), "article: Write to [e-mail] now"),
    ],
)
def test_name_of_what_was_said_tells_what_it_is_about(
    told: tuple[str, dict[str, Any]], name: str
) -> None:
    kind, data = told
    assert called(Told(kind=kind, data=data)) == name


def test_request_of_colleagues_is_told_by_its_subject_or_in_the_customers_words() -> None:
    ticket = Told(kind="ticket_opened", data={"ticket": "T-1", "subject": "Taste of a coffee"})
    words = "cancel it and give me the money back, my mail is ann@example.com " + "please " * 40
    handed = Told(kind="handed_over", data={"why": "human", "offers": _GONE}, about=words)
    assert told_as(ticket) == "Taste of a coffee"
    told = told_as(handed)
    assert told.startswith("handed_over: issue_refund «cancel it and give me the money back")
    assert "ann@" not in told
    assert len(told) < 130
    have = shown("and now?", None, (), [ticket, handed])["with_people"]
    assert have == {"t1": "Taste of a coffee", "t2": told}


@cases(
    ("kind", "data", "offered"),
    [
        ("no_article", {}, True),
        ("nothing_tells", {"question": "is that per parcel?"}, True),
        ("no_article", {"beside": True}, False),
        ("no_article", {"handed": True}, False),
        ("article", _TITLE, False),
        ("facet_answer", {"of": "article", "what": "time", "facts": {}}, False),
        ("of_no_version", {}, False),
    ],
)
def test_colleague_who_is_offered_stands_beside_the_open_question(
    kind: str, data: dict[str, Any], offered: bool
) -> None:
    last = Utterance(role="desk", text="…", told=(Told(kind=kind, data=data),))
    recent = [Utterance(role="customer", text="is that per parcel?"), last]
    assert offers_colleague(recent) is offered
    code = OpenQuestion(kind="code")
    asked: dict[str, Any] = {"handle": "q", "kind": "code"}
    more = {"offers": "a colleague"} if offered else {}
    assert shown("sí, pregunta", code, recent)["open"] == asked | more
    assert shown("sí, pregunta", None, recent)["open"] == more
    assert shown("sí", code, [*recent, recent[0]])["open"] == asked
