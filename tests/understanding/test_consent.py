"""Money moves on a yes: only clear agreement counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.understanding.consent import (
    accepts_offer_of_person,
    consents,
    corrects,
    refuses,
    takes_up,
    withdraws,
)
from tests.cases import cases

YES = (
    """
yes|Yes.|yes please refund it|ok go ahead|ja graag|sure, do it|that's fine|please do|confirm
Yes, please.|YES!!|yep|ok|okay, do it|I confirm|yes, that is correct
yes please, refund it to my card|go ahead please|Yes, go ahead and refund it|sounds good
ja hoor, doe maar|akkoord|yes thank you|yes I do|sure thing|Sure thing, go ahead!
ja doe maar, graag snel|ja, zo snel mogelijk graag|yes please, as soon as possible|yes asap please
ja bitte, möglichst schnell|oui merci, au plus vite|sí, cuanto antes|ok, quickly please
oh good, then yes please go ahead|that'd be grand, yes refund it please|nice, yes please|cool yes
das wäre super, ja bitte|dat zou fijn zijn, ja graag|ce serait parfait, oui|sería perfecto, sí
genial, adelante|entonces sí|nickel, allez-y|that's fine|ah oui, volontiers
¡sí! y mil gracias|sí, muchísimas gracias|oui et mille mercis|👌 merci beaucoup|oui merci infiniment
ja und tausend Dank|jawoll, macht das, und danke|ja, hartstikke bedankt|jep, graag en dank je wel
machen wir das, vielen Dank|oui, faites-le|sí, háganlo, gracias por todo|allons-y, merci d'avance
""".strip()
    .replace("\n", "|")
    .split("|")
)
NOT_YES = (
    """
