"""What is taken back within its own sentence."""

from steward.understanding.exact.addresses import address_of, plain_address
from steward.understanding.exact.identifiers import extract
from steward.understanding.exact.own_corrections import only_corrects, with_last_said
from steward.understanding.reader.record_wishes import meant
from steward.understanding.talk.corrections import read_correction
from tests.cases import cases


def named(text: str) -> list[str]:
    marked = extract(text)
    found = meant(marked.among(marked.text), read_correction(marked, text))
    return [entity.value for entity in found]


@cases(
    ("text", "value"),
    [
        ("it's 06 1234 5678, no sorry 06 1234 5679", "+31612345679"),
        ("mijn nummer is 06 12345678 nee wacht 06 12345679", "+31612345679"),
        ("es +49 170 1234567, nein Entschuldigung, +49 170 1234568", "+491701234568"),
        ("c'est a@example.org, pardon, je voulais dire b@example.org", "b@example.org"),
        ("a@example.org, perdón, quería decir b@example.org", "b@example.org"),
        ("INV-1042, ich meine INV-1043", "INV-1043"),
        ("I paid 45.00 EUR, sorry, 54.00 EUR", "5400"),
        ("cem.aydin@exampel.com äh cem.aydin@example.com", "cem.aydin@example.com"),
        ("ann.lee@exmaple.com, um, ann.lee@example.com", "ann.lee@example.com"),
        ("ann@example.con euh ann@example.com", "ann@example.com"),
        ("ana@example.con, ay, ana@example.com", "ana@example.com"),
        ("oeps: jan@exampl.com, oeps, jan@example.com", "jan@example.com"),
    ],
)
def test_correction_within_a_message_of_what_is_named_twice_means_the_last(
    text: str, value: str
) -> None:
    assert named(text) == [value]


def test_correction_within_a_message_that_goes_back_means_the_first() -> None:
    assert set(named("INV-1042, no, INV-1043, no sorry, INV-1042")) == {"INV-1042"}


@cases(
    "text",
    [
        "change a@example.org to b@example.org",
        "INV-1042 and INV-1043",
        "my mailbox was joanna@example.org, uh, the firm is info@other.example.com",
        "old@example.org eh new.name@other.example.com",
    ],
)
def test_correction_within_a_message_without_words_that_take_back_keeps_both(text: str) -> None:
    assert len(named(text)) == 2


@cases(
    ("text", "address"),
    [
        ("Brink 3, 7411 BR Deventer, no sorry 7412 BR Deventer", "Brink 3, 7412 BR Deventer"),
        ("Brink 3, 7411 BR Deventer, nee wacht, 7412 BR", "Brink 3, 7412 BR Deventer"),
        ("Lindenweg 4, 50667 Köln, nein, 50668 Köln", "Lindenweg 4, 50668 Köln"),
        ("Calle Mayor 5, 28013 Madrid, perdón, 28014 Madrid", "Calle Mayor 5, 28014 Madrid"),
        ("Brink 3, no sorry 5, 7411 BR Deventer", "Brink 5, 7411 BR Deventer"),
        ("9 Park Row, no wait, 19 Park Row, Leeds LS1 5HD", "19 Park Row, Leeds LS1 5HD"),
        ("Flat no 5, 9 Park Row, Leeds", "Flat no 5, 9 Park Row, Leeds"),
        ("Brink 41, 7411 BR Deventer. 41, not 14", "Brink 41, 7411 BR Deventer"),
        ("Brink 14, 7411 BR Deventer, sorry, 41 niet 14", "Brink 41, 7411 BR Deventer"),
        ("Lindenweg 41 statt 14, 50667 Köln", "Lindenweg 41, 50667 Köln"),
        ("4 rue du Port, 29200 Brest. 4, et pas 14", "4 rue du Port, 29200 Brest"),
    ],
)
def test_correction_within_an_address_replaces_that_part(text: str, address: str) -> None:
    assert with_last_said(text) == address
    assert plain_address(text) == address
    assert address_of(f"please send it to {text}") == address


@cases(
    ("text", "only"),
    [
        ("INV-1041, sorry uh INV-1042", True),
        ("O-12, nee wacht, O-13", True),
        ("INV-1041 äh, ich meine INV-1042", True),
        ("INV-1042", False),
        ("INV-1041 was not mine, sorry, INV-1042", False),
        ("INV-1041 and INV-1042", False),
    ],
)
def test_correction_within_a_message_alone_is_told_from_more(text: str, *, only: bool) -> None:
    assert only_corrects(extract(text)) is only
