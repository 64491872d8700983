"""Plain business that a reader might take for danger raises no alarm, and hides none."""

from __future__ import annotations

from steward.understanding.emergency.business import besides_the_account, is_plain_business
from steward.understanding.emergency.model import load_lines
from steward.understanding.emergency.reader import emergency_reader
from tests.cases import cases

_LET_GO_OR_CUT_OFF = (
    *(
        "Goeiemiddag, ik heb gister een ketel besteld en eergister koffie. Die ketel hoeft toch"
        " niet meer, ik kreeg er net een van mijn dochter.",
        "Ik had net een collega van je aan de lijn en het gesprek viel weg",
        "Die vier kopjes staan hier, maar ik heb ze niet besteld",
    ),
    *(
        "Ja, das weiß ich, sie stehen ja hier in der Küche, aber ich hab sie nicht bestellt",
        "Den Wasserkocher brauche ich doch nicht, mein Sohn hat mir einen gegeben",
        "Ich hatte gerade jemanden von Ihnen dran und die Leitung war weg",
    ),
    *(
        "I don't need the kettle any more, my son has just given me his",
        "they are all here in my hall, but I never ordered them",
        "I had one of your people on the phone and the line went dead",
    ),
    *(
        "je n'ai plus besoin de la bouilloire, ma fille vient de m'en donner une",
        "elles sont là dans ma cuisine, mais je ne les ai pas commandées",
        "j'avais quelqu'un de chez vous en ligne et on a été coupés",
    ),
    *(
        "ya no necesito el hervidor, mi hija me acaba de dar uno",
        "están aquí en la cocina, pero yo no las he pedido",
        "estaba hablando con una compañera y se cortó la llamada",
        "ya salió la taza? es q si no salió quiero q vaya a lo de mi hermana, calle Mayor 12, 28013"
        " Madrid",
    ),
)
_LET_GO_BY_A_PRONOUN = (
    "the beans are late. I don't need them any more, I bought some elsewhere",
    "De bonen van O-9301 zijn er nog niet. Ik hoef ze nu niet meer, ik heb elders gekocht.",
    "Die Bohnen sind nicht da. Ich brauche sie nicht mehr, ich habe woanders gekauft.",
    "Les grains sont en retard. Je n'en ai plus besoin, j'ai acheté ailleurs.",
    "Los granos van tarde. Ya no los necesito, los he comprado en otro sitio.",
)
_IS_ANYBODY_AWAKE = (
    "I sent the scale back a week ago. Has somebody fallen asleep over there?",
    "De weegschaal is al een week terug. Zijn jullie in slaap gevallen?",
    "Die Waage ist seit einer Woche zurück. Seid ihr eingeschlafen?",
    "La balance est revenue il y a une semaine. Quelqu'un s'est endormi chez vous ?",
    "Hace una semana que les devolví la báscula, y de mis treinta y cinco euros nada."
    " ¿Se ha quedado alguien dormido?",
)
_ASTRAY = (
    "my parcel never came, the courier swears my neighbour took it in",
    "de bonen zijn niet gekomen, de bezorger zweert dat hij het pakje bij de buren heeft afgegeven",
    "mein Paket ist nicht gekommen, es soll bei Familie Huber abgegeben worden sein",
    "mon colis n'est pas arrivé, le livreur jure que la voisine l'a pris",
    "mi paquete no llegó, el repartidor jura que lo dejó en la portería",
)
_HOUSEHOLD_OR_KIN = (
    "The kids have moved out, one bag for me alone will do",
    "Van het grote pakket naar een pakketje voor mij alleen, ze zijn allemaal het huis uit",
    "Die Kinder sind ausgezogen, eine Packung für mich allein reicht",
    "les enfants ont quitté la maison, un paquet pour moi seule suffit",
    "De la familiar a una para mí sola, que volaron todos del nido",
    "Wij wonen niet meer samen, mijn ex en ik. Ik zit op Lindelaan 14, 3512 AB Utrecht.",
)


