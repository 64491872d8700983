"""A question whether the desk is sure is told from a summary or a wish, in five languages."""

from __future__ import annotations

from steward.understanding.talk.asked_if_sure import asks_for_exception, asks_if_sure
from tests.cases import cases

ASKED = (
    *("Are you sure?", "Just the one? There's three there, I'm looking at them. Are you sure?"),
    *("No, it was three, I can count. Would you look again?", "hmm you certain about that"),
    *("can you double check please", "that can't be right, check it once more"),
    *("Zijt ge daar zeker van?", "weet je dat wel zeker?", "kunt u nog eens kijken?"),
    *("Dat zegt mijn bank niet. Bent u daar zeker van?", "kijk het alsjeblieft nog een keer na"),
    *("Sind Sie sich da sicher?", "Bei mir steht etwas anderes. Schauen Sie bitte nochmal nach"),
    *("seid ihr sicher", "könnt ihr das noch einmal prüfen?"),
    *("Mais enfin, c'est vous qui avez l'argent, pas la banque. Vous êtes sûrs ?",),
    *("êtes-vous certains ?", "vous pouvez regarder encore une fois ?"),
    *("¿Están seguros?", "pues en mi cuenta hay tres. ¿estáis seguros?"),
    *("¿Seguro? Es que en la bolsa no pone nada", "Sicher? Auf der Tüte steht nichts", "Zeker?"),
    *("Sure? The bag says nothing of it.", "Sûr ? Rien n'est écrit sur le sachet."),
    *("mírelo otra vez, por favor", "¿lo podéis comprobar de nuevo?"),
)
OTHERWISE = (
    *("I'm sure it was three", "so I get 29 back, is that right?", "please send it again"),
    *("are you sure you can send me another code", "check my order please", "yes, I am sure"),
    *("bent u daar?", "sind Sie da?", "weet je het adres nog?"),
    *("ik weet het zeker", "kun je het pakket nog eens sturen?", "ik ben er zeker van"),
    *("ich bin mir sicher", "können Sie das Paket nochmal schicken?", "schauen Sie nach O-1234"),
    *("je suis sûr", "regardez ma commande", "renvoyez-le encore une fois"),
    *("estoy seguro", "seguro que llega mañana", "mire mi pedido", "mándelo otra vez"),
)


@cases("text", ASKED)
def test_asks_if_sure_doubt_or_second_look_is_heard(text: str) -> None:
    assert asks_if_sure(text)


@cases("text", OTHERWISE)
def test_asks_if_sure_own_certainty_or_another_wish_is_none(text: str) -> None:
    assert not asks_if_sure(text)


EXCEPTION = (
    *("Can't you make an exception?", "and nothing you can do for a loyal customer?"),
    *("Allez, veertien dagen maar? En voor een trouwe klant kan daar niks aan gedaan worden?",),
    *("kan er geen uitzondering gemaakt worden?", "Und auf Kulanz?", "da ist nichts zu machen?"),
    *("vous ne pouvez pas faire une exception ?", "même pour une cliente fidèle ?"),
    *("¿no hacéis una excepción?", "¿y para un cliente fiel no se puede?"),
)


@cases("text", EXCEPTION)
def test_asks_for_exception_in_five_languages_is_heard(text: str) -> None:
    assert asks_for_exception(text)


def test_asks_for_exception_other_questions_are_none() -> None:
    for text in ("can I return it?", "wat is hieraan gedaan", "I am a loyal customer."):
        assert not asks_for_exception(text)
