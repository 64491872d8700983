"""A whole yes to what can be put right again counts beside questions, and waits for a condition."""

from __future__ import annotations

from typing import Any

from steward.settings import PROJECT
from steward.understanding.behind_a_yes.yes_and_questions import agreed_with_questions
from steward.understanding.plan.plans import step_told
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer

ADDRESS = ("change_address", {"address": "12 rue des Lilas, 69003 Lyon", "order_id": "O-1"})
SKIP = (
    "reschedule_subscription",
    {
        "step": "skip",
        "plan": "regular",
        "renews_at": "2026-12-20T00:00:00+00:00",
        "next_at": "2027-01-20T00:00:00+00:00",
    },
)
END = ("cancel_subscription", {"plan": "regular", "ends_at": "2099-11-21T00:00:00+00:00"})
MONEY = ("issue_refund", {"amount_minor": 2900, "currency": "EUR", "last4": "1717"})
RESUME = ("reschedule_subscription", {"step": "resume", "plan": "regular", "due_now": True})
RETURN = (
    "declare_return",
    {"order_id": "O-1", "item": "Burr grinder", "send_by": "2026-12-14T00:00:00+00:00"},
)
MAIL = ("change_contact", {"field": "email", "value": "b@example.org", "before": "a@example.org"})
LATER = (
    "reschedule_subscription",
    {
        "step": "resume",
        "plan": "regular",
        "due_now": False,
        "next_at": "2026-12-20T00:00:00+00:00",
        "amount_minor": 2900,
        "currency": "EUR",
    },
)
TODAY = ("cancel_subscription", {"plan": "regular", "ends_at": "2026-01-01T00:00:00+00:00"})


def _taken(offered: tuple[str, dict[str, Any]], text: str) -> str | None:
    found = agreed_with_questions(text, [offer(*offered)])
    return None if found is None else found.apart


@cases(
    ("offered", "text", "apart"),
    [
        (
            ADDRESS,
            "Ah super, oui allez-y ! La date du 4 ne bouge pas du coup ?",
            "La date du 4 ne bouge pas du coup ?",
        ),
        (
            ADDRESS,
            "Oui, envoyez-la au 12 rue des Lilas svp. Ça arrive toujours vendredi ?",
            "Ça arrive toujours vendredi ?",
        ),
        (ADDRESS, "yes please do! will it still be here?", "will it still be here?"),
        (ADDRESS, "ja graag! komt het dan nog vrijdag?", "komt het dan nog vrijdag?"),
        (
            ADDRESS,
            "Ja, bitte ändern. Kommt es trotzdem am Freitag an?",
            "Kommt es trotzdem am Freitag an?",
        ),
        (
            ADDRESS,
            "sí, adelante. ¿sigue llegando el viernes?",
            "¿sigue llegando el viernes?",
        ),
        (
            END,
            "Sí, hágalo. Y dígame cuánto vale el mensual, por si después quiero seguir así",
            "Y dígame cuánto vale el mensual, por si después quiero seguir así",
        ),
        (END, "yes do it. what does Taster have in it?", "what does Taster have in it?"),
        (
            LATER,
            "Ja, bitte wieder starten, hatte ich doch schon gesagt. Und an welche Adresse geht "
            "die Kiste jetzt?",
            "Und an welche Adresse geht die Kiste jetzt?",
        ),
        (
            RETURN,
            "Yes, go ahead. And is it fine to send it without printing anything? I dont have a "
            "printer",
            "And is it fine to send it without printing anything?",
        ),
        (
            MAIL,
            "Yes, change it please. And I would like a person to tell me about Alaska then",
            "And I would like a person to tell me about Alaska then",
        ),
        (LATER, "yes please. which address is it sent to?", "which address is it sent to?"),
        (LATER, "ja graag, naar welk adres gaat die dan?", "naar welk adres gaat die dan?"),
    ],
)
def test_agreed_with_questions_takes_the_yes_and_reads_the_rest_apart(
    offered: tuple[str, dict[str, Any]], text: str, apart: str
) -> None:
    assert _taken(offered, text) == apart