@cases(
    "text",
    [
        *(*_LET_GO_OR_CUT_OFF, *_LET_GO_BY_A_PRONOUN, *_IS_ANYBODY_AWAKE),
        *(*_ASTRAY, *_HOUSEHOLD_OR_KIN),
    ],
)
def test_business_in_plain_words_raises_no_alarm_and_no_doubt(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert heard.kind is None
    assert not heard.doubt


_OF_AN_ACCOUNT = (
    "er komt niks binnen.. o wacht het staat op naam van mijn vrouw, helena.vos@example.com",
    "nothing is coming in. oh wait, it's in my wife's name, helena.vos@example.com",
    "es kommt nichts an.. ach warte, es läuft auf den Namen meiner Frau",
    "rien n'arrive.. ah attendez c'est au nom de ma femme",
    "no me llega nada.. ah espera, está a nombre de mi mujer",
    "¿y cuánto tardan? yo solo quiero que no me cobréis más, y que me devolváis lo del último mes",
    "and how long do they take? I just want you to stop charging me, and last month's money back",
    "en hoe lang duurt dat? ik wil dat jullie niks meer afschrijven, en de laatste maand terug",
    "wie lange dauert das? ich will nur, dass ihr nichts mehr abbucht, den letzten Monat zurück",
    "ça prend combien de temps ? je veux juste que vous ne me préleviez plus, et que vous me"
    " rendiez le dernier mois",
)


@cases("text", _OF_AN_ACCOUNT)
def test_words_of_an_account_leave_no_doubt(text: str) -> None:
    heard = emergency_reader().hear(text)
    assert (heard.kind, heard.doubt) == (None, False)


@cases(
    "text",
    [
        "yo solo quiero que no me cobréis más. ya no quiero seguir",
        "no me cobréis más. adiós a todos",
        "je veux juste que vous ne me préleviez plus, je n'en peux plus",
        "ich will nur, dass nichts mehr abgebucht wird. ich kann nicht mehr",
        "het staat op naam van mijn vrouw, ze ademt niet meer",
        "er komt niks binnen, hij krijgt geen lucht",
        "stop charging me, this is my last month",
        "how long do thirty of these pills take? it's in my wife's name",
    ],
)
def test_words_of_an_account_settle_nothing_beside_danger(text: str) -> None:
    assert besides_the_account(text) is None


@cases(
    "text",
    [
        *("I don't need the coffee any more where I'm going", "the kettle isn't needed tonight"),
        *("Ich brauche den Kaffee nicht mehr, wenn ich weg bin", "ik hoef de koffie nooit meer"),
        *("je n'ai plus besoin du café, adieu", "ya no necesito el café, adiós a todos"),
        *("the call dropped and my husband isn't breathing", "es brennt, das Gespräch war weg"),
        *("I never ordered it and it burned my hand", "j'ai coupé la prise, ça fume"),
        "quiero que todo vaya a mi hermana cuando yo no esté, calle Mayor 12, 28013 Madrid",
        "I want my things to go to my sister",
        *("cancel the coffee, I don't want to any more", "kündigt den Kaffee, ich will nicht mehr"),
        *("zeg de koffie op, het hoeft niet meer", "annulez le café, je n'en veux plus, de la vie"),
        *(
            "ya no lo necesito, el café, ya no quiero",
            "you can have my machine, I don't need it now",
        ),
        *("mis padres se han quedado dormidos", "is the baby asleep? she won't wake up"),
    ],
)
def test_business_is_not_plain_beside_a_farewell_or_a_word_of_danger(text: str) -> None:
    assert not is_plain_business(text)


def test_business_of_a_thing_that_works_and_is_not_wanted_raises_no_alarm() -> None:
    text = "il marche sûrement très bien, je n'en veux pas, voilà tout"
    assert emergency_reader().read(text) is None


def test_business_hides_no_danger_that_is_told_for_certain() -> None:
    text = "Der Opa liegt da und rührt sich nicht, und ich hab den Kaffee nicht bestellt"
    assert emergency_reader().read(text) == "medical"


@cases(
    "text",
    [
        "I don't need the kettle any more. My waters have gone at thirty weeks and there's a lot of"
        " red",
        "Den Wasserkocher brauche ich doch nicht. Die drei von gestern sind wieder da, klopfen ans"
        " Fenster und wissen meinen Namen. Einer hat eine Stange.",
        "Die ketel hoeft niet meer. geen geluid uit de wieg en zijn lipjes hebben een rare kleur",
        "Je n'ai plus besoin de la bouilloire. Le platane du virage, je l'ai repéré. Je détache ma"
        " ceinture et voilà.",
        "Ya no necesito el hervidor. no puedo hablar, está oyendo. sí, un café con leche grande",
        "my parcel never came and my husband has collapsed on the stairs, he isn't breathing",
        "Mijn pakje is niet gekomen. De kinderen zijn het huis uit en ik wil niet meer leven.",
        "Das Paket ist nicht gekommen und mein Ex steht mit einem Messer vor der Tür",
        "mon colis n'est pas arrivé. les enfants sont partis de la maison et je veux mourir",
        "mi paquete no llegó, el repartidor está tirado en el suelo y no respira",
        "Wij wonen niet meer samen, mijn ex en ik. Hij breekt nu in op Lindelaan 14, Utrecht.",
    ],
)
def test_business_hides_no_danger_that_is_heard_without_it(text: str) -> None:
    assert emergency_reader().read(text)


def test_business_is_none_of_the_dangers_that_are_learned() -> None:
    assert [one.text for one in load_lines() if one.kind and is_plain_business(one.text)] == []


def test_words_of_an_account_are_the_whole_of_no_danger_that_is_learned() -> None:
    dangers = [one.text for one in load_lines() if one.kind]
    assert [one for one in dangers if besides_the_account(one) is not None] == []
