"""A yes to a colleague who was offered, a nod before a wish of its own, a no before a question."""

from __future__ import annotations

from collections.abc import Sequence

from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent import beside_a_yes
from steward.dialogue.consent.another_matter import surely_apart, wishes_apart
from steward.dialogue.consent.no_apart import no_apart
from steward.dialogue.context import open_tickets
from steward.dialogue.context.lines import last_answer
from steward.dialogue.context.offers import asked_about
from steward.domain.action import Action
from steward.domain.cost import Scope
from steward.domain.understanding import Intent, Understanding
from steward.understanding.behind_a_yes.beside_a_yes import Agreed
from steward.understanding.yes_and_no.person_taken_up import may_only_nod
from teams.support.phrases import NoArticle


async def yes_apart(
    desk: Desk, opened: OpenedTurn, payer: Scope, own: Sequence[Action], text: str
) -> tuple[Agreed, Understanding | None]:
    """As `beside_a_yes.apart`, or of a no by itself; but who asked something of the help pages, and
    now nods and wishes for something of their own, calls no colleague by it. A model may add that
    what stands behind a whole yes only asks, or is a wish of its own (ADR 181); as it read the
    words they are given, too, so that it is asked once.
    """
    taken_up = beside_a_yes.takes_up_colleague(text, opened.question)
    if taken_up and await _wishes(desk, opened, text):
        return Agreed(text, ()), None
    found = beside_a_yes.apart(opened, own, text)
    if found != Agreed(text, ()):
        return found, None
    behind = beside_a_yes.behind_a_yes(opened, own, text)
    if desk.models is None or not desk.models.has("understand"):
        if behind is not None and await _stands_apart(desk, opened, own, behind.apart):
            return behind, None
        return no_apart(opened, own, text) or found, None
    if behind is None:
        return found, None
    had = open_tickets.had(own, waits=opened.mode == "person")
    heard = await desk.understander.understand(text, opened.question, opened.recent, payer, had)
    asks = heard.asks_beside_a_yes and not heard.calls_people
    stands = asks or (
        heard.wishes_beside_a_yes
        and wishes_apart(heard, behind.apart, asked_about(opened.question, own))
    )
    return (behind if stands and not heard.refuses else found), heard


async def _stands_apart(desk: Desk, opened: OpenedTurn, own: Sequence[Action], said: str) -> bool:
    """Whether rules alone surely hear a wish of another matter behind a yes (ADR 185)."""
    heard = await desk.understander.understand(said, None, opened.recent)
    return surely_apart(heard, said, asked_about(opened.question, own))


async def _wishes(desk: Desk, opened: OpenedTurn, text: str) -> bool:
    last = last_answer(opened.recent)
    if last is None or NoArticle.kind not in last.says or not may_only_nod(text):
        return False
    heard = await desk.understander.understand(text, None, opened.recent)
    own = (one for one in heard.wishes if one.intent not in _OF_PEOPLE)
    return heard.decision == "act" and any(own)


_OF_PEOPLE = frozenset({Intent.PRODUCT_QUESTION, Intent.COMPLAINT, Intent.HUMAN})
