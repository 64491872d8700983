"""Who asks when they were in touch before, and who asks something else."""

from __future__ import annotations

from steward.understanding.people.contact_history import asks_for_contacts, asks_to_list_them
from tests.cases import cases

ALL = [
    "which contacts have I had with you?",
    "Could you list my earlier conversations with you, please?",
    "show me all my tickets",
    "how often have I written to you?",
    "what contact have I had with your company so far?",
    "can I see my contact history",
    "welke contacten heb ik met jullie gehad?",
    "hoe vaak heb ik jullie al gebeld?",
    "laat mijn eerdere gesprekken zien",
    "welche Kontakte hatte ich mit Ihnen?",
    "Wie oft habe ich Ihnen schon geschrieben?",
    "zeigen Sie mir bitte meine bisherigen Anfragen",
    "quels échanges ai-je eus avec vous ?",
    "combien de fois vous ai-je écrit ?",
    "montrez-moi mes demandes précédentes",
    "¿qué contactos he tenido con ustedes?",
    "¿cuántas veces les he escrito?",
    "muéstreme mis conversaciones anteriores",
]
LAST = [
    "when did I last write to you?",
    "when was the last time I contacted you?",
    "When was my last contact with you?",
    "do you know when I last called you?",
    "wanneer heb ik jullie voor het laatst geschreven?",
    "wanneer was mijn laatste contact met jullie?",
    "wann habe ich Ihnen zuletzt geschrieben?",
    "Wann habe ich das letzte Mal bei Ihnen angerufen, wissen Sie das?",
    "quand vous ai-je écrit pour la dernière fois ?",
    "quand est-ce que je vous ai contactés la dernière fois ?",
    "¿cuándo les escribí por última vez?",
    "¿cuándo fue mi último contacto con ustedes?",
]
NOT = [
    "how can I contact you?",
    "when can I call you?",
    "who is the contact person of our company?",
    "which contact details do you have of me?",
    "when was I last charged?",
    "when did I last order?",
    "how does my ticket stand?",
    "I wrote to you last week and nobody answers",
    "when will you write to me?",
    "I last wrote to you when my parcel was late, where is it?",
    "wanneer kan ik jullie bellen?",
    "wanneer is mijn laatste bestelling verstuurd?",
    "welke gegevens hebben jullie van mij?",
    "wann kann ich Sie erreichen?",
    "wann wurde zuletzt abgebucht?",
    "welche Daten haben Sie über mich?",
    "quand puis-je vous appeler ?",
    "comment vous contacter ?",
    "quand ai-je été prélevé la dernière fois ?",
    "¿cuándo puedo llamarles?",
    "¿cómo les contacto?",
    "¿cuándo me cobraron por última vez?",
]


@cases("text", ALL)
def test_contacts_asked_for_are_all_of_them(text: str) -> None:
    assert asks_for_contacts(text) == "all"


@cases("text", LAST)
def test_contacts_asked_when_is_the_last(text: str) -> None:
    assert asks_for_contacts(text) == "last"


@cases("text", NOT)
def test_contacts_other_questions_ask_for_none(text: str) -> None:
    assert asks_for_contacts(text) is None


@cases(
    "text",
    [
        "list them please",
        "can you show them?",
        "which ones?",
        "noem ze op alsjeblieft",
        "zeigen Sie sie mir bitte",
        "listez-les s'il vous plaît",
        "muéstrelas por favor",
    ],
)
def test_contacts_spoken_of_are_to_be_listed(text: str) -> None:
    assert asks_to_list_them(text)


@cases("text", ["thanks", "please cancel them", "list my orders", "yes please", "danke", "sí"])
def test_contacts_spoken_of_other_words_list_none(text: str) -> None:
    assert not asks_to_list_them(text)
