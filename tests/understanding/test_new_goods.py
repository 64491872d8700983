"""New goods in the customer's words: wished for, refused, or only named."""

from __future__ import annotations

from steward.understanding.reader.wishes import remedy_in
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    "text",
    [
        "could I get a new grinder?",
        "can you send another kettle",
        "I need a working one",
        "can you mail me a fresh mug? this one is in pieces",
        "just send a new kettle, not the money",
        "please exchange it",
        "graag een nieuwe molen",
        "stuur me een nieuwe waterkoker",
        "het liefst krijg ik gewoon een andere",
        "omruilen graag",
        "ik wil een andere kan, deze is stuk",
        "Bitte schicken Sie mir eine neue Mühle",
        "können Sie mir einen anderen schicken?",
        "die Kanne ist zerbrochen, bitte um eine neue",
        "Ich will kein Geld zurück, ich will einen neuen Wasserkocher",
        "lieber eine neue Kanne als das Geld",
        "pouvez-vous m'en envoyer un autre ?",
        "renvoyez-moi une bouilloire neuve s'il vous plaît",
        "je ne veux pas d'argent, je veux un autre",
        "Je préfère en avoir un neuf",
        "mándenme una taza nueva",
        "necesito otra tetera, esta vino rota",
        "quiero una sana, no el dinero. Envíenme otra por favor",
        "¿sería posible recibir otra cafetera?",
        "meine Filter kamen durchnässt an, bitte schicken Sie neue",
        "ich hätte gern neue",
        "wil je alsjeblieft nieuwe opsturen",
        "envoyez-m'en de nouveaux",
        "je voudrais en recevoir d'autres",
        "finalement je préfère une neuve",
        "mándenme otros",
        "quisiera unos nuevos",
    ],
)
def test_new_goods_wished_for_in_five_languages_are_a_replacement(text: str) -> None:
    assert remedy_in(read_stances(text)) == "replacement"


@cases(
    ("text", "asks", "refuses"),
    [
        ("ich will keine neue, ich will das Geld", {"money"}, {"replacement"}),
        ("je veux être remboursé, pas un autre moulin", {"money"}, {"replacement"}),
        ("quiero mi dinero, no otro molinillo", {"money"}, {"replacement"}),
        ("geen nieuwe molen, geld terug", {"money"}, {"replacement"}),
        ("I want my money, not a new grinder", {"money"}, {"replacement"}),
        ("quiero uno nuevo, no el dinero", {"replacement"}, {"money"}),
        ("een nieuwe graag, niet het geld", {"replacement"}, {"money"}),
    ],
)
def test_new_goods_refused_in_five_languages_are_refused(
    text: str, asks: set[str], refuses: set[str]
) -> None:
    said = read_stances(text)
    assert (set(said.asks), set(said.refuses)) == (asks, refuses)


@cases(
    "text",
    [
        "the grinder is new and already broken",
        "a kettle, brand new, arrived smashed. please help",
        "I ordered a new grinder and it never came",
        "I want to return a new grinder",
        "please send me a new invoice",
        "I want another delivery date",
        "I got another grinder than I ordered",
        "der neue Wasserkocher ist kaputt",
        "schicken Sie mir bitte eine neue Rechnung",
        "ich möchte einen anderen Tarif",
        "bitte an eine neue Lieferadresse",
        "ik kreeg een andere molen dan besteld",
        "ik wil een nieuwe kaart doorgeven",
        "la nouvelle cafetière est cassée",
        "je voudrais une nouvelle date de livraison",
        "un autre problème",
        "el molinillo nuevo llegó roto",
        "he pedido otro molinillo y no ha llegado",
        "quiero hablar con otra persona",
        "otro código por favor",
        "otra vez roto",
        "das waren neue",
        "ich habe neue bestellt",
        "j'ai d'autres questions",
        "je voudrais d'autres informations",
        "quiero saber si hay otros",
        "quiero otras cosas",
    ],
)
def test_new_thing_that_nobody_wishes_for_once_more_is_no_replacement(text: str) -> None:
    said = read_stances(text)
    assert "replacement" not in {*said.asks, *said.refuses}


@cases(
    ("text", "asks"),
    [
        ("vous ne pouvez pas simplement le renvoyer ?", ("replacement",)),
        ("ne pouvez-vous pas en renvoyer un ?", ("replacement",)),
        ("est-ce que je peux le renvoyer ?", ()),
        ("vous ne pouvez pas le renvoyer.", ()),
    ],
)
def test_question_in_french_whether_the_desk_cannot_asks_for_it(
    text: str, asks: tuple[str, ...]
) -> None:
    assert read_stances(text).asks == asks
