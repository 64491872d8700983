"""A yes with a side question or a remark beside it counts where all of it is known to be harmless;
whatever touches the offer, or is not known, leaves it to be asked for again.
"""

from __future__ import annotations

from typing import Any

import pytest

from actions.registry import KINDS
from steward.money import Money
from steward.understanding.behind_a_yes.beside_a_yes import Agreed, agreed_beside, headings
from steward.understanding.yes_and_no.agreement import Beside, agrees
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer
from tests.understanding.test_yes_to_what import OFFERS, WRITTEN

_DAMAGED = ("refund", "replacement")


def _offered(name: str, **also: str) -> tuple[str, dict[str, Any]]:
    kind, params = OFFERS[name]
    return kind, params | also


def _asked(name: str, text: str, reason: str = "damaged") -> tuple[str, ...] | None:
    """What is asked beside a yes to this offer; None where it is none."""
    kind, params = _offered(name, **({"reason": reason} if name in _DAMAGED else {}))
    found = agreed_beside(text, [offer(kind, params)])
    return None if found is None else found.asked


def _lines(label: str) -> list[tuple[str, str]]:
    rows = (WRITTEN / "yes_and_more.tsv").read_text().splitlines()
    split = [row.split("\t") for row in rows]
    return [(among, text) for said, among, text in split if said == label]


def _counts(among: str, text: str) -> list[bool]:
    """Of each offer that the line is about, whether the yes counts."""
    names = OFFERS if among == "any" else (among,)
    return [
        _asked(name, text) is not None or agrees(text, [offer(*_offered(name))]) for name in names
    ]


def test_yes_with_a_condition_a_price_or_another_wish_is_none() -> None:
    wrong = [text for among, text in _lines("holds") if any(_counts(among, text))]
    assert len(_lines("holds")) > 400
    assert wrong == []


@pytest.mark.parametrize("name", ["no", "no_held_out"])
def test_answer_that_is_no_yes_is_none_beside_anything(name: str) -> None:
    rows = (WRITTEN / f"{name}.tsv").read_text().splitlines()
    split = (row.partition("\t") for row in rows)
    wrong = [
        text
        for among, _, text in split
        for one in (OFFERS if among == "any" else (among,))
        if _asked(one, text) is not None
    ]
    assert wrong == []


@pytest.mark.parametrize(("label", "least"), [("asks", 0.8), ("tells", 0.4)])
def test_yes_with_a_harmless_question_or_remark_mostly_counts(label: str, least: float) -> None:
    lines = _lines(label)
    assert sum(all(_counts(among, text)) for among, text in lines) / len(lines) >= least


@cases(
    ("name", "text", "asked"),
    [
        ("refund", "yes please, how long does that take?", ("time",)),
        ("refund", "Ja! Bekomme ich eine Bestätigung?", ("mail",)),
        ("refund", "Oui, remboursez. Quel nom apparaîtra sur mon relevé ?", ("statement",)),
        ("replacement", "yes please. oh and do I send the old one back?", ("broken",)),
        ("replacement", "ja graag, komt het met postnl of dhl?", ("carrier",)),
        (
            "replacement",
            "ja graag, krijg ik een mailtje zodra het onderweg is?",
            ("mail", "carrier"),
        ),
        ("cancel_order", "Sí, cancélelo. ¿Cuándo tendré el dinero de vuelta?", ("time",)),
        ("credit", "ja leuk, graag! waar zie ik dat tegoed staan?", ("credit",)),
        ("pause", "Yes pause it please, do I need to do anything else?", ("steps",)),
        ("refund", "yes, how long does it take? and will I get a mail?", ("time", "mail")),
        ("refund", "yes please, I've been waiting for ages", ()),
        ("refund", "Dear team, yes please. How long does it take? Thanks, Peter", ("time",)),
        ("refund", "How long does it take? Yes please.", ("time",)),
        ("refund", "Do I have to do anything? Yes, go ahead.", ("steps",)),
        *(
            ("refund", text, ("next_payment",))
            for text in (
                "Yes. Send it. But you didn't answer me: will I be charged again next month?",
                "Ja. Stort het terug. Maar je hebt geen antwoord gegeven: wordt er volgende maand "
                "weer afgeschreven?",
                "Ja. Bitte erstatten. Aber Sie haben nicht geantwortet: wird nächsten Monat wieder "
                "abgebucht?",
                "Oui. Remboursez. Mais vous ne m'avez pas répondu : serai-je encore débité le mois "
                "prochain ?",
                "Sí. Devuélvalo. Pero no me ha contestado: ¿me cobrarán otra vez el mes que viene?",
            )
        ),
        *(
            ("refund", text, ("where",))
            for text in (
                "Yes please, and which bank will it go to?",
                "Ja graag, en naar welke bank gaat het?",
                "Ja bitte, und auf welche Bank geht es?",
                "Oui, s'il vous plaît, et vers quelle banque cela ira-t-il ?",
                "Sí, por favor, ¿y a qué banco irá?",
            )
        ),
        *(
            ("refund", text, ("cause",))
            for text in (
                "finally. yes do it. and why did that even happen??",
                "eindelijk. ja, doe maar. en hoe kon dat nou gebeuren?",
                "Na endlich. Ja, bitte. Und wie konnte das passieren?",
                "Oui, allez-y. Et comment ça a pu arriver ?",
                "Sí, hágalo. ¿Y por qué ha pasado eso?",
                "Why did that happen? Yes please.",
            )
        ),
        *(
            ("refund", text, ("time",))
            for text in (
                "Yes, do it. But how long does it take?",
                "Ja, doe maar. Maar hoe lang duurt het?",
                "Ja passt, mach ma's. Aber wie lange dauert's denn?",
                "Oui, allez-y. Mais ça prend combien de temps ?",
                "Sí, hágalo. Pero ¿cuánto tarda?",
            )
        ),
    ],
)
def test_question_beside_a_yes_is_told_apart(name: str, text: str, asked: tuple[str, ...]) -> None:
    assert _asked(name, text) == asked


