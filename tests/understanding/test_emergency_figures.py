"""What only sounds like danger beside goods is left out before it is read, and nothing else is."""

from __future__ import annotations

import re

import pytest

from steward.understanding.emergency.figures import as_meant
from steward.understanding.emergency.model import load_lines
from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.people.sensitive import read_sensitive
from tests.cases import cases

_LEFT_ALONE = (
    "I unpacked the glass jug just now and there's a crack running all the way down from the lip.",
    "Where's my coffee? I'm dying over here, and if I don't get a cup soon she'll kill me herself",
    "Please stop my plan. I'm moving in with my son and hardly need the beans.",
    "Bonjour, je souhaite résilier. Je vais vivre chez ma fille et je bois moins de café.",
    "Ich ziehe zu meiner Tochter, bitte kündigen Sie das Abo.",
    "Me voy a vivir con mi hijo y quiero dar de baja el plan.",
    "Ik ga bij mijn dochter wonen, zeg mijn abonnement maar op.",
    "Mijn vrouw vermoordt me als er morgen geen koffie is",
    "Ma femme va me tuer s'il n'y a pas de café, où est le colis ?",
)
_DANGER = (
    "he'll kill me if I don't bring the coffee, he has a knife",
    "he will kill me if I leave",
    "she says she'll kill me tonight, where is my parcel",
    "the jug has a crack and my son's lip is bleeding from it",
    "as if a bomb went off in the kitchen, my husband is bleeding",
    "I'm moving in with my daughter because he beats me every night, he is at the door",
    "er bringt mich um wenn kein kaffee da ist, ich habe angst",
    "ich ziehe zu meiner Mutter in den Himmel, die Tabletten liegen bereit",
    "I'm dying over here, I can't breathe since that coffee",
)


@cases("text", _LEFT_ALONE)
def test_figure_of_speech_beside_goods_raises_no_alarm(text: str) -> None:
    assert emergency_reader().read(text) is None


