"""Of several orders in one message each has the wish of its own clause."""

from __future__ import annotations

from steward.domain.understanding import OpenQuestion
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

_TO, _OFF, _WHEN, _BACK = "update_contact", "return_item", "order_status", "return_item"
_APART = (
    ("O-72 to 27 Church Street, Leeds LS1 4AP, leave O-71 as it is", {"O-72": _TO}),
    ("send O-72 to 27 Church Street, Leeds LS1 4AP and cancel O-71", {"O-72": _TO, "O-71": _OFF}),
    ("cancel O-71 and tell me when O-72 arrives", {"O-71": _OFF, "O-72": _WHEN}),
    ("keep O-71, cancel O-72", {"O-72": _OFF}),
    ("O-72 naar Kerkstraat 27, 3581 RB Utrecht, O-71 laten zoals het is", {"O-72": _TO}),
    (
        "wanneer komt O-71? en O-72 moet naar Kerkstraat 27, 3581 RB Utrecht, we verhuizen",
        {"O-71": _WHEN, "O-72": _TO},
    ),
    ("ik wil O-71 terugsturen en O-72 annuleren", {"O-71": _BACK, "O-72": _OFF}),
    ("O-72 an Lindenweg 4, 50667 Köln, O-71 bleibt wie es ist", {"O-72": _TO}),
    (
        "O-71 storniert bitte, O-72 soll an Lindenweg 4, 50667 Köln gehen",
        {"O-71": _OFF, "O-72": _TO},
    ),
    ("O-72 au 12 rue des Lilas, 69003 Lyon, laissez O-71 comme elle est", {"O-72": _TO}),
    ("O-72 a Calle Mayor 3, 28013 Madrid, y O-71 déjenlo como está", {"O-72": _TO}),
)
_TOGETHER = (
    "I never got O-71 and O-72",
    "where are O-71 and O-72?",
    "cancel O-71 and O-72",
    "O-71 arrived broken and O-72 never came",
    "O-71 came to 27 Church Street, Leeds LS1 4AP but O-72 did not",
    "can O-71 still go to Lindenweg 4, 50667 Köln? and when does O-72 come?",
    "how do I cancel O-71? and O-72 stays as it is",
    "O-72 to 27 Church Street, Leeds LS1 4AP",
)


@cases(("text", "wished"), _APART)
def test_orders_apart_each_has_the_wish_of_its_clause(
    text: str, wished: dict[str, str], understander: OfflineUnderstander
) -> None:
    heard = understander.read(text)
    assert heard.apart
    assert {wish.identifiers.order: str(wish.intent) for wish in heard.wishes} == wished
    for wish in heard.wishes:
        assert (wish.intent == _TO) == bool(wish.meant.get("address"))
        assert "verhuizen" not in str(wish.meant.get("address"))


@cases("text", _TOGETHER)
def test_orders_apart_those_of_one_wish_are_read_together(
    text: str, understander: OfflineUnderstander
) -> None:
    assert not understander.read(text).apart


def test_orders_apart_answer_to_an_offer_is_read_as_one(
    understander: OfflineUnderstander,
) -> None:
    offered = OpenQuestion(kind="confirm", action="change_address")
    text = "yes, O-72 to 27 Church Street, Leeds LS1 4AP, leave O-71 as it is"
    assert not understander.read(text, offered).apart
