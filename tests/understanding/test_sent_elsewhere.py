"""An order that is to go to another place than the one that it was ordered to."""

from __future__ import annotations

from steward.understanding.orders.sent_elsewhere import (
    asks_if_it_goes_along,
    asks_if_nobody_is_in,
    brought_while_away,
    goes_elsewhere,
    plan_goes_to,
    wants_it_at,
)
from tests.cases import cases


@cases(
    "text",
    [
        "can I still send my grinder somewhere else?",
        "please send my order to another address",
        "kan mijn molen nog ergens anders heen?",
        "kann meine Mühle noch woanders hin?",
        "peut-on livrer mon moulin ailleurs ?",
        "¿se puede enviar mi molinillo a otro sitio?",
        "bin umgezogen, die bestelung von gestern muss woanders hin",
        "ik ben verhuisd, de besteling van gisteren moet ergens anders heen",
        "j'ai déménagé, la comande d'hier doit aller ailleurs",
    ],
)
def test_order_that_is_to_go_elsewhere_is_heard(text: str) -> None:
    assert goes_elsewhere(text)


@cases(
    "text",
    [
        "I found my grinder cheaper somewhere else",
        "I bought my grinder elsewhere, can I send it back?",
        "please send the invoice of my order to another address",
        "can I send my grinder back to another address?",
        "where is my order?",
        "die bestelung wurde woanders hin geliefert",
        "die Bestätigung muss woanders hin",
        "mein abo muss woanders hin",
    ],
)
def test_words_of_something_else_send_nothing_elsewhere(text: str) -> None:
    assert not goes_elsewhere(text)


@cases(
    "text",
    [
        "oh and the filters, they'll go to the new place too right?",
        "will my order be sent to the new address?",
        "en de filters, die gaan toch ook naar het nieuwe adres?",
        "und die Filter gehen auch an die neue Adresse, oder?",
        "les filtres partent bien à la nouvelle adresse aussi ?",
        "¿y los filtros van también a la casa nueva?",
    ],
)
def test_order_that_may_go_along_is_asked_about(text: str) -> None:
    assert asks_if_it_goes_along(text)


@cases(
    "text",
    [
        "my new address is 12 Harbour Row",
        "do you have my new address?",
        "please send the filters to the new place",
        "will the refund go to the new place?",
        "where are my filters?",
    ],
)
def test_order_that_may_go_along_is_not_heard_in_other_words(text: str) -> None:
    assert not asks_if_it_goes_along(text)


@cases(
    "text",
    [
        "Hofje van Aylva 6, 8601 XD Sneek. Voor de maandelijkse koffie.",
        "Wilt u mijn maandelijkse koffie voortaan bezorgen op Hofje van Aylva 6, 8601 XD Sneek?",
        "das Abo bitte an Lindenweg 4, 04109 Leipzig",
        "für mein Abo, Lindenweg 4, 04109 Leipzig, nicht für die Bestellung",
        "pour mon abonnement : 16 rue de Sèze, 69006 Lyon",
        "for the monthly coffee: 4 Kiln Lane, Ely CB7 4DA",
        "the coffee every month should come to 4 Kiln Lane, Ely CB7 4DA",
        "Calle Mayor 3, 28013 Madrid. Para el café de cada mes.",
    ],
)
def test_street_of_a_plan_is_where_it_goes(text: str) -> None:
    assert plan_goes_to(text)


@cases(
    "text",
    [
        "cancel my plan, I moved to 4 Kiln Lane, Ely CB7 4DA",
        "zeg mijn abonnement op. Hofje van Aylva 6, 8601 XD Sneek",
        "Kündigung meines Abos. Lindenweg 4, 04109 Leipzig",
        "my subscription box was delivered to 4 Kiln Lane, Ely CB7 4DA",
        "my monthly coffee please",
        "je voudrais résilier mon abonnement, 16 rue de Sèze, 69006 Lyon",
        "upgrade my plan please. Regards, Tom Hale, 4 Kiln Lane, Ely CB7 4DA",
        "the invoice of my plan goes to 4 Kiln Lane, Ely CB7 4DA",
        "order O-1204 goes to 4 Kiln Lane, Ely CB7 4DA, it came with my plan",
    ],
)
def test_street_beside_something_else_moves_no_plan(text: str) -> None:
    assert not plan_goes_to(text)


@cases(
    ("text", "brought"),
    [
        (
            "mañana no estaré en casa sino en la de mi hija, en Calle Estafeta 22, 31001 Pamplona."
            " ¿Podrían llevar el café allí?",
            True,
        ),
        (
            "I won't be home tomorrow but at my sister's, 4 Elm Road, Leeds LS6 2AB. Could you"
            " bring the coffee there?",
            True,
        ),
        (
            "Nobody will be in on Friday, please deliver the grinder to 7 Hill Street, York"
            " YO1 7HH",
            True,
        ),
        (
            "Morgen bin ich nicht da, sondern bei meiner Mutter, Gartenweg 3, 80331 München."
            " Können Sie das Paket dorthin bringen?",
            True,
        ),
        (
            "Ik ben morgen niet thuis maar bij mijn dochter, Singel 3, 8601 AG Sneek. Kunnen"
            " jullie de koffie daar brengen?",
            True,
        ),
        (
            "Demain je ne serai pas chez moi mais chez ma fille, 12 rue des Lilas, 69003 Lyon."
            " Pouvez-vous y livrer le café ?",
            True,
        ),
        ("It was brought while nobody was home at 7 Hill Street, York YO1 7HH", False),
        ("I'm not home tomorrow, please bring the parcel to the neighbours", False),
        ("my new address is 7 Hill Street, York YO1 7HH", False),
        ("send the refund to me, I'm not home at 7 Hill Street, York YO1 7HH", False),
    ],
)
def test_goods_of_who_is_away_are_to_be_brought_to_the_street_they_name(
    text: str, brought: bool
) -> None:
    assert brought_while_away(text) is brought


