"""Of two contacts in one message, which is the new one, and by which the writer is known."""

from __future__ import annotations

from steward.domain.contacts import known_as
from steward.domain.understanding import Identifiers
from steward.understanding.exact.contact_changes import roles_of
from steward.understanding.exact.contact_owners import contacts_of
from steward.understanding.exact.identifiers import extract
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.wishes import new_contact, slots_of
from steward.understanding.yes_and_no.agreement import agrees
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer

_NEW, _OLD = "new.one@example.org", "anna@example.com"
_CHANGES = (
    "my new address is {new}, the old one was {old}",
    "change my mail to {new}, I'm registered with {old}",
    "can you put {new} on my account, you have {old} at the moment",
    "I want {new} on file from now on, my account is under {old}",
    "Could my account be on {new} rather than {old}?",
    "I have switched providers, so it's {new} now. You know me as {old}.",
    "{old} is out of date, please change it to {new}",
    "My email is {old} and I'd like to change it to {new}",
    "mijn e-mail is veranderd: {new}. Vroeger {old}.",
    "wijzig mijn e-mailadres naar {new} aub, mijn account staat op {old}",
    "kunnen jullie {new} als e-mailadres zetten? nu staat er {old}",
    "kan mijn mailadres van {old} naar {new}?",
    "bitte tragen Sie {new} als meine E-Mail ein, angemeldet bin ich unter {old}",
    "ich möchte künftig {new} nutzen statt {old}, bitte ändern",
    "Mein Konto läuft auf {old}, ich brauche es aber auf {new}",
    "{old} ist meine alte Adresse, {new} die neue",
    "je voudrais {new} à la place de {old} comme adresse mail",
    "désormais c'est {new} et plus {old}, pouvez-vous modifier mon mail ?",
    "mon compte est au nom de {old}, je veux le passer sur {new}",
    "cambien mi correo a {new}, estoy registrada con {old}",
    "mi correo ha cambiado: ahora es {new}, antes era {old}",
    "sustituyan {old} por {new}, es mi correo",
)
_ALONE = (
    "please update my e-mail: {new}",
    "Mon adresse e-mail devient {new}",
    "kun je mijn mailadres wijzigen naar {new}",
    "bitte die E-Mail ändern auf {new}",
    "cambiar correo: {new}",
)
_NOT_ALONE = (
    "please change my plan, e-mail: {new}",
    "Please update my postal address. Email: {new}",
    "I can't change my details in the app, mail: {new}",
    "change the address of my order, I'm {new}",
    "send the changed invoice to {new}",
    "my new address is {new}",
)
_NO_CHANGE = (
    "my account is under {old}, please send the reply to {new}",
    "I write from {new} but my account is under {old}",
    "I'm {old}. My husband's address is {new}, he ordered it",
    "my account is {old}. Please sign me up for the newsletter at {new}",
    "my old order is under {old} and the new order is under {new}, where are they?",
    "the new grinder came broken, my mail is {old}, my wife's is {new}",
    "don't change my e-mail to {new}, keep {old}",
    "Someone changed my mail from {old} to {new}! That was not me",
    "the order confirmation went to {new} instead of {old}",
    "my mail is {new}, sorry, {old}",
    "ich schreibe von {new}, mein Konto läuft aber auf {old}",
    "ik wil de nieuwsbrief op {new}, mijn account is {old}",
    "mon compte est {old}, j'ai aussi un autre compte {new}",
    "mi cuenta es {old}; mi hermana, {new}, también quiere un plan nuevo",
)


@cases("text", _CHANGES)
def test_contact_changes_old_one_is_who_they_are_and_new_one_is_wanted(
    text: str, understander: OfflineUnderstander
) -> None:
    said = text.format(new=_NEW, old=_OLD)
    heard = understander.read(said)
    named = heard.model_dump()
    for asked in (False, True):
        assert known_as(named["identifiers"], named["contacts"], asked=asked)["email"] == _OLD
    assert heard.named_new("email") == _NEW
    assert new_contact(said, heard.identifiers) == {"new_email": _NEW}
    wish = next(one for one in heard.wishes if one.intent == "update_contact")
    assert slots_of(wish, wish.quote, heard.text) == {"new_email": _NEW}
    assert "change_contact" in heard.stances.asks
    assert not heard.typed


