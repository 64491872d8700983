"""Who says no and wishes for something at once is told apart from who refuses. Five languages."""

from __future__ import annotations

from steward.understanding.consent import consents
from steward.understanding.wanted_anyway import wished_behind_a_no
from tests.cases import cases

WISHES = (
    *("no just refund it then", "no, just give me the money", "nah, I want my money back"),
    *("no no, please refund me", "no, just the money please", "no, can you just send a new one"),
    *("nee, geef dan maar gewoon het geld", "nee, stort het gewoon terug", "nee hoor, mijn geld"),
    *("nee, ik wil gewoon mijn geld terug", "nein, ich will einfach mein Geld zurück"),
    *("nein, dann geben Sie mir einfach das Geld", "nein, erstatten Sie es mir einfach"),
    *("nein, das Geld bitte", "non, rendez-moi juste l'argent", "non, je veux juste mon argent"),
    *(
        "non, remboursez-moi simplement",
        "no, devuélvame el dinero y ya está",
        "no, mejor el dinero",
    ),
    *("no, solo quiero que me devuelvan el dinero", "no, cancel it then", "nein, kündigen Sie es"),
)
REFUSES = (
    *("no", "no thanks", "no, don't refund it", "no, you can keep your money", "no, keep it"),
    *("no, I don't want my money back", "no, the refund is too low", "no, who asked for a refund"),
    *("no, the money is fine where it is", "no, forget it, give it to charity", "no, it's fine"),
    *("no, I'd rather not have the money", "just refund it", "nothing came, refund it"),
    *("nee, hou het geld maar", "nee, ik wil het geld niet", "nee, ik hoef het geld niet"),
    *(
        "nein, behalten Sie das Geld",
        "nein, ich will das Geld nicht",
        "nein, geben Sie nichts, nie",
    ),
    *("non gardez l'argent", "non, je ne veux pas l'argent", "no, quédense con el dinero"),
    *("no quiero el dinero", "no, no quiero el dinero", "no me devuelva el dinero"),
    *("no, mejor no", "nee, liever niet", "nein, lieber nicht"),
)


@cases("text", WISHES)
def test_wished_behind_a_no_wish_is_told_and_agrees_to_nothing(text: str) -> None:
    assert wished_behind_a_no(text)
    assert not consents(text, "issue_refund")


@cases("text", REFUSES)
def test_wished_behind_a_no_refusal_has_none(text: str) -> None:
    assert not wished_behind_a_no(text)
