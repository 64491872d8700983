"""A stop with an end: what is to pause, and what is to end."""

from __future__ import annotations

from datetime import date

import pytest

from steward.dialogue.tasks.pauses_wished import as_moved
from steward.domain.understanding import Intent
from steward.understanding.plan.ends_in_time import (
    begin_named,
    end_named,
    names_end,
    stops_for_a_time,
    stops_while_away,
)
from steward.understanding.plan.plans import step_told
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    "text",
    [
        "I'd like to stop my subscription until January",
        "please cancel my plan for two months",
        "stop the coffee over the summer",
        "can you cancel my subscription till I'm back",
        "stop my subscription, until after Christmas",
        "kan ik mn abonnement ff stopzetten tot na de kerst",
        "stop mijn abonnement voor 3 maanden",
        "zet mijn abonnement 2 maanden stop",
        "mijn abonnement tijdelijk stoppen",
        "Ich möchte mein Abo bis Januar stoppen",
        "Kann ich mein Abo für zwei Monate kündigen?",
        "bitte beenden Sie das Abo bis nach Weihnachten",
        "je voudrais arrêter mon abonnement jusqu'en janvier",
        "arrêtez mon abonnement pendant l'été svp",
        "quiero parar mi suscripción hasta enero",
        "¿puedo cancelar la suscripción durante dos meses?",
    ],
)
def test_stop_with_an_end_asks_for_a_pause_and_for_no_cancellation(text: str) -> None:
    assert stops_for_a_time(text)
    assert step_told(text) == "pause"
    asks = read_stances(text, {"cancel_subscription": 0.99}).asks
    assert "change_plan" in asks
    assert "cancel_subscription" not in asks


@cases(
    "text",
    [
        "please cancel my subscription",
        "cancel my subscription, I have been with you for two years",
        "I want to cancel my subscription in two months",
        "cancel it but let it run until the end of the month",
        "cancel my subscription, I paid until December",
        "until when can I cancel",
        "cancel the six month plan",
        "ik wil over twee maanden opzeggen",
        "ik wil voor de zomer opzeggen",
        "zeg mijn abonnement op. tot ziens",
        "Mein Mann ist tot bitte kündigen",
        "ich will kündigen, bis bald",
        "bis wann kann ich kündigen?",
        "ich kündige zum 31.12.",
        "je résilie dans deux mois",
        "hasta luego, quiero cancelar",
    ],
)
def test_stop_without_an_end_is_no_pause(text: str) -> None:
    assert not stops_for_a_time(text)
    assert step_told(text) is None


@cases(
    ("text", "named"),
    [
        ("until January please", True),
        ("tot 5 januari graag", True),
        ("bis zum 5. Januar", True),
        ("jusqu'au 5 janvier", True),
        ("hasta enero", True),
        ("for two months", True),
        ("yes please", False),
        ("oke doe maar", False),
        ("Does it run until 8 December?", False),
    ],
)
def test_names_end_hears_the_time_until_which(text: str, named: bool) -> None:
    assert names_end(text) is named


@cases(
    ("text", "day"),
    [
        ("pause it until 5 January", "2027-01-05"),
        ("until the 15th of december", "2026-12-15"),
        ("bis 5. Januar bitte", "2027-01-05"),
        ("tot 1 februari", "2027-02-01"),
        ("jusqu'au 10 janvier", "2027-01-10"),
        ("hasta el 3 de enero", "2027-01-03"),
        ("until February", "2027-02-01"),
        ("until the end of January", "2027-01-31"),
        ("tot eind februari", "2027-02-28"),
        ("bis Mitte Januar", "2027-01-15"),
        ("vom 1.12. bis 31.1.", "2027-01-31"),
        ("du 5 décembre au 31 janvier", "2027-01-31"),
        ("del 3 de diciembre a finales de enero", "2027-01-31"),
        ("from 1 December for two months", "2027-02-01"),
        ("for two months from 1 December", "2027-02-01"),
        ("for two months", "2027-01-20"),
        ("für sechs Wochen", "2027-01-01"),
        ("tot na de kerst", None),
        ("for a while", None),
        ("until 31 November", None),
        ("I paid until 5 January", None),
    ],
)
def test_end_named_is_the_next_such_day(text: str, day: str | None) -> None:
    found = end_named(text, date(2026, 11, 20))
    assert (found and found.isoformat()) == day


@cases(
    ("text", "day"),
    [
        ("pause it from 1 December until the end of January", "2026-12-01"),
        ("for two months from 1 December", "2026-12-01"),
        ("van 1 december tot eind januari", "2026-12-01"),
        ("vom 1.12. bis 31.1.", "2026-12-01"),
        ("de 5 décembre à fin janvier", None),
        ("du 5 décembre à fin janvier", "2026-12-05"),
        ("del 3 de diciembre al 31 de enero", "2026-12-03"),
        ("pauzeer het abo van mijn man tot januari", None),
        ("until 5 January", None),
    ],
)
def test_begin_named_is_the_day_before_an_end(text: str, day: str | None) -> None:
    found = begin_named(text, date(2026, 11, 20))
    assert (found and found.isoformat()) == day


@cases(
    "text",
    [
        "van 1 december tot eind januari weg, kan het abo zolang stil?",
        "I'm away from 1 December to 31 January. Please pause my subscription",
        "wir sind vom 1.12. bis 31.1. verreist, können Sie das Abo so lange ruhen lassen?",
        "je suis absente jusqu'au 31 janvier, pouvez-vous arrêter l'abonnement pendant ce temps ?",
        "estaré fuera hasta enero, ¿pueden parar la suscripción mientras tanto?",
    ],
)
def test_stop_while_somebody_is_away_is_a_pause(text: str) -> None:
    assert stops_while_away(text)
    assert step_told(text) == "pause"
    assert "change_plan" in read_stances(text, {"cancel_subscription": 0.99}).asks


