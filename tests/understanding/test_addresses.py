"""Postal addresses in free text: where they end, and a house number that is corrected."""

from __future__ import annotations

from steward.domain.understanding import Identifiers
from steward.understanding.exact.addresses import (
    address_of,
    address_told,
    lives_elsewhere,
    names_a_number,
    only_names,
    plain_address,
    with_house_number,
)
from steward.understanding.reader.wishes import new_contact
from tests.cases import cases


@cases(
    ("text", "address"),
    [
        (
            "change it to Brink 3, 7411 BR Deventer or if not possible cancel it",
            "Brink 3, 7411 BR Deventer",
        ),
        (
            "stuur het naar Brink 3, 7411 BR Deventer maar wel voor vrijdag",
            "Brink 3, 7411 BR Deventer",
        ),
        ("send it to 12 Rue d'Or, 75001 Paris", "12 Rue d'Or, 75001 Paris"),
        ("send it to 4 Cup and Saucer Lane, London", "4 Cup and Saucer Lane, London"),
    ],
)
def test_address_ends_where_another_clause_begins(text: str, address: str) -> None:
    assert address_of(text) == address


@cases(
    ("text", "address"),
    [
        ("Brink 3, 7411 BR Deventer, bestelling O-3108", "Brink 3, 7411 BR Deventer"),
        (
            "an Goethestraße 5, 76135 Karlsruhe, bestellung O-3108",
            "Goethestraße 5, 76135 Karlsruhe",
        ),
        ("O-3108, Goethestraße 5, 76135 Karlsruhe", "Goethestraße 5, 76135 Karlsruhe"),
        ("to 4 Mill Lane, Dublin, order O-3108", "4 Mill Lane, Dublin"),
        ("au 2 rue des Lilas, 69003 Lyon, commande O-3108", "2 rue des Lilas, 69003 Lyon"),
        ("a la calle Mayor 3, 28013 Madrid, pedido O-3108", "la calle Mayor 3, 28013 Madrid"),
        ("for my order O-3108: 12 Elm Road, LS6 2AB Leeds", "12 Elm Road, LS6 2AB Leeds"),
        ("Nee wacht, nummer 41 is het, Laan 41, 9403 RB Assen", "Laan 41, 9403 RB Assen"),
        ("no wait, number 41 it is, 41 Elm Road, LS6 2AB Leeds", "41 Elm Road, LS6 2AB Leeds"),
        ("4 Mill Lane, Dublin, not O-3108", None),
        ("order O-3108, 12 cups, 3 are broken", None),
        ("bestelling O-3108, vorige week 2 stuks besteld", None),
    ],
)
def test_order_that_is_named_beside_an_address_is_no_part_of_it(
    text: str, address: str | None
) -> None:
    assert address_told(text) == address


@cases(
    ("text", "address"),
    [
        ("ach, Quatsch, Nummer 14", "Brink 14, 7411 BR Deventer"),
        ("oops 21 I mean", "Brink 21, 7411 BR Deventer"),
        ("nee, 3b", "Brink 3b, 7411 BR Deventer"),
        ("Plein 4, 7411 HK Deventer", None),
        ("not today", None),
    ],
)
def test_house_number_alone_changes_that_number(text: str, address: str | None) -> None:
    assert with_house_number("Brink 3, 7411 BR Deventer", text) == address


@cases(
    ("text", "email"),
    [
        ("please change my e-mail address to ann@elm.example.org", "ann@elm.example.org"),
        ("quiero cambiar mi correo a ana@elm.example.org", "ana@elm.example.org"),
        ("bitte ändern auf zuzu@elm.example.org", "zuzu@elm.example.org"),
        ("changez mon adresse en enzo@elm.example.org", "enzo@elm.example.org"),
        ("wijzig mijn adres in inge@elm.example.org", "inge@elm.example.org"),
    ],
)
def test_new_contact_that_begins_like_a_small_word_is_taken_whole(text: str, email: str) -> None:
    assert new_contact(text, Identifiers()) == {"new_email": email}


@cases(
    ("text", "named"),
    [
        ("just checking: Kruiskade 41, right?", True),
        ("it's kruiskade 41 for O-8104, yes", True),
        ("Kruiskade 41, 3012 EC Rotterdam", True),
        ("Kruiskade 4, right?", False),
        ("Kruiskade 41? I meant 43", False),
        ("Kruiskade, right?", False),
    ],
)
def test_address_that_words_only_name_is_told_by_street_and_number(text: str, named: bool) -> None:
    assert only_names(text, "Kruiskade 41, 3012 EC Rotterdam") is named


def test_plain_address_with_a_denial_in_brackets_is_the_address_alone() -> None:
    told = "Molenstraat 85, 2800 Mechelen. (Niet 58, dat was een tikfout.)"
    assert plain_address(told) == "Molenstraat 85, 2800 Mechelen"


@cases(
    ("text", "number"),
    [
        ("nummer 85, dat klopt", True),
        ("nummer 85, niet 58", True),
        ("number 7 instead of 17", True),
        ("Molenstraat 85, 2800 Mechelen", False),
        ("Flat number 3, Elm Road 5, Leeds", False),
    ],
)
def test_names_a_number_alone_is_told_from_an_address(text: str, *, number: bool) -> None:
    assert names_a_number(text) is number


