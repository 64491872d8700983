"""A customer who says, after an alarm, that nobody is in danger."""

from __future__ import annotations

from steward.understanding.people.no_danger import danger_told, denies_danger, without_denial
from tests.cases import cases

_DENIALS = (
    ("no fire!", ""),
    ("no, nothing is wrong, I meant the plan", "the plan"),
    ("nobody is hurt, it was a figure of speech", ""),
    ("all good here, where is my parcel?", "where is my parcel?"),
    ("nee hoor, alles goed, ik bedoelde het abonnement", "nee hoor, het abonnement"),
    ("er is niks aan de hand", ""),
    ("alles gut, ich meinte den Tarif", "den Tarif"),
    ("es brennt nicht, was kostet der Tarif?", "was kostet der Tarif?"),
    ("non, pas de feu, je parlais de l'abonnement", "de l'abonnement"),
    ("je vais bien, c'était une façon de parler", ""),
    ("estoy bien", ""),
    ("no pasa nada, quiero cambiar de plan", "quiero cambiar de plan"),
    ("va tutto bene", ""),
)
_IN_OWN_WORDS = (
    "nobody is dying, I just want my coffee",
    "I was exaggerating",
    "het was een geintje",
    "nee joh, er is niks gebeurd",
    "das sagt man halt so",
    "das war bildlich gemeint",
    "c'était pour rire",
    "c'est une image",
    "era ironía",
    "he exagerado un poco",
    "Goodness, nobody is in danger. The hopper is broken; I should like my money back.",
    "All is well, I assure you. I merely want a person to see to my money back.",
    "Nothing of the kind! I just want my refund.",
    "nobody's life is in danger, I merely have no camera",
    "Geen nood, ik wil alleen een mens spreken over de kapotte molen",
    "nein, keine Gefahr, es geht nur um die Mühle",
    "ach was, mir fehlt nichts, ich habe nur meine Arbeit verloren",
    "dat was een misverstand, iedereen is gezond",
    "Rassurez-vous, il n'y a aucun danger. Je voudrais qu'une personne regarde mon moulin.",
    "qué va, nada grave, solo he perdido el trabajo",
    "why an emergency number? please cancel my subscription",
    "wieso Notruf? Ich will bloß mein Paket",
    "waarom een alarmnummer? ik wil mijn geld terug",
)
_NONE = (
    "no",
    "I'm not fine",
    "mir geht es nicht gut",
    "the fire is not out",
    "no fire brigade is coming",
    "not only fire but gas too",
    "I'm not hurt but my son is",
    "I am fine but my wife isn't breathing",
    "nadie se mueve",
    "this is no joke",
    "ich meine es ernst",
    "is everything ok?",
    "I hope everything will be fine",
    "don't hurt me",
    "how long does it take",
    "I'm ok with dying",
    "I joked before but I mean it now",
    "I exaggerated nothing",
    "personne n'arrive",
    "je vous envoie une image",
    "why does the emergency number not answer? please cancel my subscription",
    "what is the emergency number? I want my money back",
    "why the number? nobody picks up",
    "no puedo apagar el fuego",
    "je n'arrive pas à éteindre le feu",
    "I can't put out the fire",
    "La alarma no para y los niños vomitan",
    "se ha caído redonda y no abre los ojos",
    "me corté, no fue accidente",
    "I mean to make it permanent tonight",
    "everyone is fine without me",
    "ohne mich geht es allen gut",
    "You can let my plan run out when I do, all being well",
    "why the emergency number? I only want my son to live",
)


@cases(("text", "left"), _DENIALS)
def test_denial_of_danger_is_heard_and_what_was_meant_is_left(text: str, left: str) -> None:
    assert denies_danger(text)
    assert without_denial(text) == left


@cases("text", _NONE)
def test_denial_is_none_where_anything_may_be_wrong(text: str) -> None:
    assert not denies_danger(text)


def test_danger_that_is_denied_raises_nothing_and_what_is_told_beside_it_does() -> None:
    assert danger_told("Goodness, nobody is in danger. The hopper is broken.").kind is None
    assert danger_told("nobody is in danger but my son is bleeding badly").kind == "medical"


@cases("text", _IN_OWN_WORDS)
def test_denial_of_danger_in_own_words_or_puzzled_is_heard(text: str) -> None:
    assert denies_danger(text)
