"""How many of several."""

from __future__ import annotations

from steward.understanding.text.counts import count_in_place, count_of
from tests.cases import cases


@cases(
    ("text", "count"),
    [
        ("one of the three bags is torn", 1),
        ("1 of 3 bags arrived torn", 1),
        ("two of them are broken", 2),
        ("een van de drie zakken is kapot", 1),
        ("all three bags are torn", "all"),
        ("both are broken", "all"),
        ("una de las dos tazas está rota", 1),
        ("todas están rotas", "all"),
        ("eine der beiden ist kaputt", 1),
        ("two bags were torn", 2),
        ("my order O-7 arrived torn", None),
        ("the bag is torn and that one was a gift", None),
        ("order 1042 is broken", None),
        # "all" and "everything" beside them are of something else
        ("von den drei Packerln ist eins aufgerissen angekommen, alles voller Bohnen", 1),
        ("of the three bags one came torn, everything is full of beans", 1),
        ("van de drie zakken is er één gescheurd, alles ligt vol bonen", 1),
        ("sur les trois paquets un est déchiré", 1),
        ("de los tres paquetes, uno llegó roto, todo lleno de granos", 1),
        ("von den sechs Tassen sind zwei gesprungen", 2),
        ("one arrived broken, the rest is fine", 1),
        ("eins davon ist kaputt", 1),
        ("unfortunately all of it is broken", "all"),
        ("no one is answering me, the bag is torn", None),
    ],
)
def test_count_of_tells_how_many_are_meant(text: str, count: int | str | None) -> None:
    assert count_of(text) == count


def test_count_of_takes_a_bare_number_only_as_an_answer() -> None:
    assert count_of("just one") is None
    assert count_of("just one", alone=True) == 1


@cases(
    "text",
    ["a new one please", "een nieuwe graag", "eine neue bitte", "une autre", "otra, una nueva"],
)
def test_count_of_takes_what_is_wanted_for_no_number(text: str) -> None:
    assert count_of(text, alone=True) is None


@cases(
    ("text", "of", "count"),
    [
        ("Hold on, I looked again: it's two bags, not three. One was just covered.", 3, 2),
        ("no, it's two, not three", 3, 2),
        ("not three but two", 3, 2),
        ("nee, het zijn twee zakken, niet drie", 3, 2),
        ("niet drie maar twee", 3, 2),
        ("es sind nur zwei Tüten, nicht drei", 3, 2),
        ("nicht drei, sondern zwei", 3, 2),
        ("ce sont deux sachets, pas trois", 3, 2),
        ("pas trois mais deux", 3, 2),
        ("son dos bolsas, no tres", 3, 2),
        ("no tres sino dos", 3, 2),
        ("one bag, not all of them", None, 1),
        ("niet alle zakken, twee maar", None, 2),
        ("it was two weeks ago, not three", 3, None),
        ("not three weeks ago but two weeks", 3, None),
        ("three, as I said", 3, None),
        ("two are fine", 3, None),
        ("yes, all three", 3, None),
        ("no, two", 3, None),
        ("it's two, not four", 3, None),
        ("I won't wait three weeks for two bags", 3, None),
        ("do I get it within three days?", 3, None),
    ],
)
def test_count_in_place_is_told_beside_the_one_that_is_denied(
    text: str, of: int | None, count: int | None
) -> None:
    assert count_in_place(text, of) == count
