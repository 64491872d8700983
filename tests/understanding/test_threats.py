"""Leaving that is threatened with, and what only sounds like it."""

from __future__ import annotations

from steward.understanding.people.threats import threatens_to_leave, without_threat
from tests.cases import cases


@cases(
    "text",
    [
        "refund me or I cancel everything",
        "where is it, otherwise I'm leaving",
        "geef me mijn geld, anders zeg ik op",
        "Geld zurück, sonst kündige ich",
        "remboursez-moi, sinon je résilie",
        "devuélvanme el dinero o me doy de baja",
    ],
)
def test_without_threat_of_leaving_in_five_languages_is_left_out(text: str) -> None:
    assert without_threat(text) != text


@cases(
    "text",
    [
        "pause it or cancel it",
        "should I pause or do I cancel?",
        "otherwise please cancel it",
        "I want to cancel",
        "leave it with the neighbours or at the shop",
        "kündigen Sie das Abo oder pausieren Sie es",
        "ik zeg mijn abonnement op",
        "je résilie mon abonnement",
        "quiero darme de baja",
    ],
)
def test_without_threat_end_that_is_asked_for_is_kept(text: str) -> None:
    assert without_threat(text) == text


@cases(
    "text",
    [
        "where is my order? otherwise I'm leaving",
        "refund me or I cancel everything",
        "Fix this or you are losing a customer.",
        "I'm taking my business elsewhere",
        "anders ben ik weg",
        "los het op, anders raken jullie me kwijt",
        "sonst gehe ich zur Konkurrenz",
        "Sie verlieren einen Kunden",
        "sinon je pars",
        "vous perdez une cliente",
        "si no, me voy a la competencia",
        "van a resolverlo o me doy de baja",
    ],
)
def test_customer_who_says_that_they_would_leave_is_heard(text: str) -> None:
    assert threatens_to_leave(text)


@cases(
    "text",
    [
        "bring it before nine or I leave for work",
        "leave it with the neighbours, otherwise I'll leave it at the shop",
        "I want to cancel my plan",
        "should I pause or do I cancel?",
        "you are not losing a customer, don't worry",
        "how do I switch to another plan",
        "my parcel is lost",
        "je pars en vacances demain",
        *("ik ben weg tot maandag", "ab Montag bin ich weg", "vanaf maandag ben ik weg"),
        "I have left the house",
        "",
    ],
)
def test_customer_who_only_leaves_a_house_or_asks_threatens_with_nothing(text: str) -> None:
    assert not threatens_to_leave(text)
