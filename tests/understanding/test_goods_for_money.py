"""Money that is refused in words beside goods that are wanted is no refund, and no return."""

from __future__ import annotations

from steward.understanding.orders.photos import cannot_show
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.talk.new_ones import only_wants
from tests.cases import cases
from tests.understanding.first_words import heard_first, plan_of


@cases(
    "text",
    [
        "I would like the tamper that I ordered, please. No refund needed.",
        "Grand. I only want a new jug, no money.",
        "I don't want a refund, I want the kettle I paid for",
        "no refund, just send me a new grinder",
        "geen geld terug, ik wil gewoon een nieuwe ketel",
        "Kein Geld zurück, ich will eine neue Mühle",
        "pas de remboursement, je veux un nouveau moulin",
        "no quiero el dinero, quiero otra jarra",
    ],
)
def test_goods_that_are_wanted_in_place_of_money_are_goods_in_trouble(
    understander: OfflineUnderstander, text: str
) -> None:
    heard = heard_first(understander, text)
    assert "refund_request" not in {str(wish.intent) for wish in heard.wishes}
    assert "return_item" not in {str(wish.intent) for wish in heard.wishes}
    assert "replacement" in heard.stances.asks


@cases(
    "text",
    [
        "I want my money back for the kettle, no new one",
        "no voucher, I want a refund for the kettle",
        "I want to return the kettle, keep the money",
        "no money has come, where is my refund for the kettle?",
    ],
)
def test_money_that_is_wanted_or_awaited_is_no_wish_for_goods(
    understander: OfflineUnderstander, text: str
) -> None:
    heard = heard_first(understander, text)
    assert "replacement" not in heard.stances.asks


@cases(
    ("text", "own", "wants"),
    [
        ("no money, a tamper. I've a machine and nothing to tamp with", {"tamper"}, True),
        ("I just want the tamper", {"tamper"}, True),
        ("not the money, the tamper", {"tamper"}, True),
        ("geen geld, de tamper. Ik kan zo geen koffie zetten", {"tamper"}, True),
        ("pas d'argent, un tamper", {"tamper"}, True),
        ("a tamper. I have one already", {"tamper"}, False),
        ("no money, a kettle", {"tamper"}, False),
        ("the money, not the tamper", {"tamper"}, False),
        ("I have no money. The tamper is great", {"tamper"}, False),
    ],
)
def test_goods_only_wanted_in_place_of_the_offered_money(
    text: str, own: set[str], wants: bool
) -> None:
    assert only_wants(text, own) is wants


@cases(
    ("text", "cannot"),
    [
        ("Foto hab ich keins, meine Frau hat das Ding gleich in den Müll geworfen", True),
        ("I have no smartphone. You must believe me.", True),
        ("no photo, we threw it out straight away", True),
        ("geen foto, ik heb hem meteen weggegooid", True),
        ("pas de photo, je l'ai jeté tout de suite", True),
        ("no tengo foto, lo tiré a la basura", True),
        ("Ein Foto schicke ich gleich", False),
        ("I'll take a picture later", False),
        ("can I send the photo tomorrow?", False),
        ("here is the photo", False),
    ],
)
def test_photo_that_cannot_be_had_is_told(text: str, cannot: bool) -> None:
    assert cannot_show(text) is cannot


@cases(
    ("text", "trouble"),
    [
        ("Il manque les filtres, remboursez-les moi", "missing_part"),
        ("the filters are missing, refund those please", "missing_part"),
        ("my money is missing, refund me", None),
    ],
)
def test_goods_that_are_missing_go_with_the_money_that_is_wanted(
    understander: OfflineUnderstander, text: str, trouble: str | None
) -> None:
    tasks = plan_of(understander, text).values()
    told = {one["goal"] for one in tasks} | {one["slots"].get("trouble") for one in tasks}
    assert ({"missing_part", "damaged_item"} & told != set()) is (trouble is not None)
