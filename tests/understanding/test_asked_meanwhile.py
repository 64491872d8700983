"""What is asked by who waits for a person: when one comes, when people are there, and what the
pages tell anybody, apart from what is their own.
"""

from __future__ import annotations

from steward.understanding.people.asked_meanwhile import for_everybody, for_people
from steward.understanding.people.peoples_hours import asks_peoples_hours
from steward.understanding.people.told_questions import told_questions
from steward.understanding.people.while_waiting import waiting_message
from tests.cases import cases


@cases(
    ("text", "asked"),
    [
        ("hoe laat bent u open?", "hours"),
        ("hoe laat bent u dan open, zodat ik weet wanneer ik kan kijken?", "hours"),
        ("Ik heb toch alleen gevraagd wanneer u open bent.", "hours"),
        ("what time are you open?", "hours"),
        ("I only asked what your hours are.", "hours"),
        ("Wann sind Sie denn geöffnet, damit ich weiß, wann ich nachsehen kann?", "hours"),
        ("wann seid ihr denn da?", "hours"),
        ("À quelle heure êtes-vous ouverts, que je sache quand regarder ?", "hours"),
        ("¿A qué hora abren, para saber cuándo puedo mirar?", "hours"),
        ("kunt u mij dan tenminste zeggen wanneer die collega komt?", "when"),
        ("wanneer komt die collega, vandaag nog?", "when"),
        ("I know you are a machine, but when will that colleague come, still today?", "when"),
        ("Vandaag nog?", "when"),
        ("heute noch?", "when"),
        ("wann meldet sich denn der Kollege?", "when"),
        ("quand est-ce que votre collègue va me répondre ?", "when"),
        ("¿cuándo me contesta su compañero?", "when"),
        ("and on saturdays till when are you open again?", "asks"),  # the shop, which a page tells
        ("when is your shop open?", "asks"),
        ("when does my parcel come?", "asks"),
        ("ik heb gevraagd om een terugbetaling", "adds"),
    ],
)
def test_wait_is_asked_for_in_whatever_words(text: str, asked: str) -> None:
    assert waiting_message(text).does == asked


def test_wish_to_be_called_is_noted_beside_what_is_asked() -> None:
    heard = waiting_message(
        "Ik heb alleen gevraagd wanneer u open bent. Kan iemand mij anders gewoon bellen?"
    )
    assert (heard.does, heard.also) == ("reach", ("hours",))
    assert waiting_message("can somebody call me instead?").does == "reach"
    assert waiting_message("kann mich jemand anrufen?").does == "reach"
    assert waiting_message("quelqu'un peut m'appeler ?").does == "reach"
    assert waiting_message("¿me puede llamar alguien?").does == "reach"


@cases(
    ("text", "public"),
    [
        ("Wat is dan het kleinste en wat kost dat?", True),
        ("Perhaps I keep a small plan. What is the smallest, and what does it cost?", True),
        ("Was ist denn das kleinste Abo, und was kostet es?", True),
        ("Quel est le plus petit abonnement et combien coûte-t-il ?", True),
        ("¿Cuál es la suscripción más pequeña y cuánto cuesta?", True),
        ("what does shipping to Belgium cost?", True),
        ("komt de 29 euro van deze maand terug?", False),
        ("will the 29 euro of this month come back?", False),
        ("krijg ik dat terug?", False),
        ("do I have to send the death certificate?", False),
        ("is my plan cancelled?", False),
    ],
)
def test_question_for_everybody_is_told_apart_from_what_is_theirs(text: str, public: bool) -> None:
    assert bool(for_everybody(text)) is public
    assert for_people(text) is not public


def test_message_may_ask_both() -> None:
    text = "What is the smallest subscription and what does it cost? Do I get my 29 euro back?"
    assert for_everybody(text)
    assert for_people(text)


@cases(
    ("text", "asks"),
    [
        ("when are your people there?", True),
        ("what are the hours of customer service?", True),
        ("until when can I reach somebody of your team?", True),
        ("wat zijn de openingstijden van jullie klantenservice?", True),
        ("wanneer zijn jullie mensen er?", True),
        ("Wann ist bei Ihnen jemand erreichbar?", True),
        ("quels sont les horaires du service client ?", True),
        ("¿cuál es el horario de atención al cliente?", True),
        ("what's your phone number?", True),
        ("wat is jullie telefoonnummer?", True),
        ("gibt es eine Telefonnummer?", True),
        ("quel est votre numéro de téléphone ?", True),
        ("¿tienen un número de teléfono?", True),
        ("what is the order number?", False),
        ("what is my phone number on the account?", False),
        ("when is your shop open?", False),
        ("when does my order arrive?", False),
        ("when will somebody refund me?", False),
        ("when do your people deliver?", False),
    ],
)
def test_hours_of_people_are_not_those_of_the_shop(text: str, asks: bool) -> None:
    assert asks_peoples_hours(text) is asks


@cases(
    "text",
    [
        "dat klopt niet, ik heb bij alle buren gevraagd en niemand heeft iets",
        "I asked my neighbours already and nobody has it",
        "ich habe schon bei den Nachbarn gefragt",
        "j'ai demandé à tous les voisins",
    ],
)
def test_question_that_was_put_to_others_is_none_of_the_desks(text: str) -> None:
    assert told_questions(text) == []
