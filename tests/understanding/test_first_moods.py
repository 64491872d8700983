"""Moods that a first message denies, and a told past beside the wish of today."""

from __future__ import annotations

from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import goals_of

_DUPLICATE, _PARCEL, _DAMAGED = "duplicate_charge", "order_status", "damaged_item"
_NO_COMPLAINT = (
    (
        "Two years with you and never cause to complain. However, October was taken twice; please"
        " return what is too much.",
        _DUPLICATE,
    ),
    ("This is not a complaint, I only want to know where order O-4440 is.", _PARCEL),
    ("I don't mean to complain, but my mug has a crack.", _DAMAGED),
    ("Nothing to complain about so far, but my mug arrived cracked.", _DAMAGED),
    (
        "Ik heb nooit te klagen gehad, maar november is dubbel afgeschreven. Graag het"
        " teveel terug.",
        _DUPLICATE,
    ),
    ("Dit is geen klacht, ik wil alleen weten waar mijn pakje is.", _PARCEL),
    ("Ik wil niet klagen, maar de mok is gebarsten.", _DAMAGED),
    (
        "Bisher hatte ich nie Grund zur Klage. Nun wurde der November zweimal abgebucht; bitte"
        " erstatten Sie den doppelten Betrag.",
        _DUPLICATE,
    ),
    ("Das soll keine Beschwerde sein, ich möchte nur wissen, wo mein Paket bleibt.", _PARCEL),
    ("Ich will mich nicht beschweren, aber die Kanne ist gesprungen.", _DAMAGED),
    (
        "Je n'ai jamais eu de raison de me plaindre, mais octobre a été débité deux"
        " fois. Merci de me"
        " rembourser le trop-perçu.",
        _DUPLICATE,
    ),
    ("Ceci n'est pas une réclamation : je voudrais seulement savoir où est mon colis.", _PARCEL),
    ("Sans vouloir me plaindre, la tasse est fêlée.", _DAMAGED),
    (
        "Nunca he tenido queja de ustedes, pero me han cobrado noviembre dos veces;"
        " devuélvanme lo que"
        " sobra.",
        _DUPLICATE,
    ),
    ("No es una queja, solo quiero saber dónde está mi paquete.", _PARCEL),
    ("No me quiero quejar, pero la taza está rota.", _DAMAGED),
)
_COMPLAINS = (
    "I have to complain: nobody answers my mails.",
    "I want to complain about your service, I called three times and nobody called back",
    "I never complain, but this service is a disgrace and nobody answers.",
    "Ik wil een klacht indienen over jullie klantenservice.",
    "Ik klaag nooit, maar niemand reageert en jullie service is waardeloos.",
    "Ich möchte mich über Ihren Kundendienst beschweren, seit Wochen antwortet niemand.",
    "Ich beschwere mich sonst nie, aber Ihr Kundendienst ist eine Frechheit.",
    "Je souhaite déposer une réclamation, personne ne répond.",
    "Je ne me plains jamais, mais votre service client est une honte, personne ne répond.",
    "Quiero poner una queja, nadie contesta.",
    "Nunca me quejo, pero su atención es una vergüenza y nadie contesta.",
)
_BACK = (
    "En julio di de baja el café por una operación. Ya puedo tomarlo, ¿me lo ponen como antes?",
    "Cancelé en agosto y quiero volver a la suscripción.",
    "Había cancelado mi plan, ¿podrían reactivarlo?",
    "I cancelled my subscription in August because of my stomach. I'm allowed coffee again; could"
    " you sign me up for what I had?",
    "I stopped my plan in spring, can I come back?",
    "We cancelled the coffee in June when we moved; please start the deliveries up again.",
    "In augustus heb ik mijn abonnement opgezegd vanwege mijn maag. Nu mag het weer, kunnen jullie"
    " me opnieuw aanmelden voor hetzelfde?",
    "Ik had mijn abonnement opgezegd, maar ik wil weer meedoen.",
    "Vorig jaar gestopt met het abonnement, graag weer opstarten.",
    "Im August habe ich mein Abo gekündigt, der Arzt hatte Kaffee verboten. Jetzt darf ich wieder."
    " Können Sie mich wieder anmelden wie vorher?",
    "Ich hatte mein Abo gekündigt und möchte wieder einsteigen.",
    "Abo im Mai beendet, bitte wieder aufnehmen.",
    "En août j'ai résilié mon abonnement à cause d'une opération. Pourriez-vous me réinscrire à la"
    " même formule ?",
    "J'avais arrêté mon abonnement, j'aimerais le reprendre.",
    "Je m'étais désabonné en mai, remettez-moi comme avant s'il vous plaît.",
)
_CHARGED = (
    "I cancelled in August and you charged me again in November, I want that back",
    "I cancelled in August, why was I billed again?",
    "Cancelé en septiembre y me habéis vuelto a cobrar, devolvedme el dinero",
    "In augustus opgezegd en nu is er weer afgeschreven",
    "Ich habe im August gekündigt und trotzdem wurde wieder abgebucht",
    "J'ai résilié en août et on m'a encore prélevé",
    "Di de baja el plan en mayo y siguen cobrándome",
    "I cancelled in May, never came back, and still you take my money every month",
)
_ENDS = (
    "Please cancel my subscription. I won't be back.",
    "Zeg mijn abonnement op, ik kom niet terug.",
    "Ich kündige mein Abo und komme nicht wieder.",
    "Résiliez mon abonnement, je ne reviendrai pas.",
    "Cancelen mi suscripción, no voy a volver.",
)


@cases(("text", "goal"), _NO_COMPLAINT)
def test_complaint_that_is_denied_gives_way_to_the_wish(
    understander: OfflineUnderstander, text: str, goal: str
) -> None:
    assert goals_of(understander, text) == [goal]


@cases("text", _COMPLAINS)
def test_complaint_that_is_made_is_heard(understander: OfflineUnderstander, text: str) -> None:
    assert "complaint" in goals_of(understander, text)


@cases("text", _BACK)
def test_wish_to_come_back_outranks_a_told_cancellation(
    understander: OfflineUnderstander, text: str
) -> None:
    assert goals_of(understander, text) == ["change_plan"]
    assert "cancel_subscription" not in understander.read(text).stances.asks


@cases("text", _CHARGED)
def test_charge_after_a_told_cancellation_is_no_wish_to_come_back(
    understander: OfflineUnderstander, text: str
) -> None:
    assert "change_plan" not in goals_of(understander, text)


@cases("text", _ENDS)
def test_end_without_a_way_back_is_an_end(understander: OfflineUnderstander, text: str) -> None:
    goals = goals_of(understander, text)
    assert "cancel_subscription" in goals
    assert "change_plan" not in goals
