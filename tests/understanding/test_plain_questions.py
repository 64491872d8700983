"""Questions about what was said that say in so many words what they ask."""

from __future__ import annotations

from steward.understanding.pages.plain_questions import asked_outright, asks_to_do_it_oneself
from tests.cases import cases


@cases(
    ("text", "asks"),
    [
        ("who brings it?", "person"),
        ("is it coming with UPS?", "person"),
        ("komt het met DHL?", "person"),
        ("Mit wem wird geliefert?", "person"),
        ("je le reçois par Chronopost ?", "person"),
        ("¿viene con SEUR?", "person"),
        ("I won't have it with UPS.", None),
        ("Very good. And which company is bringing it?", "person"),
        ("which courier is that with?", "person"),
        ("wie brengt het?", "person"),
        ("welke bezorger komt er?", "person"),
        ("wer liefert es?", "person"),
        ("mit welchem Paketdienst kommt das?", "person"),
        ("qui le livre ?", "person"),
        ("c'est quel transporteur ?", "person"),
        ("¿quién lo trae?", "person"),
        ("¿con qué empresa llega?", "person"),
        ("do I send the broken one back?", "keep"),
        ("what should I do with the pieces", "keep"),
        ("moet ik de kapotte terugsturen?", "keep"),
        ("wat moet ik met de scherven?", "keep"),
        ("Vielen Dank. Was soll ich mit den Scherben machen?", "keep"),
        ("muss ich das kaputte Teil zurückschicken?", "keep"),
        ("je dois renvoyer les morceaux ?", "keep"),
        ("¿tengo que devolver la rota?", "keep"),
        ("¿qué hago con los trozos?", "keep"),
        ("grand, thanks. Do you want the broken one back?", "keep"),
        ("willen jullie de kapotte terug?", "keep"),
        ("Wollt ihr die kaputten zurück?", "keep"),
        ("vous voulez récupérer ceux qui sont abîmés ?", "keep"),
        ("¿quieren que devuelva los rotos?", "keep"),
        ("ok do I have to do anything before the 4th?", "steps"),
        ("is there anything I need to do until then?", "steps"),
        ("oké, moet ik nog iets doen voor de 4e?", "steps"),
        ("muss ich vor dem 4. noch was machen?", "steps"),
        ("d'accord, je dois faire quelque chose avant le 4 ?", "steps"),
        ("vale, ¿tengo que hacer algo antes del 4?", "steps"),
        ("can you do anything about the delay?", None),
        ("can I have my money back for the broken one?", None),
        ("tengo que hacer una devolución", None),
        ("By when, may I ask?", "time"),
        ("Binnen welke termijn, als ik vragen mag?", "time"),
        ("Bis wann dürfen wir damit rechnen?", "time"),
        ("Sous quel délai, je vous prie ?", "time"),
        ("¿En qué plazo, por favor?", "time"),
        ("who is going to pay for this?", None),
        ("I want to send the broken one back", None),
        ("the mug came broken", None),
        ("can I return it?", None),
        ("ik stuur de kapotte morgen terug", None),
        ("bis wann ist der Laden offen und kann ich vorbeikommen, um eine Tasse zu kaufen?", None),
        ("wer sind Sie?", None),
        ("je vous renvoie les morceaux demain", None),
        ("la taza llegó rota", None),
        ("which company are you?", None),
    ],
)
def test_asked_outright_hears_who_brings_it_what_goes_back_and_by_when(
    text: str, asks: str | None
) -> None:
    assert asked_outright(text) == asks


@cases(
    ("text", "asked"),
    [
        ("oh right, so where do I do that myself?", True),
        ("can I change it myself somewhere?", True),
        ("o, en waar doe ik dat zelf?", True),
        ("ach so, und wo mache ich das selbst?", True),
        ("ah d'accord, et où est-ce que je le fais moi-même ?", True),
        ("ah, ¿y dónde lo hago yo mismo?", True),
        ("I did it myself already", False),
        ("I myself never saw it", False),
        ("ik heb het zelf gedaan", False),
        ("where is my order?", False),
    ],
)
def test_asks_to_do_it_oneself_is_a_question_where_or_how(text: str, asked: bool) -> None:
    assert asks_to_do_it_oneself(text) is asked


@cases(
    ("text", "asks"),
    [
        *(("what can we do then", "steps"), ("was machen wir da jetzt", "steps")),
        *(("wat kunnen we dan doen", "steps"), ("qu'est-ce qu'on peut faire alors", "steps")),
        *(("qué podemos hacer entonces", "steps"), ("what can you do for me", None)),
        *(("qué puedo hacer con el café molido", None), ("I refuse it", None)),
        *(("so I just refuse it at the door?", "consequence"), ("je refuse", None)),
        *(("dus ik weiger het gewoon aan de deur?", "consequence"), ("ich nehme es", None)),
        *(("also nehme ich es einfach nicht an?", "consequence"), ("not that one", None)),
        *(("donc je le refuse à la porte ?", "consequence"), ("I don't accept that", None)),
        ("entonces lo rechazo en la puerta?", "consequence"),
    ],
)
def test_asked_outright_hears_what_is_left_to_do_and_what_turning_away_does(
    text: str, asks: str | None
) -> None:
    assert asked_outright(text) == asks
