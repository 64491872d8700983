"""What is wrong with goods, in words that nobody trained on."""

from steward.understanding.orders.arrivals import found_after_all
from steward.understanding.orders.troubles import troubles_told
from tests.cases import cases

_DAMAGED = (
    "the thing rattles, something came loose inside",
    "mug turned up with a great hole in the side",
    "the scale shows nothing, dead on arrival",
    "er zit een hap uit de rand",
    "de koffie is doorweekt",
    "der griff wackelt und ist lose",
    "zwei tüten kaffee sind komplett durchnässt",
    "la balance ne s'allume pas",
    "tout est mouillé, le café est trempé",
    "el asa se ha soltado",
    "water drips out at the bottom",
    "de kan is lek",
    "da tropft wasser aus der kanne",
    "la bouilloire perd de l'eau",
    "la jarra pierde agua",
    "el café llegó empapado",
)
_WRONG_ITEM = (
    "i ordered whole beans and this is ground",
    "this isnt the size i ordered",
    "hier zit iets heel anders in dan ik besteld heb",
    "stuur me gewoon wat ik besteld had",
    "auf der tüte steht entkoffeiniert. bestellt hatte ich das gegenteil",
    "da war was ganz anderes drin als bestellt",
    "ce n'est pas ce que j'ai commandé",
    "je veux celui que j'ai commandé",
    "esto no es lo que pedí",
    "mandadme el que pedí",
    "I open the box and find tongs. I had ordered a grinder",
    "in de doos zit een tang, ik had een molen besteld",
    "ich mache das Paket auf: eine Zange. Bestellt hatte ich eine Mühle",
    "le café est moulu dans le paquet, alors que j'ai pris des grains",
    "abro la caja y encuentro unas pinzas. Había pedido un molinillo",
)
_MISSING = (
    "the scoop is missing",
    "er zat geen deksel bij",
    "der deckel war nicht dabei",
    "il n'y a pas de manivelle dans le carton",
    "venía sin la tapa",
    "I received one bag but paid for two",
    "er zat maar één van de twee zakken in",
    "nur eine von zwei Tüten war drin",
    "j'ai reçu un seul paquet alors que j'en ai payé deux",
    "solo venía una de las dos bolsas",
)
_NOTHING = (
    "is the kettle back in stock",
    "my parcel is two days late",
    "i don't like it, want to send it back",
    "zit er een deksel bij de kan?",
    "ik wacht nog steeds op mijn doos",
    "ich habe nichts bekommen",
    "mein Abo läuft aus",
    "I had ordered a kettle last week and it never came",
    "can I have only one of the two plans?",
    "one of the two charges is wrong",
    "ist der deckel bei der kanne dabei?",
    "je veux changer de formule",
    "quiero cancelar mi suscripción",
    "¿cuánto cuesta el envío?",
)


@cases(
    ("text", "told"),
    [
        *((text, "damaged") for text in _DAMAGED),
        *((text, "wrong_item") for text in _WRONG_ITEM),
        *((text, "missing_part") for text in _MISSING),
    ],
)
def test_troubles_told_in_everyday_words_is_what_is_wrong(text: str, told: str) -> None:
    assert troubles_told(text) == {told}


@cases("text", _NOTHING)
def test_troubles_told_of_other_wishes_is_nothing(text: str) -> None:
    assert troubles_told(text) == set()


@cases(
    ("text", "found"),
    [
        ("oh, found it behind the bins", True),
        ("laat maar, de buurvrouw had het aangenomen", True),
        ("das Paket ist doch noch gekommen", True),
        ("Entschuldigung, die ist da", True),
        ("ach, hij is toch gekomen", True),
        ("c'est bon, je l'ai, mon colis", True),
        ("ya lo tengo, estaba en casa de la vecina", True),
        ("I have not found it", False),
        ("je ne l'ai pas, mon colis", False),
        ("ist da noch was zu machen?", False),
        ("no, ya lo tengo dicho: no llegó nada", False),
    ],
)
def test_found_after_all_holds_only_where_nothing_denies_it(text: str, found: bool) -> None:
    assert found_after_all(text) is found
