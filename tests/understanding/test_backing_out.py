"""Words that only back out of what was done just now, and those that say more."""

from __future__ import annotations

from steward.understanding.yes_and_no.consent import withdraws
from steward.understanding.yes_and_no.second_thoughts import backs_out
from tests.cases import cases


@cases(
    "text",
    [
        "actually wait, rather not",
        "doch lieber nicht",
        "wacht, toch liever niet",
        "finalement non, je le garde",
        "mejor no, espera",
        "oh wait, actually rather not, keep it",
        "nee toch maar niet",
        "wait no, don't cancel it",
        "I changed my mind",
        "ich hab es mir anders überlegt",
        "ik heb me bedacht",
        "j'ai changé d'avis",
        "he cambiado de idea",
        "me arrepiento",
        "sorry, changed my mind",
        "on second thought, rather not",
        "no wait, undo that please",
        "moment, doch nicht",
        "ah non finalement non",
        "lo he pensado mejor, mejor no",
        "ach nein, lieber nicht",
        "bij nader inzien toch niet",
        "espera, mejor no, lo dejo",
        "wait, actually no, leave it",
        "wacht, toch niet, laat maar",
        "doch nicht, lassen Sie es",
        "attendez, finalement non, laissez",
    ],
)
def test_backs_out_in_five_languages(text: str) -> None:
    assert backs_out(text)


@cases(
    "text",
    [
        "no thanks",
        "leave it",
        "laat maar",
        "lo dejo así",
        "lassen Sie es",
        "nein danke",
        "no, that's all",
        "nee bedankt",
        "non merci",
        "no gracias",
        "thanks",
        "wait, when does it come?",
        "doch lieber eine neue",
        "I'd rather not say",
        "rather not, no more coffee for me please",
        "keep me posted",
        "keep it up",
        "je garde la tasse",
        "lieber nicht so laut",
        "no",
        "wait",
        "moment",
        "actually no, the address is wrong",
        "changed my mind about the address",
        "toch fijn",
        "maybe not today then",
        "mejor no me llamen",
    ],
)
def test_backs_out_is_not_heard_in_words_that_say_more(text: str) -> None:
    assert not backs_out(text)


@cases(
    ("text", "withdrawn"),
    [
        ("I changed my mind", True),
        ("I changed my mind, I don't want it after all", True),
        ("I changed my mind, please leave it", True),
        ("I changed my mind, please do look at it", False),
        ("I changed my mind, I do want it after all", False),
    ],
)
def test_mind_changed_towards_it_takes_nothing_back(text: str, withdrawn: bool) -> None:
    assert withdraws(text) == withdrawn
