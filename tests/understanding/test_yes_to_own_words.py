"""A yes that names what is offered: its tender, its day, its card, its address, its step."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from steward.domain.action import Action, ActionState
from steward.understanding.yes_and_no.agreement import agrees, named_alone
from tests.cases import cases

NOW = datetime(2026, 11, 20, tzinfo=UTC)
ENDS = {"ends_at": "2026-12-01T00:00:00+00:00"}
CREDIT = {"amount_minor": 2700, "currency": "EUR"}
MONEY = {"amount_minor": 2700, "currency": "EUR", "last4": "4242"}
EIGHT = {"amount_minor": 800, "currency": "EUR", "last4": "1406"}
TASTER = {"plan": "taster", **ENDS}
PART = {**MONEY, "reason": "damaged", "pieces": 1}
ALL_OF_IT = (
    *("sí, todo", "yes, all of it", "yes, everything please", "ja, alles", "ja graag, alles"),
    *("oui, tout", "oui, la totalité", "yes, the full amount", "yes, the whole amount"),
    *("ja, das Ganze", "ja, het hele bedrag", "sí, el importe completo", "ja, komplett"),
)
GIFT = {"amount_minor": 4000, "currency": "EUR", "tender": "gift_card"}
RESUME = {"step": "resume", "plan": "regular"}
PAUSE = {"step": "pause", "plan": "regular"}
GOODS = {"item": "Cup", "address": "2 rue des Lilas, 69003 Lyon"}


def action(kind: str, params: dict[str, Any]) -> Action:
    """An offer of this kind, as it stands in the ledger."""
    return Action.model_construct(
        id="A-1", kind=kind, params=params, state=ActionState.PROPOSED, updated_at=NOW
    )


@cases(
    ("kind", "params", "text"),
    [
        ("give_store_credit", CREDIT, "oui en avoir c'est parfait"),
        ("give_store_credit", CREDIT, "yes as credit please"),
        ("give_store_credit", CREDIT, "ja, als tegoed is prima"),
        ("give_store_credit", CREDIT, "ja als Guthaben passt"),
        ("give_store_credit", CREDIT, "sí, en saldo está bien"),
        ("issue_refund", GIFT, "ah oui la carte cadeau, normal. ok oui"),
        ("issue_refund", MONEY, "yes, to the same card"),
        ("issue_refund", MONEY, "ja, op dezelfde kaart"),
        ("issue_refund", MONEY, "sí, a la misma tarjeta"),
        ("cancel_subscription", ENDS, "yes, cancel it from December"),
        ("cancel_subscription", ENDS, "ja, per 1 december is goed"),
        ("cancel_subscription", ENDS, "ja, ich bin sicher"),
        ("cancel_subscription", ENDS, "sí, estoy segura"),
        ("reschedule_subscription", RESUME, "ja laat de koffie maar weer komen"),
        ("reschedule_subscription", RESUME, "ja bitte wieder starten"),
        ("reschedule_subscription", RESUME, "oui relancez"),
        ("send_replacement", GOODS, "oui à cette adresse"),
        ("send_replacement", GOODS, "ja dat adres klopt"),
        ("send_replacement", GOODS, "ja, nummer 2, dat klopt"),
        ("send_replacement", GOODS, "yes, another one please"),
        ("send_replacement", GOODS, "ja graag, stuur maar een andere"),
        ("issue_refund", MONEY, "claro, el que sobra"),
        ("issue_refund", MONEY, "oui, et vite"),
        ("issue_refund", MONEY, "Sí, se lo agradecería"),
        ("cancel_subscription", ENDS, "Ja, so soll es sein, vielen Dank"),
        ("cancel_subscription", ENDS, "yes, that's better"),
        ("issue_refund", EIGHT, "Oh, eight? Could be, yes. Please do."),
        ("issue_refund", EIGHT, "Acht? Kann sein. Ja, gerne."),
        *(("issue_refund", MONEY, text) for text in ALL_OF_IT),
        *(("issue_refund", PART, text) for text in ("yes", "sí, por favor")),
        ("issue_refund", GIFT, "oké dan maar op de cadeaukaart, ja"),
        ("issue_refund", GIFT, "ok, then on the gift card, yes"),
        ("issue_refund", GIFT, "na gut, auf die Geschenkkarte, ja"),
        ("issue_refund", GIFT, "bon ok, sur la carte cadeau alors, oui"),
        ("issue_refund", GIFT, "vale, pues a la tarjeta regalo, sí"),
        ("reschedule_subscription", PAUSE, "Yes please. And the pause too, don't forget!"),
        ("issue_refund", MONEY, "Oh it's 27, is it? Yes, that one please."),
        ("issue_refund", MONEY, "ah 27 euro, kan kloppen. ja graag"),
        ("issue_refund", MONEY, "ach so, 27? Ja bitte"),
        ("issue_refund", MONEY, "ah c'est 27 finalement ? oui allez-y"),
        ("issue_refund", MONEY, "ah, son 27? sí, por favor"),
    ],
)
def test_yes_naming_what_is_offered_agrees(kind: str, params: dict[str, Any], text: str) -> None:
    assert agrees(text, [action(kind, params)])


@cases(
    ("kind", "params", "text"),
    [
        ("give_store_credit", CREDIT, "en avoir"),
        ("issue_refund", MONEY, "oké dan maar op de cadeaukaart, ja"),
        ("issue_refund", MONEY, "bon ok, sur la carte cadeau alors, oui"),
        ("issue_refund", GIFT, "ja, niet op de cadeaukaart"),
        ("issue_refund", GIFT, "oui, pas sur la carte cadeau"),
        ("issue_refund", GIFT, "ja, auf die andere Geschenkkarte"),
        ("issue_refund", GIFT, "sí, a otra tarjeta regalo"),
        ("issue_refund", GIFT, "yes, on my wife's gift card"),
        ("issue_refund", MONEY, "Yes please. And the pause too, don't forget!"),
        ("give_store_credit", CREDIT, "yes to my bank account"),
        ("issue_refund", MONEY, "oui en avoir"),
        ("issue_refund", MONEY, "yes to another card"),
        ("issue_refund", MONEY, "makes sense"),
        ("issue_refund", MONEY, "that would be better"),
        ("issue_refund", MONEY, "es wäre besser"),
        ("issue_refund", MONEY, "ja, aber später"),
        ("issue_refund", MONEY, "oui, mais pas tout"),
        ("issue_refund", MONEY, "yes, half of it"),
        ("issue_refund", MONEY, "sí, si llega antes del lunes"),
        ("issue_refund", MONEY, "ja, eerst even kijken"),
        ("issue_refund", MONEY, "yes, to my husband"),
        ("send_replacement", GOODS, "ja, eine andere"),
        ("send_replacement", GOODS, "yes, in blue"),
        ("issue_refund", MONEY, "fair enough, but no"),
        ("cancel_subscription", ENDS, "yes, from January"),
        ("cancel_subscription", ENDS, "yes, by 15 December"),
        ("reschedule_subscription", PAUSE, "ja laat maar weer komen"),
        ("reschedule_subscription", PAUSE, "yes start again"),
        ("send_replacement", GOODS, "yes to my other address"),
        ("send_replacement", GOODS, "that address is right?"),
        ("send_replacement", GOODS, "ja, nummer 3, dat klopt"),
        ("give_store_credit", CREDIT, "yes, to my card"),
        ("issue_refund", MONEY, "Oh it's 27, is it? I thought 39."),
        ("issue_refund", EIGHT, "eight days, is it? yes ok"),
        ("issue_refund", EIGHT, "eight, or nine? yes"),
        ("issue_refund", EIGHT, "eight dollars? yes"),
        ("cancel_subscription", TASTER, "Taster? I'll take it."),
        ("cancel_subscription", TASTER, "¿El Taster? Me lo quedo."),
        ("cancel_subscription", TASTER, "to Taster? Yes please."),
        ("cancel_subscription", TASTER, "na december? ja graag"),
        ("cancel_subscription", TASTER, "only December? yes please"),
        ("send_replacement", GOODS, "The cup? It's fine, thanks."),
        ("send_replacement", GOODS, "2? yes please"),
        *(("issue_refund", PART, text) for text in ALL_OF_IT),
        *(
            ("issue_refund", MONEY, text)
            for text in (
                *("27? why not 39, yes", "39? yes please", "it's 27, is it?", "27? Correct."),
                *("27? double it. yes", "27? Yes, all of it", "27? alles, ja graag", "$27? yes"),
                *("27... yes", "27?... ok", "👎 27? ok", "> 27?\nyes", '"27? ok', "~27? yes"),
                *("Only 27? Sounds great.", "maar 27? Ja ja.", "27? Ja, ja.", "27? ja sicher"),
                *("27? Could be. Ok.", "27? Genau.", "27? Ja, stimmt.", "27? Ja, aber später"),
                *("¿Sólo 27? Claro que sí.", "seulement 27 ? oui bien sûr", "27? Please confirm."),
            )
        ),
    ],
)
def test_yes_naming_something_else_agrees_to_nothing(
    kind: str, params: dict[str, Any], text: str
) -> None:
    assert not agrees(text, [action(kind, params)])


REGULAR, OFFICE = {"plan": "regular", **ENDS}, {"plan": "office", **ENDS}
BOTH_CARDS = ({**MONEY, "last4": "4242"}, {**MONEY, "last4": "1111"})


def two(kind: str, *params: dict[str, Any]) -> list[Action]:
    """Two offers of one kind, as they stand in the ledger."""
    return [
        action(kind, one).model_copy(update={"id": f"A-{n}"}) for n, one in enumerate(params, 1)
    ]


@cases(
    ("text", "named"),
    [
        ("yes, the regular one", "A-1"),
        ("ja, das Office", "A-2"),
        ("oui, le regular", "A-1"),
        ("sí, la office", "A-2"),
    ],
)
def test_yes_naming_one_of_two_plans_agrees_to_that_alone(text: str, named: str) -> None:
    offers = two("cancel_subscription", REGULAR, OFFICE)
    assert [one.id for one in named_alone(text, offers)] == [named]
    assert not agrees(text, offers)
    assert agrees(text, named_alone(text, offers))


@cases(
    "text",
    [
        *("yes, the regular", "yes regular please", "cancel the office one, yes", "ja de regular"),
        *("yes, that one", "sí, esa", "oui, celle-là", "ja, deze", "ok the first", "ja, dieses"),
        *("yes, the last", "this one please, yes", "sí, esta", "oui celui-ci", "si, esa, dela"),
        *("yes, just one", "ja, eine bitte", "sí, una", "oui, une", "ja, diesen", "yes, do one"),
        *("yes, the one", "oui, le regular", "sí, la office", "ja, die ene", "the second, ok"),
        *(
            "yes, that",
            "yes that please",
            "yea, that",
            "yes, this",
            "ja, die",
            "ja, dat",
            "ja, das",
        ),
        *("ja graag, die", "ja, den bitte", "oui, ça", "oui, cela", "sí, eso", "sí, eso por favor"),
        *("la mejor", "sí, la mejor", "le meilleur, oui", "das bessere, ja", "de beste, graag"),
        *("yes, the best", "yes, the better", "the best please", "ja, das beste", "ja, die bitte"),
    ],
)
def test_yes_pointing_at_one_of_two_agrees_to_both_never(text: str) -> None:
    assert not agrees(text, two("cancel_subscription", REGULAR, OFFICE))


@cases(
    "text",
    [
        *("yes", "yes, both", "ja graag, allebei", "oui, les deux", "yes, do that", "doe dat maar"),
        *("ja, machen Sie das", "oui, faites ça", "sí, haga eso", "that's fine", "c'est ça, oui"),
        *("yes, do that for both", "ja, das passt", "ja, das ist gut", "dat is goed", "eso es"),
    ],
)
def test_yes_without_a_name_agrees_to_both(text: str) -> None:
    assert agrees(text, two("cancel_subscription", REGULAR, OFFICE))


def test_yes_naming_a_card_of_two_agrees_to_that_alone() -> None:
    offers = two("issue_refund", *BOTH_CARDS)
    assert [one.id for one in named_alone("yes, to the card 1111", offers)] == ["A-2"]
    assert not agrees("yes, to the card 1111", offers)


UNTIL = {"step": "pause", "plan": "taster", "until": "2027-01-20T00:00:00+00:00"}


@cases(
    ("text", "agreed"),
    [
        ("Ja, bitte pausieren, zwei Monate.", True),
        ("yes, pause it for two months", True),
        ("sí, dos meses", True),
        ("ja, 2 maanden", True),
        ("oui, pour deux mois", True),
        ("ja, drei Monate", False),
        ("yes, for one month", False),
        ("yes, two weeks", False),
        ("yes, but two months later", False),
        ("sí, dos meses y luego la cancelan", False),
        ("only two months?", False),
        *((one, False) for one in ("yes, in two months", "ja, mach es in zwei Monaten")),
        *((one, False) for one in ("ja, over twee maanden", "ja, om de twee maanden")),
        *((one, False) for one in ("sí, a los dos meses", "si, en dos meses", "oui, à deux mois")),
        *((one, False) for one in ("yes, up to two months", "ja, in twee maanden")),
        *((one, False) for one in ("yes, from January", "ja, ab Januar", "sí, en enero")),
        *((one, True) for one in ("yes, until January", "ja, tot 20 januari", "sí, hasta enero")),
        *((one, True) for one in ("ja, bis zum 20. Januar", "oui, jusqu'au 20 janvier")),
        ("yes, and my money back for two months", False),
    ],
)
def test_yes_naming_how_long_agrees_to_just_that(text: str, *, agreed: bool) -> None:
    assert agrees(text, [action("reschedule_subscription", UNTIL)]) is agreed


@cases(
    "text",
    [
        *("yes, I love the office one", "yes, I need the office", "ja, ich brauche das Office"),
        *("ja, ik wil de Office", "oui, je veux le Office", "sí, quiero la office"),
        *("yes, the office is good", "ja, Office ist gut", "oui, le office est bien"),
    ],
)
def test_yes_that_speaks_well_of_what_ends_agrees_to_no_end(text: str) -> None:
    offers = two("cancel_subscription", REGULAR, OFFICE)
    assert not agrees(text, offers)
    assert not agrees(text, [offers[1]])
    assert not agrees(text, named_alone(text, offers))


@pytest.mark.parametrize(
    "text",
    ["yes, I want to cancel the office plan", "yes, it's the office one", "ja, Office opzeggen"],
)
def test_yes_that_names_the_end_of_a_plan_agrees(text: str) -> None:
    assert agrees(text, two("cancel_subscription", REGULAR, OFFICE)[1:])


THIRD = {"item": "Cup", "address": "Molenstraat 3, 2800 Mechelen"}


@cases(
    ("text", "agreed"),
    [
        *((one, False) for one in ("yes, 3 please", "ja, 3 Tassen bitte", "sí, 3 por favor")),
        *((one, False) for one in ("ja, nummer 3 a", "ja, nummer 33", "ja, nummer 3b")),
        *((one, False) for one in ("yes, the cup is here", "yes, I got the cup")),
        *((one, False) for one in ("ja, die Tasse ist da", "oui, j'ai la tasse")),
        *((one, True) for one in ("ja, nummer 3", "oui, numéro 3", "yes, Molenstraat 3")),
        *((one, True) for one in ("yes, I would like a new cup", "yes, the cup please")),
    ],
)
def test_yes_with_a_figure_or_the_goods_is_told_from_other_pieces(
    text: str, *, agreed: bool
) -> None:
    assert agrees(text, [action("send_replacement", THIRD)]) is agreed


def test_yes_to_a_street_called_like_goods_agrees() -> None:
    grinder = {"item": "Hand grinder", "address": "Molenstraat 85, 2800 Mechelen"}
    assert agrees("ja, Molenstraat 85", [action("send_replacement", grinder)])


@cases("text", ["yes, I want it back", "of course I want it back", "give me that back", "déjemelo"])
@cases(
    ("kind", "params"),
    [("cancel_subscription", TASTER), ("change_plan", TASTER), ("send_replacement", GOODS)],
)
def test_yes_that_wants_something_back_agrees_to_nothing_that_gives_none(
    text: str, kind: str, params: dict[str, Any]
) -> None:
    assert not agrees(text, [action(kind, params)])
    if "back" in text:
        assert agrees(text, [action("issue_refund", MONEY)])


@cases(
    ("text", "agreed"),
    [
        ("ja, alleen O-43242", True),
        ("yes, only O-43242", True),
        ("ja nur O-43242", True),
        ("oui, seulement O-43242", True),
        ("sí, solo O-43242", True),
        ("yes, only O-43241", False),
        ("ja, alleen niet O-43242", False),
        ("only O-43242?", False),
    ],
)
def test_yes_to_only_what_is_offered_is_a_yes(text: str, agreed: bool) -> None:
    asked = Action.model_construct(
        id="A-1",
        kind="cancel_order",
        params={"order_id": "O-43242", "item": "Coffee beans"},
        state=ActionState.PROPOSED,
        updated_at=NOW,
    )
    assert agrees(text, [asked]) is agreed
