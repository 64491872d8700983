"""What somebody told of was their own mistake: it is taken back, and nothing else is."""

from __future__ import annotations

from steward.understanding.talk.own_mistakes import own_mistake
from tests.cases import cases


@cases(
    "text",
    [
        *("oh wait, sorry, my mistake, it's the right one", "false alarm, thanks"),
        *("oh nee sorry, dit is van een andere winkel haha", "mijn fout, het klopt toch"),
        *("huch, die ist aus einem anderen Laden", "Entschuldigung, ich habe mich geirrt"),
        *("au temps pour moi, je me suis trompée", "oups, c'est d'une autre boutique"),
        *("ay perdón, me equivoqué", "es de otra tienda, culpa mía"),
    ],
)
def test_mistake_of_ones_own_is_told_in_five_languages(text: str) -> None:
    assert own_mistake(text, of_goods=False)


@cases(
    "text",
    [
        "ah no perdona que aún no ha llegado jaja",
        "sorry, it hasn't arrived yet",
        "oeps, hij is nog niet aangekomen",
        "Entschuldigung, das Paket ist noch gar nicht da",
        "oups, désolée, elle n'est pas encore arrivée",
    ],
)
def test_mistake_is_told_by_goods_that_have_not_come_where_they_were_wrong(
    text: str,
) -> None:
    assert own_mistake(text, of_goods=True)
    assert not own_mistake(text, of_goods=False)


@cases(
    "text",
    [
        *("sorry but that's your mistake", "it is not my mistake", "was it my mistake?"),
        *(
            "it hasn't arrived yet",
            "sorry, and where is it?",
            "das ist Ihr Fehler, nicht mein Irrtum",
        ),
        *(
            "c'est votre erreur",
            "es su error",
            "sorry",
            "I want it from you, not from another shop",
        ),
    ],
)
def test_mistake_of_ones_own_is_not_heard_in_anything_else(text: str) -> None:
    assert not own_mistake(text, of_goods=True)
