"""Questions of how an earlier contact stands, which open nothing, and what only sounds like one."""

from __future__ import annotations

from steward.understanding.orders.arrivals import says_it_came
from steward.understanding.people.complaints import asks_of_ticket
from tests.cases import cases


@cases(
    "text",
    [
        "is there any news on my ticket?",
        "I called about this two days ago, is there any news on my ticket?",
        "any update on my case",
        "gibt es schon etwas Neues zu meinem Fall?",
        "heeft iemand al naar mijn melding gekeken?",
        "où en est mon ticket ?",
        "¿hay novedades de mi caso?",
        "ich habe vor zwei Tagen angerufen, gibt es etwas Neues zu meinem Ticket?",
        "ik heb maandag gemaild, heeft iemand ernaar gekeken?",
        "j'ai appelé il y a deux jours, y a-t-il du nouveau pour mon ticket ?",
        "llamé hace dos días por esto, ¿hay novedades de mi ticket?",
        "I wrote to you on Monday, has anybody looked at it?",
        "what is happening with my complaint?",
        "was ist mit meiner Beschwerde?",
        "où en est ma réclamation ?",
        "¿qué pasa con mi queja?",
    ],
)
def test_asks_of_ticket_question_of_an_earlier_contact_is_one(text: str) -> None:
    assert asks_of_ticket(text)


@cases(
    "text",
    [
        "can you open a ticket for me?",
        "how do I open a ticket?",
        "no one has answered my ticket, this is a disgrace",
        "my ticket was closed without a solution, reopen it",
        "can you open a ticket, my parcel hasn't arrived yet?",
        "where is my parcel? I called yesterday",
        "I want to complain, is there any news on my ticket?",
        "can somebody call me?",
        "how do I make my complaint?",
        "I wrote to you, can somebody look at my machine?",
        "I phoned last week about my refund, where does it stand?",
        "ich habe wegen der Erstattung geschrieben, wie ist der Stand?",
    ],
)
def test_asks_of_ticket_anything_else_is_none(text: str) -> None:
    assert not asks_of_ticket(text)


def test_asks_of_ticket_number_in_a_question_is_enough() -> None:
    assert asks_of_ticket("how far is T-980?", named=True)
    assert not asks_of_ticket("T-980 is wrong, nobody did a thing", named=True)


@cases(
    ("text", "came"),
    [
        ("it came somewhere in October", True),
        ("ist im Oktober angekommen", True),
        ("it never arrived", False),
        ("es ist nicht angekommen", False),
        ("still nothing has come", False),
        ("it says delivered", False),
    ],
)
def test_says_it_came_holds_only_where_nothing_denies_it(text: str, came: bool) -> None:
    assert says_it_came(text) is came
