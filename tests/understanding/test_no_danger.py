"""A customer who says, after an alarm, that nobody is in danger."""

from __future__ import annotations

from steward.understanding.people.no_danger import denies_danger, without_denial
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
    "why the emergency number? I only want my son to live",
)


@cases(("text", "left"), _DENIALS)
def test_denial_of_danger_is_heard_and_what_was_meant_is_left(text: str, left: str) -> None:
    assert denies_danger(text)
    assert without_denial(text) == left


@cases("text", _NONE)
def test_denial_is_none_where_anything_may_be_wrong(text: str) -> None:
    assert not denies_danger(text)


@cases("text", _IN_OWN_WORDS)
def test_denial_of_danger_in_own_words_or_puzzled_is_heard(text: str) -> None:
    assert denies_danger(text)
