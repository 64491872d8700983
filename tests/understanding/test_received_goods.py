"""Goods that are not what was ordered, not there, or in parts, told by contrast."""

from __future__ import annotations

import pytest

from steward.understanding.orders.received_goods import told_by_contrast, troubles_of
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import goals_of, heard_first

_ANOTHER = (
    "Ordered: 1 x grinder brush. Received: 1 x tea strainer. Requested: please send the brush.",
    "I asked for the Kenya and what's in the bag is the Brazil. Could you let me have the Kenya?",
    "The packing slip says milk jug, my parcel holds espresso cups. Kindly send the jug.",
    "I ordered a tamper and you sent me a mug. A coffee shop! I laughed, but I'd like my tamper.",
    "There's a portafilter where there should have been a tamper. I'd like the tamper.",
    "Order O-4410: I paid for the big bag and a small bag turned up. Can the right size be sent?",
    "Besteld: 1 x kan. Ontvangen: 1 x filter. Graag de kan alsnog.",
    "Ik bestelde Ethiopië en kreeg Colombia in huis, kunnen jullie de goede nasturen?",
    "Op de factuur staat een weegschaal, in de doos lag een melkkan. Ik wil graag de weegschaal.",
    "Bestellt war ein Tamper, geliefert wurde eine Bürste. Bitte senden Sie mir den Tamper.",
    "Statt der Waage lag ein Wasserkocher im Paket (O-4418). Ich hätte gern die Waage.",
    "Auf dem Lieferschein steht Kenia, im Beutel ist aber Brasil. Bitte schicken Sie den Kenia.",
    "Commandé : une balance. Reçu : une bouilloire. Merci de m'envoyer la balance.",
    "J'ai demandé du grain et c'est du moulu qui est arrivé ; pourriez-vous m'expédier le bon ?",
    "En lieu et place de la tasse facturée, j'ai trouvé un filtre. Je souhaite recevoir la tasse.",
    "Pedido: una jarra. Recibido: un filtro. Ruego me envíen la jarra.",
    "Encargué el Kenia y me ha venido un descafeinado, ¿me mandáis el bueno?",
    "En lugar del molinillo que pagué venía una taza. Quisiera el molinillo, por favor.",
)
_NOT_THERE = (
    "The kettle is in the box but the lid (order O-4421), though invoiced, is nowhere to be found"
    " in it. I'd be grateful if you sent it on.",
    "Everything arrived except the measuring spoon. Please post it to me.",
    "I unpacked the lot twice: the coffee's there, no filters. Can you get the filters to me?",
    "There was no scoop with my grinder, although the packing slip lists one.",
    "De kan is er, maar het deksel, dat wel berekend is, zat er niet in. Wilt u het nasturen?",
    "Alles zat in de doos behalve de maatlepel. Kunnen jullie die nasturen?",
    "Ik heb de koffie gekregen, alleen de filters niet.",
    "Die Kanne liegt im Karton, der Messlöffel (O-4425) aber, obwohl berechnet, ist nicht darin."
    " Bitte lassen Sie ihn mir zukommen.",
    "Es war alles da bis auf die Filter. Können Sie die nachschicken?",
    "Die Bohnen sind gekommen, die Filtertüten nicht.",
    "Le café est bien là, par contre aucun filtre dans le carton. Pouvez-vous me les envoyer ?",
    "Tout est arrivé sauf la cuillère. Je vous serais reconnaissant de me l'adresser.",
    "Le moulin se trouve dans la boîte, la brosse facturée n'y est pas.",
    "La cafetera está, pero la cuchara medidora (O-4430), que sí me cobraron, no se encuentra en la"
    " caja. Les agradecería que me la hicieran llegar.",
    "Ha llegado todo menos los filtros. ¿Me los podéis mandar?",
    "He recibido el café, los filtros no.",
)
_IN_PARTS = (
    "The carafe was lying in the carton in three parts. I'd like a refund of the price.",
    "My mug arrived as two halves; only the padding was missing. Money back, please.",
    "it reached me in half a dozen pieces, the kettle I mean",
    "De kan lag in vier delen in de doos, er zat geen opvulmateriaal in. Graag het bedrag terug.",
    "mijn kopje kwam in twee helften aan",
    "De mok is in stukken aangekomen, alleen het vulmateriaal ontbrak.",
    "Die Kanne kam in mehreren Teilen an. Ich bitte um mein Geld.",
    "der Deckel lag in zwei Hälften im Paket, es fehlte jede Polsterung",
    "Meine Tasse besteht jetzt aus fünf Stücken, gefehlt hat nur das Packpapier.",
    "La tasse était en trois parties dans le carton, il ne manquait que le calage. Remboursez-moi.",
    "ma théière est arrivée en deux moitiés",
    "le couvercle est arrivé en plusieurs bouts",
    "La taza llegó en mil pedazos, no había ningún relleno. Quiero el dinero.",
    "la jarra venía en tres partes",
    "el plato ha llegado en dos mitades",
)
_AS_IT_SHOULD_BE = (
    "The kettle you sent is fine, but I'd like to return it, unopened.",
    "I ordered a tamper and a brush last week and neither has come.",
    "Where is the tamper I ordered? O-4431",
    "Bestellt: 1 x Tamper. Noch nicht erhalten.",
    "Commandé : une balance. Pas encore reçu.",
    "Everything arrived, thank you. Except for coffee I'd also like to order cups.",
    "the invoice is not in my mailbox",
    "the code isn't there",
    "Die Rechnung ist nicht im Postfach",
    "My plan isn't in the app",
    "The grinder comes in three parts, how do I put it together?",
    "El filtro se vende en dos partes, ¿no?",
    "Mijn bestelling wordt in twee delen geleverd, wanneer komt het tweede?",
    "Ma commande doit arriver en deux parties, quand vient la seconde ?",
    "Es fehlte jedes Füllmaterial, ist aber alles heil geblieben.",
)
# what the classifier of wishes hears in these is asked about
_NOTHING_TOLD = (
    "He recibido la taza y me encanta, ¿tenéis también la jarra?",
    "Die Mühle besteht aus drei Teilen, wie baue ich sie zusammen?",
    "The box had no padding at all, but nothing broke. Just so you know.",
)
_INSTALMENTS = (
    "Can I pay the machine in three parts?",
    "Kann ich die Maschine in drei Teilen bezahlen?",
    "Kan ik de molen in vier delen betalen?",
    "Puis-je payer la machine en trois fois ?",
    "¿Puedo pagar la cafetera en tres partes?",
    "a third now, a third in May, would that do for the machine",
    "die offene Rechnung würde ich gern in Etappen begleichen",
)
_CASES = [
    *((text, "wrong_item") for text in _ANOTHER),
    *((text, "missing_part") for text in _NOT_THERE),
    *((text, "damaged") for text in _IN_PARTS),
]