@pytest.mark.parametrize(
    "text",
    [
        "I'm away until May. cancel my order",
        "I'm away until 5 January, where is my parcel?",
        "ik ben weg tot januari, zeg mijn abonnement op",
    ],
)
def test_away_beside_something_else_is_no_pause(text: str) -> None:
    assert not stops_while_away(text)


@cases(
    "text",
    [
        "Pause it until February, then it may start again",
        "please put it on hold until March and start again then",
        "pauzeer tot februari, daarna mag het weer beginnen",
        "pausiert bis Februar, danach darf es wieder losgehen",
        "mettez en pause jusqu'en février, ensuite ça peut reprendre",
        "pausen hasta febrero, luego puede empezar de nuevo",
    ],
)
def test_stop_with_an_end_and_going_on_after_it_is_a_pause(text: str) -> None:
    assert step_told(text) == "pause"


@cases(
    "text",
    [
        "it is paused until February, start it again now please",
        "my coffee's on hold until March, could you start it again earlier?",
        "het staat op pauze tot februari, hervat het nu",
        "mein Abo ist bis Februar pausiert, bitte jetzt fortsetzen",
        "c'est en pause jusqu'en février, reprenez maintenant",
        "está en pausa hasta febrero, reanuden ya",
        "I paused until February but want to restart",
    ],
)
def test_stop_that_is_there_already_is_to_go_on(text: str) -> None:
    assert step_told(text) == "resume"


@cases(
    ("text", "day"),
    [
        *((text, date(2027, 1, 31)) for text in ("31. Januar", "31 January please", "31 januari")),
        *((text, date(2027, 1, 31)) for text in ("le 31 janvier", "el 31 de enero, por favor")),
        *((text, None) for text in ("the parcel came 31 January", "31 January is my birthday")),
        *((text, None) for text in ("31", "yes 2", "from 31 January", "not 31 January")),
    ],
)
def test_date_alone_is_the_end_where_an_end_is_asked_for(text: str, day: date | None) -> None:
    assert end_named(text, date(2026, 11, 20)) == day


@cases(
    "text",
    [
        "Bitte setzen Sie mein Abonnement bis zum 10. Januar aus, danach soll es weitergehen.",
        "setzt mein Abo bitte aus bis Februar",
        "legt mein abo für zwei monate still, wir sind im urlaub",
        "haltet mein Abo bis März an",
        "stellen Sie die Lieferungen bis Mitte Januar ein und fangen Sie dann wieder an",
        "leg mijn abonnement tot 10 januari stil, daarna mag het weer door",
        "schort mijn abonnement op tot 10 januari, daarna gewoon weer verder",
        "mettez mon abonnement de côté jusqu'au 10 janvier, ensuite ça reprend",
        "ponga mi suscripción en espera hasta el 10 de enero, después que siga como siempre",
        "put my subscription to one side until 10 January, then carry on as usual",
    ],
)
def test_stop_in_a_parted_verb_with_an_end_is_a_pause_until_then(text: str) -> None:
    assert stops_for_a_time(text)
    assert step_told(text) == "pause"
    assert end_named(text, date(2026, 11, 20)) is not None
    assert "cancel_subscription" not in read_stances(text, {"cancel_subscription": 0.86}).asks


@cases(
    "text",
    [
        "setzt sich der Preis aus mehreren Teilen zusammen?",
        "stellen Sie mein Abo bis Freitag auf Office um",
        "Wie stelle ich die Mühle auf fein ein?",
        "Ich halte bis Freitag an meinem Abo fest",
        "Setzt den Preis aus Kulanz bis Januar herab",
        "legen Sie es bis Montag vor die Tür, es ist still hier",
        "Ich möchte mein Abo zum 10. Januar kündigen",
        "zet mijn abonnement op Office tot januari",
    ],
)
def test_verb_with_another_particle_pauses_nothing(text: str) -> None:
    assert not stops_for_a_time(text)
    assert step_told(text) is None


def test_pause_in_a_parted_verb_keeps_its_end_and_cancels_nothing(
    understander: OfflineUnderstander,
) -> None:
    told = "ab Anfang Dezember bin ich in der Reha. "
    heard = understander.read(
        f"{told}Bitte setzen Sie mein Abonnement bis zum 10. Januar aus, danach geht es weiter."
    )
    wishes = as_moved(heard).wishes
    assert [wish.intent for wish in wishes] == [Intent.CHANGE_PLAN]
    assert "10. Januar" in wishes[0].quote


@cases(
    ("text", "named"),
    [
        ("ik ben al een tijdje klant met mijn maandelijkse koffie", False),
        ("ich bin schon eine Weile Kunde", False),
        ("I've been a customer for a while now", False),
        ("je suis client depuis quelque temps", False),
        ("llevo un tiempo con vosotros", False),
        ("we drink your coffee for two years already, been great", False),
        ("zet het een tijdje stil", True),
        ("eine Weile keine Lieferung", True),
        ("pause it for a while please", True),
        ("nothing for two months now please", True),
        ("al jaren klant, zet het twee maanden stil", True),
    ],
)
def test_stretch_that_has_lasted_is_no_end(text: str, named: bool) -> None:
    assert names_end(text) is named
