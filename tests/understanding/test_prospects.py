"""Somebody who is no customer yet, and what is asked before ordering."""

from __future__ import annotations

from steward.understanding.pages.everyday_questions import everyday_asked
from steward.understanding.pages.page_subjects import in_plain_words
from steward.understanding.people.prospects import is_prospect
from steward.understanding.plan.end_money import asks_what_an_end_gives
from steward.understanding.text.question_parts import question_parts
from tests.cases import cases


@cases(
    ("text", "prospect"),
    [
        ("we're looking at your Office plan. What does it cost?", True),
        ("I don't have an account, we're not customers yet.", True),
        ("ich bin noch keine Kundin", True),
        ("wir interessieren uns für Ihr Office-Abo", True),
        ("me interesa su plan Office", True),
        ("I'm looking at my order", False),
        ("I want the office plan", False),
        ("ik kijk naar jullie site en zie mijn bestelling niet", False),
        ("could you look at your end why it failed", False),
    ],
)
def test_prospect_looks_at_what_anybody_is_offered(text: str, prospect: bool) -> None:
    assert is_prospect(text) is prospect


@cases(
    ("text", "asked"),
    [
        ("mogen de buren hem dan aannemen?", "neighbour"),
        ("kann das beim Nachbarn abgegeben werden?", "neighbour"),
        ("Kommt da noch Zoll für meine Eltern dazu?", "customs"),
        ("how many lbs or kilos come in the Office box each month?", "contents"),
        ("hoeveel koffie zit er in Taster?", "contents"),
        ("can we quit whenever, no yearly contract?", "any_time"),
        ("how often does it show up?", "rhythm"),
        ("how much coffee for 20 people", None),
        ("my neighbour says he has it", None),
        ("how often should I clean the grinder?", None),
    ],
)
def test_everyday_asked_before_ordering(text: str, asked: str | None) -> None:
    assert everyday_asked(text) == asked


def test_days_to_a_place_are_the_time_of_delivery() -> None:
    asked = in_plain_words("how long does delivery take?", "en")
    assert in_plain_words("how many days to Ireland?", "en") == asked
    assert in_plain_words("how many days to send back from Ireland?", "en") != asked


@cases(
    ("text", "gives"),
    [
        ("what would I get back if I cancelled today?", True),
        ("si je résilie aujourd'hui je récupère combien ?", True),
        ("wat krijg ik terug als ik vandaag opzeg?", True),
        ("was bekomme ich zurück, wenn ich heute kündige?", True),
        ("¿cuánto me devuelven si cancelo hoy?", True),
        ("if I cancel my order do I get my money back?", False),
        ("if I stop, when is the last box?", False),
        ("je veux résilier, vous me remboursez ?", False),
    ],
)
def test_asks_what_an_end_gives_of_a_plan(text: str, gives: bool) -> None:
    assert asks_what_an_end_gives(text) is gives


@cases(
    ("text", "parts"),
    [
        ("Korting? daar vroeg ik niet om hoor. Wanneer komt hij?", ["Wanneer komt hij?"]),
        (
            "I just want to know what the plan costs and what is in it",
            ["I just want to know what the plan costs", "what is in it"],
        ),
    ],
)
def test_question_parts_leave_out_what_was_not_asked(text: str, parts: list[str]) -> None:
    assert [one.alone for one in question_parts(text)] == parts