@cases(("text", "told"), _CASES)
def test_troubles_of_goods_told_by_contrast_is_what_is_wrong(text: str, told: str) -> None:
    assert troubles_of(text) == {told}


@cases("text", [*_AS_IT_SHOULD_BE, *_NOTHING_TOLD])
def test_troubles_of_goods_as_they_should_be_is_nothing(text: str) -> None:
    assert troubles_of(text) == set()


@cases("text", [text for text, _ in _CASES])
def test_goods_in_trouble_by_contrast_are_looked_into(
    understander: OfflineUnderstander, text: str
) -> None:
    assert goals_of(understander, text) == ["damaged_item"]


@cases("text", _AS_IT_SHOULD_BE)
def test_goods_as_they_should_be_are_not_looked_into(
    understander: OfflineUnderstander, text: str
) -> None:
    assert "damaged_item" not in goals_of(understander, text)


@cases("text", _INSTALMENTS)
def test_instalments_that_are_asked_for_are_read(
    understander: OfflineUnderstander, text: str
) -> None:
    assert heard_first(understander, text).typed == "instalments"


@cases("text", [*_IN_PARTS, "je peux m'en servir tout de suite ?"])
def test_instalments_are_not_read_of_goods_in_parts(
    understander: OfflineUnderstander, text: str
) -> None:
    assert not heard_first(understander, text).typed


