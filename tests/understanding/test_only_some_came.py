"""Of two things one came and the other did not, told by what a parcel held or by what it lacked."""

from __future__ import annotations

from steward.understanding.orders.received_goods import troubles_of
from tests.cases import cases

_LACKS_ONE = (
    "le colis de la commande O-72901 contenait bien la bouilloire, mais pas les filtres en papier",
    "the box had the kettle in it but no filters",
    "Seuls les filtres en papier manquaient",
    "O-4480 contained the kettle but not the filters",
    "The parcel held the grinder, just not the scoop",
    "Only the paper filters were missing from O-4480",
    "I got the kettle, not the filters",
    "There was a jug in the parcel but no lid",
    "The box only had the beans in it, not the filters",
    "My parcel did contain the coffee, but without the filters",
    "The kettle was in O-4480, but the filters were not",
    "In het pakket van O-4480 zat wel de waterkoker, maar niet de filters",
    "de doos bevatte de ketel maar geen filters",
    "Alleen de papieren filters ontbraken",
    "Het pakket bevatte wel de koffie, maar niet de filters",
    "Er zat een kan in de doos, maar geen deksel",
    "Ik kreeg de ketel, maar niet de filters",
    "Enkel de filters ontbraken nog bij O-4480",
    "In O-4480 zaten alleen de bonen, niet de filters",
    "das Paket O-4480 enthielt zwar den Wasserkocher, aber nicht die Papierfilter",
    "im Karton war der Kessel, aber keine Filter",
    "Nur die Papierfilter fehlten",
    "Das Paket enthielt den Kaffee, jedoch keine Filter",
    "In der Schachtel lag die Kanne, aber kein Deckel",
    "Ich habe den Kessel bekommen, aber nicht die Filter",
    "Lediglich die Filter haben gefehlt",
    "In O-4480 waren nur die Bohnen, nicht die Filter",
    "la boîte contenait la bouilloire mais aucun filtre",
    "Il ne manquait que les filtres en papier",
    "Dans le carton il y avait la carafe, mais pas le couvercle",
    "J'ai reçu la bouilloire, mais pas les filtres",
    "Uniquement les filtres manquaient dans O-4480",
    "Le paquet avait le café mais pas de filtres",
    "O-4480 contenait seulement le café, pas les filtres",
    "La commande comprenait bien le moulin, mais sans les filtres",
    "el paquete de O-4480 traía el hervidor, pero no los filtros de papel",
    "la caja contenía la tetera pero ningún filtro",
    "Solo faltaban los filtros de papel",
    "El paquete tenía el café, pero no los filtros",
    "En la caja estaba la jarra, pero no la tapa",
    "Recibí el hervidor, pero no los filtros",
    "Únicamente faltaban los filtros",
    "O-4480 traía solo el café, sin los filtros",
)
_LACKS_NONE = (
    "The box had the kettle in it but no invoice",
    "Does the box contain the kettle but no filters?",
    "I have a kettle but no grinder, which one do you sell?",
    "Add the beans to my order, but not the filters",
    "Please send the kettle, not the filters",
    "The subscription contained coffee but no tea",
    "Ik wil de ketel, maar niet de filters",
    "Ik heb een ketel, maar geen molen",
    "De doos bevatte de koffie maar geen factuur",
    "In de doos zat de koffie, maar geen briefje",
    "Ich habe einen Kessel, aber keine Mühle",
    "Das Paket enthielt den Kaffee, aber keine Rechnung",
    "Ich möchte den Kessel, aber nicht die Filter",
    "Enthält das Paket den Kessel, aber keine Filter?",
    "J'ai une bouilloire, mais pas de moulin",
    "Le colis contenait le café, mais pas la facture",
    "Je veux la bouilloire, mais pas les filtres",
    "La formule contient du café mais pas de filtres",
    "Tengo hervidor, pero no molinillo",
    "Quiero el hervidor, pero no los filtros",
    "The parcel contained the kettle and not a scratch on it",
    "I received the coffee, without the machine I cannot brew it",
    "Ik kreeg de koffie, zonder molen kan ik er niets mee",
    "Only the invoice was missing",
    "Alleen de factuur ontbrak",
    "Nur die Rechnung fehlte",
    "Seule la facture manquait",
    "Solo faltaba la factura",
    "My kitchen only lacked a grinder",
    "The box had no padding in it, only paper",
)


@cases("text", _LACKS_ONE)
def test_troubles_of_what_a_parcel_held_and_lacked_is_a_missing_part(text: str) -> None:
    assert troubles_of(text) == {"missing_part"}


@cases("text", _LACKS_NONE)
def test_troubles_of_papers_wishes_and_other_places_are_no_missing_part(text: str) -> None:
    assert "missing_part" not in troubles_of(text)
