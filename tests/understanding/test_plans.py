"""From and to in words about plans."""

from __future__ import annotations

from steward.understanding.plan.plans import plan_slots, wants_again
from tests.cases import cases


@cases(
    ("text", "old", "new"),
    [
        ("upgrade me from Taster to Office", "taster", "office"),
        ("Office instead of Regular please", "regular", "office"),
        ("down from Office to Taster", "office", "taster"),
        ("Please change my plan to taster", None, "taster"),
        ("change to tasterr please", None, "taster"),
        ("naar regualr graag", None, "regular"),
        ("auf ofice bitte", None, "office"),
        ("a tester for my taste", None, None),
        ("upgrade Taster to Office", "taster", "office"),
        ("I'm on Taster and want Office", "taster", "office"),
        ("I'd rather have Regular than Office", "office", "regular"),
        ("move me to Regular, not Office", None, "regular"),
        ("not Office but Regular", None, "regular"),
        ("van Taster naar Office", "taster", "office"),
        ("Office statt Regular", "regular", "office"),
        ("switch my Regular plan to Office", "regular", "office"),
        ("put me back on Regular", None, "regular"),
        ("Regular", None, "regular"),
        ("to Regular or to Office", None, None),
        ("I upgraded an hour ago but it still shows Taster", None, None),
        ("my plan is Office already", None, None),
        ("which plan am I on", None, None),
        ("swap Regular for Office", "regular", "office"),
        ("need the Office plan for 12 people", None, "office"),
        ("bitte das Taster-Abo pausieren bis Januar", "taster", None),
        ("pauzeer mijn Regular tot januari", "regular", None),
        ("skip the next Office delivery", "office", None),
        ("mettez Regular en pause", "regular", None),
        ("pausar Taster hasta enero", "taster", None),
    ],
)
def test_plan_slots_tells_the_plan_that_is_had_from_the_one_that_is_wanted(
    text: str, old: str | None, new: str | None
) -> None:
    found = plan_slots(text)
    assert (found.from_plan, found.plan) == (old, new)


@cases(
    ("text", "named"),
    [
        ("we're on Regular, Office would suit us better", ("regular", "office")),
        ("pagamos Taster, Office nos vendría mejor", ("taster", "office")),
        ("I pay for Taster. Make it Office.", ("taster", "office")),
        ("Wir haben Office, Regular reicht uns", ("office", "regular")),
        ("upgrade me from Taster to Office", ()),
        ("not Taster but Office", ()),
        ("Office please", ()),
    ],
)
def test_plan_slots_without_roles_names_the_plans_for_billing_to_tell_apart(
    text: str, named: tuple[str, ...]
) -> None:
    assert plan_slots(text).named == named


@cases(
    ("text", "old", "new"),
    [
        ("go from monthly to yearly", "month", "year"),
        ("switch to annual billing", None, "year"),
        ("move me to the annual Regular plan", None, "year"),
        ("monthly instead of annual", "year", "month"),
        ("upgrade me to Office", None, None),
    ],
)
def test_plan_slots_tells_the_period_that_is_wanted(
    text: str, old: str | None, new: str | None
) -> None:
    found = plan_slots(text)
    assert (found.from_period, found.period) == (old, new)


@cases(
    ("text", "wanted"),
    [
        ("can I pause my subscription", False),
        ("I want to upgrade my plan", True),
        ("which plan am I on", False),
        ("what does changing cost", False),
    ],
)
def test_plan_slots_knows_a_wish_from_a_question(text: str, wanted: bool) -> None:
    assert plan_slots(text).change is wanted


@cases(
    ("text", "step"),
    [
        ("Could you put it on hold for two months?", "pause"),
        ("ik wil mijn abonnement pauzeren", "pause"),
        ("Ich möchte mein Abo pausieren", "pause"),
        ("skip the delivery of March please", "skip"),
        ("bitte eine Lieferung überspringen", "skip"),
        ("je veux sauter une livraison", "skip"),
        ("quiero saltar una entrega", "skip"),
        ("please resume my subscription", "resume"),
        ("I'm home, can you take the pause off?", "resume"),
        ("lift the hold please", "resume"),
        ("the pause can be removed", "resume"),
        ("kan de pauze eraf?", "resume"),
        ("haal de pauze er toch maar weer af", "resume"),
        ("nimm die Pause doch wieder raus", "resume"),
        ("take the pause off again after all", "resume"),
        ("haal hem maar uit de pauze", "resume"),
        ("bitte die Pause aufheben", "resume"),
        ("kann die Pause weg?", "resume"),
        ("vous pouvez enlever la pause ?", "resume"),
        ("levez ma pause svp", "resume"),
        ("ya estoy de vuelta, podéis quitar la pausa?", "resume"),
        ("sácame la suscripción de pausa", "resume"),
        ("Pause wegen Urlaub", "pause"),
        ("pauze op 1 december graag", "pause"),
        ("Pause auf 3 Monate", "pause"),
        ("hold on, I need a pause", "pause"),
        ("undo my cancellation", "keep"),
        ("move me to Regular", None),
    ],
)
def test_plan_slots_hears_what_is_to_happen_next(text: str, step: str | None) -> None:
    assert plan_slots(text).step == step


@cases(
    "text",
    [
        "I'd rather pay by the year",
        "per jaar in plaats van per maand",
        "ich zahle lieber pro Jahr",
        "je voudrais payer à l'année",
        "quiero pagar al año",
    ],
)
def test_plan_slots_paid_by_the_year_are_its_period(text: str) -> None:
    assert plan_slots(text).period == "year"


@cases(
    ("text", "again"),
    [
        ("I'm back home, the coffee may come again", True),
        ("ben weer thuis, de koffie mag weer komen", True),
        ("bin wieder da, schickt ruhig wieder", True),
        ("he vuelto, que llegue otra vez", True),
        ("don't start it again", False),
        ("why was I charged again", False),
        ("leave it paused", False),
    ],
)
def test_wants_again_what_rests_in_five_languages(text: str, again: bool) -> None:
    assert wants_again(text) == again
