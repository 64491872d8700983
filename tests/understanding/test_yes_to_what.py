"""A yes is held to what it is said to: the thing that would be ended is no word that ends it, and
who acts themselves, puts off or praises agrees to nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from actions.registry import KINDS
from steward.understanding.yes_and_no.agreement import agrees
from tests.cases import cases
from tests.understanding.test_colloquial_yes import CREDIT, ENDS, MONEY, offer

ADDRESS = "2 rue des Lilas, 69003 Lyon"
OFFERS: dict[str, tuple[str, dict[str, Any]]] = {
    "refund": ("issue_refund", MONEY),
    "replacement": ("send_replacement", {"item": "Cup", "address": ADDRESS}),
    "credit": ("give_store_credit", CREDIT),
    "address": ("change_address", {"address": ADDRESS}),
    "return": ("declare_return", {"item": "Cup"}),
    "cancel_order": ("cancel_order", {"order_id": "O-1", "item": "Cup"}),
    "cancel_subscription": ("cancel_subscription", ENDS),
    "plan": ("change_plan", {"plan": "office", "from": "regular"}),
    **{
        step: ("reschedule_subscription", {"step": step, "plan": "regular"})
        for step in ("skip", "pause", "resume", "keep")
    },
}
WRITTEN = Path("evals/consent")


def _agreed(text: str, among: str = "any") -> list[str]:
    """The offers, of all or of one, that a text agrees to."""
    asked = OFFERS if among == "any" else {among: OFFERS[among]}
    return [name for name, (kind, params) in asked.items() if agrees(text, [offer(kind, params)])]


@cases(
    "text",
    [
        *("yes I need my card", "ja ich will meine Karte", "it will end soon, ok"),
        *("my order please", "yes I want my order", "graag mijn bestelling", "sí quiero mi pedido"),
        *("the plan works for me", "ja graag een abonnement", "ich hätte gern mein Abo"),
        *("oui je veux un abonnement", "la commande est là, oui", "yes the parcel is here"),
    ],
)
def test_thing_that_is_wanted_or_praised_is_not_ended(text: str) -> None:
    assert _agreed(text) == []


@cases(
    "text",
    [
        *("yes I got my money back", "c'est fait, merci", "sí, ya está", "all ok now", "ça y est"),
        *("yes I will pay with my card", "I'll cancel it", "ja ich zahle", "je change ça, oui"),
        *("I'll confirm soon", "fine for now", "vale por ahora", "j'attends, oui", "ja bald"),
        *("ja graag zo laten", "it's fine as it is", "passt so", "c'est bon, merci"),
        *("ok call me", "yes please stop", "nou ja zeg", "ja pas maar op", "keep it up"),
        *("stimmt das so", "do we need to do this", "I want to be sure", "me parece que sí"),
        *("make it double", "mach es besser", "I take it that's fine", "obviously you would"),
    ],
)
def test_yes_that_tells_the_desk_to_do_nothing_agrees_to_no_offer(text: str) -> None:
    assert _agreed(text) == []


@cases(
    ("offered", "text"),
    [
        *(("pause", text) for text in ("keep it please", "houden graag", "oui, gardez-le")),
        *(("keep", text) for text in ("yes pause it", "bitte pausieren", "sí, sáltala")),
        *(("plan", text) for text in ("pause please", "yes skip it", "resume it")),
        *(("address", text) for text in ("change my order", "yes change the order")),
        *(("cancel_order", text) for text in ("annulez tout", "cancel the cancellation, please")),
    ],
)
def test_yes_to_another_step_or_to_more_is_none(offered: str, text: str) -> None:
    assert _agreed(text, offered) == []


@cases(
    ("offered", "text"),
    [
        *(("cancel_order", text) for text in ("call it off please", "annulez la commande svp")),
        *(("cancel_subscription", text) for text in ("ja zeg maar op", "sí, deme de baja")),
        *(("refund", text) for text in ("refund please", "ok then the card, yes please")),
        *(("plan", text) for text in ("office please", "sí quiero el plan office")),
        *(("skip", text) for text in ("yes skip it please", "oui sautez la prochaine")),
        *(("keep", text) for text in ("yes keep my plan please", "ja ich möchte das Abo behalten")),
        *(("return", text) for text in ("yes I'll send it back", "return it please")),
        *(("address", text) for text in ("ja naar 2 rue des Lilas graag", "envoyez-la là-bas svp")),
    ],
)
def test_yes_with_the_verb_of_the_offer_agrees(offered: str, text: str) -> None:
    assert _agreed(text, offered) == [offered]


@cases(
    "text",
    [
        *("Ja, bitte erstatten Sie den Betrag.", "Ja, erstatten Sie mir bitte den Betrag"),
        *("ja graag het bedrag terugstorten", "oui, remboursez le montant s'il vous plaît"),
        *(
            "sí, devuélvanme el importe",
            "yes, please refund the sum",
            "Damit bin ich einverstanden.",
        ),
        *("ich bin damit einverstanden", "hier ga ik mee akkoord", "cela me convient"),
    ],
)
def test_yes_that_names_the_sum_or_is_formal_agrees(text: str) -> None:
    assert _agreed(text, "refund") == ["refund"]


@cases(
    "text",
    [
        *("der Betrag ist falsch", "ja, der doppelte Betrag", "ja, aber der Betrag stimmt nicht"),
        *(
            "ja welcher Betrag",
            "el importe es incorrecto",
            "de som klopt niet",
            "oui, quel montant",
        ),
        *(
            "damit bin ich nicht einverstanden",
            "bin ich damit einverstanden?",
            "das Angebot passt mir mal nicht",
        ),
        *("damit bin ich einverstanden, wenn es schnell geht", "hier ga ik niet mee akkoord"),
        *("ça me convient mal", "cela me convient mal", "cela ne me convient pas", "me viene mal"),
    ],
)
def test_sum_that_is_doubted_and_agreement_that_is_not_agrees_to_nothing(text: str) -> None:
    assert _agreed(text) == []


def test_verb_that_is_apart_agrees_only_with_its_other_part() -> None:
    kind = KINDS["cancel_order"]
    assert "call+off" in kind.verbs
    assert {"call", "off"} <= kind.called
    assert _agreed("yes call it off", "cancel_order") == ["cancel_order"]
    assert _agreed("yes call it", "cancel_order") == _agreed("yes off", "cancel_order") == []


@pytest.mark.parametrize(("name", "at_most"), [("no", 0), ("no_held_out", 2)])
def test_answers_of_strangers_that_are_no_yes_agree_to_nothing(name: str, at_most: int) -> None:
    wrong = [text for among, text in _lines(name) if _agreed(text, among)]
    assert len(wrong) <= at_most, wrong


@pytest.mark.parametrize(("name", "least"), [("yes", 0.8), ("yes_held_out", 0.8)])
def test_answers_of_strangers_that_are_a_yes_are_mostly_heard(name: str, least: float) -> None:
    lines = _lines(name)
    heard = [_agreed(text, among) for among, text in lines]
    whole = [len(OFFERS) if among == "any" else 1 for among, _ in lines]
    share = sum(len(one) == all_ for one, all_ in zip(heard, whole, strict=True)) / len(lines)
    assert share >= least


def _lines(name: str) -> list[tuple[str, str]]:
    """The offer, or `any`, and what somebody wrote who did not know how the desk reads."""
    rows = (WRITTEN / f"{name}.tsv").read_text().splitlines()
    return [(among, text) for among, _, text in (row.partition("\t") for row in rows)]
