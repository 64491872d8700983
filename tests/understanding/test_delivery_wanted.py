"""A delivery that was to be left out is wanted after all; a command that a "not" turns round."""

from __future__ import annotations

from steward.understanding.plan.delivery_wanted import wants_delivery
from steward.understanding.yes_and_no.consent import consents
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases

_WANTED = (
    "dont skip, i want it after all",
    "oh wait, I actually need the coffee",
    "no don't skip it, send it",
    "sla toch niet over, ik wil hem wel",
    "ik wil de doos toch",
    "lasst es doch nicht aus, ich will die Box",
    "schickt sie doch",
    "ne sautez pas finalement, je le veux",
    "envoyez-le quand même",
    "no la saltéis, al final la quiero",
    "mandádmela igual",
)
_OTHERWISE = (
    "i want it",
    "i want it skipped",
    "I don't want it",
    "don't skip it, cancel it instead",
    "dont skip, pause it",
    "don't skip, refund me",
    "send it in january after all",
    "can you send it anyway?",
    "I want it after all if it costs less",
    "yes skip it, i still want the january one",
    "niet overslaan maar pauzeren",
    "stuur hem niet, sla hem over",
    "lasst es nicht aus sondern kündigt",
    "schickt sie doch später",
    "je ne la veux plus",
    "ya no la quiero",
)


@cases("text", _WANTED)
def test_delivery_is_wanted_after_all(text: str) -> None:
    assert wants_delivery(text)
    assert not consents(text, "change_plan")


@cases("text", _OTHERWISE)
def test_words_for_another_wish_want_no_delivery(text: str) -> None:
    assert not wants_delivery(text)


@cases(
    ("text", "refused"),
    [
        ("zeg hem toch niet op", "cancel_subscription"),
        ("nee wacht, zeg mijn abonnement maar niet op", "cancel_subscription"),
        ("kündige es doch nicht", "cancel_subscription"),
        ("bitte kündigen Sie das Abo doch nicht", "cancel_subscription"),
        ("al final no la deis de baja", "cancel_subscription"),
        ("sla hem niet over", "change_plan"),
        ("pausiert es nicht", "change_plan"),
        ("ne saute pas", "change_plan"),
        ("no lo saltes", "change_plan"),
    ],
)
def test_command_with_a_not_refuses_what_it_names(text: str, refused: str) -> None:
    assert read_stances(text).refuses == (refused,)
    assert not read_stances(text).asks


@cases(
    "text",
    [
        "ihr kündigt einfach nicht",
        "ik wil opzeggen maar het lukt niet",
        "zeg mijn abonnement op, ik wil het niet meer",
        "kündigt mein Abo, ich trinke es nicht",
        "no me devolvéis el dinero",
        "actually leave my plan, I want out",
    ],
)
def test_report_or_wish_beside_a_not_refuses_no_end(text: str) -> None:
    assert "cancel_subscription" not in read_stances(text).refuses
