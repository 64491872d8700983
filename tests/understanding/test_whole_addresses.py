"""What an address lacks before anything can go there, and what an answer adds to it."""

from __future__ import annotations

from steward.understanding.exact.whole_addresses import completed, first_piece, lacking
from tests.cases import cases


@cases(
    "address",
    [
        *("12 Elm Street, Leeds LS6 2AB", "12 Elm Street Leeds LS6 2AB"),
        *("Lindenweg 4, 10115 Berlin", "Marktstraat 4, 3011 AB Rotterdam"),
        *("16 rue de Sèze 69006 Lyon", "Calle Mayor 3, 28013 Madrid"),
        *("500 Oak Ave, Reno, NV 89501", "14 Brisbane Ave, Cork T12 X2Y3"),
        *("Kerkstraat 5, 2800 Mechelen", "1-2-3 Ginza, Tokyo 104-0061"),
    ],
)
def test_address_that_is_whole_lacks_nothing(address: str) -> None:
    assert lacking(address) == ()


@cases(
    ("address", "lacks"),
    [
        ("12 Elm Street", ("postcode", "town")),
        ("14 rue des Lilas à Grenoble", ("postcode",)),
        ("Lindenweg 4, Berlin", ("postcode",)),
        ("12045 Oak Street, Reno", ("postcode",)),
        ("Oude Dorpsstraat 5, 1011 AB", ("town",)),
        ("Lindenweg 4, 10115", ("town",)),
        ("12 rue des Lilas", ("postcode", "town")),
        ("Calle Mayor, 28013 Madrid", ("house",)),
        ("Flat 3, 18 Harbour Lane", ("postcode", "town")),
        ("Calle Nueva 5, 3º A", ("postcode", "town")),
    ],
)
def test_address_without_a_part_lacks_it(address: str, lacks: tuple[str, ...]) -> None:
    assert lacking(address) == lacks


def test_address_lacks_nothing_that_the_one_on_record_lacks_too() -> None:
    assert lacking("Kerklaan 17, Gouda", "Havenstraat 3, Delft") == ()
    assert lacking("Kerklaan 17", "Havenstraat 3, Delft") == ("postcode", "town")
    assert lacking("Kerklaan 17, Gouda", "Havenstraat 3, 2611 AB Delft") == ("postcode",)


@cases(
    ("before", "text", "whole"),
    [
        ("12 Elm Street", "Leeds LS6 2AB", "12 Elm Street, Leeds LS6 2AB"),
        (
            "12 Elm Street",
            "the town is Leeds and the postcode LS6 2AB",
            "12 Elm Street, Leeds, LS6 2AB",
        ),
        ("Dorpsstraat 5", "1011 AB Amsterdam", "Dorpsstraat 5, 1011 AB Amsterdam"),
        ("Lindenweg 4, Berlin", "die Postleitzahl ist 10115", "Lindenweg 4, Berlin, 10115"),
        ("12 rue des Lilas", "c'est 75011 Paris", "12 rue des Lilas, 75011 Paris"),
        ("Calle Mayor 3", "28013 Madrid", "Calle Mayor 3, 28013 Madrid"),
        ("Lindenweg, 10115 Berlin", "4", "Lindenweg 4, 10115 Berlin"),
        ("12 Elm Road, Portland", "I gave you the postcode: 97214", "12 Elm Road, Portland, 97214"),
        ("Brink 4, Delft", "ik zei toch: de postcode is 2611 AB", "Brink 4, Delft, 2611 AB"),
        (
            "Flat 3, 18 Harbour Lane",
            "sorry I forgot the town: it's Bristol BS1 6AB",
            "Flat 3, 18 Harbour Lane, Bristol BS1 6AB",
        ),
        (
            "Kerkstraat 12",
            "sorry, plaats vergeten: 3511 AB Utrecht",
            "Kerkstraat 12, 3511 AB Utrecht",
        ),
        (
            "Lindenweg 4, Berlin",
            "Die PLZ habe ich doch gesagt, PLZ 10115",
            "Lindenweg 4, Berlin, 10115",
        ),
    ],
)
def test_answer_that_adds_what_is_missing_makes_the_address_whole(
    before: str, text: str, whole: str
) -> None:
    assert completed(before, text) == whole


@cases("text", ["I don't know", "yes", "nee", "ja bitte", "which town?", "je ne sais pas", "no"])
def test_answer_that_adds_nothing_leaves_the_address(text: str) -> None:
    assert completed("12 Elm Street", text) is None


@cases(
    ("text", "piece"),
    [
        ("Kerkstraat 12", "Kerkstraat 12"),
        ("naar kerkstraat 12", "kerkstraat 12"),
        ("an den Lindenweg 4", "Lindenweg 4"),
        ("it's 12 Baker Street", "12 Baker Street"),
        ("5 rue Neuve", "5 rue Neuve"),
        ("La Rambla 5", "La Rambla 5"),
        ("ach so, 50667 Köln", "50667 Köln"),
    ],
)
def test_address_begins_with_a_street_or_a_place(text: str, piece: str) -> None:
    assert first_piece(text) == piece


@cases(
    "text",
    [
        *("nee nr 12", "in 2 weeks", "5 December", "Option 2", "Friday 12", "ja 12", "yes"),
        *("I don't know", "order 12", "Which street 5?", "wait 5 minutes"),
    ],
)
def test_address_does_not_begin_with_a_number_of_something_else(text: str) -> None:
    assert first_piece(text) is None
