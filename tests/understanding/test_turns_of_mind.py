"""Thoughts that turn, between two remedies in one message and at an offer of a subscription."""

from __future__ import annotations

from datetime import UTC, datetime

from steward.dialogue.context.values_anew import names_other_end
from steward.domain.action import Action, ActionState
from steward.domain.understanding import Understanding
from steward.understanding.payments.documents import only_asks_for_document
from steward.understanding.plan.plan_sizes import size_instead
from steward.understanding.yes_and_no.rather import compared
from tests.cases import cases

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
PAUSE = Action(
    id="act-1",
    kind="reschedule_subscription",
    resource="A-1",
    episode=1,
    state=ActionState.PROPOSED,
    params={"account_id": "A-1", "step": "pause", "until": "2027-02-01T00:00:00+00:00"},
    digest="d",
    key="k",
    conversation_id="c",
    handle="h",
    agent="billing",
    created_at=NOW,
    updated_at=NOW,
)


@cases(
    "text",
    [
        "can I get my money back? Actually no, a new one would be better",
        "ik wil mijn geld terug, of nee, stuur maar een nieuwe",
        "ich will mein Geld zurück. Ach nein, schickt lieber eine neue",
        "je préfère un remboursement, en fait non, une nouvelle",
        "quiero que me devolváis el dinero, o mejor, mandadme otra",
    ],
)
def test_compared_remedy_after_a_turn_is_wanted_and_the_one_before_it_left(text: str) -> None:
    found = compared(text)
    assert (found.wanted, found.left) == ({"replacement"}, {"money"})


def test_compared_turn_back_to_money_leaves_the_goods() -> None:
    found = compared("send a new one please. Actually no, I want my money back")
    assert (found.wanted, found.left) == ({"money"}, {"replacement"})


def test_compared_turn_without_another_remedy_compares_nothing() -> None:
    found = compared("I want my money back, no wait, I don't")
    assert found == (frozenset(), frozenset())


@cases(
    ("text", "other"),
    [
        ("no wait, rather until the end of March", True),
        ("nee toch maar tot eind januari", False),  # a day before the first of February
        ("ach nein, doch lieber bis März", True),
        ("non plutôt jusqu'à fin mars", True),
        ("no, mejor hasta marzo", True),
        ("until February, yes", False),
        ("is it until March?", False),
        ("yes", False),
    ],
)
def test_pause_with_another_end_named_is_not_the_one_that_is_offered(
    text: str, other: bool
) -> None:
    assert names_other_end(Understanding(text=text), PAUSE) is other


@cases(
    "text",
    [
        "do you have something cheaper?",
        "hebben jullie iets goedkopers?",
        "habt ihr was günstigeres?",
        "vous avez moins cher ?",
        "¿tenéis algo más barato?",
    ],
)
def test_size_instead_asked_for_as_something_cheaper_is_less(text: str) -> None:
    assert size_instead(text) == "less"


@cases(
    ("text", "only"),
    [
        ("ich brauch die Rechnung vom November nochmal, für die Steuer", True),
        ("necesito la factura de noviembre otra vez, para hacienda", True),
        ("I need the invoice again with the right VAT for my taxes", False),
        ("die Mehrwertsteuer auf der Rechnung stimmt nicht", False),
    ],
)
def test_document_asked_for_once_more_for_the_books_corrects_nothing(text: str, only: bool) -> None:
    assert only_asks_for_document(text) is only
