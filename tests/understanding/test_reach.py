"""What a no reaches: the offer, something else, or nothing; and how somebody is to be reached."""

from __future__ import annotations

from steward.understanding.people.ways import says_how_to_reach
from steward.understanding.yes_and_no.consent import consents
from steward.understanding.yes_and_no.reach import Offered, reach_of, wishes_behind_a_no
from tests.cases import cases

MONEY = Offered("money", amount="29")
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


@cases(
    ("text", "reached"),
    [
        ("no", "no"),
        ("no, it was three", "no"),
        ("no idea what you mean", "else"),
        ("yes", "wants"),
        ("yes... no, leave it", "refuses"),
        ("no, leave it... oh well, yes please", "wants"),
        ("I don't want the refund", "refuses"),
        ("I don't want the excuses", "else"),
        ("no no voucher", "else"),
        ("no, I don't want a voucher", "else"),
        ("no, I can't decide", "no"),
        ("no problem", ""),
        # a no that only asks for agreement, behind what it is asked of
        ("that goes to the same card, no?", ""),
        ("but the filters still come, no?", ""),
        ("maar de filters komen wel, nee?", ""),
        ("das geht auf dieselbe Karte, nein?", ""),
        ("c'est sur la même carte, non ?", ""),
        ("mais les filtres arrivent quand même, non ?", ""),
        ("¿vuelve a la misma tarjeta, no?", ""),
        ("los filtros llegan igual, ¿no?", ""),
        ("no?", "no"),
        ("no. no?", "no"),
        ("that is too little, no", "no"),
        ("is that all? no", "no"),
        ("no, no?", "no"),
        ("I don't want the refund, no?", "refuses"),
        ("das ist mir zu wenig. Nein?", "no"),
        ("still no refund", "else"),
        ("the refund is too low", ""),
        ("no, the refund is too low", "no"),
        ("no, not to the shop", "else"),
        ("nein, nicht in den Laden", "else"),
        ("no, a la tienda no", "else"),
        ("no way!", "no"),
        ("no way?!", "else"),
        ("nee, echt?", "else"),
        ("stop", "no"),
        ("stop the refund", "refuses"),
        ("stop writing to me", "else"),
        ("forget the refund", "refuses"),
        ("forget the voucher", "else"),
        ("don't forget my refund", "else"),
        ("keep the money", "refuses"),
        ("I don't want to keep it, refund it", "wants"),
        ("what does it cost", ""),
        ("no, I do want it after all", "wants"),
    ],
)
def test_reach_is_what_the_last_stance_is_about(text: str, reached: str) -> None:
    assert reach_of(text, MONEY) == reached


@cases(
    ("text", "so"),
    [
        ("I'm deaf so don't call, write me", True),
        ("liever mailen dan bellen", True),
        ("nur schriftlich, ich kann nicht telefonieren", True),
        ("ne m'appelez pas", True),
        ("mejor por correo", True),
        ("don't bother calling, mail is fine", True),
        ("don't bother", False),
        ("never mind, no need to call", False),
        ("why did nobody call me?", False),
        ("don't send the parcel by mail", False),
        ("I no longer need the data", False),
        ("no", False),
    ],
)
def test_ways_are_no_withdrawal_and_no_question(text: str, *, so: bool) -> None:
    assert says_how_to_reach(text) is so


@cases("text", WISHES)
def test_wishes_behind_a_no_agree_to_nothing(text: str) -> None:
    assert wishes_behind_a_no(text)
    assert not consents(text, "issue_refund")


@cases("text", REFUSES)
def test_wishes_behind_a_no_refusal_has_none(text: str) -> None:
    assert not wishes_behind_a_no(text)


@cases(
    ("text", "reached"),
    [
        ("yes, we keep it all", "wants"),
        ("ja, we houden alles", "wants"),
        ("ja, wir behalten es", "wants"),
        ("oui, on garde tout", "wants"),
        ("sí, quiero conservar todo", "wants"),
        ("no, I don't want to keep it", "refuses"),
        ("nee, ik wil het niet houden", "refuses"),
        ("nein, nicht behalten", "refuses"),
        ("non, je ne veux pas le garder", "refuses"),
        ("no", "no"),
        ("leave it cancelled", "refuses"),
    ],
)
def test_keeping_is_wished_for_where_it_is_offered_that_it_goes_on(text: str, reached: str) -> None:
    assert reach_of(text, Offered("change_plan", keeps=True)) == reached
