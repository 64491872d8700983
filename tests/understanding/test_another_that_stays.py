"""What stands beside a yes to an offer and touches nothing of it: another record that stays, and a
wait that ends in finding it right. Neither corrects nor refuses, and neither agrees by itself.
"""

from __future__ import annotations

from steward.domain.understanding import OpenQuestion
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.yes_and_no.consent import consents, refuses
from tests.cases import cases

_OFFERED = OpenQuestion(kind="confirm", action="cancel_order")
_OTHER_STAYS = (
    "Yes, the one with the tins can go, not the other",
    "Yes cancel that one, not the other one.",
    "yeah take it out, we're drinking the other one first",
    "Yes please, and keep the other one.",
    "yes, the other one stays",
    "Yes, that one. Leave the other.",
    "yes, the other one should still come",
    "sure, just this one, the other is fine",
    "Yes, drop it, we have the other one to finish",
    "ok yes, but not the other one",
    "Ja, die met de koffieblikken mag weg, de andere niet",
    "Ja haal die er maar uit, we drinken eerst het andere op",
    "ja graag, niet de andere",
    "Ja, alleen die, de andere blijft",
    "ja, laat de andere maar komen",
    "Ja, deze mag weg, de andere moet gewoon komen",
    "ja annuleer die, we gebruiken het andere eerst",
    "Ja, houd de andere",
    "jazeker, de andere mag blijven",
    "ja die ene, de andere niet hoor",
    "Ja, die mit den Dosen kann weg, die andere nicht",
    "Ja, nehmen Sie die raus, wir trinken erst das andere",
    "ja gerne, nicht die andere",
    "Ja, nur die, die andere bleibt",
    "ja, lasst die andere kommen",
    "Ja, diese kann weg, die andere soll bleiben",
    "ja storniert die, wir haben ja noch das andere",
    "Ja, behalten Sie die andere",
    "ja klar, die andere darf bleiben",
    "ja die eine, die andere bitte nicht",
    "Oui, celle avec les boîtes peut partir, pas l'autre",
    "Oui enlevez-la, on boit d'abord l'autre",
    "oui s'il vous plaît, pas l'autre",
    "Oui, seulement celle-là, l'autre reste",
    "oui, laissez l'autre venir",
    "Oui, annulez-la, l'autre doit venir",
    "oui, nous avons encore l'autre",
    "Oui, gardez l'autre",
    "oui bien sûr, l'autre peut rester",
    "oui celle-ci, l'autre non",
    "Sí, la de las latas puede irse, la otra no",
    "Sí, quitadla, primero bebemos la otra",
    "sí por favor, no la otra",
    "Sí, solo esa, la otra se queda",
    "sí, deja que venga la otra",
    "Sí, anúlala, la otra tiene que venir",
    "sí, todavía tenemos la otra",
    "Sí, dejad la otra",
    "sí claro, la otra puede quedarse",
    "sí esta, la otra no por favor",
)
_ANOTHER_MEANT = (
    "Yes, the other one",
    "yes but I mean the other one",
    "yes, cancel the other one",
    "Yes, not that one",
    "Ja, de andere, niet deze",
    "ja annuleer de andere maar",
    "Ja, die andere bitte, nicht diese",
    "ja storniert das andere",
    "Oui, l'autre",
    "oui annulez l'autre",
    "Sí, la otra",
    "sí, cancelad la otra",
)
_FOUND_RIGHT = (
    (
        "och wait, 34, so it is. I had the figures the wrong way round. That's the one, send "
        "it on back"
    ),
    "oh wait it's 34, you're right. send it back",
    "Wait, yes, that is right, 34 it was.",
    "hold on, ah, that's the one, go ahead",
    "wait no it's 34 indeed, that's correct",
    "o wacht, 34, dat klopt. Stuur maar terug",
    "Wacht, ja dat is goed, het was 34.",
    "wacht even, je hebt gelijk, dat is hem",
    "momentje, ja klopt, doe maar",
    "oh wacht, inderdaad 34, prima",
    "ach warte, 34, das stimmt. Schickt es zurück",
    "Moment, ja das ist richtig, 34 war es.",
    "warten Sie, Sie haben recht, das ist sie",
    "Moment mal, stimmt, machen Sie das",
    "oh warte, tatsächlich 34, passt",
    "ah attendez, 34, c'est ça. Renvoyez-le",
    "Attendez, oui c'est bien ça, c'était 34.",
    "un instant, vous avez raison, c'est celui-là",
    "attends, c'est exact, allez-y",
    "oh attendez, 34 en effet, d'accord",
    "ay espere, 34, es eso. Devuélvanlo",
    "Espera, sí está bien, eran 34.",
    "un momento, tiene razón, es ese",
    "espere, es correcto, adelante",
    "ay espera, 34 en efecto, vale",
)
_WAITS = (
    "wait, don't send it yet",
    "Wait, that's the one I already got back, stop",
    "hold on, that's not right",
    "wait, not yet please",
    "wacht, doe het nog niet",
    "Wacht, dat klopt niet",
    "wacht even, liever niet",
    "warte, noch nicht",
    "Moment, das stimmt nicht",
    "warten Sie, lieber nicht",
    "attendez, pas encore",
    "attendez, ce n'est pas ça",
    "espere, todavía no",
    "espere, no es correcto",
)


@cases("text", _OTHER_STAYS)
def test_record_that_stays_beside_a_yes_corrects_nothing_and_agrees_to_nothing(
    understander: OfflineUnderstander, text: str
) -> None:
    heard = understander.read(text, _OFFERED)
    assert [heard.corrected.said, heard.refuses, heard.consents] == [False, False, False]


@cases("text", _ANOTHER_MEANT)
def test_record_that_is_meant_beside_a_yes_is_a_correction(
    understander: OfflineUnderstander, text: str
) -> None:
    heard = understander.read(text, _OFFERED)
    assert heard.corrected.said
    assert not heard.consents


@cases("text", _FOUND_RIGHT)
def test_wait_that_finds_it_right_refuses_nothing_and_agrees_to_nothing(text: str) -> None:
    assert not refuses(text)
    assert not consents(text, "issue_refund")


@cases("text", _WAITS)
def test_wait_that_finds_nothing_right_refuses(text: str) -> None:
    assert refuses(text)
