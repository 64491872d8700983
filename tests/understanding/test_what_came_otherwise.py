"""What came told in other words: fewer of it, without its fellow, another thing, a part off it."""

from __future__ import annotations

from steward.understanding.orders.received_goods import troubles_of
from tests.cases import cases


@cases(
    "text",
    [
        "there's only two of the three bags in my parcel",
        "got two cups, I paid for four",
        "the grinder arrived but the handle is missing",
        "Es waren nur zwei Beutel drin statt drei",
        "half of what I paid for is in the box: one bag, not two",
        "solo vienen dos paquetes en vez de tres",
        "er zitten maar twee zakken in in plaats van drie",
        "one out of three bags made it",
        "the invoice has 3 packs on it, the box has 2",
        "I'm one bag short",
        "jug's come, filters haven't",
        "I've the dripper here, and no sign of the papers",
        "ik krijg maar één zak, heb er twee betaald",
        "er zaten maar twee van de drie zakken in",
        "ik mis één pak filters, de rest is er",
        "hallo, waar zijn de filters gebleven? de dripper heb ik",
        "De kan is er, maar de filters die erbij hoorden?",
        "Von drei Packungen sind nur zwei im Karton",
        "eine Tüte zu wenig, bezahlt hab ich drei",
        "Es kamen bloß zwei der drei Tüten",
        "Die Kanne hab ich, aber wo sind die Filter?",
        "Kanne da, Filter nicht dabei, stehen aber auf der Rechnung",
        "mir fehlt ein Paket Filter aus der Bestellung",
        "je n'ai que deux paquets sur les trois",
        "il y avait deux sachets dans le carton, j'en ai payé trois",
        "J'ai bien reçu la cafetière, mais les filtres, où sont-ils ?",
        (
            "bonjour, il n'y avait pas la petite brosse avec le moulin alors qu'elle est sur "
            "la facture"
        ),
        "le dripper est arrivé tout seul, sans ses filtres",
        "on a oublié de mettre la cuillère dans mon colis",
        "y'a que le café dedans, pas les filtres",
        "la verseuse y est, mais la cuillère doseuse ne s'y trouve pas",
        "il y avait bien le porte-filtre mais pas les filtres en papier",
        "solo me han llegado dos paquetes de los tres",
        "he pagado tres bolsas y en la caja hay dos",
        "La cafetera sí ha llegado, pero ¿y los filtros?",
        "me falta un paquete, pagué tres",
        "la jarra vino sola, sin los filtros",
        "os habéis dejado la cuchara fuera de la caja",
    ],
)
def test_thing_that_came_without_the_other_is_missing(text: str) -> None:
    assert troubles_of(text) == {"missing_part"}


@cases(
    "text",
    [
        "Deux des trois sachets étaient éventrés, il y avait du café partout",
        "l'anse de mon mug est partie, il était comme ça dans le colis",
        "llegó sin asa",
        "una de las dos tazas llegó sin asa, la otra está bien",
        "vienen mal, con el asa suelta",
        "the mug came without its handle, it's lying in the box",
        "the handle's off one of the mugs",
        "the spout of the kettle is loose, it wobbles",
        "a bag had burst and the coffee's all over the carton",
        "the bags are sopping wet, the parcel stood in the rain",
        "die Beutel sind völlig durchweicht",
        "zwei tüten kaffee sind komplett durchnässt",
        "Deckel ab, Gehäuse gesprungen",
        "der Griff ist locker und das Glas hat einen Sprung",
        "die Mühle macht keinen Mucks",
        "de zakken koffie zijn kletsnat",
        "het deurtje hangt los en de knop is eraf",
        "de weegschaal doet helemaal niks, ook niet met nieuwe batterijen",
        "de zak was opengescheurd en de bonen lagen los in de doos",
        "le bec de la bouilloire est tordu",
        "les sachets étaient trempés",
        "la balance ne réagit à rien",
        "el café está empapado",
        "la tapa no cierra, está torcida",
        "la báscula no da señales de vida",
    ],
)
def test_part_that_is_off_or_goods_that_came_torn_are_damage(text: str) -> None:
    assert troubles_of(text) == {"damaged"}


@cases(
    "text",
    [
        "à la place du pichet j'ai eu une passoire à thé",
        "statt der schwarzen mühle kam eine weiße",
        "Im Paket lag ein Teesieb. Ein Milchkännchen wollte ich.",
        "en vez de la jarra me ha venido un colador",
        "this is decaf and I don't drink decaf, I ordered the normal one",
        "j'ai reçu du déca alors que j'avais commandé du normal",
        "Received: 1 x cleaning brush. Ordered: 1 x tamper.",
        "ich wollte ganze bohnen und hab gemahlene bekommen",
        "besteld: maat 4. gekregen: maat 2",
        "había pedido la grande y ha venido la pequeña",
        "These are somebody else's things, not mine",
    ],
)
def test_thing_other_than_was_ordered_is_a_wrong_item(text: str) -> None:
    assert troubles_of(text) == {"wrong_item"}


@cases(
    "text",
    [
        "how many filters are in one pack?",
        "Oh sorry, wrong mail. That is the one from the summer, that came fine.",
        "oeps, verkeerde mail, die koffie was prima",
        "sorry, wrong order number, it's O-7017",
        "I drink two cups instead of three these days",
        "send one bag instead of two from now on",
        "does the dripper come with filters?",
        "I need two of the three invoices",
        "only two of us drink coffee, the third one left",
        "where are your beans from?",
        "I have the jug already, where do I find filters in your shop?",
        "is there a brush with the grinder?",
        "zitten er filters bij de dripper?",
        "welke van de drie maten filters heb ik nodig?",
        "ist bei der Mühle eine Bürste dabei?",
        "ich habe die Kanne, welche Filter passen dazu?",
        "est-ce que les filtres sont fournis avec le dripper ?",
        "ou trouver les filtres sur votre site ?",
        "¿la cafetera viene con filtros?",
        "my app is stuck",
        "without sugar it tastes fine",
        "I got the three mugs, lovely, thanks",
        "tengo la cafetera, ¿qué filtros necesito?",
        "mi piace molto",
        "nothing broken, it is just too loud",
        "Niks kapot aan, hij is gewoon te luid",
        "nichts kaputt, er ist nur zu laut",
        "rien de cassé, il fait juste trop de bruit",
        "no está roto, es que hace ruido",
        "Where's my coffee? I'm dying over here, if I don't get a cup soon I'll scream",
        "on m'a pris deux fois 14 euros et j'en ai qu'un d'abonnement, rendez-m'en un sur les deux",
        "me sacaron 26 euros dos veces por un solo kilo, necesito uno de los dos",
    ],
)
def test_questions_and_what_is_whole_tell_of_no_trouble(text: str) -> None:
    assert troubles_of(text) == set()
