"""What anybody may know is looked up before a proof is asked for."""

from __future__ import annotations

from typing import Any

from state.desk import Plan
from state.team import Task
from steward.dialogue.tasks.planning import gate
from steward.dialogue.tasks.public_tasks import asked_whole, looked_up_first
from steward.domain.understanding import (
    Identifiers,
    Intent,
    IntentScore,
    Stances,
    Understanding,
)
from steward.understanding.pages.public_questions import without_contacts
from teams.slots import with_slots
from teams.support import searches
from tests.cases import cases


def _task(goal: str, quote: str) -> Task:
    return {
        "id": "t1",
        "team": "support",
        "goal": goal,
        "slots": {"quote": quote},
        "depends_on": [],
        "status": "ready",
    }


def _looked_up(text: str, **identifiers: str) -> list[dict[str, Any]]:
    plan: Plan = gate({"t1": _task("missing_parcel", text)}, False, {})
    after = looked_up_first(plan, Understanding(text=text, identifiers=Identifiers(**identifiers)))
    return [one["slots"] for one in after.values() if one["goal"] == "product_question"]


@cases(
    "text",
    [
        "my parcel has not moved for a week, when do you count it as lost?",
        "mijn pakje staat al een week stil, wanneer is het dan kwijt?",
        "mein Paket bewegt sich nicht, wann gilt es als verloren?",
        "mon colis ne bouge plus, quand est-il perdu ?",
        "mi paquete no se mueve, ¿cuándo se da por perdido?",
    ],
)
def test_question_of_a_stranger_is_looked_up_and_says_nothing_where_no_page_does(text: str) -> None:
    (slots,) = _looked_up(text)
    assert (slots["quote"], slots["otherwise"]) == (text, "nothing")


def test_statement_or_named_record_of_a_stranger_is_not_looked_up() -> None:
    assert not _looked_up("my parcel never came")
    assert not _looked_up("where is my order O-5001?", order="O-5001")


@cases(
    "text",
    [
        "my parcel is lost, isn't it?",
        "mijn pakje is toch kwijt, niet waar?",
        "mein Paket ist verloren gegangen, oder?",
        "mon colis est perdu, non ?",
        "creo que mi paquete se ha perdido, ¿no?",
    ],
)
def test_statement_that_is_asked_back_is_not_looked_up(text: str) -> None:
    assert not _looked_up(text)


@cases(
    ("text", "asked"),
    [
        ("where is my order? dana.whitfield@example.com", "where is my order?"),
        (
            "wann kommt das Paket? meine Nummer ist +49 170 1234567",
            "wann kommt das Paket? meine Nummer ist",
        ),
        ("how long do returns take", "how long do returns take"),
        ("what does INV-7001 over 45 EUR stand for?", "what does INV-7001 over 45 EUR stand for?"),
    ],
)
def test_help_pages_are_not_asked_with_an_address(text: str, asked: str) -> None:
    """The word `example.com` of an address once brought the page on data protection."""
    assert without_contacts(text) == asked
    assert searches._search("found:0", text)["args"]["query"] == asked


def _surely_wished(goal: str, text: str) -> list[dict[str, Any]]:
    plan: Plan = gate({"t1": _task(goal, text)}, False, {})
    heard = Understanding(text=text, intents=(IntentScore(name=Intent(goal), probability=0.99),))
    return [
        one["slots"] for one in looked_up_first(plan, heard).values() if "otherwise" in one["slots"]
    ]


@cases(
    "text",
    [
        "how do I end my subscription?",
        "Can I put my plan on hold over the summer",
        "hoe stop ik mijn abonnement?",
        "kan ik mijn abonnement pauzeren",
        "wie beende ich mein Abo?",
        "kann ich mein Abo aussetzen?",
        "comment arrêter mon abonnement ?",
        "puis-je suspendre mon abonnement ?",
        "¿cómo termino mi suscripción?",
        "¿puedo parar mi suscripción?",
    ],
)
def test_question_for_the_way_is_looked_up_beside_the_wish_that_it_surely_is(text: str) -> None:
    (slots,) = _surely_wished("change_plan", text)
    assert (slots["quote"], slots["otherwise"]) == (text, "nothing")