@cases("text", _NO_CHANGE)
def test_contact_changes_two_that_are_named_otherwise_are_none(text: str) -> None:
    marked = extract(text.format(new=_NEW, old=_OLD))
    assert "new" not in roles_of(marked, "email").values()
    assert all(one.owner != "new" for one in contacts_of(marked))


@cases(
    "text",
    (
        "my new number is {new}, the old one was {old}",
        "neue Handynummer {new}, alte {old}",
        "mon nouveau numéro est {new}, l'ancien {old}",
    ),
)
def test_contact_changes_of_a_phone_is_told_apart_as_well(text: str) -> None:
    new, old = "+31612345678", "+31687654321"
    roles = roles_of(extract(text.format(new=new, old=old)), "phone")
    assert roles == {new: "new", old: "known"}


@cases("text", _ALONE)
def test_contact_changes_one_alone_that_is_to_be_had_proves_nobody(text: str) -> None:
    assert roles_of(extract(text.format(new=_NEW)), "email") == {_NEW: "new"}


@cases("text", _NOT_ALONE)
def test_contact_changes_one_alone_that_may_be_known_is_not_told_of(text: str) -> None:
    assert not roles_of(extract(text.format(new=_NEW)), "email")


_OFFER = {"field": "email", "value": _NEW, "before": _OLD}


@cases(
    "text",
    (
        *(f"yes, {_NEW}", f"yes, change it to {_NEW}", f"Ja, {_NEW}.", f"ja, {_NEW} graag"),
        *(f"oui, {_NEW}", f"sí, {_NEW}"),
    ),
)
def test_contact_changes_yes_that_names_the_offered_contact_agrees(text: str) -> None:
    assert agrees(text, [offer("change_contact", _OFFER)])


@cases(
    "text",
    (
        *(_NEW, f"yes, x{_NEW}", f"yes, {_NEW}.au", f"yes, but not {_NEW}", f"no, {_NEW}"),
        *(f"yes, {_OLD}", "yes, other@example.org", f"{_NEW}?", f"yes, {_NEW} and {_OLD}"),
        *(f"ja, {_NEW} is fout", f"oui, pas {_NEW}", f"ja, aber nicht {_NEW}"),
    ),
)
def test_contact_changes_yes_to_another_contact_agrees_to_nothing(text: str) -> None:
    assert not agrees(text, [offer("change_contact", _OFFER)])


@cases(
    "text",
    (
        "hi, I have a new mobile number: {new}",
        "I've changed my number, it's {new} now",
        "{new} is my new number",
        "He cambiado de móvil, ahora es el {new}. ¿Lo ponen en mi cuenta?",
        "he cambiado mi número, ahora {new}",
        "mi nuevo móvil es el {new}",
        "mijn nummer is veranderd, het is nu {new}",
        "ik heb een nieuw telefoonnummer, {new}",
        "meine Nummer hat sich geändert, jetzt {new}",
        "ich habe eine neue Handynummer: {new}",
        "j'ai changé de numéro, c'est maintenant le {new}",
        "mon nouveau numéro : {new}",
    ),
)
def test_contact_changes_new_phone_alone_proves_nobody(
    text: str, understander: OfflineUnderstander
) -> None:
    named = understander.read(text.format(new="+34600555012")).model_dump()
    for asked in (False, True):
        told = known_as(named["identifiers"], named["contacts"], asked=asked)
        assert "phone" not in told
    assert new_contact(text.format(new="+34600555012"), Identifiers())["new_phone"]


@cases(
    "text",
    (
        "my number is {new}",
        "I have a new phone but my number is still {new}",
        "please call me on {new}, I have a new number",
        "your new number {new} does not work",
        "someone called me from a new number, {new}",
        "my husband has a new number: {new}",
        "neues Handy, gleiche Nummer: {new}",
        "nouveau téléphone, même numéro : {new}",
        "móvil nuevo, el mismo número: {new}",
        "nieuwe telefoon, zelfde nummer: {new}",
        "who I am? {new}",
        "don't change my number to the new number {new}",
    ),
)
def test_contact_changes_phone_alone_that_is_not_new_is_not_told_of(text: str) -> None:
    assert not roles_of(extract(text.format(new="+34600555012")), "phone")