@cases(
    ("text", "asks"),
    [
        ("And what do they do if there's no one home? We're out Tuesdays.", True),
        ("what happens if nobody's in?", True),
        ("and if I'm not in?", True),
        ("en als er niemand thuis is?", True),
        ("was passiert, wenn niemand da ist?", True),
        ("et si je ne suis pas là ?", True),
        ("¿y si no hay nadie en casa?", True),
        ("I was not at home when it came", False),
        ("when does it come?", False),
        ("is it not in the depot yet?", False),
    ],
)
def test_asks_if_nobody_is_in_and_tells_it_not_only(text: str, asks: bool) -> None:
    assert asks_if_nobody_is_in(text) is asks


@cases(
    "text",
    [
        "I want my mug sent to Brink 11, 7411 BR Deventer instead, we moved",
        "can my mug go to my new place? Brink 11, 7411 BR Deventer please",
        "send the mug to Brink 11, 7411 BR Deventer",
        "stuur de mok maar naar Brink 11, 7411 BR Deventer, we zijn verhuisd",
        "Schicken Sie die Tasse bitte an Brink 11, 7411 BR Deventer",
        "envoyez ma tasse au 11 rue du Port, 7411 BR Deventer, on a déménagé",
        "manden mi taza a Calle Mayor 11, 28013 Madrid, nos mudamos",
    ],
)
def test_goods_that_are_to_go_to_a_street_are_an_orders(text: str) -> None:
    assert wants_it_at(text)


@cases(
    "text",
    [
        "my coffee goes to Brink 11, 7411 BR Deventer from now on, please",
        "mandaron mi taza a Calle Mayor 11, 28013 Madrid",
        "you sent my mug to Brink 11, 7411 BR Deventer",
        "my mug was delivered at Brink 11, 7411 BR Deventer",
        "I live at Brink 11, 7411 BR Deventer, where is my mug",
        "please send the refund for the mug to Brink 11, 7411 BR Deventer",
    ],
)
def test_goods_that_went_to_a_street_are_not_to_go_there(text: str) -> None:
    assert not wants_it_at(text)


@cases(
    "text",
    [
        "verkeerde adres ingevuld bij m'n bestelling!!",
        "I entered the wrong address on my order",
        "I'd like my order sent elsewhere",
        "ich habe bei meiner Bestellung die falsche Adresse eingegeben",
        "j'ai mis la mauvaise adresse pour ma commande",
        "puse mal la dirección en mi pedido",
        "my order has the wrong address",
        "the address on my order is wrong",
        "I typed the wrong house number on my order",
        "het adres bij mijn bestelling klopt niet",
        "die Lieferadresse meiner Bestellung stimmt nicht",
        "l'adresse de livraison de ma commande n'est pas la bonne",
        "la dirección de mi pedido es incorrecta",
        "I ordered with my old address",
        "besteld op het verkeerde adres, sorry",
        "ich habe an die falsche Adresse bestellt",
        "j'ai commandé à la mauvaise adresse",
        "pedí con la dirección equivocada",
        "je me suis trompé d'adresse en passant ma commande",
        "me equivoqué de dirección al hacer el pedido",
        "mich bei der Adresse vertippt bei der Bestellung",
        "I put the wrong postcode for O-8121",
        "per ongeluk oude adres opgegeven voor m'n bestelling",
        "hab aus Versehen die alte Adresse bei der Bestellung angegeben",
        "my order is going to my old address",
    ],
)
def test_wrong_address_given_with_an_order_is_one_to_change(text: str) -> None:
    assert goes_elsewhere(text)


@cases(
    "text",
    [
        "my order was delivered to the wrong address",
        "mijn bestelling is op het verkeerde adres bezorgd",
        "meine Bestellung wurde an die falsche Adresse geliefert",
        "ma commande a été livrée à la mauvaise adresse",
        "mi pedido fue entregado en la dirección equivocada",
        "you sent my order to the wrong address",
        "they put my order at the wrong address",
        "I entered the wrong email address on my order",
        "the billing address on my order is wrong",
        "wrong address on my invoice for my order",
        "what happens if I enter the wrong address on my order?",
        "my parcel ended up at the wrong address",
        "I ordered the wrong grinder",
        "je hebt het verkeerde product gestuurd naar mijn adres",
        "mi pedido llegó a otra dirección equivocada",
        "de bezorger heeft mijn pakket bij het verkeerde adres gelaten",
        "my subscription has the wrong address",
        "my address is wrong",
    ],
)
def test_wrong_address_of_a_delivery_or_of_something_else_sends_no_order(
    text: str,
) -> None:
    assert not goes_elsewhere(text)
