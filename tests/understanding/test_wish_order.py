"""Which of several wishes the words put first."""

from __future__ import annotations

from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.wish_order import parted_by_then, said_order
from tests.cases import cases


def _order(text: str) -> tuple[list[str], list[str]] | None:
    parts = [clause.text for clause in split_clauses(text)]
    order = said_order(text, parts)
    return order and ([parts[n] for n in order.first], [parts[n] for n in order.later])


@cases(
    ("text", "later"),
    [
        ("Refund the double charge on INV-1 first, then cancel my subscription", "cancel"),
        ("cancel my subscription, but first refund what I paid twice for INV-1", "cancel"),
        ("before you cancel my subscription, refund the double charge on INV-1", "before"),
        ("stort eerst INV-1 terug en zeg daarna mijn abonnement op", "zeg daarna"),
        ("Erstatten Sie mir zuerst INV-1 und kündigen Sie dann mein Abo", "kündigen Sie dann"),
        ("Remboursez d'abord le double prélèvement, puis résiliez mon abonnement", "résiliez"),
        ("primero devuélvame el cobro de INV-1 y luego cancele mi suscripción", "luego cancele"),
    ],
)
def test_said_order_puts_the_later_wish_behind(text: str, later: str) -> None:
    order = _order(text)
    assert order is not None
    assert len(order[0]) == len(order[1]) == 1
    assert order[1][0].startswith(later)


@cases(
    "text",
    [
        "refund INV-1 and cancel my subscription",
        "I was charged twice on my first order and where is O-1?",
        "my plan still shows regular since then, and I was charged 45 twice",
        "Ich wurde erst gestern doppelt belastet und möchte mein Abo kündigen",
        "cancel it then",
    ],
)
def test_said_order_where_nothing_is_put_first_is_none(text: str) -> None:
    assert _order(text) is None


def test_parted_by_then_keeps_what_is_said_of_each() -> None:
    assert parted_by_then("yes, and then cancel") == ("yes, and ", " cancel")
    assert parted_by_then("since then I wait") is None
