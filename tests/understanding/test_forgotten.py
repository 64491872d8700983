"""What is called off by its name, and a no that only asks to wait."""

from __future__ import annotations

from steward.understanding.yes_and_no.consent import refuses, withdraws
from tests.cases import cases


@cases(
    "text",
    [
        "ok forget sending it back, i dont want that",
        "forget about the return, i want it repaired",
        "vergeet dat terugsturen, ik wil hem laten repareren",
        "vergessen Sie die Rücksendung, ich möchte eine Reparatur",
        "oubliez le retour, je veux une réparation",
        "olvide la devolución, quiero que lo reparen",
    ],
)
def test_act_forgotten_by_name_is_called_off(text: str) -> None:
    assert withdraws(text)
    assert refuses(text)


@cases(
    "text",
    [
        "don't forget the return label",
        "vergeet de retour niet",
        "vergessen Sie die Rücksendung bitte nicht",
        "no olvide la devolución",
        "n'oubliez pas le retour",
    ],
)
def test_act_that_is_not_to_be_forgotten_is_wanted(text: str) -> None:
    assert not withdraws(text)


@cases(
    ("text", "no"),
    [
        ("No, espere, yo no he hablado de ningún pago en enero, en enero me mudo.", False),
        ("no wait, I never said anything about January", False),
        ("nee wacht, ik had het over de factuur van november", False),
        ("nein, warten Sie, ich habe nach dem Preis gefragt", False),
        ("non, attendez, je parlais de la facture de novembre", False),
        ("no wait", True),
        ("No, espere.", True),
        ("no wait, I don't want that any more", True),
        ("nein warte, lieber nicht heute machen", True),
    ],
)
def test_refusal_that_asks_to_wait_refuses_what_is_refused_behind_it(text: str, no: bool) -> None:
    assert refuses(text) is no
