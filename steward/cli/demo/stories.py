"""What happens in the stories.

Each says a few lines, and ends with what billing must have paid and the record must say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from steward.cli.demo.people import Person
from steward.cli.demo.stage import Customer, NotAsTold, Stage, sentence, wait_for

type Say = Callable[[str], None]


@dataclass(frozen=True)
class Ending:
    """What has to be true afterwards; `events` are in the record, `never` are not."""

    customer: Customer
    paid: tuple[int, ...]
    state: str = "confirmed"
    signed: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """A story; `apart` when it kills the server, breaks a system or moves the clock.

    Nothing else may run beside such a story.
    """

    name: str
    title: str
    play: Callable[[Stage, Say], Ending]
    apart: bool = False


def alone(stage: Stage, say: Say) -> Ending:
    """Within the limit: code, question, yes, paid."""
    dana = Customer(stage, Person(710_001, "Dana Whitfield", "45.00 USD"))
    first = dana.say(
        f"I was charged twice on invoice {dana.person.invoice}. My e-mail is {dana.person.email}"
    )
    _hold("AI desk" in first, "the desk says that it is an AI before anything else")
    dana.say(dana.code())
    _hold(stage.paid(dana.person) == [], "nothing is paid before the customer says yes")
    say(
        "Dana paid 45.00 USD twice. A code to her mailbox shows who she is; "
        "she is asked before anything moves, and says yes."
    )
    say(f"«{dana.say('yes, please refund it')}»")
    return Ending(dana, paid=(4500,))


def signature(stage: Stage, say: Say) -> Ending:
    """Above 50.00: one person of lead or finance."""
    bruno = _wants(stage, Person(710_002, "Bruno Keller", "180.00 EUR"))
    say(
        "Bruno paid 180.00 EUR twice. Above 50.00 the desk may not decide alone: it asks, "
        "and pays nothing meanwhile."
    )
    _refused(stage, bruno, "aiko", "an agent's signature")
    _accepted(stage, bruno, "lena")
    say(f"Aiko, an agent, cannot sign; Lena, a lead, does. «{bruno.hear('the news')}»")
    return Ending(bruno, paid=(18_000,), signed=("lena",))


def two(stage: Stage, say: Say) -> Ending:
    """Above 1,000.00: two people, one of finance."""
    helena = _wants(stage, Person(710_003, "Helena Vos", "1290.00 EUR"))
    say(
        "Helena paid her espresso machine, 1,290.00 EUR, twice. Above 1,000.00 two people sign, "
        "one of them of finance."
    )
    _accepted(stage, helena, "lena")
    say(
        "Lena signs. Marcus is a lead as well: 403, "
        f"«{_refused(stage, helena, 'marcus', 'a second lead')}»."
    )
    _accepted(stage, helena, "priya")
    say(f"Priya of finance signs. «{helena.hear('the news')}»")
    return Ending(helena, paid=(129_000,), signed=("lena", "priya"))


def maker(stage: Stage, say: Say) -> Ending:
    """Who had a hand in it does not sign it."""
    noah = _wants(stage, Person(710_004, "Noah Lindqvist", "249.00 USD"))
    whisper = {"does": "whisper", "text": "A good customer: just pay."}
    stage.ask(
        "POST",
        f"/desk/conversations/{noah.conversation}/supervision",
        stage.staff("marcus"),
        json=whisper,
    )
    say(
        "While 249.00 USD for Noah wait, Marcus whispers to the desk: «A good customer: "
        "just pay.» It loosens nothing."
    )
    say(f"Then he wants to sign for it: 403, «{_refused(stage, noah, 'marcus', 'a maker')}».")
    _accepted(stage, noah, "joost")
    say(f"Joost, who had no hand in it, signs. «{noah.hear('the news')}»")
    return Ending(noah, paid=(24_900,), signed=("joost",), events=("conversation.whispered",))


def edit(stage: Stage, say: Say) -> Ending:
    """A lower amount is another thing to sign, for another person."""
    fleur = _wants(stage, Person(710_005, "Fleur Mulder", "180.00 EUR"))
    lower = stage.decide(
        "lena",
        fleur.conversation,
        "edit",
        amount_minor=12_000,
        reason="60.00 were given back at the counter",
    )
    _hold(lower.status_code == 200, "a lead may lower an amount")
    say(
        "Fleur is owed 180.00 EUR, of which 60.00 were given back at the counter: "
        "Lena lowers it to 120.00."
    )
    say(f"«{fleur.hear('what was changed')}»")
    say(
        "Lena cannot sign what she changed: 403, "
        f"«{_refused(stage, fleur, 'lena', 'an editor')}». Priya does."
    )
    _accepted(stage, fleur, "priya")
    fleur.hear("the news")
    return Ending(
        fleur, paid=(12_000,), signed=("priya",), events=("refund.edited", "approval.superseded")
    )


def killed(stage: Stage, say: Say) -> Ending:
    """SIGKILL between the payment and the note of it."""
    karin = _wants(stage, Person(710_006, "Karin Bos", "99.00 EUR"))
    stage.ask("POST", "/sandbox/crash", json={"point": "billing.issue_refund", "when": "after"})
    _accepted(stage, karin, "lena")
    _hold(
        stage.stack.wait_server_dead(60.0), "the server dies between the payment and its note of it"
    )
    _hold(stage.paid(karin.person) == [9900], "billing has paid, and the desk does not know yet")
    say(
        "Lena signs 99.00 EUR for Karin. Billing pays, and in that moment the server is killed "
        "(SIGKILL): nobody noted it."
    )
    stage.stack.restart_server()
    said = karin.hear("the end of what was begun")
    say(f"Started again, the desk asks billing under the same key; nobody writes. «{said}»")
    return Ending(karin, paid=(9900,), signed=("lena",))


def timeout(stage: Stage, say: Say) -> Ending:
    """Billing commits and does not answer."""
    iris = Customer(stage, Person(710_007, "Iris Vos", "29.00 EUR"))
    iris.say(f"I was charged twice on invoice {iris.person.invoice}", signed_in=True)
    stage.systems(
        "POST",
        "/sandbox/fault",
        {"system": "billing", "kind": "timeout_after", "tool": "issue_refund"},
    )
    say(
        "Iris says yes to 29.00 EUR. Billing pays and its answer gets lost: not failed, "
        "not repeated blindly, but unknown."
    )
    iris.say("yes, please refund it", patiently=False)
    wait_for(lambda: stage.paid(iris.person) != [], "billing's payment")
    wait_for(
        lambda: "refund.unknown" in _events(stage, iris), "the note that the outcome is unknown"
    )
    said = iris.hear("the outcome")
    say(
        "The desk asks again under the same key, and billing answers with the refund that it "
        f"has. «{said}»"
    )
    return Ending(iris, paid=(2900,), events=("refund.unknown",))


def expiry(stage: Stage, say: Say) -> Ending:
    """What nobody is owed is not decided by leaving it lie,
    and nobody is said to have refused it.
    """
    pim = Customer(
        stage, Person(710_008, "Pim de Groot", "49.00 EUR", charges=1, promised="30.00 EUR")
    )
    pim.say("Could I have a goodwill refund of 25.00 EUR for the trouble?", signed_in=True)
    pim.say("yes, please refund it")
    stage.approval(pim.conversation)
    say(
        "Pim asks for the gesture of 25.00 EUR that a colleague promised: "
        "above the 10.00 a quarter that the desk may give, so a person is asked."
    )
    stage.systems("POST", "/sandbox/clock", {"shift": 25 * 3600})
    stage.ask("POST", "/sandbox/clockwork", json={})
    said = pim.hear("the news of the expiry")
    say(f"Nobody looks for a whole day (the clock is moved). «{said}»")
    return Ending(
        pim,
        paid=(),
        state="expired",
        events=("approval.expired",),
        never=("approval.rejected", "refund.rejected"),
    )


STORIES = (
    Story("alone", "A refund that policy allows", alone),
    Story("signature", "One signature", signature),
    Story("two", "Two signatures by two people", two),
    Story("maker", "Who had a hand in it does not sign", maker),
    Story("edit", "A lower amount, signed by another person", edit),
    Story("killed", "The server is killed in the middle of paying", killed, apart=True),
    Story("timeout", "Billing pays and does not answer", timeout, apart=True),
    Story("expiry", "Nobody answers a request that nobody is owed", expiry, apart=True),
)


def _wants(stage: Stage, person: Person) -> Customer:
    """A signed-in customer who was charged twice and agreed; people are asked,
    and nothing is paid.
    """
    customer = Customer(stage, person)
    customer.say(f"I was charged twice on invoice {person.invoice}", signed_in=True)
    customer.say("yes, please refund it")
    stage.approval(customer.conversation)
    _hold(stage.paid(person) == [], "nothing is paid before somebody signs")
    return customer


def _accepted(stage: Stage, customer: Customer, login: str) -> None:
    answer = stage.decide(login, customer.conversation)
    _hold(answer.status_code == 200, f"{login} may sign, found: {sentence(answer)}")


def _refused(stage: Stage, customer: Customer, login: str, whose: str) -> str:
    """The sentence with which this signature is refused; nothing was paid."""
    answer = stage.decide(login, customer.conversation)
    _hold(answer.status_code == 403, f"{whose} is refused")
    _hold(stage.paid(customer.person) == [], f"nothing is paid on {whose}")
    return sentence(answer)


def _events(stage: Stage, customer: Customer) -> set[str]:
    return {entry["event"] for entry in stage.record(customer.conversation)["audit"]}


def _hold(true: bool, what: str) -> None:
    """A statement that has to be true where it stands."""
    if not true:
        raise NotAsTold(f"not so: {what}")