@cases(
    "text",
    [
        *("Yes, but not the other one, right?", "Ja, maar niet de andere, toch?"),
        *("Ja, aber nicht die andere, gell?", "Jawoi, aber nicht die andere, nicht wahr?"),
        *("Oui, mais pas l'autre, n'est-ce pas ?", "Sí, pero la otra no, ¿verdad?"),
        "Yes, this one. You're not cancelling the other one, are you?",
    ],
)
def test_yes_counts_beside_another_order_that_stays(text: str) -> None:
    assert _asked("cancel_order", text) == ()
    assert _asked("refund", text) is None
    both = [offer("cancel_order", {"order_id": one, "item": "Cup"}) for one in ("O-1", "O-2")]
    assert agreed_beside(text, both) is None


@cases(
    "text",
    [
        *("yes but not this one, the other one", "yes, but the other one too"),
        *("ja, aber die andere", "ja maar de andere", "oui mais l'autre", "sí pero la otra"),
        *("not the other one", "nicht die andere", "niet de andere", "pas l'autre", "la otra no"),
    ],
)
def test_agreed_beside_another_order_that_is_meant_is_none(text: str) -> None:
    assert _asked("cancel_order", text) is None


@cases("name", ["cancel_subscription", "plan", "skip", "pause", "resume", "keep"])
def test_agreed_beside_a_charge_asked_at_a_change_of_the_plan_is_none(
    name: str,
) -> None:
    assert _asked(name, "yes please. will I be charged again next month?") is None


@cases(
    "text",
    [
        *(
            "Yes, cancel it. And when do I get the money?",
            "Sí, cancélela. ¿Y cuándo tendré el dinero?",
        ),
        *(
            "Ja, zeg maar op. Wanneer heb ik mijn geld terug?",
            "Oui. Quand est-ce que je serai remboursé ?",
        ),
        "Ja, bitte kündigen. Wann bekomme ich mein Geld?",
    ],
)
def test_money_that_was_told_to_come_next_may_be_asked_about(text: str) -> None:
    kind, params = _offered("cancel_subscription")
    offered = [offer(kind, params)]
    next_one = Beside("issue_refund", Money(minor=29600, currency="EUR"))
    found = agreed_beside(text, offered, [next_one])
    assert found is not None
    assert found.asked == ("time",)
    assert agreed_beside(text, offered) is None


def test_yes_is_taken_apart_from_what_stands_beside_it() -> None:
    found = agreed_beside("yes please, how long does that take?", [offer(*_offered("refund"))])
    assert found == Agreed("yes please,", ("time",))


@cases(
    ("name", "text", "yes", "apart"),
    [
        (
            "cancel_order",
            "Ja bitte. Und warum sehe ich die eine gar nicht auf meinem Kontoauszug?",
            "Ja bitte.",
            "Und warum sehe ich die eine gar nicht auf meinem Kontoauszug?",
        ),
        (
            "address",
            "Yes, send it there, and please change my account address as well.",
            "Yes, send it there",
            "and please change my account address as well.",
        ),
        ("refund", "Yes please 😊 Do you ship to Norway?", "Yes please.", "Do you ship to Norway?"),
        ("refund", "Yes please! How long does it take?", "Yes please! ", ""),
    ],
)
def test_question_that_leaves_the_offer_alone_is_taken_apart(
    name: str, text: str, yes: str, apart: str
) -> None:
    kind, params = _offered(name)
    found = agreed_beside(text, [offer(kind, params)])
    assert found is not None
    assert (found.yes.strip(), found.apart) == (yes.strip(), apart)


@cases(
    "text",
    ["yes of course 😂", "ja klar 😅", "sure 😂", "yes 😅", "haha no 😂", "Ja 😅 aber warte"],
)
def test_laugh_beside_a_yes_that_is_not_sure_agrees_to_nothing(text: str) -> None:
    assert _counts("any", text) == [False] * len(OFFERS)


@cases("reason", ["wrong_item", "undelivered", "withdrawal", ""])
def test_whether_it_goes_back_is_only_asked_beside_a_yes_to_damaged_goods(reason: str) -> None:
    assert _asked("replacement", "yes please, do I send the old one back?", reason) is None


def test_yes_to_several_offers_counts_where_it_agrees_to_all_of_them() -> None:
    both = [offer(*_offered("refund")), offer(*_offered("cancel_subscription"))]
    assert agreed_beside("yes, both. Will I get a mail?", both) is not None
    assert agreed_beside("yes, the refund. Will I get a mail?", both) is None
    assert agreed_beside("yes, both. How long does it take?", both) is None


def test_questions_that_kinds_allow_are_in_the_grammar() -> None:
    assert frozenset().union(*(kind.asked_beside for kind in KINDS.values())) <= headings()


@cases(
    "text",
    [
        *("yes, will I get a mail" + end for end in (" or not ok", ", no", " but wait", "… hm")),
        *(mark + "yes, will I get a mail?" for mark in ('"', "> ", "he said ", "not ")),
        *("ok, will I get a mail?", "thanks, will I get a mail?", "will I get a mail?"),
        "yes, " + "how long does it take? " * 20,
        "yes but first, will I be charged again next month?",
        "yes, will I be charged again next month? if so no",
        "yes. will my other card be charged again next month?",
        "Yes. But you didn't answer me.",
    ],
)
def test_words_that_are_not_known_leave_nothing_agreed(text: str) -> None:
    assert _asked("refund", text) is None
