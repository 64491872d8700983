"""What a kind of action is, and what its functions may use.

They get the action's row, and the systems with the rights of its customer.
"""

from __future__ import annotations

import importlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from actions.facts import KindFacts
from actions.phrases import RequestWords
from steward.money import Money
from steward.say import Phrase, Plain

type Facts = dict[str, Any]
type Agent = str  # the name of a team, or `desk`; what an agent may reach, its team declares
_IN_GENERAL = {
    "authorised": RequestWords.REQUEST_AGREED,
    "denied": RequestWords.REQUEST_DENIED,
    "expired": RequestWords.REQUEST_EXPIRED,
    "failed": RequestWords.REQUEST_FAILED,
    "failed_late": RequestWords.REQUEST_FAILED,
    "rejected": RequestWords.REQUEST_REJECTED,
    "withdrawn": RequestWords.REQUEST_WITHDRAWN,
}


class Row(Protocol):
    """A row of the ledger, as a kind sees it."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def params(self) -> Facts: ...
    @property
    def outcome(self) -> Facts: ...
    @property
    def denial(self) -> str | None: ...
    @property
    def created_at(self) -> datetime: ...


class Reach(Protocol):
    """One action at one look: how facts are read and the effect is done,
    always for the customer on its row.
    """

    @property
    def action(self) -> Row: ...
    @property
    def params(self) -> Facts: ...
    async def read(self, tool: str, *, agent: Agent | None = None, **args: Any) -> Facts:
        """Read afresh, lists to their end.

        A system that does not answer raises, and then nothing is decided.
        """
        ...

    async def write(self, tool: str, **args: Any) -> Facts:
        """One WRITE under the action's key: it can be repeated after a crash."""
        ...

    def repeatable(self, tool: str) -> bool:
        """Whether a write that is not answered can be asked about or sent again."""
        ...

    async def assurance(self) -> tuple[str, bool]:
        """What the caller has proved, and whether that is the customer on the row,
        or who may act for them.
        """
        ...

    async def now(self) -> datetime:
        """The database's time."""
        ...


# A function, or where it stands, as `module:function`: for what needs more than a `Reach`.
type Reads = Callable[[Reach], Awaitable[Facts]] | str
type Tells = Callable[[Row], Phrase | Plain | None] | str


@dataclass(frozen=True)
class Ending:
    """How what was never answered ends: `void` makes its key unusable with `tool`;
    where no system has that, `conclude` finds out.

    Both are references; they answer with what was done, or None: nothing, ever.
    """

    tool: str
    void: str
    conclude: str


def words(*listed: str) -> tuple[str, ...]:
    """The words of these lines: those of each language on lines of their own."""
    return tuple(" ".join(listed).split())


# What every change is called.
CHANGES = words(
    "change switch wijziging overstap änderung umstellung changement modification cambio"
)


