"""Who tells their address so as to be found by it does not ask for another one to be put down."""

from __future__ import annotations

from steward.domain.understanding import Intent, OpenQuestion
from steward.understanding.exact.told_contacts import asks_if_on_record
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

MAIL = "dana.whitfield@example.com"
_ONLY_TELLS = (
    "My address is {}",
    "The address on my account is {}",
    "My name is Dana, my address is {}",
    "Mijn adres is {}",
    "Mijn e-mailadres is {}",
    "Het adres van mijn account is {}",
    "Meine Adresse ist {}",
    "Meine E-Mail-Adresse lautet {}",
    "Mon adresse est {}",
    "L'adresse de mon compte est {}",
    "Mi dirección es {}",
    "Mi correo es {}",
)
_NUMBERS = (
    "Meine Nummer ist +49 151 12345678",
    "Mon numéro est +33 6 12 34 56 78",
    "Mi número de teléfono es +34 612 345 678",
)
_CHANGES = (
    "My new address is {}",
    "My address is now {}",
    "my address is {} from now on",
    "My address should be {}",
    "I moved to another provider. My address is now {}",
    "Please change my address. My address is {}",
    "Change of details: my address is {}",
    "You have the wrong address: my address is {}",
    "my email is {}, please update it",
    "Mijn nieuwe adres is {}",
    "Vanaf nu is mijn e-mail {}",
    "Meine neue Adresse ist {}",
    "Ab sofort ist meine E-Mail {}",
    "Ma nouvelle adresse est {}",
    "Mi nueva dirección es {}",
)
_BESIDE = (
    "I was charged twice this month. {} ",
    "Ik ben deze maand dubbel belast. {}",
    "Ich wurde diesen Monat doppelt belastet. {}",
    "J'ai été débité deux fois ce mois-ci. {}",
    "Me cobraron dos veces este mes. {}",
)


def wished(text: str, understander: OfflineUnderstander) -> list[Intent]:
    return [wish.intent for wish in understander.read(text).wishes]


@cases("text", [*_ONLY_TELLS, *_NUMBERS])
def test_contact_that_is_only_told_says_who_writes(
    text: str, understander: OfflineUnderstander
) -> None:
    assert wished(text.format(MAIL), understander) == [Intent.VERIFY_IDENTITY]


@cases("wish", _BESIDE)
@cases("text", _ONLY_TELLS)
def test_contact_that_is_told_beside_a_wish_is_no_other_wish(
    text: str, wish: str, understander: OfflineUnderstander
) -> None:
    heard = wished(wish.format(text.format(MAIL)), understander)
    assert heard == [Intent.DUPLICATE_CHARGE]


@cases("text", _CHANGES)
def test_contact_that_is_another_one_is_changed(
    text: str, understander: OfflineUnderstander
) -> None:
    assert Intent.UPDATE_CONTACT in wished(text.format(MAIL), understander)


@cases(
    ("text", "asks"),
    [
        ("is my email address now ann@example.com or still the old one?", True),
        ("can you tell me whether ann@example.com is the one you have for me", True),
        ("heb je nu ann@example.com als mijn adres staan?", True),
        ("habt ihr jetzt ann@example.com als meine Adresse?", True),
        ("vous avez bien ann@example.com comme adresse ?", True),
        ("¿tenéis ann@example.com como mi correo?", True),
        ("my new email is ann@example.com, can you change it?", False),
        ("use ann@example.com from now on", False),
        ("kun je mijn adres veranderen in ann@example.com?", False),
        ("können Sie meine Adresse auf ann@example.com ändern?", False),
        ("je voudrais ann@example.com comme adresse", False),
        ("¿puedes cambiar mi correo a ann@example.com?", False),
    ],
)
def test_question_if_a_contact_is_on_record_is_no_change(text: str, asks: bool) -> None:
    assert asks_if_on_record(text) is asks


_BY_WHOM = (
    "{}, me lo puso mi nieta",
    "{}, my son made that one for me",
    "{}, heeft mijn kleinzoon voor me gemaakt",
    "{}, die hat mir mein Enkel eingerichtet",
    "{}, c'est mon fils qui me l'a créée",
)
_ASKED_FOR_BESIDE = (
    "{}, I want to change my address",
    "{}, that's my new one, please update it",
    "{}, dat is mijn nieuwe adres, zet die erin",
    "{} use this one from now on",
)
_WHO = OpenQuestion(kind="identify", task="t-1")


@cases("text", _BY_WHOM)
def test_told_contact_with_who_set_it_up_is_only_the_answer(
    text: str, understander: OfflineUnderstander
) -> None:
    heard = understander.read(text.format(MAIL), _WHO)
    assert Intent.UPDATE_CONTACT not in [wish.intent for wish in heard.wishes]


@cases("text", _ASKED_FOR_BESIDE)
def test_told_contact_with_a_change_beside_it_is_to_be_changed(
    text: str, understander: OfflineUnderstander
) -> None:
    heard = understander.read(text.format(MAIL), _WHO)
    assert Intent.UPDATE_CONTACT in [wish.intent for wish in heard.wishes]


_STOLEN = (
    "THIRD TIME I write you people!!! you stole 29 euro from me. {}",
    "drie keer heb ik al geschreven!! 29 euro gejat. {}",
    "Zum dritten Mal!! ihr habt mir 29 Euro geklaut. {}",
    "troisième fois que j'écris ! vous m'avez volé 29 euros. {}",
    "es la tercera vez. me robasteis 29 euros. {}",
)


@cases("text", _STOLEN)
def test_address_that_stands_alone_takes_nothing_from_what_is_told_beside_it(
    text: str, understander: OfflineUnderstander
) -> None:
    assert wished(text.format(MAIL), understander) == [Intent.REFUND_REQUEST]
