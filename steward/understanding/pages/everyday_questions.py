"""What people ask a shop in passing, that any clerk knows: who brings a parcel, whether they ring,
on which days, when the shop is open, whether anything is sent to a country, another coffee, a
second user, the first box of another plan, help with setting up, neighbours, customs, how much is
in a box, how often it comes, and whether one may stop at any time.

Pure, rules alone. The words are in `everyday_question_words.yaml`, by meaning; what the help pages
are asked for each is here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from steward.understanding.pages.plain_questions import asks_who_brings
from steward.understanding.text.places import places_in
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

type Everyday = (
    Literal["rings", "off_days", "opening", "ships_to", "coffee"]
    | Literal["users", "first_box", "set_up", "mail", "carrier"]
    | Literal["neighbour", "customs", "contents", "any_time", "rhythm"]
)
# Nobody who asks one of these means a record of theirs.
_OF_PAGES = frozenset({"rings", "off_days", "opening", "ships_to"}) | frozenset(
    {"coffee", "users", "first_box", "set_up", "customs", "contents"} | {"any_time", "rhythm"}
)
_LONGEST = 300  # letters: more of them tell a story
_BRIEF = 24  # words
OPENING: Mapping[str, str] = {
    "en": "opening hours of the shop, when is the shop open",
    "nl": "openingstijden van de winkel, wanneer is de winkel open",
    "de": "Öffnungszeiten des Ladens, wann ist der Laden geöffnet",
    "fr": "horaires de la boutique, quand est-elle ouverte",
    "es": "horario de la tienda, cuándo está abierta",
}
_PAGES: Mapping[str, Mapping[str, str]] = {
    "carrier": {
        "en": "who delivers your parcels, which carrier",
        "nl": "wie bezorgt jullie pakketten, welke vervoerder",
        "de": "wer liefert eure Pakete, welcher Zusteller",
        "fr": "qui livre vos colis, quel transporteur",
        "es": "quién entrega sus paquetes, qué transportista",
    },
    "rings": {
        "en": "does the driver ring the bell, announce the delivery",
        "nl": "belt de bezorger aan, bezorging aankondigen",
        "de": "klingelt der Fahrer, Lieferung ankündigen",
        "fr": "le livreur sonne-t-il, annoncer la livraison",
        "es": "el repartidor llama al timbre, anunciar la entrega",
    },
    "off_days": {
        "en": "delivery on Saturday, Sunday, public holiday",
        "nl": "bezorging op zaterdag, zondag, feestdag",
        "de": "Zustellung am Samstag, Sonntag, Feiertag",
        "fr": "livraison le samedi, le dimanche, un jour férié",
        "es": "entrega en sábado, domingo, festivo",
    },
    "opening": OPENING,
    "ships_to": {
        "en": "which countries do you ship to, where do you ship",
        "nl": "naar welke landen sturen jullie, waarheen leveren jullie",
        "de": "in welche Länder verschickt ihr, wohin liefert ihr",
        "fr": "dans quels pays expédiez-vous, où livrez-vous",
        "es": "a qué países envían, dónde hacen envíos",
    },
    "coffee": {
        "en": "can I change the kind of bean in my subscription",
        "nl": "kan ik een andere soort bonen krijgen in mijn abonnement",
        "de": "kann ich die Sorte wechseln, andere Bohnen im Abo",
        "fr": "puis-je changer de sorte de grains dans mon abonnement",
        "es": "puedo cambiar la variedad de granos de mi suscripción",
    },
    "users": {
        "en": "second user, add a user, who may use a subscription",
        "nl": "tweede gebruiker toevoegen, wie mag een abonnement gebruiken",
        "de": "zweiter Nutzer, Nutzer hinzufügen, wer darf ein Abo nutzen",
        "fr": "deuxième utilisateur, ajouter un utilisateur, qui peut utiliser un abonnement",
        "es": "segundo usuario, añadir un usuario, quién puede usar una suscripción",
    },
    "first_box": {
        "en": "when does the first box of the new plan come, first delivery after the change",
        "nl": "wanneer komt de eerste doos van het nieuwe abonnement, eerste levering",
        "de": "wann kommt die erste Box des neuen Abos, erste Lieferung nach dem Wechsel",
        "fr": "quand arrive la première boîte de la nouvelle formule, première livraison",
        "es": "cuándo llega la primera caja del plan nuevo, primera entrega tras el cambio",
    },
    "set_up": {
        "en": "help setting it up, manual, getting started",
        "nl": "hulp bij het instellen, handleiding, beginnen",
        "de": "Hilfe beim Einrichten, Anleitung, Inbetriebnahme",
        "fr": "aide pour l'installation, mode d'emploi, mise en route",
        "es": "ayuda para la puesta en marcha, manual, instalación",
    },
    "neighbour": {
        "en": "may a neighbour take my parcel, nobody at home",
        "nl": "mogen de buren mijn pakket aannemen, niemand thuis",
        "de": "dürfen die Nachbarn mein Paket annehmen, niemand zu Hause",
        "fr": "un voisin peut-il prendre mon colis, personne à la maison",
        "es": "puede un vecino recoger mi paquete, nadie en casa",
    },
    "customs": {
        "en": "do I have to pay customs, import duty",
        "nl": "moet ik douane betalen, invoerrechten",
        "de": "muss ich Zoll zahlen, Einfuhrabgaben",
        "fr": "faut-il payer la douane, droits de douane",
        "es": "hay que pagar aduana, aranceles",
    },
    "contents": {
        "en": "how much coffee is in a box of each plan",
        "nl": "hoeveel koffie zit er in een doos van elk abonnement",
        "de": "wie viel Kaffee ist in einer Box von jedem Abo",
        "fr": "combien de café y a-t-il dans une boîte de chaque formule",
        "es": "qué cantidad de café trae una caja",
    },
    "any_time": {
        "en": "how to end a subscription, can I cancel it at any time",
        "nl": "hoe zeg ik een abonnement op, kan het op elk moment",
        "de": "wie kündige ich ein Abo, geht es jederzeit, Kündigungsfrist",
        "fr": "comment résilier un abonnement, à tout moment",
        "es": "cómo cancelar una suscripción, en cualquier momento",
    },
    "rhythm": {
        "en": "frequency of the deliveries",
        "nl": "frequentie van leveringen",
        "de": "Häufigkeit der Lieferungen",
        "fr": "fréquence des livraisons",
        "es": "frecuencia de las entregas",
    },
    "mail": {
        "en": "do I get a confirmation by e-mail, which e-mails do you send",
        "nl": "krijg ik een bevestiging per e-mail, welke e-mails sturen jullie",
        "de": "bekomme ich eine Bestätigung per E-Mail, welche E-Mails schickt ihr",
        "fr": "est-ce que je reçois une confirmation par e-mail, quels e-mails envoyez-vous",
        "es": "recibo una confirmación por correo, qué correos envían",
    },
}


def everyday_asked(text: str) -> Everyday | None:
    """What the words ask of these; None: none of them, or much else as well."""
    words, book = plain_words(text), _book()
    if len(text) > _LONGEST or len(words) > _BRIEF:
        return None
    for one in _READ:
        without = f"not_{one}"
        if one == "ships_to" and not places_in(text):
            continue
        if book.says(text, one) and not (without in _WITHOUT and book.any_of(words, without)):
            return one
    return "carrier" if asks_who_brings(text) else None


_READ: tuple[Everyday, ...] = (
    *("rings", "off_days", "opening", "ships_to", "coffee", "users"),
    *("first_box", "set_up", "mail", "neighbour", "customs", "contents", "any_time", "rhythm"),
)
_WITHOUT = frozenset(f"not_{one}" for one in ("coffee", "users", "set_up", "mail")) | frozenset(
    {"not_rings", "not_opening", "not_ships_to", "not_first_box", "not_neighbour", "not_contents"}
    | {"not_any_time", "not_rhythm"}
)


def asks_of_pages(text: str) -> bool:
    """Whether the words ask one of these that no record of anybody's answers."""
    return everyday_asked(text) in _OF_PAGES


def asks_if_sent_there(text: str) -> bool:
    """Whether it is asked if anything of ours is sent to a place that is named."""
    return everyday_asked(text) == "ships_to"


def asks_for_a_mail(text: str) -> bool:
    """Whether it is asked if a mail, or anything in writing, comes of what was done."""
    return everyday_asked(text) == "mail"


def page_question(text: str, language: str) -> str:
    """What the help pages are asked for one of these; empty: it is none."""
    one = everyday_asked(text)
    return "" if one is None else _PAGES[one].get(language, _PAGES[one]["en"])


@cache
def _book() -> Phrasebook:
    return phrasebook("everyday_question_words")
