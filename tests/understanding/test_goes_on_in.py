"""A wish to go on in another language, and nothing else."""

from __future__ import annotations

from steward.understanding.orders.arrivals import asks_where_goods_are
from steward.understanding.people.preferences import preferences_in
from tests.cases import cases


@cases(
    ("text", "language"),
    [
        ("ach so, geht das auch auf Deutsch?", "de"),
        ("can we continue in English please?", "en"),
        ("do you speak Dutch?", "nl"),
        ("could we switch to German?", "de"),
        ("can you answer in French instead?", "fr"),
        ("is it possible to chat in Spanish?", "es"),
        ("would it be possible in English?", "en"),
        ("sorry, I don't speak Dutch, English please", "en"),
        ("do you also speak French?", "fr"),
        ("English please", "en"),
        ("can we talk in German", "de"),
        ("kan dit ook in het Nederlands?", "nl"),
        ("spreken jullie Duits?", "de"),
        ("kunnen we in het Engels verder?", "en"),
        ("in het Nederlands graag", "nl"),
        ("kan het ook in het Frans?", "fr"),
        ("mag het in het Nederlands?", "nl"),
        ("sorry, ik spreek geen Duits, kan het in het Nederlands?", "nl"),
        ("kunt u Nederlands schrijven?", "nl"),
        ("liever in het Engels", "en"),
        ("kun je in het Spaans antwoorden?", "es"),
        ("können wir auf Englisch weitermachen", "en"),
        ("auf Deutsch bitte", "de"),
        ("sprechen Sie Deutsch?", "de"),
        ("geht es auch auf Französisch?", "fr"),
        ("könnten wir Deutsch sprechen?", "de"),
        ("kannst du auf Deutsch antworten?", "de"),
        ("ich spreche kein Englisch, bitte auf Deutsch", "de"),
        ("lieber auf Deutsch", "de"),
        ("kann man hier auch Deutsch schreiben?", "de"),
        ("ist das auch auf Spanisch möglich?", "es"),
        ("en français s'il vous plaît", "fr"),
        ("vous parlez anglais ?", "en"),
        ("parlez-vous allemand ?", "de"),
        ("on peut continuer en français ?", "fr"),
        ("c'est possible en français ?", "fr"),
        ("pouvez-vous répondre en français ?", "fr"),
        ("je ne parle pas anglais, en français svp", "fr"),
        ("peut-on parler en espagnol ?", "es"),
        ("en anglais, c'est possible ?", "en"),
        ("plutôt en français", "fr"),
        ("¿podemos hablar en español?", "es"),
        ("¿habla inglés?", "en"),
        ("en español por favor", "es"),
        ("¿puede ser en español?", "es"),
        ("¿se puede seguir en español?", "es"),
        ("no hablo inglés, en español por favor", "es"),
        ("¿podríamos continuar en francés?", "fr"),
        ("¿hablan alemán?", "de"),
        ("mejor en español", "es"),
        ("¿me puede responder en español?", "es"),
    ],
)
def test_preferences_in_language_wished_for_now_is_heard(text: str, language: str) -> None:
    wished = preferences_in(text)
    assert (wished.speaks, wished.rest) == (language, "")


@cases(
    "text",
    [
        "is the manual in German?",
        "does the app work in French?",
        "I ordered the French press",
        "where is my Spanish coffee?",
        "my invoice is in Dutch, can you send it in English?",
        "the German one please",
        "can I pay with a French card?",
        "do you ship to Spanish addresses?",
        "French roast please",
        "I want a person who speaks German",
        "die englische Rechnung bitte",
        "ist die Anleitung auf Deutsch?",
        "une presse française svp",
        "mein Paket, auf Deutsch: verloren",
        "can you translate the label into French?",
    ],
)
def test_preferences_in_language_of_something_else_is_no_wish(text: str) -> None:
    assert preferences_in(text).speaks == ""


@cases(
    "text",
    [
        *("where are the beans?", "danke, und wo sind die Bohnen?", "waar blijft de molen?"),
        *("merci, et où est le moulin ?", "¿dónde está el molinillo?"),
    ],
)
def test_asks_where_goods_are_named_with_an_article_is_heard(text: str) -> None:
    assert asks_where_goods_are(text)


@cases(
    "text",
    [
        *("where are the beans from?", "wo sind die Bohnen geröstet?", "where is coffee grown?"),
        "where is the best place for the grinder?",
    ],
)
def test_asks_where_goods_are_question_of_goods_in_general_is_none(text: str) -> None:
    assert not asks_where_goods_are(text)
