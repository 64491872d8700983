"""An answer counts for what its writer had been asked by then, and for no offer that came later."""

from __future__ import annotations

from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound, Outgoing
from steward.domain.understanding import AskedOffer, OpenQuestion


def offer(*names: str) -> OpenQuestion:
    """Asks for a yes to these actions."""
    offers = tuple(AskedOffer(action=name, digest="d") for name in names)
    return OpenQuestion(kind="confirm", offers=offers)


async def says(conversations: Conversations, text: str) -> None:
    await conversations.take_in(Inbound(id=text.replace(" ", "-"), conversation_id="c1", text=text))


async def asks(conversations: Conversations, question: OpenQuestion, crossed: str = "") -> None:
    """The next turn asks this; `crossed` is written while it is still at work."""
    opened = await conversations.open_turn("c1")
    assert opened is not None
    if crossed:
        await says(conversations, crossed)
    outgoing = [Outgoing(n=1, text="shall I?")]
    await conversations.close_turn(opened.ref, outgoing, question)


async def asked_of(conversations: Conversations) -> list[str] | None:
    """The offers that the words of the next turn can mean; None: they answer no offer."""
    opened = await conversations.open_turn("c1")
    assert opened is not None
    return opened.question and [one.action for one in opened.question.offers]


async def test_yes_written_before_an_offer_was_told_answers_no_offer(
    conversations: Conversations,
) -> None:
    await says(conversations, "my order is late")
    await asks(conversations, offer("act_1"), crossed="yes")
    assert await asked_of(conversations) is None


async def test_yes_that_crossed_a_second_offer_answers_the_first_alone(
    conversations: Conversations,
) -> None:
    await says(conversations, "my order is late")
    await asks(conversations, offer("act_1"))
    await says(conversations, "and the other one?")
    await asks(conversations, offer("act_1", "act_2"), crossed="yes")
    assert await asked_of(conversations) == ["act_1"]


async def test_yes_written_after_the_offer_was_told_answers_it(
    conversations: Conversations,
) -> None:
    await says(conversations, "my order is late")
    await asks(conversations, offer("act_1"))
    await says(conversations, "yes")
    assert await asked_of(conversations) == ["act_1"]
