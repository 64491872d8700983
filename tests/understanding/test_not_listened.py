"""Who says that the desk did not take in what they wrote, and who told or asked others."""

from __future__ import annotations

from steward.understanding.talk.not_listened import not_listened, says_told_before
from tests.cases import cases


@cases(
    "text",
    [
        *(
            "It is broken, as I wrote at the very beginning",
            "I've told you twice",
            "i said yes twice",
        ),
        *("I already gave you my e-mail", "I do feel I am being asked the same thing again"),
        *("do you even read what I write?", "you're not listening", "I just told you that"),
        *("Dat heb ik je toch al gezegd", "zoals ik net al schreef, het is nummer 12"),
        *("dat heb ik nu twee keer gegeven", "ik zei toch ja", "luistert u wel?"),
        *(
            "Hab ich doch schon gesagt, es soll wieder laufen",
            "das habe ich Ihnen bereits geschrieben",
        ),
        *("wie oben geschrieben: O-12", "Sie haben mir nicht zugehört", "Ja, sag ich doch."),
        *(
            "Je vous l'ai déjà dit deux fois",
            "comme je viens de l'écrire, au 43",
            "je viens de dire oui",
        ),
        *("l'adresse, je l'ai donnée trois fois", "combien de fois dois-je vous le dire ?"),
        *(
            "ya te dije que sí",
            "q siii, ya te dije",
            "se lo he dicho dos veces",
            "acabo de decírselo",
        ),
        *("¿cuántas veces tengo que decirlo?", "ya lo he dicho, una bolsa"),
    ],
)
def test_unheard_told_before_is_heard_in_any_words(text: str) -> None:
    assert not_listened(text, asked=False) == "told"


@cases(
    "text",
    [
        *("thats not what i asked, is a monthly box one order?", "u didnt answer. how much"),
        *("that's no answer to my question", "you ignored my question", "I asked twice now: when?"),
        *("And you didn't say whether it's euro or dollars", "that doesn't answer my question"),
        *(
            "Dat is geen antwoord op mijn vraag",
            "dat vroeg ik niet",
            "je beantwoordt mijn vraag niet",
        ),
        *("Ik vroeg alleen waar mijn pakje is", "u heeft mijn vraag niet beantwoord"),
        *("Das ist keine Antwort auf meine Frage", "danach habe ich nicht gefragt"),
        *("Sie haben meine Frage nicht beantwortet", "meine Frage ist immer noch unbeantwortet"),
        *("Vous ne répondez pas à ma question", "ce n'est pas ce que j'ai demandé"),
        *("vous ne m'avez toujours pas dit pourquoi c'est arrivé", "ce n'est pas une réponse"),
        *("eso no es lo que pregunté", "no me ha contestado", "no ha respondido a mi pregunta"),
        *("pero si no he preguntado eso", "conteste a mi pregunta, por favor"),
    ],
)
def test_unheard_unanswered_is_heard_in_any_words(text: str) -> None:
    assert not_listened(text, asked=False) == "unanswered"


@cases(
    "text",
    [
        *("I told my bank", "I already paid", "as I told your colleague last week, it leaks"),
        *(
            "I already told my neighbour to take it in",
            "I sent it back already",
            "I already have one",
        ),
        *(
            "did I already tell you that I moved?",
            "nobody answered the door",
            "no such thing was said",
        ),
        *("I was charged twice", "it is the second time that it broke", "I'm asking for a friend"),
        *("your colleague told me that already", "he didn't answer the phone", "just one, thanks"),
        *("ik heb twee keer betaald", "hoe vaak moet ik ontkalken?", "ik vroeg me af of dat kan"),
        *("dat heb ik de bezorger al gezegd", "ik heb al betaald", "de bank heeft niet geantwoord"),
        *("ich hab aus Versehen zweimal bestellt", "wie oft muss ich entkalken?", "schon bezahlt"),
        *("das habe ich meiner Bank schon gesagt", "ich habe gestern schon angerufen"),
        *("j'ai déjà payé", "je l'ai déjà dit à ma banque", "j'ai dit non à Cologne"),
        *("ya he pagado", "me acabo de dar cuenta", "ya se lo dije a mi banco", "solo pregunto"),
        *(
            "I said no such thing!",
            "What a good answer, thank you",
            "je vous écris pour ma cousine",
        ),
    ],
)
def test_unheard_is_not_heard_of_others_and_other_matters(text: str) -> None:
    assert not_listened(text, asked=True) is None


@cases(
    "text", ["every two weeks, as I said", "i told you it is chipped", "wie gesagt, drei Pakete"]
)
def test_unheard_what_is_said_in_passing_counts_where_the_desk_asked(text: str) -> None:
    assert not_listened(text, asked=True) == "told"
    assert not_listened(text, asked=False) is None


@cases(
    "text",
    ["j'ai déjà donné mon adresse", "ya se lo dije", "ik heb hem al gegeven", "told it twice"],
)
def test_says_told_before_holds_of_what_the_desk_asks(text: str) -> None:
    assert says_told_before(text) == (text != "told it twice")


def test_says_told_before_is_not_what_the_desk_told() -> None:
    assert not says_told_before("vous m'avez déjà dit merci")
