"""What asks for another contact on record, and for goods to go elsewhere, in five languages."""

from __future__ import annotations

from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases

_CONTACT = [
    "cambien mi correo a a@b.example por favor",
    "mi nuevo teléfono es el 612345678, actualícenlo",
    "pueden poner otro número de móvil en mi cuenta: 612345678",
    "he cambiado de correo, ahora es a@b.example",
    "bitte ändern Sie meine E-Mail auf a@b.example",
    "meine neue Handynummer ist 0151 234567",
    "hab ne neue Mail: a@b.example, bitte eintragen",
    "meine Mailadresse stimmt nicht mehr, nehmt a@b.example",
    "modifiez mon courriel : a@b.example",
    "j'ai changé de numéro, c'est le 0612345678",
    "mon nouveau mail est a@b.example",
    "kunnen jullie mijn mailadres aanpassen naar a@b.example",
    "ik heb een ander nummer: 0612345678, zet dat erin",
    "can you swap my email for a@b.example",
    "i've got a different email now: a@b.example",
]
_ADDRESS = [
    "manden el pedido a la calle Mayor 5",
    "envíenlo a mi oficina, Gran Vía 3",
    "cambien la dirección de entrega",
    "schickt das Paket bitte an die Hauptstraße 5",
    "Lieferadresse ändern bitte",
    "envoyez le colis au 5 rue de la Paix",
    "livrez plutôt chez ma mère, 5 rue de la Paix",
    "stuur het pakket naar Kerkstraat 5",
    "please send the parcel to 5 Mill Road",
]
_OF_THE_ACCOUNT = [
    "la direccion de mi cuenta hay q cambiarla, ahora vivo en 52 Pine St, Reno NV 89501",
    "meine Adresse im Konto muss geändert werden",
    "l'adresse de mon compte est à changer, j'habite maintenant 3 rue Haute, 69003 Lyon",
    "the address on my account has to be changed",
    "het adres van mijn account moet veranderd worden",
]
_NEITHER = [
    "¿cuál es la dirección de mi cuenta?",
    "no cambie la dirección de mi cuenta",
    "ich habe die neue Maschine bekommen",
    "mi correo es a@b.example",
    "mon numéro de commande est ORD-7",
    "der neue Kaffee schmeckt nicht",
    "la nueva máquina no funciona",
    "Nummer INV-7001 ist falsch",
    "el número de factura es INV-7001, está mal",
    "schicken Sie mir den Code an a@b.example",
    "envíenme la factura a a@b.example",
]


@cases("text", _CONTACT)
def test_stances_of_another_contact_ask_for_the_change(text: str) -> None:
    assert "change_contact" in read_stances(text).asks


@cases("text", _ADDRESS)
def test_stances_of_goods_sent_elsewhere_ask_for_the_change(text: str) -> None:
    assert "change_address" in read_stances(text).asks


@cases("text", _OF_THE_ACCOUNT)
def test_stances_of_an_accounts_address_ask_for_the_contact_too(text: str) -> None:
    assert "change_contact" in read_stances(text).asks


@cases("text", _NEITHER)
def test_stances_of_what_changes_no_contact_ask_for_none(text: str) -> None:
    assert {"change_contact", "change_address"}.isdisjoint(read_stances(text).asks)
