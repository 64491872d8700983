"""Plain business that a reader might take for danger raises no alarm, and hides none."""

from __future__ import annotations

from steward.understanding.emergency.business import is_plain_business
from steward.understanding.emergency.model import load_lines
from steward.understanding.emergency.reader import emergency_reader
from tests.cases import cases

_LET_GO_OR_CUT_OFF = (
    *(
        "Goeiemiddag, ik heb gister een ketel besteld en eergister koffie. Die ketel hoeft toch"
        " niet meer, ik kreeg er net een van mijn dochter.",
        "Ik had net een collega van je aan de lijn en het gesprek viel weg",
        "Die vier kopjes staan hier, maar ik heb ze niet besteld",
    ),
    *(
        "Ja, das weiß ich, sie stehen ja hier in der Küche, aber ich hab sie nicht bestellt",
        "Den Wasserkocher brauche ich doch nicht, mein Sohn hat mir einen gegeben",
        "Ich hatte gerade jemanden von Ihnen dran und die Leitung war weg",
    ),
    *(
        "I don't need the kettle any more, my son has just given me his",
        "they are all here in my hall, but I never ordered them",
        "I had one of your people on the phone and the line went dead",
    ),
    *(
        "je n'ai plus besoin de la bouilloire, ma fille vient de m'en donner une",
        "elles sont là dans ma cuisine, mais je ne les ai pas commandées",
        "j'avais quelqu'un de chez vous en ligne et on a été coupés",
    ),
    *(
        "ya no necesito el hervidor, mi hija me acaba de dar uno",
        "están aquí en la cocina, pero yo no las he pedido",
        "estaba hablando con una compañera y se cortó la llamada",
        "ya salió la taza? es q si no salió quiero q vaya a lo de mi hermana, calle Mayor 12, 28013"
        " Madrid",
    ),
)


@cases("text", _LET_GO_OR_CUT_OFF)
def test_business_in_plain_words_raises_no_alarm_and_no_doubt(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert heard.kind is None
    assert not heard.doubt


@cases(
    "text",
    [
        *("I don't need the coffee any more where I'm going", "the kettle isn't needed tonight"),
        *("Ich brauche den Kaffee nicht mehr, wenn ich weg bin", "ik hoef de koffie nooit meer"),
        *("je n'ai plus besoin du café, adieu", "ya no necesito el café, adiós a todos"),
        *("the call dropped and my husband isn't breathing", "es brennt, das Gespräch war weg"),
        *("I never ordered it and it burned my hand", "j'ai coupé la prise, ça fume"),
        "quiero que todo vaya a mi hermana cuando yo no esté, calle Mayor 12, 28013 Madrid",
        "I want my things to go to my sister",
    ],
)
def test_business_is_not_plain_beside_a_farewell_or_a_word_of_danger(text: str) -> None:
    assert not is_plain_business(text)


def test_business_hides_no_danger_that_is_told_for_certain() -> None:
    text = "Der Opa liegt da und rührt sich nicht, und ich hab den Kaffee nicht bestellt"
    assert emergency_reader().read(text) == "medical"


def test_business_is_none_of_the_dangers_that_are_learned() -> None:
    assert [one.text for one in load_lines() if one.kind and is_plain_business(one.text)] == []
