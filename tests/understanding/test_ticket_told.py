"""What is to be added to a request that people have, or taken back of it, and what is neither."""

from __future__ import annotations

from steward.understanding.people.ticket_told import told_of_tickets
from tests.cases import cases


@cases(
    "text",
    [
        "Please add to T-500004: the invoice should be made out to Lin Ceramics.",
        "I just did: 15 December is my accountant's closing date. Please add that to T-500005.",
        "I only want one sentence added to my request: needed by 15 December.",
        "Yes please, but into the same request if that is possible.",
        "zet dat er maar bij, bij T-5",
        "voeg dat toe aan mijn verzoek",
        "Bitte fügen Sie das zum Vorgang T-7 hinzu",
        "mettez la question avec le reste dans T-500002",
        "añada eso a la solicitud T-7",
    ],
)
def test_addition_to_a_request_is_read(text: str) -> None:
    told = told_of_tickets(text)
    assert told.adds
    assert not told.withdraws


@cases(
    "text",
    [
        "scrap that ticket, ill do it when the new card comes",
        "WITHDRAW T-500007.",
        "trek dat verzoek maar in",
        "Ziehen Sie die Anfrage bitte zurück.",
        "fermez le dossier T-8",
        "anulen la solicitud T-9, por favor",
    ],
)
def test_request_that_is_taken_back_is_read(text: str) -> None:
    assert told_of_tickets(text).withdraws


@cases(
    "text",
    [
        "cancel my order",
        "cancel it in any case",
        "cancel my subscription",
        "what does T-5 say?",
        "has my request been closed?",
        "Is T-500007 withdrawn?",
        "put the parcel on the porch",
        "close my account",
        "I added it to the cart",
        "I want to withdraw from the contract",
        "wann wird die Anfrage geschlossen?",
        "add the mug to my order",
    ],
)
def test_words_on_other_things_are_to_no_request(text: str) -> None:
    assert told_of_tickets(text) == (False, False, text)


def test_questions_beside_an_addition_are_left() -> None:
    told = told_of_tickets("Please add that to T-5. It is urgent. And how is your decaf made?")
    assert told.rest == "And how is your decaf made?"
    assert told_of_tickets("Add that to T-5, needed soon. Can you do that?").rest == ""