# Goods that no list knows, and "there was a … in it, I want the …".
_UNLISTED = (
    "ik bestel een melkkannetje en jullie sturen een suikerpot, ik wil gewoon m'n kannetje",
    "O-4423, er zat een suikerpot in. ik wil het melkkannetje",
    "I order a sugar tongs and you lot send a butter dish",
    "O-4423, there was a butter dish in it. I want the sugar tongs.",
    "I order a napkin ring and what do I get? a doily.",
    "ich bestelle ein Milchkännchen und ihr schickt eine Zuckerdose",
    "O-4423, da war eine Zuckerdose drin. Ich will das Milchkännchen.",
    "je commande un pot à lait et vous m'envoyez un sucrier",
    "O-4423, il y avait un sucrier dedans. Je veux le pot à lait.",
    "pido una lechera y me mandáis un azucarero",
    "O-4423, dentro había un azucarero. Quiero la lechera.",
)
_UNLISTED_AS_IT_SHOULD_BE = (
    "ik bestel een melkkannetje en jullie sturen een factuur, dank",
    "ik bestel een melkkannetje en jullie sturen een melkkannetje",
    "when I order a sugar tongs, do you send a receipt?",
    "there was a card in it, I want the address of the sender",
    "I order a bag every month and you send a mail each time",
    "O-4423, there was a leaflet in it. I want the invoice.",
    "ich bestelle eine Zuckerdose und ihr schickt eine Rechnung",
    "da war ein Flyer drin. Ich will das Abo kündigen.",
    "je commande un sucrier et vous m'envoyez un message",
    "il y avait une carte dedans, je veux la facture",
    "pido una lechera y me mandáis un correo",
    "dentro había un folleto. Quiero la factura.",
    "there was a crack in it. I want the mug again",
    "er zat een haar in. ik wil het geld terug",
    "il y avait un trou dedans. Je veux le sac",
)


@cases("text", _UNLISTED)
def test_troubles_of_unlisted_goods_set_against_each_other(text: str) -> None:
    assert troubles_of(text) == {"wrong_item"}


@pytest.mark.parametrize("text", _UNLISTED[:2])
def test_unlisted_goods_set_against_each_other_are_a_damaged_item(
    understander: OfflineUnderstander, text: str
) -> None:
    assert "damaged_item" in goals_of(understander, text)


@cases("text", _UNLISTED_AS_IT_SHOULD_BE)
def test_troubles_of_unlisted_goods_as_they_should_be(text: str) -> None:
    assert "wrong_item" not in troubles_of(text)


@cases(
    "text",
    [
        "La cafetière y était ; les filtres que j'avais commandés avec elle, non.",
        "La cafetière était là, les filtres non.",
        "filtres absents du colis O-9442. La cafetière, elle, est là.",
        "the cafetiere was in it, the filters I ordered with it weren't",
        "The kettle was in the parcel; the filters that I ordered as well, no.",
        "De molen zat erin; de filters die ik erbij bestelde niet",
        "De molen is aangekomen, de filters niet.",
        "Die Kanne war drin, die Filter nicht",
        "Die Mühle war dabei; die Filter, die ich mitbestellt habe, nicht.",
        "La cafetera venía; los filtros que pedí con ella, no",
        "El molinillo estaba, los filtros no.",
    ],
)
def test_told_by_contrast_what_did_not_come_is_missing(text: str) -> None:
    assert told_by_contrast(text) == {"missing_part"}


@cases(
    "text",
    [
        "In O-8505 sollte eine Reinigungsbürste sein. Kaffee ist da, Bürste nicht.",
        *("O-1: coffee's here, brush isn't", "the coffee is here. The brush is not."),
        *("De koffie is er, de borstel niet.", "order O-8: koffie wel, borstel niet"),
        *("Le café est là, la brosse non.", "pour O-3 le café est bien là, mais pas de brosse"),
        *("El café está, el cepillo no.", "del pedido O-4: café sí, cepillo no"),
        *("Filter sind da. Die Kanne nicht.", "coffee came, no brush"),
    ],
)
def test_troubles_of_one_thing_here_and_another_not_is_a_missing_part(text: str) -> None:
    assert troubles_of(text) == {"missing_part"}


@cases(
    "text",
    [
        *("Kaffee ist da, Rechnung nicht.", "coffee came, no problem", "ich bin da, Kaffee nicht"),
        *("coffee yes, tea no, what do you recommend?", "is the coffee there, the brush not?"),
        *("coffee tastes good, brush not so much", "the coffee is here, you are not"),
        *("el café está aquí, mi marido no", "le café est là, la facture non"),
    ],
)
def test_told_by_contrast_one_here_and_another_not_needs_two_things(text: str) -> None:
    assert not told_by_contrast(text)
