"""Whose the e-mail addresses and phone numbers of a message are, by its words."""

from __future__ import annotations

from steward.domain.contacts import Owner, known_as
from steward.understanding.exact.contact_owners import contacts_of
from steward.understanding.exact.identifiers import extract
from tests.cases import cases

_WHO = "anna@example.com"
_OWN = (
    "I was charged twice, my address is {}",
    "I am writing from {}",
    "please send me the code at {}",
    "My husband ordered it but the account is mine: {}",
    "I ordered it as a present for my sister, my mail is {}",
    "Ik ben dubbel belast, mijn e-mail is {}",
    "Ich heiße Anna, meine Mail: {}",
    "mon adresse est {}",
    "mi correo es {}",
)
_UNSAID = (
    "I was charged twice, {}",
    "Hi, this is Anna ({}), I was charged twice",
    "The parcel was signed for by my neighbour. {}",
    "My sister's birthday parcel never came, {}",
    "Mit freundlichen Grüßen, Anna Baum, {}",
)
_PASSING = (
    "I was charged twice. My ex-husband uses {}",
    "Please send the confirmation to my colleague at {}",
    "somebody wrote to me from {}, was that you?",
    "I got a mail from {} about my order",
    "I emailed {} last week and got no reply",
    "{} isn't mine",
    "is {} yours?",
    "Stuur het naar mijn collega op {}",
    "Mein Ex-Mann benutzt {}",
    "Envoyez-le à ma collègue : {}",
    "Mi exmarido usa {}",
)
_OTHER = (
    "on behalf of my mother Greta, {}",
    "{} is my husband's address",
    "our accountant {} needs the invoice",
    "mijn vrouw, {}, heeft dat besteld",
    "meine Kollegin {} braucht die Rechnung",
)
_THERE = ("you can send it to {}", "cc {} please", "stuur de factuur naar {}")


@cases(
    ("text", "owner"),
    [
        *((text, "own") for text in _OWN),
        *((text, "unsaid") for text in _UNSAID),
        *((text, "passing") for text in _PASSING),
        *((text, "other") for text in _OTHER),
        *((text, "goes_there") for text in _THERE),
    ],
)
def test_contact_is_of_whom_the_words_say(text: str, owner: Owner) -> None:
    (found,) = contacts_of(extract(text.format(_WHO)))
    assert (found.value, found.owner) == (_WHO, owner)


def test_phone_of_somebody_else_is_no_own_one() -> None:
    (found,) = contacts_of(extract("call my husband on +31 6 1234 9876, not me"))
    assert (found.kind, found.owner) == ("phone", "other")


def _known(text: str, *, asked: bool) -> dict[str, str]:
    marked = extract(text)
    named = {entity.kind: entity.value for entity in reversed(marked.among(marked.text))}
    contacts = [one.model_dump() for one in contacts_of(marked)]
    return known_as(named, contacts, asked=asked)


def test_contact_of_ones_own_counts_wherever_it_stands() -> None:
    text = "my wife's is bob@example.com, mine is anna@example.com"
    assert _known(text, asked=False) == {"email": _WHO}
    assert _known(text, asked=True) == {"email": _WHO}


def test_contact_of_another_counts_only_where_it_answers_who_it_is() -> None:
    text = "on behalf of my mother Greta, anna@example.com"
    assert _known(text, asked=False) == {}
    assert _known(text, asked=True) == {"email": _WHO}


def test_contact_mentioned_in_passing_never_counts() -> None:
    text = "INV-8101: my ex-husband uses anna@example.com"
    assert _known(text, asked=True) == {"invoice": "INV-8101"}
