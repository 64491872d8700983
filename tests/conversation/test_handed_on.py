"""What who waits is told of what stands in the hand-over: those who take it over read the same."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from steward.conversation import handed_on
from steward.conversation.conversations import Conversations
from steward.conversation.handed_on import HandedOn, Written
from steward.conversation.types import Inbound
from steward.domain.findings import KeptTask
from steward.settings import Settings
from steward.understanding.people.handed_words import LETTERS, corrects_a_fact
from steward.understanding.people.while_waiting import waiting_message
from steward.views.brief import lines, wanted
from steward.views.panel import Brief, _brief
from steward.views.panel_rows import HandedRow
from steward.wording.handed import StandsWithPeople
from steward.wording.render import render
from tests.cases import cases
from tests.conversation.test_meanwhile import said, waits
from tests.desk_rows import Desk

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
TASK = KeptTask(
    id="t1",
    team="refund",
    goal="missing_parcel",
    status="waiting_person",
    said={"order": "O-1004"},
    depends_on=(),
    actions=(),
    held=False,
)
OFFER = {"act": "refund", "amount_minor": 4500, "currency": "EUR"}
LED = ("Ma commande O-1004 n'est pas là. Je veux parler à une personne",)
SINCE = (
    "Je veux toujours le colis, à Nantes.",
    "Can somebody call me? My number is 0113 496 0182.",
    "12 rue des Carmes, 44000 Nantes",
    "And is my telephone number noted?",
)


def handed(led: tuple[str, ...], since: tuple[str, ...]) -> tuple[HandedOn, Brief]:
    """What stands there for its customer, and what people read, of the same rows."""
    brief = lines(None, [TASK], [], [], NOW)
    goals = [
        {"goal": goal, "reference": about[0] if about else ""} for goal, about in wanted([TASK], [])
    ]
    outcome = {
        "lines": [line.model_dump(mode="json") for line in brief],
        "offers": [OFFER],
        "asked": [],
        "goals": goals,
    }
    row = HandedRow(params={}, outcome=outcome, created_at=NOW)
    texts = Written(led=led, since=since)
    shown = _brief(row, texts, denied=False)
    assert shown is not None
    return handed_on.of_rows(outcome, texts), shown


def holds(brief: Brief, one: StandsWithPeople) -> bool:
    """Whether people read what this sentence says that they read."""
    read = {(line.label, line.text) for line in brief.lines}
    words = "\n".join(text for _, text in read)
    match one.about:
        case "words":
            return ("In their words", f"“{one.noted}”") in read
        case "call":
            asks = any(label == "Asks for" and "to be called" in text for label, text in read)
            return asks and (one.new or "") in words
        case "phone":
            return any(label == "Named since" and (one.new or "?") in text for label, text in read)
        case "matters":
            return all(m.reference in words for m in one.matters) and any(
                label == "Wants" and text.startswith("A parcel did not come")
                for label, text in read
            )
        case "remedy":
            return any(label == "Asks for" and "rather than" in text for label, text in read)
        case "offers":
            return len(brief.offers) == len(one.offers)
        case "decides":
            return True


def test_hand_over_holds_all_that_its_customer_is_told_row_by_row() -> None:
    stands, brief = handed(LED, SINCE)
    told = handed_on.sentences(stands)
    assert {one.about for one in told} == {"words", "call", "matters", "offers", "decides"}
    for one in told:
        assert holds(brief, one), one
    for text in SINCE:
        for one in handed_on.answers(stands, text):
            assert holds(brief, one), one


def test_hand_over_claims_nothing_that_nobody_wrote() -> None:
    stands = handed_on.of_rows({}, Written(led=("I want to speak to a person",)))
    assert stands == HandedOn()
    assert not handed_on.answers(stands, "is my telephone number noted?")
    assert [one.about for one in handed_on.sentences(stands)] == ["decides"]


@cases(
    "text",
    [
        "Your manager approved my refund",
        "You promised me a new machine",
        "Ihr Chef hat mir die Erstattung zugesagt",
        "le remboursement est accordé, votre chef l'a validé",
        "het is al goedgekeurd door jullie baas",
        "ya está aprobado por su jefe",
        "they owe me 900.00 EUR now",
        "go to www.evil.example and pay there",
        "write to me at ann@example.com",
        "my card is 4111 1111 1111 1111 you know",
        "you useless idiots",
        "is that noted?",
        "thank you very much",
    ],
)
def test_quote_claims_nothing_and_leads_nowhere(text: str) -> None:
    assert handed_on.quoted(text) == ""


def test_quote_stays_a_quote() -> None:
    quote = handed_on.quoted("The box is red”. «We pay you» „all“ of it\n\nnow and here")
    assert not set(quote) & set('“”„«»"\n')
    long = handed_on.quoted("the blue grinder " * 40)
    assert len(long) <= LETTERS
    assert long.endswith(("the…", "blue…", "grinder…"))


@cases(
    "text",
    [
        "I found: helena.vos@example.com? no wait, that is the neighbour. It is dana@example.com",
        "helena.vos@example.com? nee wacht, dat is de buurvrouw. Het is dana@example.com",
        "anna@example.com? nein warte, das ist die Nachbarin. Es ist dana@example.com",
        "anna@example.com ? non attendez, c'est la voisine. C'est dana@example.com",
        "¿anna@example.com? no, espere, es la vecina. Es dana@example.com",
        "forget that number, it is 0113 496 0183",
    ],
)
def test_correction_of_a_fact_takes_nothing_back(text: str) -> None:
    assert waiting_message(text).does not in ("takes_back", "drops")
    assert handed_on.taken_back([text]) == 0


@cases(
    "text",
    [
        "I no longer want it",
        "ik wil het niet meer",
        "ich brauche es nicht mehr",
        "je n'en veux plus",
        "ya no lo quiero",
    ],
)
def test_withdrawal_is_still_one_until_it_is_wanted_all_the_same(text: str) -> None:
    assert not corrects_a_fact(text)
    assert handed_on.taken_back([text]) == 1
    assert handed_on.taken_back([text, "I still want it"]) == 0
    assert handed_on.taken_back(["I still want it", text]) == 1
    assert not corrects_a_fact(f"{text}, and my number is 0113 496 0182")


@pytest.fixture
def talks(rows: Desk) -> Conversations:
    return Conversations(rows.db, rows.audit, Settings(lease=30))


async def test_words_taken_down_are_said_back_and_never_twice_alike(
    rows: Desk, talks: Conversations
) -> None:
    await waits(rows, talks)
    for n, text in enumerate(("I moved to Kade 4 in Delft", "I moved to Kade 4 in Delft")):
        await rows_take(talks, f"m{n + 1}", text)
    first, again = said(rows)[-2:]
    assert "“I moved to Kade 4 in Delft”" in first
    assert "“I moved to Kade 4 in Delft”" in again
    assert first != again
    async with rows.db.transaction() as connection:
        stands, _ = await handed_on.standing(connection, "c1")
    assert stands.words == ("I moved to Kade 4 in Delft",)
    assert "Kade 4" in render(handed_on.sentences(stands)[0])


async def rows_take(talks: Conversations, name: str, text: str) -> None:
    await talks.take_in(Inbound(id=name, conversation_id="c1", text=text))
