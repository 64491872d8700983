"""What anybody may ask is told from what somebody asks of their own."""

from __future__ import annotations

from steward.understanding.pages.public_questions import asks, asks_in_general
from steward.understanding.text.question_parts import question_parts, questions_in
from tests.cases import cases


@cases(
    "text",
    [
        "do you ship to Spain and how long does delivery take?",
        "what do your plans cost",
        "Can I send things back if I don't like them?",
        "how do refunds work?",
        "hoe laat zijn jullie open?",
        "was kostet der Versand?",
        "what happens if my parcel gets lost?",
        "how often is the box delivered?",
        "do you record this chat?",
        "wie lange dauert die Lieferung nach Spanien?",
        "combien coûte la livraison ?",
        "¿cuánto cuesta el envío?",
        "cuanto cuesta el envio",
        "como puedo descalcificar la maquina",
        "was kostet der Versand fuer zwei Beutel",
        "combien coute la livraison",
    ],
)
def test_asks_in_general_question_about_everybody_is_public(text: str) -> None:
    assert asks_in_general(text)


@cases(
    "text",
    [
        "where is my parcel?",
        "when will it arrive?",
        "can I return O-41?",
        "I paid twice, how do refunds work?",
        "what is the status of the order?",
        "Please cancel",
        "waar blijft mijn pakket?",
        "où est ma commande ?",
        "¿dónde está mi pedido?",
        "wo bleibt meine Bestellung?",
        "¿por qué me han cobrado dos veces?",
    ],
)
def test_asks_in_general_question_about_ones_own_is_not_public(text: str) -> None:
    assert not asks_in_general(text)


@cases(
    "text",
    [
        *("alles klar, danke! ach ja, nehmt ihr auch paypal", "wer zahlt den zoll"),
        *("thanks! btw do u ship to norway", "top, bedankt. verkopen jullie ook thee"),
        *("super merci, vous livrez en suisse", "vale gracias, de qué importes hay"),
    ],
)
def test_asks_hears_a_question_behind_thanks(text: str) -> None:
    assert asks(text)


@cases(
    "text",
    [
        *("c'est cassé", "vous avez débité deux fois", "ok top, dan wacht ik nog even"),
        *("das Paket ist nicht da", "thanks, I'll think about it", "gracias, me lo pienso"),
    ],
)
def test_asks_hears_no_question_in_a_statement(text: str) -> None:
    assert not asks(text)


@cases(
    ("text", "questions"),
    [
        ("do you ship to Norway and roughly what does it cost", 2),
        ("leveren jullie in Noorwegen en wat kost dat ongeveer?", 2),
        ("vous livrez en Norvège et ça coûte combien ?", 2),
        ("¿envían a Noruega y más o menos cuánto cuesta?", 2),
        ("how much would I pay for the Regular plan, delivered to Vienna", 2),
        ("was zahle ich fuer das Regular Abo, geliefert nach Wien", 2),
        ("¿Qué precio tiene y podríamos abonarlo con tarjeta?", 2),
        ("was kostet es und könnten wir auf Rechnung zahlen", 2),
        ("when r u open n do u ship to switzerland", 2),
        ("ne ich meinte eure öffnungszeiten. und geht schweiz jetzt?", 2),
        ("ok n the beans? how long good after opend", 1),
        ("how do I clean and descale the machine?", 1),
        ("the machine leaks and is loud", 1),
    ],
)
def test_questions_in_one_clause_are_told_apart(text: str, questions: int) -> None:
    assert len(questions_in(text)) == questions


@cases(
    ("text", "alone"),
    [
        (
            "Hi all, met your lads in Cork, gorgeous. Two quick things before I order: how much is "
            "delivery to Ireland, and do ye do it ready ground? I've no grinder.\nThanks, Beth",
            ["how much is delivery to Ireland", "do ye do it ready ground?"],
        ),
        (
            "Only the postage to Ireland and whether you grind it",
            ["Only the postage to Ireland", "whether you grind it"],
        ),
        (
            "Before I buy: what's shipping to Belgium, do you take iDEAL, and are there nuts?",
            ["what's shipping to Belgium", "do you take iDEAL", "are there nuts?"],
        ),
        (
            "Mijn buurvrouw is dol op koffie. Wat kost verzenden naar Gent en malen jullie ook?",
            ["Wat kost verzenden naar Gent?", "malen jullie ook?"],
        ),
        (
            "Meine Tochter lebt in Oslo. Was berechnen Sie für den Versand, und mahlen Sie Bohnen?",
            ["Was berechnen Sie für den Versand?", "mahlen Sie Bohnen?"],
        ),
        (
            "Merci ! Quels sont les frais de port pour la Belgique, et peut-on l'avoir moulu ?",
            ["Quels sont les frais de port pour la Belgique", "peut-on l'avoir moulu ?"],
        ),
        (
            "Ik zet koffie op het vuur. Hoe grof maal ik dan? En mogen de bonen in de vriezer?",
            ["Hoe grof maal ik dan?", "mogen de bonen in de vriezer?"],
        ),
        (
            "Wat kost verzenden naar Gent. Moeten de bonen koel staan, zegt mijn zus",
            ["Wat kost verzenden naar Gent", "Moeten de bonen koel staan, zegt mijn zus"],
        ),
        (
            "only postage to Denmark and how many days I have for returns",
            ["only postage to Denmark", "how many days I have for returns"],
        ),
        (
            "alleen de verzendkosten naar Zweden en hoe lang het duurt",
            ["alleen de verzendkosten naar Zweden", "hoe lang het duurt"],
        ),
        (
            "maalgraad voor een aeropress, en of bonen in de vriezer mogen",
            ["maalgraad voor een aeropress", "of bonen in de vriezer mogen"],
        ),
        (
            "welke maling voor een chemex, en bewaren jullie de bonen koel?",
            ["welke maling voor een chemex", "bewaren jullie de bonen koel?"],
        ),
        (
            "Twee dingen: wat kost een pakje naar Gent, en maal je het ook fijn?",
            ["wat kost een pakje naar Gent", "maal je het ook fijn?"],
        ),
        (
            "Figurez-vous que j'ai trouvé un bon d'achat. Est-il encore valable ?",
            ["Est-il encore valable ?"],
        ),
        (
            "Mi hermana vive en Lisboa. ¿Cuánto cobran por el envío allí y lo mandan molido?",
            ["Cuánto cobran por el envío allí?", "lo mandan molido?"],
        ),
    ],
)
def test_question_parts_leave_out_what_is_told_around_them(text: str, alone: list[str]) -> None:
    found = [part.alone.strip(" ¿?") for part in question_parts(text)]
    assert found == [one.strip(" ¿?") for one in alone]


@cases(
    "text",
    [
        "my parcel never came and the coffee wasn't ground",
        "the mug is chipped and whether it was packed well I doubt",
        "I ordered beans and a grinder",
        "de mok is stuk en ik wil mijn geld terug",
        "die Tasse ist kaputt und die Kanne auch",
        "the parcel is at the depot and how they got it there beats me",
        "I ordered the grinder and of course it was late",
    ],
)
def test_question_parts_of_a_statement_are_one(text: str) -> None:
    assert len(question_parts(text)) == 1