@cases(
    ("text", "address"),
    [
        (
            "mijn nieuwe adres is vanaf 1 december Kerkstraat 12, 3511 AB Utrecht",
            "Kerkstraat 12, 3511 AB Utrecht",
        ),
        ("my address is from the 1st of May 12 Elm Road, Leeds", "12 Elm Road, Leeds"),
        ("meine Adresse: ab März Lindenweg 4, 50667 Köln", "Lindenweg 4, 50667 Köln"),
        ("naar Maystraat 5, 1011 AB Amsterdam", "Maystraat 5, 1011 AB Amsterdam"),
    ],
)
def test_address_from_some_day_on_is_the_address_alone(text: str, address: str) -> None:
    assert address_told(text) == address


@cases(
    ("text", "address"),
    [
        ("wacht even, Veemarkt 41 hè, 7811 EN Emmen", "Veemarkt 41, 7811 EN Emmen"),
        ("hold on a second, 12 Elm Road, Leeds LS6 2AB", "12 Elm Road, Leeds LS6 2AB"),
        ("Warte mal, Lindenweg 7, 50667 Köln", "Lindenweg 7, 50667 Köln"),
        ("attendez, 12 rue des Lilas, 69003 Lyon", "12 rue des Lilas, 69003 Lyon"),
        ("espera, calle Mayor 14, 28013 Madrid", "calle Mayor 14, 28013 Madrid"),
    ],
)
def test_plain_address_begins_behind_words_that_stop(text: str, address: str) -> None:
    assert plain_address(text) == address


_BEFORE = "Kade 1, 3011 AB Rotterdam"


@cases(
    "text",
    [
        "we zitten nu op Brink 11",
        "ja maar wij wonen inmiddels op de Brink 11 in Deventer",
        "we live at Brink 11 in Deventer now",
        "yes but we moved to 12 Mill Lane",
        "wir wohnen jetzt Brinkstraße 11",
        "wir sind umgezogen, Brinkstr. 11",
        "on habite au 11 rue du Port maintenant",
        "ahora vivimos en Calle Mayor 11",
    ],
)
def test_living_at_another_number_is_heard_without_a_postcode(text: str) -> None:
    assert lives_elsewhere(text, _BEFORE)


@cases(
    "text",
    [
        "yes, we live at Kade 1",
        "we zitten nu op dag 11",
        "we are in week 3 now",
        "I am in until 11",
        "ik ben er om 11 uur",
        "wir sind seit 11 Tagen weg",
        "we're at the office until 5",
        "yes please",
        "we have lived here for 11 years",
        "I moved the 3 boxes",
    ],
)
def test_numbers_of_something_else_are_no_home(text: str) -> None:
    assert not lives_elsewhere(text, _BEFORE)


@cases(
    ("text", "address"),
    (
        (
            "c'est 12 rue des Lilas, euh non, 14 rue des Lilas 69003 Lyon",
            "14 rue des Lilas 69003 Lyon",
        ),
        ("12 Hill St, um, 90210 Beverly Hills", "12 Hill St, 90210 Beverly Hills"),
        ("Lindenlaan 14, eh, 3571 XB Utrecht", "Lindenlaan 14, 3571 XB Utrecht"),
        ("Lindenweg 12, äh nein, Lindenweg 14, 80331 München", "Lindenweg 14, 80331 München"),
        ("Calle Mayor 3, este, 28013 Madrid", "Calle Mayor 3, 28013 Madrid"),
        ("12 Rue d'Eh, 75001 Paris", "12 Rue d'Eh, 75001 Paris"),
    ),
)
def test_address_told_leaves_out_sounds_of_doubt(text: str, address: str) -> None:
    assert address_told(text) == address


@cases(
    ("text", "address"),
    [
        ("12 Elm Road, Portland, OR 97214, USA", "12 Elm Road, Portland, OR 97214, USA"),
        ("12 Elm Road, Portland, OR 97214 or my work", "12 Elm Road, Portland, OR 97214"),
        ("500 Oak Ave, Gary, IN 46402", "500 Oak Ave, Gary, IN 46402"),
    ],
)
def test_plain_address_keeps_the_state_before_its_postcode(text: str, address: str) -> None:
    assert plain_address(text) == address


@cases(
    ("text", "address"),
    [
        ("I gave it twice. 12 Elm Road, Leeds LS1 4AB. Go ahead.", "12 Elm Road, Leeds LS1 4AB"),
        ("Je l'ai donné deux fois... 41 rue des Lilas, 69003 Lyon", "41 rue des Lilas, 69003 Lyon"),
        ("Hab ich schon gesagt... Lindenweg 4, 10115 Berlin", "Lindenweg 4, 10115 Berlin"),
        ("Lindenstr. 4, 10115 Berlin", "Lindenstr. 4, 10115 Berlin"),
    ],
)
def test_address_behind_a_sentence_begins_with_itself(text: str, address: str) -> None:
    assert address_told(text) == address
