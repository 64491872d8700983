"""A month that is put right in the next clause is the one that is left out."""

from __future__ import annotations

from steward.dialogue.tasks import new_tasks
from steward.understanding.plan.left_out_months import months_left_out
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases


@cases(
    ("text", "months"),
    [
        ("hola quiero saltarme la entrega de enero, digo de diciembre", {12}),
        ("please skip the january delivery, I mean december", {12}),
        ("sla januari maar over, ik bedoel december", {12}),
        ("bitte die Lieferung im Januar überspringen, ich meine Dezember", {12}),
        ("sautez la livraison de janvier, je veux dire décembre", {12}),
        ("skip December please, and where is my parcel?", {12}),
    ],
)
def test_month_that_was_a_slip_is_not_the_one_that_is_skipped(text: str, months: set[int]) -> None:
    heard = new_tasks.as_said(OfflineUnderstander(load_readers()).read(text))
    plan = new_tasks.hear({}, heard, None, False, "m", "m")
    quotes = [
        str(task["slots"]["quote"]) for task in plan.values() if task["goal"] == "change_plan"
    ]
    assert [set(months_left_out(quote)) for quote in quotes] == [months]