@cases(
    ("offered", "text"),
    [
        *((ADDRESS, one) for one in ("yes but is number 21 also possible?", "yes, if it comes")),
        (ADDRESS, "yes. or could you send it to my work instead?"),
        (ADDRESS, "yes. does it get to number 14 as well?"),
        (ADDRESS, "ja, maar kan het ook op een ander adres?"),
        (ADDRESS, "Ja. Aber erst, wenn es am Freitag kommt?"),
        (ADDRESS, "oui, seulement si ça arrive vendredi ?"),
        (ADDRESS, "sí, pero primero ¿cuánto cuesta?"),
        (ADDRESS, "yes. send it to my sister"),
        (ADDRESS, "is it the right one? yes"),
        (SKIP, "yes please. is that the one in May?"),
        (SKIP, "yes, or rather the one in January?"),
        (SKIP, "yes please. and give me my money back"),
        (SKIP, "ja, wacht, welke is dat?"),
        *((END, one) for one in ("yes, do I get my money back?", "yes, does it end today?")),
        *((END, one) for one in ("ja, ab sofort?", "oui, ça prend effet quand ?")),
        *((ADDRESS, one) for one in ("yes, which address?", "ja, klopt dat wel?")),
        (END, "yes. can I keep it until March?"),
        (END, "yes. only if I get the rest back?"),
        (END, "no. do I still get the boxes?"),
        (TODAY, "yes do it. do I still get the boxes?"),
        *(
            (RETURN, one)
            for one in ("yes, if it is free", "Yes. Why so little?", "ja, maar eerst?")
        ),
        *((MAIL, one) for one in ("yes, or rather c@example.org?", "Yes. Why are you asking?")),
        (ADDRESS, "merci, je reçois un mail ?"),
        (ADDRESS, "gracias, ¿me llega un correo?"),
        *((LATER, one) for one in ("yes, if it is still 29?", "yes, but could it start in March?")),
        *((LATER, one) for one in ("yes. how much is that again?", "ja, wann wird abgebucht?")),
        (LATER, "Ja bitte. Aber Moment, am 20. November haben Sie 29 Euro genommen?"),
        (LATER, "yes please. and send it to another address, can you?"),
        (MONEY, "yes do it. does my box still come?"),
        (RESUME, "yes please. does my box still come on Friday?"),
    ],
)
def test_agreed_with_questions_waits_for_a_condition_and_never_for_money(
    offered: tuple[str, dict[str, Any]], text: str
) -> None:
    assert _taken(offered, text) is None


def test_agreed_with_questions_of_what_was_written_to_be_doubtful_takes_one() -> None:
    """The figures of ADR 192; the one that counts is meant to."""
    rows = [one for one in _written("yes_and_more.tsv") if one[0] == "holds"]
    offers = {one[0]: one for one in (ADDRESS, END)}
    named = {"address": "change_address", "cancel_subscription": "cancel_subscription"}
    doubtful = [(named[kind], text) for _, kind, text in rows if kind in named]
    assert len(doubtful) == 97
    taken = [text for kind, text in doubtful if _taken(offers[kind], text) is not None]
    assert taken == ["yes, when will it be here?"]


def test_agreed_with_questions_takes_no_no_behind_a_yes() -> None:
    noes = [one[1] for name in ("no.tsv", "no_held_out.tsv") for one in _written(name)]
    assert len(noes) == 1_627
    before = [f"{yes}{one}" for yes in ("", "Yes. ") for one in noes]
    assert [
        one
        for one in before
        for act in (ADDRESS, END, RETURN, MAIL)
        if _taken(act, one) is not None
    ] == []
    started = [one for one in before if _taken(LATER, one) is not None]
    assert [one for one in started if step_told(one) != "resume"] == []  # some are a yes to that


def _written(name: str) -> list[list[str]]:
    lines = (PROJECT / "evals/consent" / name).read_text(encoding="utf-8").splitlines()
    return [one.split("\t") for one in lines if "\t" in one]
