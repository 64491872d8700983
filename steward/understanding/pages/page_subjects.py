"""What the help pages of a shop are asked most, in whatever story: whether gift cards expire, how
one descales, what is in the coffee. Each is told by what it names, and has plain words of its own,
in which the pages are asked it as well: no page speaks of a drawer, an alto or a son-in-law.

Pure, rules alone. The words are in `page_subject_words.yaml`, by meaning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from steward.understanding.exact.address_later import asks_how_later
from steward.understanding.pages.everyday_questions import (
    OPENING,
    asks_of_pages,
    page_question,
)
from steward.understanding.pages.gift_card_pages import GIFT_CARDS
from steward.understanding.pages.public_questions import asks_to_know
from steward.understanding.payments.gift_cards import gift_card_facet
from steward.understanding.text.places import places_in
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 1_000  # letters


class _Subject(NamedTuple):
    """A phrase of each of `names` tells it, beside none of `without`; those of `keeps` stay in the
    words that ask for it. `told`: nobody who asks of it means a record of theirs. `anywhere`: the
    answer is the same wherever one lives. `onward`: only where a question goes on to it.
    """

    names: tuple[str, ...]
    asked: Mapping[str, str]
    keeps: str = ""
    without: str = ""
    told: bool = True
    anywhere: bool = False
    onward: bool = False


_DESCALING = {
    "en": "how do I descale the machine",
    "nl": "hoe ontkalk ik de machine",
    "de": "wie entkalke ich die Maschine",
    "fr": "comment détartrer la machine",
    "es": "cómo descalcifico la máquina",
}
_STORING = {
    "en": "storing coffee beans",
    "nl": "koffiebonen bewaren",
    "de": "Kaffeebohnen aufbewahren",
    "fr": "conserver les grains de café",
    "es": "guardar los granos de café",
}
_GRINDER_CARE = {
    "en": "how do I clean the grinder, cleaning the burrs",
    "nl": "hoe maak ik de molen schoon, molen reinigen",
    "de": "wie reinige ich die Mühle, Mahlwerk reinigen",
    "fr": "comment nettoyer le moulin, les meules",
    "es": "cómo limpio el molinillo, limpiar las muelas",
}
_DISCOUNTS = {
    "en": "are there discounts or promo codes",
    "nl": "zijn er kortingen of kortingscodes",
    "de": "gibt es Rabatte oder Rabattcodes",
    "fr": "y a-t-il des réductions ou des codes promo",
    "es": "hay descuentos o códigos promocionales",
}
_PICK_UP = {
    "en": "pick up an order in the shop",
    "nl": "bestelling afhalen in de winkel",
    "de": "Bestellung im Laden abholen",
    "fr": "retirer une commande en boutique",
    "es": "recoger un pedido en la tienda",
}
_FAKE_MAILS = {
    "en": "fake mail, phishing, is this mail really from you",
    "nl": "nepmail, phishing, is deze mail echt van jullie",
    "de": "gefälschte Mail, Phishing, ist diese Mail wirklich von Ihnen",
    "fr": "faux mail, hameçonnage, ce mail vient-il vraiment de vous",
    "es": "correo falso, phishing, este correo es realmente vuestro",
}
_VOLTAGE = {
    "en": "which voltage do the machines run on",
    "nl": "op welk voltage werkt de machine, hoeveel volt",
    "de": "mit welcher Spannung läuft die Maschine, wie viel Volt",
    "fr": "quel voltage pour la machine, combien de volts",
    "es": "qué voltaje tiene la cafetera, a cuántos voltios funciona",
}
_SPONSORING = {
    "en": "do you sponsor clubs or events",
    "nl": "sponsoren jullie verenigingen of evenementen",
    "de": "sponsert ihr Vereine oder Veranstaltungen",
    "fr": "sponsorisez-vous des clubs ou des événements",
    "es": "patrocináis clubes o eventos",
}
_LEAVING = {
    "en": "does cancelling a subscription cost anything, is it free",
    "nl": "kost opzeggen van een abonnement iets, is het gratis",
    "de": "kostet die Kündigung eines Abos etwas, ist sie kostenlos",
    "fr": "résilier un abonnement coûte-t-il quelque chose, est-ce gratuit",
    "es": "cuánto cuesta darse de baja de una suscripción, es gratis",
}
_PHONE = {
    "en": "is there a phone number, can I call you",
    "nl": "is er een telefoonnummer, kan ik jullie bellen",
    "de": "gibt es eine Telefonnummer, kann ich euch anrufen",
    "fr": "y a-t-il un numéro de téléphone, puis-je vous appeler",
    "es": "hay un número de teléfono, puedo llamarles",
}
_RETURN_POSTAGE = {
    "en": "return postage",
    "nl": "wie betaalt de retourkosten",
    "de": "wer trägt das Rückporto",
    "fr": "port du retour, renvoyer",
    "es": "envío de devolución, devolver",
}
_BROKEN_POSTAGE = {
    "en": "who pays the postage if a broken machine or grinder has to go back, warranty",
    "nl": "wie betaalt de verzending als een kapotte machine of molen terug moet, garantie",
    "de": "wer zahlt das Porto, wenn eine defekte Maschine oder Mühle zurück muss, Garantie",
    "fr": "qui paie le port si une machine ou un moulin en panne doit revenir, garantie",
    "es": "quién paga el envío si una máquina o un molinillo averiado tiene que volver, garantía",
}
_UNUSED = {
    "en": "return unused goods",
    "nl": "goederen ongebruikt terugsturen",
    "de": "Ware unbenutzt zurückschicken",
    "fr": "renvoyer des articles non utilisés",
    "es": "devolver artículos sin usar",
}
_DELIVERY_TIME = {
    "en": "how many days until a package arrives, delivery time",
    "nl": "hoeveel dagen duurt de levering, levertijd",
    "de": "wie viele Tage dauert die Lieferung, Lieferzeit",
    "fr": "combien de jours dure la livraison, délai de livraison",
    "es": "cuántos días tarda la entrega, plazo de entrega",
}
_MOVING = {
    "en": "do I give my new address here, I move soon",
    "nl": "moet ik mijn nieuwe adres hier doorgeven, ik verhuis binnenkort",
    "de": "muss ich meine neue Adresse hier angeben, ich ziehe bald um",
    "fr": "dois-je donner ma nouvelle adresse ici, je déménage bientôt",
    "es": "tengo que dar aquí mi nueva dirección, me mudo pronto",
}
# What a question may go on to that names a part of it; words of the others may be said of much.
_GOES_ON = (_RETURN_POSTAGE, _UNUSED, _DELIVERY_TIME)
# What tells more stands first.
_SUBJECTS: tuple[_Subject, ...] = (
    _Subject(("voltage",), _VOLTAGE, anywhere=True),
    _Subject(("sponsor",), _SPONSORING, anywhere=True),
    _Subject(
        ("decaf", "process"),
        {
            "en": "how is decaf made",
            "nl": "hoe wordt decaf gemaakt, cafeïne",
            "de": "wie wird der Kaffee entkoffeiniert",
            "fr": "comment le café est-il décaféiné",
            "es": "cómo se hace el descafeinado",
        },
    ),
    _Subject(
        ("allergy", "contains"),
        {
            "en": "allergens in the coffee",
            "nl": "allergenen in de koffie",
            "de": "Allergene im Kaffee",
            "fr": "allergènes dans le café",
            "es": "alérgenos en el café",
        },
        "allergy",
    ),
    _Subject(("phone",), _PHONE, without="own_phone"),
    _Subject(("leaving", "leaving_costs"), _LEAVING, without="other_leaving", anywhere=True),
    _Subject(("who_pays", "return"), _RETURN_POSTAGE),
    _Subject(("return_costs", "return"), _RETURN_POSTAGE, without="other_costs"),
    _Subject(("used", "return"), _UNUSED, without="broken", told=False, onward=True),
    _Subject(("how_long", "delivery"), _DELIVERY_TIME, without="not_delivery", told=False),
    _Subject(("lime", "machine"), _DESCALING),
    _Subject(("light", "orange"), _DESCALING),
    _Subject(("washes", "grinder"), _GRINDER_CARE, without="washed_with", told=False),
    _Subject(("store", "coffee"), _STORING, without="given"),
    _Subject(("cold", "coffee"), _STORING),
    _Subject(("lasts", "coffee"), _STORING, without="given", told=False),
    _Subject(
        ("ready_ground",),
        {
            "en": "whole beans or ground coffee, can you grind it for me",
            "nl": "hele bonen of gemalen koffie, kunnen jullie malen",
            "de": "ganze Bohnen oder gemahlener Kaffee, könnt ihr mahlen",
            "fr": "café en grains ou moulu, pouvez-vous le moudre",
            "es": "café en grano o molido, podéis molerlo",
        },
        without="fineness",
    ),
    _Subject(
        ("grind", "brewer"),
        {
            "en": "grind size",
            "nl": "maalgraad",
            "de": "Mahlgrad",
            "fr": "mouture",
            "es": "molienda",
        },
        "brewer",
    ),
    _Subject(
        ("pay_way", "accepts"),
        {
            "en": "which payment methods do you accept",
            "nl": "welke betaalmethoden zijn er, hoe kan ik betalen",
            "de": "welche Zahlungsarten gibt es, wie kann ich zahlen",
            "fr": "quels moyens de paiement, comment payer",
            "es": "qué formas de pago hay, cómo pagar",
        },
    ),
    _Subject(("letter", "genuine"), _FAKE_MAILS, without="other_mail"),
    _Subject(("pick_up", "shop"), _PICK_UP, without="held"),
    _Subject(("pick_up_offered",), _PICK_UP),
    _Subject(("hours", "shop"), OPENING),
    _Subject(("opening",), OPENING),
    _Subject(("hours",), OPENING, without="of_people"),
    _Subject(("discount_code",), _DISCOUNTS),
    _Subject(("discount",), _DISCOUNTS, told=False),
)


def in_plain_words(text: str, language: str) -> str:
    """What the help pages are asked where a question, with all that is told around it, names one
    of these subjects; empty: none.
    """
    text = text[:_LONGEST]
    if facet := gift_card_facet(text):
        return _said(GIFT_CARDS[facet], language)
    if everyday := page_question(text, language):
        return everyday
    if asks_how_later(text):
        return _said(_MOVING, language)
    words = plain_words(text)
    if _asks_days_to_a_place(words, text):
        return _said(_DELIVERY_TIME, language)
    if (one := _subject(words)) is None:
        return ""
    kept = _phrases(words, one.keeps) if one.keeps else ""
    return " ".join(filter(None, (_said(one.asked, language), kept)))


def _asks_days_to_a_place(words: Sequence[str], text: str) -> bool:
    """Whether it is asked how long something takes to a place: "how many days to Ireland?"."""
    asked = _book().any_of(words, "how_long") and not _book().any_of(words, "not_delivery")
    return asked and bool(places_in(text))


def asks_cost_of_leaving(text: str) -> bool:
    """Whether it is asked what ending a subscription costs."""
    one = _subject(plain_words(text[:_LONGEST]))
    return one is not None and one.asked is _LEAVING


def asks_opening_hours(text: str) -> bool:
    """Whether it is asked when the shop is open."""
    return in_plain_words(text, "en") == OPENING["en"]


def names_what_is_meant(text: str) -> bool:
    """Whether words that ask nothing name the subject that was meant: "no, I meant your opening
    hours".
    """
    meant = _book().any_of(plain_words(text[:_LONGEST]), "meant")
    return meant and bool(in_plain_words(text, "en"))


def tells_of_stock(text: str) -> bool:
    """Whether a sentence of a page says if something is to be had, or when."""
    return _stock_book().any_of(plain_words(text[:_LONGEST]), "to_be_had")


def only_pages_know(text: str) -> bool:
    """Whether the words name a subject that only the help pages speak to, whatever is theirs."""
    one = _subject(plain_words(text[:_LONGEST]))
    return (one is not None and one.told) or asks_of_pages(text)


def names_who_pays(text: str) -> bool:
    """Whether the words ask who pays for something."""
    return _book().any_of(plain_words(text[:_LONGEST]), "who_pays")


def return_postage(language: str, *, broken: bool = False) -> str:
    """What the help pages are asked where somebody asks who pays for sending something back; what
    came broken goes back on other terms.
    """
    return _said(_BROKEN_POSTAGE if broken else _RETURN_POSTAGE, language)


def asks_return_postage(text: str) -> bool:
    """Whether it is asked who pays for sending something back."""
    one = _subject(plain_words(text[:_LONGEST]))
    return one is not None and one.asked is _RETURN_POSTAGE


def asks_if_genuine(text: str) -> bool:
    """Whether it is asked if a mail that came in our name is really ours."""
    one = _subject(plain_words(text[:_LONGEST]))
    return one is not None and one.asked is _FAKE_MAILS


def only_asks_pages(text: str) -> bool:
    """Whether words that sound like a wish ask the help pages: what a mail in our name says, or
    what any clerk knows, as a question.
    """
    return asks_if_genuine(text) or (asks_of_pages(text) and asks_to_know(text))


def holds_anywhere(text: str) -> bool:
    """Whether the words name a subject of which the answer is the same wherever one lives: where
    they live or take a thing to is told beside it.
    """
    one = _subject(plain_words(text[:_LONGEST]))
    return one is not None and one.anywhere


def gone_on_to(before: str, text: str, language: str) -> str:
    """What the help pages are asked where a question names a part of one of these subjects, and the
    one before it the rest: "and if it is opened?" after one about returns. Empty: none.
    """
    words = plain_words(f"{before} {text}"[:_LONGEST])
    one = _subject(words, plain_words(text[:_LONGEST]))
    return "" if one is None else _said(one.asked, language)


def _subject(words: list[str], own: list[str] | None = None) -> _Subject | None:
    """The first subject that is told by these words, some of it by those of `own`."""
    for one in _SUBJECTS:
        named = all(_book().at(words, meaning) is not None for meaning in one.names)
        named = named and (own is None or _book().any_of(own, *one.names))
        goes_on = any(one.asked is asked for asked in _GOES_ON)
        if (one.onward and own is None) or (own is not None and not goes_on):
            continue
        if named and not (one.without and _book().any_of(words, one.without)):
            return one
    return None


def _said(asked: Mapping[str, str], language: str) -> str:
    return asked.get(language, asked["en"])


def _phrases(words: list[str], meaning: str) -> str:
    """The phrases of this meaning among the words, each once."""
    book, found, at = _book(), dict[str, None](), 0
    while at < len(words):
        size = book.length(words, at, meaning)
        if size:
            found[" ".join(words[at : at + size])] = None
        at += size or 1
    return " ".join(found)


@cache
def _book() -> Phrasebook:
    return phrasebook("page_subject_words")


@cache
def _stock_book() -> Phrasebook:
    return phrasebook("stock_words")
