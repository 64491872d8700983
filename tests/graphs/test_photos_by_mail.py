"""A photo that came by mail is for a colleague to look at; nobody is asked for it once more."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from uuid import uuid4

import pytest

from steward.channels import carrying, repository
from steward.channels.configuration import Channels, Email, Server
from steward.channels.receiving import receive
from tests.channels.letters_made import JPEG, mail, with_parts
from tests.graphs.conftest import Bench

OWN = Email(
    address="help@desk.example",
    smtp=Server(host="127.0.0.1", port=9, security="none"),
    believes="mx.desk.example",
)
SAID = "mx.desk.example; spf=pass; dkim=fail; dmarc=none"
PICTURE = 'Content-Type: image/jpeg; name="a.jpg"\r\nContent-Transfer-Encoding: base64'
PHOTO, LOGO = JPEG + bytes(20_000), JPEG
BROKEN = "My milk frother of order O-4002 arrived broken"


@dataclass
class Mailbox:
    """Dana's mails to a desk on a company, and what the desk says to each."""

    bench: Bench

    async def writes(self, text: str, picture: bytes = b"", *, answers: str = "") -> str:
        """One mail, answered; the first one opens a conversation and is proved beside it."""
        head = f"Authentication-Results: {SAID}\r\n"
        head += f"In-Reply-To: {answers}\r\n" if answers else ""
        parts = [("Content-Type: text/plain", text.encode())]
        if picture:
            parts.append((PICTURE, base64.encodebytes(picture)))
        desk = self.bench.desk
        taken = await receive(desk, OWN, with_parts(parts, head), "webhook")
        assert taken.state == "taken", taken
        if not answers:
            self.bench.conversation = taken.conversation_id
            token = desk.keys.sign(
                "channel", "steward", "A-4", 300, method="session", account="A-4"
            )
            proved = desk.identity.accept_assertion(taken.conversation_id, token, uuid4().hex)
            assert await proved
        assert taken.conversation_id == self.bench.conversation
        state = await self.bench.graph.ainvoke(
            {"messages": []}, self.bench.config, durability="sync"
        )
        return str(state.get("reply", ""))

    async def sent(self) -> str:
        """The id under which the newest line goes out."""
        last = ""
        while True:
            async with self.bench.desk.db.transaction() as connection:
                line = await repository.take(connection, "email", ("<", "@desk.example>"), 60)
                if line is None:
                    assert last, "nothing goes out"
                    return last
                await repository.ended(connection, line, "sent", "", 0)
                last = line.message_id

    def tickets(self) -> list[str]:
        found = self.bench.company.systems("/sandbox/books")["tickets"]
        return [str(one["body"]) for one in found]


@pytest.fixture
async def mailbox(bench: Bench) -> Mailbox:
    await carrying.settle(bench.desk, Channels(email=OWN))
    return Mailbox(bench)


async def test_photo_that_came_with_the_mail_is_looked_at_and_not_asked_for(
    mailbox: Mailbox,
) -> None:
    reply = await mailbox.writes(BROKEN, PHOTO)
    assert "your photo is here" in reply
    assert "I need a photo" not in reply
    [ticket] = mailbox.tickets()
    assert "Photos to look at: 1" in ticket
    assert "The mail server says DKIM fail, DMARC none, SPF pass. It proves nobody." in ticket


@pytest.mark.parametrize("words", ["", "Here it is", "see attached, is that enough?"])
async def test_photo_that_comes_when_it_was_asked_for_goes_to_a_colleague(
    mailbox: Mailbox, words: str
) -> None:
    assert "I need a photo" in await mailbox.writes(BROKEN)
    assert "your photo is here" in await mailbox.writes(words, PHOTO, answers=await mailbox.sent())
    assert len(mailbox.tickets()) == 1
    assert mailbox.bench.refunds() == []


async def test_logo_below_a_signature_is_no_photo(mailbox: Mailbox) -> None:
    assert "I need a photo" in await mailbox.writes(BROKEN, LOGO)
    assert mailbox.tickets() == []


async def test_word_of_a_mail_server_decides_nothing(mailbox: Mailbox) -> None:
    """Whoever the server vouches for is asked for a code as everybody is."""
    desk, seen = mailbox.bench.desk, []
    for n, result in enumerate(("pass", "fail", "")):
        said = f"mx.desk.example; spf={result}; dkim={result}" if result else "elsewhere; spf=pass"
        raw = mail("I was charged twice", sender=f"c{n}@example.com", Authentication_Results=said)
        taken = await receive(desk, OWN, raw, "webhook")
        mailbox.bench.conversation = taken.conversation_id
        state = await mailbox.bench.graph.ainvoke(
            {"messages": []}, mailbox.bench.config, durability="sync"
        )
        assert await desk.identity.current(taken.conversation_id) is None
        seen.append(state["reply"])
    assert len({*seen}) == 1, seen
