"""One part of an address that is said anew: which part, and what is none."""

from __future__ import annotations

from steward.domain.understanding import Identifiers, Intent, IntentScore, Understanding, Wish
from steward.understanding.exact.address_parts import with_part_corrected
from steward.understanding.orders.called_off import as_called_off
from tests.cases import cases

NL = "Dorpsstraat 12, 3511 AB Utrecht"
DE = "Hauptstraße 12, 50667 Köln"
FR = "12 rue des Lilas, appartement 3, 69003 Lyon"
ES = "Calle Mayor 8, 28013 Madrid"
UK = "14 Elm Road, Leeds LS6 2AB"
IE = "3 Quay Street, Cork T12 X2N4"


@cases(
    ("address", "text", "corrected"),
    [
        (NL, "oh wait no, 21 not 12", "Dorpsstraat 21, 3511 AB Utrecht"),
        (NL, "12 is wrong, it's 21", "Dorpsstraat 21, 3511 AB Utrecht"),
        (NL, "niet 12 maar 21", "Dorpsstraat 21, 3511 AB Utrecht"),
        (DE, "Moment, Hausnummer 21, nicht 12", "Hauptstraße 21, 50667 Köln"),
        (FR, "c'est le 21, pas le 12", "21 rue des Lilas, appartement 3, 69003 Lyon"),
        (FR, "c'est au 21 pas au 12", "21 rue des Lilas, appartement 3, 69003 Lyon"),
        (ES, "no es 8 sino 18", "Calle Mayor 18, 28013 Madrid"),
        (UK, "41 instead of 14 please", "41 Elm Road, Leeds LS6 2AB"),
    ],
)
def test_address_part_house_number_denied_is_replaced(
    address: str, text: str, corrected: str
) -> None:
    assert with_part_corrected(address, text) == corrected


@cases(
    ("address", "text", "corrected"),
    [
        (NL, "sorry, the postcode should be 3512 AC", "Dorpsstraat 12, 3512 AC Utrecht"),
        (NL, "de postcode klopt niet, dat is 3512 AC", "Dorpsstraat 12, 3512 AC Utrecht"),
        (DE, "die Postleitzahl ist 50668 bitte", "Hauptstraße 12, 50668 Köln"),
        (ES, "el código postal es 28014", "Calle Mayor 8, 28014 Madrid"),
        (UK, "LS6 2AC", "14 Elm Road, Leeds LS6 2AC"),
        (IE, "the postcode is T23 Y5W7", "3 Quay Street, Cork T23 Y5W7"),
        (NL, "het is appartement 3B", "Dorpsstraat 12, appartement 3B, 3511 AB Utrecht"),
        (FR, "appartement 4, pas 3", "12 rue des Lilas, appartement 4, 69003 Lyon"),
        (DE, "es fehlt noch Wohnung 5", "Hauptstraße 12, Wohnung 5, 50667 Köln"),
        (ES, "no, espera, falta el piso: 3ºB", "Calle Mayor 8, piso 3ºB, 28013 Madrid"),
        (UK, "flat 2, i forgot", "14 Elm Road, flat 2, Leeds LS6 2AB"),
    ],
)
def test_address_part_postcode_or_flat_named_is_put_in(
    address: str, text: str, corrected: str
) -> None:
    assert with_part_corrected(address, text) == corrected


@cases(
    ("address", "text", "corrected"),
    [
        (NL, "I meant Dorpslaan, not Dorpsstraat", "Dorpslaan 12, 3511 AB Utrecht"),
        (NL, "Dorpslaan 14, not Dorpsstraat 12", "Dorpslaan 14, 3511 AB Utrecht"),
        (DE, "nicht Hauptstraße, sondern Hauptweg", "Hauptweg 12, 50667 Köln"),
        (
            FR,
            "c'est rue des Roses, pas rue des Lilas",
            "12 rue des Roses, appartement 3, 69003 Lyon",
        ),
        (ES, "calle Menor, no calle Mayor", "calle Menor 8, 28013 Madrid"),
        (NL, "the city should be Amersfoort", "Dorpsstraat 12, 3511 AB Amersfoort"),
    ],
)
def test_address_part_street_or_town_told_is_replaced(
    address: str, text: str, corrected: str
) -> None:
    assert with_part_corrected(address, text) == corrected


@cases(
    "text",
    [
        *("no", "yes", "not today", "not 12", "no, the other order", "not to Utrecht"),
        *("I have 2 bags not 12", "2 bags instead of 12 please", "is it 21 not 12?"),
        *("Plein 4, 7411 HK Deventer", "no, keep Dorpsstraat 12", "nee niet naar Utrecht sturen"),
    ],
)
def test_address_part_unnamed_leaves_the_address(text: str) -> None:
    assert with_part_corrected(NL, text) is None


def test_called_off_order_that_goes_to_a_street_is_none() -> None:
    text = "bitte schicken Sie die Bestellung O-9405 an Hauptstraße 12, 50667 Köln"
    wish = Wish(intent=Intent.ORDER_STATUS, identifiers=Identifiers(order="O-9405"), quote=text)
    heard = Understanding(
        text=text,
        intents=(IntentScore(name=Intent.ORDER_STATUS, probability=0.6),),
        wishes=(wish,),
        decision="act",
    )
    assert as_called_off(heard).wishes == (wish,)