yes but not to that card|not yes|yesterday|yes?|no yes I mean no|if you also refund order 9|"yes"
> yes|no|maybe|I guess so|yes...|do you confirm|can you confirm|is that ok|I'm fine|fine whatever
yeah right|cancel it|yes no|yes 20 dollars|yes to INV-1043|you said yes|ok stop|yes, when|thanks
please|yes unless|I do not agree|ja nee|don't do it|okay but wait|go ahead?|yes, I think
yes probably|I never said yes|yes to store credit|sure, when hell freezes over
mil gracias|merci beaucoup|tausend Dank|hartstikke bedankt|macht das nicht
faites-le demain si possible
yes as long as it is quick|yes but not so fast|yes, quickly tell me why|yes, soon or never
that would be great|that'd be nice|oh|ah|cool|nice try|entonces|das wäre toll|oh no|ja toll
that would be great if you also refund the other|yes that would be too late|oh really, nice
ah yes, but later|that'd be grand, no|dat zou fijn zijn, maar nu niet|sería perfecto mañana
yes if you can do it as soon as possible|yes, one more thing|ok other thing|sure, what thing
""".strip()
    .replace("\n", "|")
    .split("|")
)


@cases("text", YES)
def test_clear_agreement(text: str) -> None:
    assert consents(text)
    assert not refuses(text)


@cases("text", NOT_YES)
def test_anything_else_is_no_agreement(text: str) -> None:
    assert not consents(text)


def test_consent_to_a_replacement_may_name_the_address_as_it_was_told() -> None:
    assert consents("yeah send it, same address", "send_replacement")
    assert not consents("yeah send it, other address", "send_replacement")
    assert not consents("yeah send it, same address", "issue_refund")


@given(st.text(max_size=60))
def test_consent_with_one_unknown_word_is_none(text: str) -> None:
    if any(character.isalpha() and not character.isascii() for character in text) or "zq" in text:
        assert not consents(f"yes zq{text}")


@given(
    st.sampled_from(YES),
    st.sampled_from(
        ["but", "unless", "not", "if", "maybe", "no", "don't", "wait", "hold on", "instead"]
    ),
)
def test_consent_with_a_condition_or_negation_is_none(text: str, word: str) -> None:
    assert not consents(f"{text} {word}")
    assert not consents(f"{word} {text}")


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


def test_verbs_of_another_action_are_no_agreement() -> None:
    assert consents("yes cancel it", "cancel_subscription")
    assert not consents("yes refund it", "cancel_subscription")
    assert not consents("yes cancel it", "refund")


def test_refusals_corrections_and_withdrawals() -> None:
    assert refuses("no")
    assert refuses("nee dank je")
    assert refuses("never mind")
    assert refuses("please don't")
    assert not refuses("no problem, go ahead")
    assert not refuses("no, the other one")
    assert corrects("no, the other one")
    assert corrects("I meant INV-1043")
    assert withdraws("forget the refund")
    assert not withdraws("I changed my mind and want to return it")


@cases(
    "text",
    [
        "👍",
        "👍🏽",
        "👍 thanks!",
        "✅",
        "Yes! And thank you so much",
        "ja graag, dank je",
        "Ja graag, hartelijk bedankt!",
        "yes please 🙏",
        "yes, thanks a lot for your help",
        "ok, many thanks in advance",
        "Sure, have a nice day",
        "yes, you're the best",
        "Yes please, much appreciated",
        "ja hoor, fijne dag nog",
        "yes, I'd really appreciate it",
        "ok great, thank you very much for your quick help",
        "absolutely, cheers",
        "ja bitte",
        "oui merci",
        "Yes, thanks for sorting this out",
    ],
)
def test_courtesy_beside_a_yes_is_no_condition(text: str) -> None:
    assert consents(text, "issue_refund")


@cases(
    "text",
    [
        "👎",
        "👍 but only half",
        "thank you so much",
        "🙏",
        "thanks 😊",
        "yes 🤔",
        "yes 😡",
        "thank you for nothing",
        "yes thank you for not refunding",
        "yes and cancel my plan",
        "yes and thank you, but wait",
        "yes thanks for your help with INV-7",
        "ja maar dank je",
        "no thank you",
        "that would be great if you did",
        "have a nice day",
    ],
)
def test_courtesy_alone_or_with_more_is_no_yes(text: str) -> None:
    assert not consents(text, "issue_refund")


@cases(
    ("text", "accepts"),
    [
        ("ok thanks", False),
        ("great, thank you very much", False),
        ("thanks", False),
        ("yes thanks", True),
        ("ok please", True),
        ("yes", True),
        ("ok", True),
        ("no thanks", False),
    ],
)
def test_accepts_offer_of_person_thanks_alone_is_no_yes(text: str, *, accepts: bool) -> None:
    assert accepts_offer_of_person(text) is accepts


@pytest.mark.parametrize("text", ["Yes, I agree. K. Osei", "Yes, please proceed. G. B. Brandsma"])
def test_consent_signed_with_initials_and_a_name_is_a_yes(text: str) -> None:
    assert consents(text)


@cases(
    "text", ["Yes. No. Wait", "Yes. I. Refuse", "Yes. Not. Osei", "Yes K. Osei", "Yes. K. osei no"]
)
def test_consent_followed_by_anything_but_a_signature_is_none(text: str) -> None:
    assert not consents(text)


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


@cases("text", ["nein", "Nein danke", "lieber nicht", "doch nicht", "non", "non merci", "mejor no"])
def test_refusal_in_each_language_of_the_desk_is_a_no(text: str) -> None:
    assert refuses(text)
    assert not consents(text)


@cases(
    "text",
    [
        "mmm espera, mejor la dejamos parada un mes",
        "warte mal, lieber pausieren",
        "ach, moment mal",
        "wacht even, toch liever niet",
        "attendez, plutôt une pause",
        "hmm hold on",
    ],
)
def test_refusal_by_asking_to_wait_is_one_in_each_language(text: str) -> None:
    assert refuses(text)
    assert not consents(text)


@cases(
    "text",
    [
        *("warte noch auf meine Mühle", "attends toujours mon colis", "wacht nog op mijn pakket"),
        *("espera, ¿cuánto cuesta?", "espero mi paquete", "I'm waiting for my parcel"),
    ],
)
def test_refusal_who_waits_for_something_or_asks_refuses_nothing(text: str) -> None:
    assert not refuses(text)


@cases(
    "text",
    [
        "No entiendo el descuento",
        "no sé de qué me habla",
        "no recibí el código",
        "No me llegó el correo",
        "no funciona la máquina",
        "no idea",
    ],
)
def test_refuses_denied_verb_is_no_refusal(text: str) -> None:
    assert not refuses(text)


@cases(
    "text",
    [
        "no",
        "No, gracias",
        "no gracias",
        "no quiero",
        "no lo haga",
        "no no",
        "no me interesa",
        "no acepto",
        "No, no entiendo para qué",
        "no hace falta",
    ],
)
def test_refuses_no_in_spanish_is_a_refusal(text: str) -> None:
    assert refuses(text)


@cases(
    "text",
    [
        *(
            "I should think so, yes",
            "about time. yes",
            "dat mag ik hopen, ja",
            "werd tijd. ja graag",
        ),
        *("das will ich meinen, ja", "j'espère bien, oui", "eso espero, sí", "ya era hora, sí"),
        *("lol only that? fine, do it", "meh ok yes", "pff, so little. ok", "hmm ok", "go on so"),
        *("maar dat? nou ja, doe maar", "nur das? na gut, ja", "si peu ? bon, d'accord"),
        *("¿solo eso? bueno, vale", "Ja, genau so.", "ja, precies", "oui, exactement"),
    ],
)
def test_consent_that_is_grudging_is_a_yes(text: str) -> None:
    assert consents(text)
    assert not refuses(text)


@cases(
    "text",
    [
        *(
            "I should think so",
            "about time",
            "das will ich hoffen",
            "j'espère bien, mais en espèces",
        ),
        *("only that?", "meh", "lol", "only that? why", "lol no", "only that? no way"),
        *("only that? fine, but refund the rest", "fine, do it. and the rest?", "meh, is it fine?"),
        *("so little? and the delivery, yes?", "nur das? und der Versand, ja?", "go on"),
    ],
)
def test_consent_grudge_alone_or_with_a_wish_is_no_yes(text: str) -> None:
    assert not consents(text)


def test_consents_friendly_word_beside_thanks_takes_nothing_from_a_yes() -> None:
    assert consents("ok yes. and thx for the help mate", "change_address")
    assert not consents("ok yes, send it to my mate", "change_address")


AT_ONCE = (
    "gerne ab sofort",
    "yes, from now on please",
    "ja graag, per direct",
    "oui, dès maintenant",
    "sí, desde ya",
)


@cases("text", AT_ONCE)
def test_yes_from_now_on_agrees_to_what_begins_with_it(text: str) -> None:
    assert consents(text, "reschedule_subscription")
    assert takes_up(text, "reschedule_subscription")


@cases("text", [one for one in AT_ONCE if "desde" not in one])
def test_yes_from_now_on_is_none_to_what_begins_at_its_own_time(text: str) -> None:
    assert not consents(text, "cancel_subscription")
    assert not consents(text, "change_plan")


@cases(
    "text",
    ["yes, from January", "ja ab Montag", "ja, vanaf dan", "oui, dès demain", "sí, desde enero"],
)
def test_time_other_than_now_is_a_condition(text: str) -> None:
    assert not consents(text, "reschedule_subscription")


@cases("text", ["ok thanks", "ok", "prima, dank je", "fine"])
def test_taking_note_takes_nothing_up(text: str) -> None:
    assert not takes_up(text, "reschedule_subscription")


@cases(
    ("text", "left"),
    [
        ("vale, lo dejo como está", True),
        ("bueno, déjelo así", True),
        ("ok, lassen wir es so wie es ist", True),
        ("bon, laissez comme ça", True),
        ("doe maar niet, laat zitten", True),
        ("va bene, lascio tutto così", True),
        ("laat maar doorgaan", False),
        ("dejé el paquete así en la puerta", False),
        ("déjelo en la portería", False),
        ("doe maar", False),
    ],
)
def test_leaving_it_as_it_is_takes_it_back_in_any_language(text: str, left: bool) -> None:
    assert withdraws(text) is left


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
