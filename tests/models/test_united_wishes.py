"""What a model's commands begin beside what rules surely hear: questions without a name, requests
that are asked for, a person who is wished for or complained to.
"""

from __future__ import annotations

from steward.dialogue.topics.hesitations import asked_about
from steward.domain.understanding import Intent
from steward.llm.reading import Command, Do, Heard
from steward.llm.united import united
from steward.understanding.people.teams import teams_of
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    ("text", "intent"),
    [
        ("Where is my refund?", Intent.REFUND_STATUS),
        ("Waar blijft mijn pakje?", Intent.ORDER_STATUS),
        ("Why was I charged 12.00 EUR on Friday?", Intent.UNKNOWN_CHARGE),
    ],
)
def test_question_that_a_model_gives_no_name_is_what_rules_surely_hear(
    offline: OfflineUnderstander, text: str, intent: Intent
) -> None:
    read = Heard(commands=(Command(do="ask", quote=text),))
    assert [wish.intent for wish in united(offline.read(text), read, None).wishes] == [intent]


@cases(
    ("quote", "typed"),
    [
        ("could you take the VAT off our invoice please?", "vat_correction"),
        ("kunnen jullie de btw van de factuur halen?", "vat_correction"),
        ("when is VAT taken off an invoice?", ""),
    ],
)
def test_request_that_is_asked_for_in_a_question_is_one(
    offline: OfflineUnderstander, quote: str, typed: str
) -> None:
    read = Heard(commands=(Command(do="ask", goal="vat_correction", quote=quote),))
    assert united(offline.read(quote), read, None).typed == typed


@cases(
    ("text", "complains", "person"),
    [
        ("I have written three times, somebody has to see to that", True, False),
        ("Nobody ever answers me. I want to speak to a human being now", True, True),
        ("I want to speak to a human being", False, True),
    ],
)
def test_person_who_is_only_guessed_at_is_part_of_a_complaint(
    offline: OfflineUnderstander, text: str, complains: bool, person: bool
) -> None:
    goal = Intent.COMPLAINT if complains else Intent.PRODUCT_QUESTION
    heard = offline.read(text).model_copy(update={"asks_human": True})
    read = Heard(commands=(Command(do="start", goal=goal, quote=text),))
    assert united(heard, read, None).asks_human is person


def test_teams_of_a_message_are_those_of_its_wishes_and_of_its_request(
    offline: OfflineUnderstander,
) -> None:
    text = "Deliver every two months instead, and I want my money back for the broken cup O-4411"
    assert set(teams_of(offline.read(text))) == {"billing", "refund"}


_TOUCHED = [
    ("hi", "something is off with my money"),
    ("hallo", "er klopt iets niet met mijn geld"),
    ("hallo", "mein Paket"),
    ("Bonjour", "il y a un souci avec mon argent"),
    ("hola", "hay un lío con mi dinero"),
]


@cases(("greeting", "matter"), _TOUCHED)
def test_vague_matter_beside_a_greeting_is_asked_about(
    offline: OfflineUnderstander, greeting: str, matter: str
) -> None:
    said = Command(do="social", kind="greeting", quote=greeting)
    vague = Command(do="unclear", quote=matter)
    heard = united(offline.read(f"{greeting}, {matter}"), Heard(commands=(said, vague)), None)
    assert (heard.decision, heard.wishes) == ("ask", ())
    assert asked_about(heard.intents) is not None


@cases(
    ("text", "commands", "decision"),
    [
        ("hi there everybody", [("social", "greeting")], "smalltalk"),
        ("hello, blorb", [("social", "greeting"), ("unclear", "")], "ask"),
        ("thanks, blorb", [("social", "thanks"), ("unclear", "")], "ask"),
        ("hi, what a day", [("social", "greeting"), ("social", "remark")], "smalltalk"),
    ],
)
def test_greeting_alone_asks_about_nothing(
    offline: OfflineUnderstander, text: str, commands: list[tuple[Do, str]], decision: str
) -> None:
    read = Heard(commands=tuple(Command(do=do, kind=kind, quote=text) for do, kind in commands))
    assert united(offline.read(text), read, None).decision == decision


def test_sure_wish_beside_a_greeting_is_one_whatever_a_model_makes_of_it(
    offline: OfflineUnderstander,
) -> None:
    text = "hi, please cancel my subscription"
    said = (Command(do="social", kind="greeting"), Command(do="unclear", quote=text))
    heard = united(offline.read(text), Heard(commands=said), None)
    assert [wish.intent for wish in heard.wishes] == [Intent.CANCEL_SUBSCRIPTION]


@cases(
    ("text", "asked", "person"),
    [
        (
            "Muss das jetzt sein? Kann ich nicht einfach anrufen?",
            "Kann ich nicht einfach anrufen",
            False,
        ),
        (
            "bah, kan ik niet gewoon bellen? dit duurt me te lang",
            "kan ik niet gewoon bellen",
            False,
        ),
        (
            "¿y no puedo llamar a alguien por teléfono?",
            "no puedo llamar a alguien por teléfono",
            False,
        ),
        (
            "Und kann ich jemanden anrufen oder nicht?",
            "kann ich jemanden anrufen oder nicht",
            False,
        ),
        ("Ich will mit einem Menschen sprechen. Geht das am Telefon?", "Geht das am Telefon", True),
        ("get me a human being right now please", "get me a human being right now", True),
    ],
)
def test_person_who_is_only_asked_about_is_not_called(
    offline: OfflineUnderstander, text: str, asked: str, person: bool
) -> None:
    heard = offline.read(text)
    assert heard.asks_human
    read = Heard(commands=(Command(do="ask", goal=Intent.PRODUCT_QUESTION, quote=asked),))
    found = united(heard, read, None)
    assert found.asks_human is person
    assert (Intent.HUMAN in {one.name for one in found.intents}) is person
    human = Heard(commands=(*read.commands, Command(do="human", quote=asked)))
    assert united(heard, human, None).asks_human


def test_person_who_is_asked_about_is_called_where_no_model_reads(
    offline: OfflineUnderstander,
) -> None:
    assert offline.read("Muss das jetzt sein? Kann ich nicht einfach anrufen?").asks_human
