"""Who objects to a request that people were given takes it back; who asks on does not."""

from __future__ import annotations

import pytest

from steward.understanding.people.ticket_told import Matter, objects_to
from steward.understanding.talk.asked_what_to_do import asks_what_to_do


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("that's not what I meant", "other"),
        ("i dont want that", "other"),
        ("no need for a colleague", "other"),
        ("Dat bedoelde ik niet.", "other"),
        ("Dat hoeft niet.", "other"),
        ("Das meinte ich nicht.", "other"),
        ("Das ist nicht nötig.", "other"),
        ("Ce n'est pas ce que je demandais.", "other"),
        ("Pas besoin d'un collègue.", "other"),
        ("No es lo que quería decir.", "other"),
        ("No hace falta.", "other"),
    ],
)
def test_objection_counts_only_just_after_the_request(text: str, matter: Matter) -> None:
    assert objects_to(text, matter, fresh=True).withdraws
    assert not objects_to(text, matter, fresh=False).withdraws


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("huh? i dont want anything back.", "money"),
        ("Geen terugbetaling!", "money"),
        ("Il ne manque rien !", "trouble"),
        ("Nothing is broken.", "trouble"),
        ("Dat hoeft NIET omgeleid.", "redirect"),
        ("Das Paket muss nicht umgeleitet werden.", "redirect"),
        ("just send it to my old address", "redirect"),
    ],
)
def test_denied_matter_takes_its_request_back_at_any_time(text: str, matter: Matter) -> None:
    assert objects_to(text, matter, fresh=False).withdraws


@pytest.mark.parametrize(
    "text", ["when do they answer?", "is that not what I asked?", "thanks", "it is order O-12"]
)
def test_question_or_detail_objects_to_nothing(text: str) -> None:
    assert not objects_to(text, "redirect", fresh=True).withdraws


def test_objection_leaves_the_rest_to_be_read() -> None:
    told = objects_to("That's not what I meant. Where is my parcel?", "other", fresh=True)
    assert told.rest == "Where is my parcel?"


@pytest.mark.parametrize(
    ("text", "only_asks"),
    [
        ("moving soon, should I give my new address here?", True),
        ("moet ik mijn nieuwe adres hier doorgeven?", True),
        ("Muss ich meine neue Adresse hier angeben?", True),
        ("dois-je vous donner ma nouvelle adresse ici ?", True),
        ("¿tengo que darles aquí mi nueva dirección?", True),
        ("Where do I change my address?", True),
        ("please send it to my new address", False),
        ("Can you redirect it? Please send it to my office.", False),
        ("stuur het graag naar mijn nieuwe adres", False),
    ],
)
def test_asks_what_to_do_wants_nothing_done(text: str, only_asks: bool) -> None:
    assert asks_what_to_do(text) is only_asks