@dataclass(frozen=True, kw_only=True)
class ActionKind:
    """One kind of action.

    `facts` is what policy judges it by; `reads` reads them anew, by code, each time it is judged.
    """

    name: str
    label: str  # in a word or two, for people and in the customer's list of requests
    agent: Agent
    facts: type[KindFacts]
    reads: Reads
    effect: Reads
    ending: Ending | None = None
    tell: Tells | None = None  # None: the customer need not hear of it
    confirm: bool = False  # the customer agrees in words to exactly these parameters first
    act: str = ""  # what it is called in the customer's words: refused in words, it is not done
    in_words: bool = True  # it needs words that ask for it; money also comes of a complaint
    comes_of: frozenset[str] = frozenset()  # reasons whose telling asks for it, as for money
    in_place_of: str = ""  # the act that whoever refuses it may be offered this for, unasked
    asked_by: frozenset[str] = (
        frozenset()
    )  # wishes (`Intent`) that may mean it; a remedy's are known
    verbs: tuple[
        str, ...
    ] = ()  # do it; "call+off": only beside the other; "send~": only beside a yes
    beside: tuple[str, ...] = ()  # how, where or to whom: they may stand beside a yes
    things: tuple[str, ...] = ()  # what it is done to: in a yes only beside one of `verbs`
    nouns: tuple[str, ...] = ()  # what it is called: "put the refund through" agrees
    theirs: bool = False  # the customer does it: "I'll send it back" agrees
    touches: str = ""  # money, credit, goods, order or plan: what of the customer's it changes
    ends: str = ""  # order or plan: what the customer has, which it ends or calls off
    sets: str = ""  # address, contact, plan, schedule or record: what it gives another value
    comes_back: bool = False  # something comes back by it: "yes, I want it back" may agree
    sends_back: bool = False  # goods go back by it; what is not sent stays the customer's
    to_address: bool = False  # it has goods sent to an address: to name another agrees to nothing
    said_again: bool = False  # whoever wishes for it just after it was done speaks of that
    # what a yes may ask beside it and still counts: headings of `beside_a_yes.yaml`
    asked_beside: frozenset[str] = frozenset()
    at_once: bool = False  # it begins with the yes: "from now on" beside one limits nothing
    unasked: bool = False  # it is the desk's own: nobody asks for it
    follow_up: bool = (
        False  # nobody names it; it rests on a message that asks for something to be seen to
    )
    company: bool = (
        False  # about the company's own affairs: no customer's, once for a resource, ever
    )
    needs: str = ""  # a tool that not every company has; without it the kind is not proposed
    goal: tuple[str, str] | None = (
        None  # team and goal that look anew when the customer corrects it
    )
    undone_by: tuple[str, str, str] | None = (
        None  # team, goal and step that undo it once it is done, and has not ended
    )
    matters: frozenset[str] | None = None  # what an authority covers; None: not on another's behalf
    quiet: bool = False  # done for another customer, its holder is not told
    # what it makes good for something with, such as `refund`: one remedy for one line
    remedy: str = ""
    free: bool = False  # to have it done costs the customer nothing
    valued: bool = False  # it counts against the limits; every remedy does
    books: str = ""  # the list of billing's books that holds it, where it is money
    settles: bool = False  # it is not at its end when the provider has taken it
    # the desk's own, after a contact: clockwork does it, whoever has the conversation, never a turn
    afterwards: bool = False
    reopens: bool = False  # it is the case for a person when something came back
    to_people: bool = False  # it brings a person in
    takes_over: bool = False  # ... who has the conversation from then on
    ticket: str = ""  # opens or notes: what it does with a ticket of people
    lowerable: bool = False  # who signs for it may lower its amount
    on_the_way: bool = False  # it leads to a matter: done, it has made nothing good
    never_stopped: bool = False  # not an effect on the world: a person is called
    event: str = ""  # its name in the record; its own name where there is none
    in_record: str = ""  # and how a colleague reads it there, where that is not the name
    code: str = ""  # sends or checks: its part in proving who is there, no work of its own
    proposed_as: str = ""  # what a team is said to propose, where that is not the label
    aliases: tuple[str, ...] = ()  # what a scenario may call it

    @property
    def called(self) -> frozenset[str]:
        """Every word that a customer may call it by, what is apart ("call+off") in single words."""
        listed = (*self.verbs, *self.beside, *self.things)
        return frozenset(
            part for one in listed for part in one.rstrip("~").replace("|", "+").split("+")
        )

    @property
    def hidden(self) -> bool:
        """Whether it is no work of its own on a page."""
        return bool(self.code)

    @property
    def counted(self) -> bool:
        """Whether it counts into a customer's window."""
        return bool(self.remedy) or self.valued


def resolved[Made](named: Made | str) -> Made:
    """The function itself; a reference `module:function` is imported at its first use."""
    if not isinstance(named, str):
        return named
    module, _, name = named.partition(":")
    found: Made = getattr(importlib.import_module(module), name)
    return found


async def no_facts(_at: Reach) -> Facts:
    """For a kind that policy judges by its name alone."""
    return {}


def told_by(**phrases: Callable[[Row], Phrase | Plain]) -> Callable[[Row], Phrase | Plain]:
    """What a row says, by its state: `phrases` makes it for some states,
    what has settled is said like what is confirmed.

    For the others: how a request ended, or that no answer came yet.
    """

    def tell(row: Row) -> Phrase | Plain:
        state = "confirmed" if row.state == "settled" else str(row.state)
        if (phrase := phrases.get(state)) is not None:
            return phrase(row)
        return _IN_GENERAL.get(state, RequestWords.REQUEST_UNKNOWN)

    return tell


def change_waiting(_row: Row) -> Plain:
    """People sign for a change first."""
    return RequestWords.CHANGE_WAITING


def amount_of(params: Facts) -> Money:
    """The amount that an action is about."""
    return Money(minor=params["amount_minor"], currency=params["currency"])


def known_amount(params: Facts) -> Money | None:
    """The amount that an action is about; None where it is about none, or none is known yet."""
    return amount_of(params) if {"amount_minor", "currency"} <= params.keys() else None


def by_name(*kinds: ActionKind) -> dict[str, ActionKind]:
    """The kinds under their names. Raises ValueError when two have the same."""
    found = {kind.name: kind for kind in kinds}
    if len(found) != len(kinds):
        raise ValueError("two kinds of action have one name")
    return found
