"""What became of a complaint, and what only complains."""

from __future__ import annotations

from steward.understanding.people.complaints import asks_of_ticket
from tests.cases import cases


@cases(
    "text",
    [
        *("what happened with the complaint I made on Friday", "any news about my complaint"),
        *("I complained about the driver. What has been done about it?",),
        *("ik heb vorige week een klacht ingediend, wat is daarmee gebeurd?",),
        *("wat is er met mijn klacht gedaan", "was ist mit meiner Beschwerde passiert"),
        *("Ich habe mich am 27. beschwert. Was ist daraus geworden?",),
        *("je me suis plainte la semaine dernière, qu'en est-il ?",),
        *("¿qué ha pasado con la queja que puse el 27?",),
    ],
)
def test_complaint_that_is_asked_about_opens_none(text: str) -> None:
    assert asks_of_ticket(text)


@cases(
    "text",
    [
        *("nobody ever answered my complaint about the coffee", "I want to complain about it"),
        *("I complained to my bank, what happens now with my refund?", "how do complaints work"),
        *("mijn koffie is koud, ik wil een klacht indienen", "wat doen jullie met klachten?"),
        *("I sent the grinder back, what happened with it?", "I made an order, what became of it?"),
    ],
)
def test_complaint_that_is_made_is_not_asked_about(text: str) -> None:
    assert not asks_of_ticket(text)
