"""What only sounds like danger beside goods is left out before it is read, and nothing else is."""

from __future__ import annotations

import pytest

from steward.understanding.emergency.figures import as_meant
from steward.understanding.emergency.model import load_lines
from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.sensitive import read_sensitive
from tests.cases import cases

_LEFT_ALONE = (
    "I unpacked the glass jug just now and there's a crack running all the way down from the lip.",
    "Where's my coffee? I'm dying over here, and if I don't get a cup soon she'll kill me herself",
    "Please stop my plan. I'm moving in with my son and hardly need the beans.",
    "Bonjour, je souhaite résilier. Je vais vivre chez ma fille et je bois moins de café.",
    "Ich ziehe zu meiner Tochter, bitte kündigen Sie das Abo.",
    "Me voy a vivir con mi hijo y quiero dar de baja el plan.",
    "Ik ga bij mijn dochter wonen, zeg mijn abonnement maar op.",
    "Mijn vrouw vermoordt me als er morgen geen koffie is",
    "Ma femme va me tuer s'il n'y a pas de café, où est le colis ?",
)
_DANGER = (
    "he'll kill me if I don't bring the coffee, he has a knife",
    "he will kill me if I leave",
    "she says she'll kill me tonight, where is my parcel",
    "the jug has a crack and my son's lip is bleeding from it",
    "as if a bomb went off in the kitchen, my husband is bleeding",
    "I'm moving in with my daughter because he beats me every night, he is at the door",
    "er bringt mich um wenn kein kaffee da ist, ich habe angst",
    "ich ziehe zu meiner Mutter in den Himmel, die Tabletten liegen bereit",
    "I'm dying over here, I can't breathe since that coffee",
)


@cases("text", _LEFT_ALONE)
def test_figure_of_speech_beside_goods_raises_no_alarm(text: str) -> None:
    assert emergency_reader().read(text) is None


@cases("text", _DANGER)
def test_danger_beside_goods_is_no_figure_of_speech(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert heard.kind is not None or heard.doubt
    assert as_meant(text).text == text or heard.kind is not None


@cases(
    "text",
    [
        "Der Karton schaut aus, als wär a Bombe drin explodiert, alles voller Bohnen",
        "the box looks as if a bomb had gone off in it",
        "la caja está como si hubiera estallado una bomba dentro",
        "le carton est comme si une bombe avait explosé dedans",
        "de doos ziet eruit alsof er een bom in is ontploft",
    ],
)
def test_box_that_looks_bombed_is_nobodys_bomb(text: str) -> None:
    assert read_sensitive(text) == ()
    assert emergency_reader().read(text) is None


@cases("text", ["there is a bomb in the box", "the box ticks like a bomb", "I'll send you a bomb"])
def test_bomb_that_nothing_is_compared_with_is_one(text: str) -> None:
    assert as_meant(text).text == text


def test_killing_and_dying_that_is_left_out_stays_a_doubt() -> None:
    heard = emergency_reader().hear(_LEFT_ALONE[1])
    assert heard.kind is None
    assert heard.doubt


@pytest.mark.long
def test_figure_of_speech_is_no_line_of_danger_that_is_learned() -> None:
    lost = [one.text for one in load_lines() if one.kind and as_meant(one.text).text != one.text]
    assert lost == []
