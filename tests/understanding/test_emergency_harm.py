"""What may have hurt somebody is asked about, and who sees no reason to live raises the alarm."""

from __future__ import annotations

from steward.understanding.emergency.harm import (
    may_be_hurt,
    sees_no_reason_to_live,
    would_end_life,
)
from steward.understanding.emergency.reader import emergency_reader
from tests.cases import cases


@cases(
    "text",
    [
        *("there was glass in the beans and I swallowed some", "water runs into the socket"),
        *("er zat glas in en ik heb het doorgeslikt", "mijn gezicht is verbrand"),
        *("In den Bohnen war Glas, davon habe ich Glas verschluckt", "Wasser in der Steckdose"),
        *("j'ai un éclat de verre dans l'œil", "l'eau coule dans la prise"),
        *("me tragué un cristal", "el agua cae en el enchufe", "me escaldó la cara, casi no veo"),
    ],
)
def test_harm_that_somebody_may_have_is_asked_about(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert heard.kind or heard.doubt


@cases(
    "text",
    [
        *(
            "I got an electric shock from the kettle",
            "there's a jolt off the casing when I touch it",
        ),
        *("er komt stroom op de behuizing, ik krijg er een tik van", "het staat onder stroom"),
        *("ich habe einen Stromschlag bekommen", "das Gehäuse steht unter Strom"),
        *("la machine m'a donné une décharge électrique", "j'ai pris un coup de jus"),
        *("me da calambre al tocarlo", "me dio una descarga eléctrica"),
    ],
)
def test_harm_of_current_that_somebody_felt_is_heard(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert may_be_hurt(text)
    assert heard.kind or heard.doubt


@cases(
    "text",
    [
        *("I shall end my own life", "I think of doing away with myself"),
        *("ik maak een eind aan mijn leven", "straks stap ik uit het leven"),
        *("ich bringe mich um", "ich mache Schluss mit meinem Leben"),
        *("je me fous en l'air", "je vais mettre fin à mes jours"),
        *("esta noche me quito de en medio", "voy a acabar con mi vida"),
    ],
)
def test_harm_to_oneself_in_plain_words_is_heard(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert would_end_life(text)
    assert heard.kind or heard.doubt


@cases(
    "text", ["he won't end his life's work", "this grinder bringt mich um", "the price is a shock"]
)
def test_harm_to_oneself_is_no_figure_of_speech(text: str) -> None:
    assert not would_end_life(text)
    assert not may_be_hurt(text)


@cases(
    "text",
    [
        *("nobody swallowed any glass", "the glass jug is by the sink", "niemand verbrandde zich"),
        *("ik heb mijn vingers al eens gebrand", "no veo el cristal", "I burned my tongue a bit"),
    ],
)
def test_harm_that_is_denied_or_none_is_let_be(text: str) -> None:
    assert not may_be_hurt(text)


@cases(
    "text",
    [
        "I lost my job and I see no reason to go on living",
        "Ik ben mijn baan kwijt en ik zie geen reden om verder te leven",
        "Ich habe meine Arbeit verloren und sehe keinen Grund mehr weiterzuleben",
        "J'ai perdu mon emploi et je ne vois plus de raison de vivre",
        "He perdido el trabajo y no veo motivo para seguir viviendo",
    ],
)
def test_harm_to_oneself_beside_a_lost_job_raises_the_alarm(text: str) -> None:
    assert emergency_reader().read(text) == "self_harm"


def test_harm_is_none_where_one_lives_with_something() -> None:
    assert not sees_no_reason_to_live("I see no reason to live with this noisy grinder")
