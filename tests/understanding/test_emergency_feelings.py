"""Feelings that customers tell of beside a matter of the shop raise no alarm, and hide none."""

from __future__ import annotations

from steward.understanding.emergency.feelings import without_feelings
from steward.understanding.emergency.model import Line, load_lines
from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.reader.examples import examples_dir
from tests.cases import cases


def _lines() -> list[Line]:
    return load_lines(sorted((examples_dir() / "emergency_feelings").glob("??.yaml")))


def test_emergency_feelings_raise_no_alarm_and_danger_in_the_same_words_does() -> None:
    """120 lines of each in five languages, by a writer who had not read the reader.

    Nine of the dangers are asked about: glass that was swallowed, water in a socket, a spark.
    """
    heard = [(line, emergency_reader().hear(line.text)) for line in _lines()]
    false = [line.text for line, one in heard if not line.kind and (one.kind or one.doubt)]
    missed = [line.text for line, one in heard if line.kind and not (one.kind or one.doubt)]
    assert (len(heard), false, missed) == (240, [], [])
    assert sum(line.kind is not None and one.kind is not None for line, one in heard) >= 111


@cases(
    ("text", "left"),
    [
        ("I own no camera, I am afraid. Will this do?", "I own no camera. Will this do?"),
        ("your coffee plan has to stop too i'm afraid", "your coffee plan has to stop too"),
        ("I'm afraid that the parcel never came", "the parcel never came"),
        ("I lost my job in May. The plan has to stop", "The plan has to stop"),
        ("Ik ben bang dat het pakket nooit kwam", "het pakket nooit kwam"),
        ("Ik schaam me dood. De rekening is nog open", "De rekening is nog open"),
        ("Ich fürchte, das Paket kam nie an", "das Paket kam nie an"),
        ("Ich schäme mich in Grund und Boden. Die Rechnung ist offen", "Die Rechnung ist offen"),
        ("J'ai bien peur que le colis soit perdu", "le colis soit perdu"),
        ("Le moulin est cassé, j'en ai peur", "Le moulin est cassé"),
        ("Me temo que el paquete no llegó", "el paquete no llegó"),
        ("La factura sigue abierta, tengo el corazón roto", "La factura sigue abierta"),
    ],
)
def test_feelings_beside_a_matter_of_the_shop_are_left_out(text: str, left: str) -> None:
    assert without_feelings(text) == (left, "none")


@cases(
    "text",
    [
        *("I'm afraid", "I am afraid. He is outside", "I'm afraid of my husband, cancel the plan"),
        *("ik ben bang", "Ich habe Angst vor ihm", "j'ai peur de lui", "tengo miedo de él"),
    ],
)
def test_fear_of_somebody_or_alone_is_no_politeness(text: str) -> None:
    assert without_feelings(text).text == text


@cases(
    "text",
    [
        "I'm afraid he is going to kill me, please cancel the plan",
        "I lost my job and I see no reason to go on living",
        "I'm afraid the grinder is on fire",
        "Ik ben bang dat mijn man niet meer ademt",
        "Ich fürchte, die Mühle brennt",
        "J'ai bien peur que ma mère fasse un AVC",
        "Me temo que el molinillo está ardiendo",
        "Ich schäme mich zu Tode. Ich will nicht mehr leben",
    ],
)
def test_feelings_beside_danger_hide_none_of_it(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert heard.kind or heard.doubt


@cases("text", ["I am desperate. Cancel my plan", "Ich bin verzweifelt. Bitte mein Abo kündigen"])
def test_despair_beside_a_matter_of_the_shop_may_be_more(text: str) -> None:
    assert without_feelings(text).weight == "heavy"