@cases(
    "text",
    [
        "I don't like my coffee, do you take it back?",
        "ik vind mijn koffie niet lekker, nemen jullie hem terug?",
        "Mein Kaffee schmeckt nicht, nehmt ihr ihn zurück?",
        "je n'aime pas mon café, vous le reprenez ?",
        "no me gusta mi café, ¿me lo recogéis?",
    ],
)
def test_question_behind_what_is_told_is_looked_up_beside_the_wish(text: str) -> None:
    assert _surely_wished("return_item", text)


@cases(
    "text",
    ["where is my parcel?", "waar is mijn pakket?", "wo ist mein Paket?", "où est mon colis ?"],
)
def test_words_that_are_few_and_surely_ask_for_a_record_are_not_looked_up(text: str) -> None:
    assert not _surely_wished("order_status", text)


def test_question_in_general_behind_a_wish_that_waits_is_looked_up_at_once() -> None:
    told, asks = "het bedrag staat nog grijs", "is het dan al weg?"
    text = f"{told}, {asks}"
    wish, question = _task("refund_status", told), _task("order_status", asks)
    plan: Plan = {"t1": wish, "t2": {**question, "id": "t2", "depends_on": ["t1"]}}
    looked_up = looked_up_first(gate(plan, False, {}), Understanding(text=text))["t2"]
    assert (looked_up["goal"], looked_up["depends_on"]) == ("product_question", [])
    assert looked_up["slots"]["question"] == text  # it names nothing by itself


@cases(
    ("goal", "text"),
    [
        ("change_plan", "I'd like to skip my next delivery, I'm away. What would I be charged?"),
        ("change_plan", "Ik wil de volgende levering overslaan. Wat wordt er dan afgeschreven?"),
        ("change_plan", "Ich möchte die nächste Lieferung auslassen. Was wird dann abgebucht?"),
        ("charged_after_cancel", "j'ai été débitée alors que j'avais résilié, pourquoi ?"),
        ("charged_after_cancel", "me han cobrado después de darme de baja, ¿por qué?"),
    ],
)
def test_question_that_names_nothing_is_not_looked_up_beside_a_sure_wish(
    goal: str, text: str
) -> None:
    assert not _surely_wished(goal, text)


def _whole(text: str, *goals: str, asks: tuple[str, ...] = ()) -> dict[str, str]:
    plan: Plan = {goal: _task(goal, "a part") for goal in goals}
    plan = {goal: with_slots(one, {"held": goal == "damaged_item"}) for goal, one in plan.items()}
    heard = Understanding(text=text, stances=Stances(asks=asks))
    after = asked_whole(plan, heard, text)
    return {goal: str(one["slots"].get("whole", "")) for goal, one in after.items()}


def test_whole_message_is_asked_where_nothing_else_is_looked_into() -> None:
    assert _whole("I am coeliac. May I?", "product_question") == {
        "product_question": "I am coeliac. May I?"
    }
    assert not any(_whole("Change it. May I?", "product_question", "update_contact").values())


def test_whole_message_is_asked_beside_what_only_happened() -> None:
    leaks = "It leaks. What do I do first?"
    assert _whole(leaks, "damaged_item", "question_beside")["question_beside"] == leaks
    asked = _whole(leaks, "damaged_item", "question_beside", asks=("money",))
    assert not any(asked.values())


def test_access_that_is_asked_about_is_looked_up_before_a_person_is_called() -> None:
    text = "are my data passed on, and can I have it all deleted?"
    plan: Plan = {"t1": _task("account_access", text), "t2": _task("change_plan", text)}
    plan["t2"] = with_slots(plan["t2"], {"held": True})
    after = looked_up_first(plan, Understanding(text=text))
    assert (after["t1"]["goal"], after["t1"]["slots"]["otherwise"]) == (
        "product_question",
        "unless_meant",
    )
    told = "I cannot get into my account."
    stays: Plan = {"t1": _task("account_access", told)}
    assert looked_up_first(stays, Understanding(text=told)) == stays
