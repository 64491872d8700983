"""The question which languages the desk speaks, and what only sounds like it."""

from __future__ import annotations

from steward.understanding.talk.languages_asked import languages_asked_in, without_languages_asked
from tests.cases import cases


@cases(
    "text",
    [
        "which languages do you speak?",
        "what languages do you speak",
        "do you speak German?",
        "can I write in Spanish?",
        "in which languages can I write here?",
        "who or what am I talking to, and which languages do you speak?",
        "welke talen spreken jullie?",
        "spreken jullie Frans?",
        "in welke taal kan ik hier schrijven?",
        "Welche Sprachen sprechen Sie?",
        "sprecht ihr Niederländisch?",
        "Sprechen Sie Polnisch?",
        "Quelles langues parlez-vous ?",
        "vous parlez allemand ?",
        "¿Qué idiomas hablan?",
        "¿hablan inglés?",
        "¿en qué idiomas puedo escribir aquí?",
        "Che lingue parlate?",
        "Quali lingue parlate?",
        "Jakimi językami Państwo mówią?",
        "W jakich językach mówicie?",
        "Que idiomas falam?",
        "Em que línguas posso escrever?",
        "do you know which languages your people understand",
    ],
)
def test_languages_asked_in_question_in_eight_languages_is_heard(text: str) -> None:
    assert languages_asked_in(text) is not None
    assert not any(letter.isalpha() for letter in without_languages_asked(text))


@cases(
    "text",
    [
        "do you speak to the courier?",
        "in which language is the manual?",
        "please write to me in Dutch",
        "ich spreche Deutsch",
        "the English manual is missing",
        "is the recipe in French?",
        "can you speak to my neighbour",
        "which coffee do you speak of",
        "parlez-moi de la livraison",
        "do you sell Italian roast?",
        "do you have French press?",
        "my plan is in English, isn't it",
        "I can write English only",
        "hablan de un reembolso, cuándo llega?",
        "Can I write in the box which coffee I want, Spanish roast?",
    ],
)
def test_languages_asked_in_other_words_is_none(text: str) -> None:
    assert languages_asked_in(text) is None