@cases("text", _DANGER)
def test_danger_beside_goods_is_no_figure_of_speech(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert heard.kind is not None or heard.doubt
    assert as_meant(text).text == text or heard.kind is not None


@cases(
    "text",
    [
        "Der Karton schaut aus, als wär a Bombe drin explodiert, alles voller Bohnen",
        "the box looks as if a bomb had gone off in it",
        "la caja está como si hubiera estallado una bomba dentro",
        "le carton est comme si une bombe avait explosé dedans",
        "de doos ziet eruit alsof er een bom in is ontploft",
    ],
)
def test_box_that_looks_bombed_is_nobodys_bomb(text: str) -> None:
    assert read_sensitive(text) == ()
    assert emergency_reader().read(text) is None


@cases("text", ["there is a bomb in the box", "the box ticks like a bomb", "I'll send you a bomb"])
def test_bomb_that_nothing_is_compared_with_is_one(text: str) -> None:
    assert as_meant(text).text == text


def test_killing_and_dying_that_is_left_out_stays_a_doubt() -> None:
    heard = emergency_reader().hear(_LEFT_ALONE[1])
    assert heard.kind is None
    assert heard.doubt


@pytest.mark.long
def test_figure_of_speech_is_no_line_of_danger_that_is_learned() -> None:
    lines = [one.text for one in load_lines() if one.kind]
    changed = [one for one in lines if as_meant(one).text != one]
    assert [one for one in changed if not _BOTHERED_FIRST.search(one)] == []
    assert [one for one in changed if emergency_reader().read(one) is None] == []


_AWAY_OR_ERASED = (
    (
        "Hi, think I need to cancel my coffee subscription. We're off to my mum's and nobody "
        "will be here to drink it"
    ),
    "We are moving abroad, there'll be no one left at home for the coffee. Cancel it please.",
    (
        "I don't want anything from you any more, delete everything you have on me. Account, "
        "chats, everything."
    ),
    "I'm done with your shop. Wipe it all, my account and the lot.",
    "mate I'm fine, it was a joke, no one's hurt. What does the orange light mean?",
    "Nobody's going to be around over Christmas, so no one would drink it.",
    "I won't be there any more after the 30th, please end the subscription.",
    "From March I'm gone from this address, nobody will open the door any more.",
    "I buy nothing here any more and I want all of it erased.",
    "There's nobody left in this house who drinks coffee, end it please.",
    (
        "Hoi, ik wil mijn abonnement opzeggen. We gaan naar mijn moeder en er is niemand "
        "meer thuis om het op te drinken."
    ),
    "We verhuizen naar het buitenland, er is straks niemand meer voor de koffie. Graag opzeggen.",
    (
        "Ik koop niks meer bij jullie en wil dat jullie alles wissen wat jullie over mij "
        "hebben. Account, chats, alles."
    ),
    "Ik ben klaar met jullie winkel. Gooi alles weg, mijn account en de hele boel.",
    "ik ben oké hoor, het was een grapje, niemand is gewond. Wat betekent het oranje lampje?",
    "Er is met kerst niemand hier, dus niemand drinkt het op.",
    "Na de 30e ben ik er niet meer, stop het abonnement graag.",
    "Vanaf maart ben ik weg van dit adres, er doet niemand meer open.",
    "Ik wil van alles af bij jullie, verwijder de hele rommel maar.",
    "Er woont niemand meer in dit huis die koffie drinkt, stop er maar mee.",
    (
        "Hallo, ich will mein Abo kündigen. Wir fahren zu meiner Mutter und dann ist keiner "
        "mehr da, der ihn trinkt."
    ),
    "Wir ziehen ins Ausland, dann ist niemand mehr da für den Kaffee. Bitte kündigen.",
    (
        "Servus, ich kauf bei Ihnen nichts mehr und will, dass Sie alles löschen, was Sie "
        "über mich gespeichert haben. Konto, Chats, alles."
    ),
    "Ich bin fertig mit eurem Laden. Löscht alles, mein Konto und den ganzen Rest.",
    "mir gehts gut, war nur ein Witz, keiner ist verletzt. Was heißt das orange Licht?",
    "Über Weihnachten ist keiner hier, da trinkt ihn niemand.",
    "Nach dem 30. bin ich nicht mehr da, bitte das Abo beenden.",
    "Ab März bin ich weg von dieser Adresse, da macht keiner mehr auf.",
    "Ich will nichts mehr von euch und alles soll gelöscht werden.",
    "In diesem Haus ist niemand mehr, der Kaffee trinkt, bitte beenden.",
    (
        "Bonjour, je dois résilier mon abonnement café. On part chez ma mère et il n'y aura "
        "plus personne ici pour le boire."
    ),
    "Nous partons à l'étranger, il n'y aura plus personne pour le café. Merci de résilier.",
    (
        "Je n'achète plus rien chez vous et je veux que vous effaciez tout ce que vous avez "
        "sur moi. Compte, chats, tout."
    ),
    "J'en ai fini avec votre boutique. Supprimez tout, mon compte et le reste.",
    "je vais bien, c'était une blague, personne n'est blessé. Que veut dire le voyant orange ?",
    "À Noël il n'y aura personne ici, donc personne pour le boire.",
    "Après le 30 je ne serai plus là, arrêtez l'abonnement svp.",
    "À partir de mars je suis parti de cette adresse, plus personne n'ouvrira.",
    "Je ne veux plus rien de vous, que tout soit effacé.",
    "Il n'y a plus personne dans cette maison qui boit du café, arrêtez.",
    (
        "Hola, quiero cancelar mi suscripción. Nos vamos a casa de mi madre y no habrá nadie "
        "aquí para tomárselo."
    ),
    "Nos mudamos al extranjero, ya no quedará nadie para el café. Cancélenla.",
    "Ya no compro nada aquí y quiero que borréis todo lo que tenéis sobre mí. Cuenta, chats, todo.",
    "He terminado con vuestra tienda. Borradlo todo, mi cuenta y lo demás.",
    "estoy bien, era broma, nadie está herido. ¿Qué significa la luz naranja?",
    "En Navidad no hay nadie aquí, así que nadie se lo bebe.",
    "Después del 30 ya no estaré, terminen la suscripción por favor.",
    "Desde marzo me voy de esta dirección, ya nadie abrirá la puerta.",
    "No quiero nada más de ustedes y que todo quede borrado.",
    "Ya no queda nadie en esta casa que beba café, denla de baja.",
    "cancel the coffee please, nobody will be here to drink it",
    "We're away all winter and no one will be here to receive it, so stop the coffee subscription",
    "There will be nobody left here to drink the coffee, please end it",
    "no one's going to be here to take the parcel in, pause my coffee",
    (
        "I don't buy from you any more and I want you to delete everything you have stored "
        "about me. Account, chats, all of it."
    ),
    "I'm leaving, erase all that you've saved about me please",
    "zeg de koffie maar op, er is straks niemand meer hier om het op te drinken",
    "We zijn de hele winter weg en er is niemand om het aan te nemen, stop het koffieabonnement",
    "Er blijft hier niemand over om de koffie te drinken, graag opzeggen",
    "er zal niemand zijn om het pakket aan te nemen, pauzeer de koffie",
    (
        "Ik koop niks meer bij u en wil dat u alles wist wat u over mij bewaard hebt. "
        "Account, chats, alles."
    ),
    "Ik ga weg, wis alles wat jullie van mij opgeslagen hebben",
    "kündigt den Kaffee bitte, es wird keiner mehr hier sein, der ihn trinkt",
    (
        "Wir sind den ganzen Winter weg und niemand wird da sein, um ihn anzunehmen, stoppt "
        "das Kaffeeabo"
    ),
    "Es bleibt niemand hier, der den Kaffee trinkt, bitte beenden",
    "es wird keiner da sein, um das Paket anzunehmen, pausiert den Kaffee",
    (
        "Ich kaufe hier nichts mehr und möchte, dass Sie alles löschen, was Sie von mir "
        "gespeichert haben. Konto, Chats, alles."
    ),
    "Ich gehe, löscht alles, was ihr über mich gespeichert habt",
    "résiliez le café svp, il n'y aura plus personne ici pour le boire",
    (
        "Nous sommes absents tout l'hiver et personne ne sera là pour le recevoir, arrêtez "
        "l'abonnement café"
    ),
    "Il ne restera personne ici pour boire le café, merci de résilier",
    "personne ne sera là pour prendre le colis, mettez le café en pause",
    (
        "Je n'achète plus rien chez vous et je veux que vous supprimiez tout ce que vous "
        "avez gardé sur moi. Compte, chats, tout."
    ),
    "Je m'en vais, effacez tout ce que vous avez enregistré sur moi",
    "cancelad el café por favor, no habrá nadie aquí para beberlo",
    "Estaremos fuera todo el invierno y nadie estará para recibirlo, parad la suscripción de café",
    "No quedará nadie aquí para beber el café, denlo de baja",
    "no habrá nadie para recoger el paquete, pausad el café",
    (
        "Ya no compro nada con ustedes y quiero que borren todo lo que han guardado sobre "
        "mí. Cuenta, chats, todo."
    ),
    "Me voy, borrad todo lo que tenéis guardado de mí",
)
_NO_MORE_LIFE = (
    "I have put my affairs in order and fed the cat. By the time your van comes there will be"
    " nobody to open.",
    "I want to end it. Nobody will be here any more.",
    "nobody will miss me, I won't be here to drink it tomorrow",
    "there will be no one here when you deliver, I am going to kill myself",
    "erase me, I don't want to live any more",
    "Ik wil er een eind aan maken. Niemand zal me missen.",
    "wis alles maar, ik wil niet meer leven",
    "er is hier straks niemand meer, ik stap eruit",
    "Ich will nicht mehr leben. Niemand wird mich vermissen.",
    "löscht alles, ich bringe mich um",
    "bald ist keiner mehr da, ich mache Schluss mit meinem Leben",
    "Je veux en finir. Plus personne ne sera là.",
    "effacez tout, je ne veux plus vivre",
    "Quiero acabar con todo. Ya no habrá nadie aquí.",
    "borradlo todo, no quiero vivir más",
    "nadie estará aquí para beberlo porque me voy a matar",
    "Cancel my coffee subscription. Nobody will be here to drink it after tonight. Goodbye.",
    "Zeg mijn koffie op, er is niemand meer om het op te drinken. Vaarwel, vergeef me.",
)


@cases("text", _AWAY_OR_ERASED)
def test_coffee_that_nobody_takes_in_and_data_to_be_erased_raise_no_alarm(text: str) -> None:
    assert emergency_reader().read(text) is None


@cases("text", _NO_MORE_LIFE)
def test_life_that_is_to_end_beside_such_words_raises_the_alarm(text: str) -> None:
    assert emergency_reader().read(text) is not None


_BOTHERED = (
    "Perdonad la molestia, el domingo me apunté a lo del café mensual y mi marido ya se había"
    " apuntado en otro sitio. ¿Puedo echarme atrás?",
    "Perdonen la molestia",
    "perdona que te moleste, mi marido ya se apuntó a otra suscripción",
    "Disculpad la molestia, quiero dar de baja el café",
    "euh bon, j'ai résilié avant-hier et ma copine m'a engueulé, c'est elle qui le boit le café.",
    "Ma femme m'a grondé, j'avais résilié son café",
    "ich hab gekündigt und meine Freundin hat mich angeschrien, sie ist es, die den Kaffee trinkt",
    "mein Mann hat geschimpft, ich hab sein Kaffeeabo gekündigt",
    "ik heb opgezegd en ik kreeg op m'n kop van mijn vriendin, zij drinkt de koffie",
    "I cancelled and my girlfriend gave me an earful, she's the one who drinks the coffee",
    "cancelé y mi novia me echó la bronca, es ella la que bebe el café",
)
_BOTHERED_FIRST = re.compile(r"sorry|perdon", re.I)
_BOTHERED_AND_IN_DANGER = (
    "Perdonad la molestia, me voy a matar esta noche",
    "perdona que te moleste, mi marido me pega",
    "mi marido me apuntó con una pistola",
    "j'ai résilié le café, il m'a engueulé et il me frappe, j'ai peur",
    "mein Mann hat mich angeschrien und geschlagen, bitte kündigen Sie den Kaffee",
    "ich hab gekündigt, er schreit mich an und schlägt mich",
    "I cancelled the coffee, he yelled at me and hit me, I am scared",
    "cancelé el café, me gritó y me pegó, tengo miedo",
    "sorry to bother you, I have taken all my pills",
)


@cases("text", _BOTHERED)
def test_apology_and_scolding_about_the_coffee_raise_no_alarm(text: str) -> None:
    assert emergency_reader().read(text) is None


@cases("text", _BOTHERED_AND_IN_DANGER)
def test_danger_beside_an_apology_or_scolding_raises_the_alarm(text: str) -> None:
    assert emergency_reader().read(text) is not None
