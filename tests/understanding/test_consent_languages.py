"""A yes in each language of the desk, with the act it names, and what is none there."""

from __future__ import annotations

from steward.understanding.yes_and_no.consent import consents, refuses
from tests.cases import cases

_OWN_LANGUAGE = {
    "cancel_subscription": (
        "ja, zeg maar op|ja graag opzeggen|ja bitte kündigen|ja, kündigen Sie es bitte"
        "|oui, annulez-le|oui résiliez mon abonnement|sí, cancélalo|sí, quiero cancelarla por favor"
    ),
    "issue_refund": (
        "ja, stort maar terug|ja graag mijn geld terug|ja, bitte erstatten Sie es"
        "|ja ich möchte mein Geld zurück|oui, remboursez-moi|oui je veux l'argent"
        "|sí, devuélvame el dinero|sí, lo del dinero|sí, quiero el dinero de vuelta"
    ),
    "send_replacement": (
        "ja, stuur maar een nieuwe|ja, schicken Sie bitte einen neuen|oui, renvoyez-le"
        "|sí, envíeme otro por favor"
    ),
    "reschedule_subscription": (
        "ja, sla maar over|ja pausieren bitte|oui, mettez en pause|sí, pausar"
    ),
}
_NOT_IN_ANY = (
    "ja maar niet nu|ja, aber erst morgen|ja nicht|ja, wenn es schnell geht|oui mais plus tard"
    "|oui sauf la carte|oui, ne remboursez pas|sí pero mañana|si cancelas, sí|sí, no lo canceles"
    "|ja, zeg de bestelling op|oui, si possible demain|ja kündigen Sie nicht"
)


@cases(("kind", "text"), [(k, t) for k, said in _OWN_LANGUAGE.items() for t in said.split("|")])
def test_consent_in_five_languages_may_name_the_act(kind: str, text: str) -> None:
    assert consents(text, kind)


@cases("kind", list(_OWN_LANGUAGE))
@cases("text", _NOT_IN_ANY.split("|"))
def test_consent_with_a_denial_or_a_condition_is_none_in_any_language(kind: str, text: str) -> None:
    assert not consents(text, kind)


@cases(
    "text",
    [
        *("yes let's do that!", "ja gerne", "einverstanden", "in Ordnung", "Ja, machen Sie das"),
        *("d'accord", "allez-y", "oui, c'est bon", "bien sûr, merci", "vale", "de acuerdo"),
        *("sí, adelante", "hágalo por favor", "claro que sí"),
        *("si por favor", "Si", "si, claro", "claro que si", "hagalo por favor", "si gracias"),
    ],
)
def test_consent_in_each_language_of_the_desk_is_a_yes(text: str) -> None:
    assert consents(text)
    assert not refuses(text)


@cases(
    "text",
    [
        *(
            "ja, aber nicht auf die Karte",
            "das ist es nicht",
            "vielleicht",
            "in Ordnung ist das nicht",
        ),
        *("oui mais pas sur cette carte", "c'est pas bon", "d'accord ?", "bien sûr que non"),
        *("vale, pero no a esa tarjeta", "claro que no", "de acuerdo no estoy", "que", "das", "de"),
        *(
            "si es de acuerdo",
            "si quieres",
            "de acuerdo si",
            "si no",
            "si, pero",
            "vale si es bien",
        ),
    ],
)
def test_consent_with_a_no_in_each_language_is_none(text: str) -> None:
    assert not consents(text)


@cases(
    "text",
    [
        *("si, esa, dela de baja", "si, cancélela", "Si, por favor", "si. dela de baja"),
        *("sí, esa, cancélela", "oui, celle-là, résiliez-la", "ja, die, zeg maar op"),
        *("ja, das, bitte kündigen", "yes, that one, cancel it"),
    ],
)
def test_consent_that_points_and_says_the_act_again_is_a_yes(text: str) -> None:
    assert consents(text, "cancel_subscription")


@cases(
    "text",
    [
        *("si esa es la única, dela de baja", "si la doy de baja", "si, pero no ahora", "si, no"),
        *("si, y solo si, me devuelven el dinero", "si, cuando acabe el mes", "si, ¿y luego?"),
        *("si me devuelven, dela de baja", "si, pausarla", "si, esa, cámbiela", "si, la otra"),
        *("no, si, esa", "si, esa no", "si, mañana", "si, quizás", "si, dela de alta"),
        *("oui, celle-là, gardez-la", "ja, die, laat maar lopen", "ja, das, aber später"),
        *("yes, that one, keep it", "Make it double. yes", "si, dos", "como si, dela de baja"),
        *("vale si, esa la dejo", "si, esa... dela de baja", "si, esa: dela de baja"),
        *("si, como parece, es correcto, hágalo", "Si, claro está, es posible, hágalo"),
        *("Si, por favor, es posible, cancélela", "si, como es, es mejor así, dela de baja"),
        *("Si, je la veux", "si, je veux l'abonnement", "Si, bien sûr, c'est bon, résiliez"),
        *("sí, está perfecto como está", "oui, c'est parfait comme c'est"),
    ],
)
def test_consent_with_a_typed_si_that_is_none(text: str) -> None:
    assert not consents(text, "cancel_subscription")
