"""Who goes away and may not wait for goods, or drinks them alone, is in no danger for it."""

from __future__ import annotations

from steward.understanding.emergency.reader import emergency_reader
from tests.cases import cases

_AWAY_OR_ALONE = (
    "with both kids off at college it's just little old me drinking it",
    "the kids have moved out, so it's only me drinking the coffee now",
    "my husband is away for work, I'm the only one left who drinks it",
    "it's just me in the house now, one bag is plenty",
    "I'm off to the beach tomorrow and don't know whether to wait for it",
    "tomorrow I leave for the coast and I'm not sure if I should wait for the parcel",
    "I'm going to the mountains on Friday, should I still expect it?",
    "it's just little old me at home now, pause the coffee",
    "morgen ga ik naar het strand en ik weet niet of ik erop moet wachten",
    "morgen vertrek ik naar zee, ik weet niet of ik er nog op moet wachten",
    "ik ga morgen op vakantie en weet niet of ik het pakket moet afwachten",
    "nu de kinderen op kamers zijn drink ik het nog maar in m'n eentje",
    "met beide kinderen het huis uit ben ik de enige die het nog drinkt",
    "ik ben nu nog alleen in huis, een zak koffie is genoeg",
    "alleen ik drink het nog, de kinderen zijn uit huis",
    "zaterdag ga ik naar de bergen, heeft wachten nog zin?",
    "morgen fahre ich an den Strand und weiß nicht, ob ich noch darauf warten soll",
    "ich bin ab morgen am Meer und weiß nicht, ob ich warten soll",
    "morgen fahre ich weg und weiß nicht, ob ich das Paket noch abwarten soll",
    "seit beide Kinder studieren, trinke nur noch ich allein den Kaffee",
    "die Kinder sind ausgezogen, jetzt bin nur noch ich da, der ihn trinkt",
    "jetzt trinke nur noch ich alte Frau den Kaffee",
    "ich bin jetzt allein im Haus, ein Beutel Kaffee reicht",
    "am Freitag geht es in die Berge, soll ich noch warten?",
    "demain je pars à la plage et je ne sais pas si je dois l'attendre",
    "demain je m'en vais à la mer, je ne sais pas si ça vaut la peine d'attendre",
    "je pars demain en vacances et je ne sais pas si je dois attendre le colis",
    "avec les deux enfants à la fac, il n'y a plus que moi pour le boire",
    "les enfants sont partis, je suis le seul à boire le café",
    "il ne reste que ma petite personne pour boire le café",
    "je suis toute seule à la maison maintenant, un paquet de café suffit",
    "vendredi je pars à la montagne, dois-je encore attendre ?",
    "es q mañana me voy a la playa y no sé si esperarlo",
    "mañana me voy a la playa y no sé si esperar el paquete",
    "es que mañana me marcho al pueblo y no sé si esperarlo",
    "mañana salgo de viaje, no sé si me compensa esperar",
    "con los dos hijos en la universidad solo quedo yo para beberlo",
    "los niños se han ido de casa y solo lo bebo yo",
    "ahora estoy sola en casa, con una bolsa de café me basta",
    "el viernes me voy a la montaña, ¿lo espero?",
)
_DANGER = (
    "I'm going to the sea tomorrow and I don't know if I will come back",
    "I'm off to the beach tomorrow and I don't know whether to wait for it or end it all",
    "it's just me drinking it and I feel sick, I can't breathe",
    "it's just me drinking alone every night and I want to die",
    "both kids are off at college and I don't want to be here any more",
    "it's only me at home now and somebody is breaking in",
    "my wife died and it's just me drinking it, I can't go on",
    "I'm the only one drinking it, my husband hits me when the kids are out",
    "morgen ga ik naar zee en ik weet niet of ik terugkom",
    "morgen ga ik naar het strand en ik weet niet of ik erop moet wachten, ik wil dood",
    "ik drink het nog maar in m'n eentje en ik wil niet meer leven",
    "de kinderen zijn het huis uit en hij slaat me nu elke avond",
    "ik ben alleen in huis en er breekt iemand in",
    "morgen fahre ich ans Meer und komme nicht mehr zurück, ich will nicht mehr",
    "morgen fahre ich an den Strand und weiß nicht, ob ich noch leben will",
    "jetzt trinke nur noch ich den Kaffee und ich will sterben",
    "ich bin allein im Haus und jemand bricht ein",
    "demain je pars à la mer et je ne sais pas si je reviendrai",
    "demain je pars à la plage et je ne sais pas si je veux continuer à vivre",
    "il n'y a plus que moi pour le boire et je veux mourir",
    "je suis seule à la maison et quelqu'un entre par effraction",
    "mañana me voy a la playa y no sé si quiero seguir viviendo",
    "es que mañana me voy para siempre y no sé si esperarlo",
    "solo lo bebo yo y me quiero morir",
    "estoy sola en casa y alguien está entrando a la fuerza",
    "los niños se han ido de casa y él me pega cada noche",
)


@cases("text", _AWAY_OR_ALONE)
def test_journey_or_drinking_coffee_alone_raises_no_alarm(text: str) -> None:
    assert emergency_reader().read(text) is None


@cases("text", _DANGER)
def test_danger_beside_a_journey_or_being_alone_is_heard(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert heard.kind is not None or heard.doubt


@cases(
    "text",
    [
        "oye una cosita, el mes que viene no voy a estar, y el otro tampoco",
        "no voy a estar en agosto, así que saltadlo",
        "la semana que viene no voy a estar en casa",
        "este mes se me ha roto la taza y casi me da algo",
    ],
)
def test_journey_of_a_named_while_raises_no_alarm(text: str) -> None:
    assert emergency_reader().hear(text).kind is None


@cases(
    "text",
    [
        "el mes que viene no voy a estar más",
        "el mes que viene no voy a estar para nadie",
        "en agosto no voy a estar, he dejado una carta",
        "pronto no voy a estar más",
        "hij staat voor de deur met een groot mes",
    ],
)
def test_danger_in_an_absence_without_an_end_is_heard(text: str) -> None:
    assert emergency_reader().hear(text).kind is not None
