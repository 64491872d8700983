"""Questions whether anything is still paid."""

from steward.understanding.renewal_questions import asks_if_paid_no_more
from tests.cases import cases


@cases(
    "text",
    [
        "so nothing more leaves my account?",
        "will I still be charged?",
        "dus er gaat nu niks meer van mijn rekening?",
        "wordt er nog iets afgeschreven?",
        "es wird also nichts mehr abgebucht?",
        "es geht also kein Geld mehr von meinem Konto?",
        "je ne serai plus prélevée ?",
        "donc plus rien ne sort de mon compte ?",
        "¿entonces ya no me cobran nada?",
        "¿ya no sale nada de mi cuenta?",
    ],
)
def test_asks_if_paid_no_more_in_five_languages_is_heard(text: str) -> None:
    assert asks_if_paid_no_more(text)


@cases(
    "text",
    [
        "why am I still being charged?",
        "do I still have to pay customs?",
        "do I still get my refund?",
        "is my account still active?",
        "nothing more leaves my account",
        "is INV-1042 still to be paid?",
        "combien je paie de plus ?",
        "hoeft er niks meer terug?",
    ],
)
def test_asks_if_paid_no_more_of_something_else_is_not_heard(text: str) -> None:
    assert not asks_if_paid_no_more(text)
