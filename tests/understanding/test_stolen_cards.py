"""A payment card that was stolen is told from a gift card, and from goods that were."""

from __future__ import annotations

from steward.understanding.payments.stolen_cards import tells_of_a_stolen_card, tells_others_paid
from tests.cases import cases


@cases(
    ("text", "stolen"),
    [
        ("somebody stole my card", True),
        ("my wallet was stolen yesterday", True),
        ("mijn pas is gestolen", True),
        ("meine Kreditkarte wurde geklaut", True),
        ("on m'a volé ma carte", True),
        ("me robaron la tarjeta", True),
        ("hanno rubato la mia carta", True),
        ("somebody stole my gift card", False),
        ("mijn cadeaukaart is gestolen", False),
        ("my grinder was stolen from my porch", False),
        ("my card was not stolen", False),
        ("they took 29 euros from my card", False),
        ("my card expired", False),
        *((one, False) for one in ("ma carte n'a pas été volée", "nobody stole my card")),
        *(
            (one, False)
            for one in ("niemand hat meine Karte gestohlen", "mijn pakket is pas gestolen")
        ),
        *(
            (one, False)
            for one in ("le colis a été volé, pas perdu", "what if my card gets stolen")
        ),
        ("la tarjeta no ha sido robada", False),
        ("personne n'a volé ma carte", False),
        ("the box was stolen, refund my card please", False),
        ("das Paket wurde gestohlen, bitte auf meine Karte erstatten", False),
        ("ik ben bestolen, mijn pas is weg", True),
        ("une personne a volé ma carte", True),
        ("my card was stolen and used for an order", True),
    ],
)
def test_card_that_was_stolen_is_told_from_other_things(text: str, *, stolen: bool) -> None:
    assert tells_of_a_stolen_card(text) is stolen


@cases(
    ("text", "others"),
    [
        ("that 29 euro payment was made by a stranger", True),
        ("the charge of 7 November is fraud", True),
        ("someone used my card for 29 euros", True),
        ("unauthorised payment of 29 euros yesterday", True),
        ("iemand anders heeft 29 euro betaald met mijn kaart", True),
        ("jemand anderes hat die 29 Euro abgebucht", True),
        ("quelqu'un a utilisé ma carte pour 29 euros", True),
        ("alguien usó mi tarjeta por 29 euros", True),
        ("the payment of 29 euros from yesterday", False),
        ("den vom 7. November", False),
        ("can someone explain the 29 euros", False),
    ],
)
def test_payment_by_others_is_told_from_one_named_again(text: str, *, others: bool) -> None:
    assert tells_others_paid(text) is others
