"""A part of an offered address that one sentence says anew, where the others agree or name it once
more, puts it right; another number in a sentence of its own does not.
"""

from __future__ import annotations

from steward.understanding.exact.addresses_put_right import put_right, put_right_and_asked
from tests.cases import cases

MILL = "14 Mill Lane, Bristol BS3 1QP"
LINDEN = "Lindenweg 14, 10115 Berlin"


@cases(
    ("address", "text", "anew"),
    [
        *(
            (MILL, text, "41 Mill Lane, Bristol BS3 1QP")
            for text in (
                "Oh no wait, it's number 41, not 14! 41 Mill Lane. Then yes.",
                "it's number 41, not 14! Then yes.",
                "41 Mill Lane, then yes",
            )
        ),
        *(
            (LINDEN, text, "Lindenweg 41, 10115 Berlin")
            for text in (
                "Ja bitte, aber es ist die 41, nicht die 14.",
                "Moment, Nummer 41, nicht 14! Dann ja.",
                "Lindenweg 41. Dann ja.",
            )
        ),
        ("Kerkweg 14, Utrecht", "O wacht, het is 41, niet 14! Dan graag.", "Kerkweg 41, Utrecht"),
        ("14 rue Haute, Lyon", "Ah non, c'est le 41, pas le 14. Alors oui.", "41 rue Haute, Lyon"),
        ("Calle Mayor 14, Madrid", "Es el 41, no el 14. Entonces sí.", "Calle Mayor 41, Madrid"),
    ],
)
def test_address_is_put_right_beside_a_yes(address: str, text: str, anew: str) -> None:
    assert put_right(address, text) == anew


@cases(
    "text",
    [
        *("yes", "no", "yes, 14 Mill Lane", "14 Mill Lane. Then yes.", "41 or 14 Mill Lane"),
        *("41 Mill Lane. 43 Mill Lane.", "Yes. It was 20 minutes late.", "Yes. 2 bags"),
        *("I paid 41. Then yes.", "41 Mill Lane is my neighbour", "is it 41, not 14?"),
    ],
)
def test_address_with_another_figure_or_none_stays(text: str) -> None:
    assert put_right(MILL, text) is None


def test_question_behind_what_is_put_right_is_taken_apart() -> None:
    said = "It's number 41, not 14! Then yes. And when does it leave?"
    assert put_right_and_asked(MILL, said) == (
        "It's number 41, not 14! Then yes.",
        "And when does it leave?",
    )
    assert put_right_and_asked(MILL, "It's 41, not 14! Or was it 14?") is None


@cases(
    ("text", "number"),
    [
        ("Oui pour la commande, mais au 41 et non au 14, comme je viens de l'écrire.", "41"),
        ("Yes for the order, but to 41 and not to 14, as I wrote before.", "41"),
        ("Ja, aber an die 41 und nicht an die 14, wie eben geschrieben.", "41"),
    ],
)
def test_number_denied_beside_another_is_put_right_whatever_else_is_said(
    text: str, number: str
) -> None:
    address = "14 rue des Lilas, 69003 Lyon"
    assert put_right(address, text) == f"{number} rue des Lilas, 69003 Lyon"


@cases(
    "text",
    ["it cost 41 and not 14 euros", "not at 14", "at 14, not at 41"],
)
def test_number_denied_beside_none_of_a_house_puts_nothing_right(text: str) -> None:
    assert put_right("14 rue des Lilas, 69003 Lyon", text) is None
