"""The question whether anything still comes of a plan is told from other questions."""

from __future__ import annotations

from steward.understanding.plan.still_to_come import asks_if_more_comes
from tests.cases import cases


@cases(
    "text",
    [
        "thanks. so nothing more will come out of my account?",
        "so nothing comes in december?",
        "and no more coffee shows up?",
        "am I still going to be charged?",
        "will I get another box?",
        "and the december one does not come anymore?",
        "dank u. en dan komt er in december niks meer?",
        "krijg ik nog bonen?",
        "word ik nog een keer afgeschreven?",
        "bekomme ich jetzt noch Kaffee?",
        "dann zahl ich im Dezember nichts?",
        "kommt jetzt noch eine Lieferung?",
        "et plus rien en décembre ?",
        "je ne reçois plus rien alors ?",
        "on me prélève encore ?",
        "¿entonces en diciembre ya no viene nada?",
        "¿y ya no me cobran nada más?",
        "¿me va a llegar todavía un envío?",
    ],
)
def test_question_whether_more_comes_is_heard_in_five_languages(text: str) -> None:
    assert asks_if_more_comes(text)


@cases(
    "text",
    [
        "when do I get my money back?",
        "will the refund come again?",
        "does my parcel still come?",
        "will my grinder still come?",
        "will I get a confirmation by mail?",
        "komt er nog een mail?",
        "wie viel zahle ich noch?",
        "can you send me another one?",
        "could I still get the Office plan?",
        "do you still sell decaf beans?",
        "je voudrais encore une livraison ?",
        "¿hay algo más?",
        "anything else?",
        "nothing more comes in december",
        "INV-4725 was still charged?",
    ],
)
def test_question_about_something_else_is_not_heard(text: str) -> None:
    assert not asks_if_more_comes(text)
