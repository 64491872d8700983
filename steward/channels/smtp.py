"""Hands one mail to an SMTP server, and says what is proved of it."""

from __future__ import annotations

import contextlib
import ssl

import aiosmtplib
from aiosmtplib import SMTP, SMTPException, SMTPResponseException

from steward.channels.carriers import AboutTo, Outcome
from steward.channels.composing import ToSend, composed
from steward.channels.configuration import Email, Server
from steward.channels.letters import written
from steward.errors import BadInput


class Mail:
    """Carries lines as mails of one address."""

    channel = "email"

    def __init__(self, own: Email) -> None:
        self.own = own
        self.named = ("<", f"@{own.domain}>")
        self.timeout, self.tries, self.retry_seconds = (
            own.smtp.timeout,
            own.tries,
            own.retry_seconds,
        )

    async def hand_over(self, line: ToSend, about_to: AboutTo) -> Outcome:
        """Write it and send it once."""
        try:
            to, mail = written(line.address), composed(self.own, line)
        except (BadInput, ValueError) as error:
            why = f"it cannot be written: {error}"[:300]
            return Outcome(state="failed", code="unwritable", why=why)
        return await hand_over(self.own, to, mail, about_to)


async def hand_over(own: Email, address: str, mail: bytes, about_to: AboutTo) -> Outcome:
    """Send it once. `about_to` is asked right before its words go; False: somebody else has it.

    What fails before that was not taken; what fails after it, without an answer, may have been.
    """
    client, handed = _client(own.smtp), False
    try:
        await client.connect()
        await client.mail(own.address)
        await client.rcpt(address)
        if own.copies and address != own.address.lower():
            with contextlib.suppress(aiosmtplib.SMTPRecipientRefused):
                await client.rcpt(own.address)
        if not await about_to():
            return Outcome(state="waiting", code="taken_over")
        handed = True
        await client.data(mail)
        return Outcome(state="sent")
    except SMTPResponseException as error:
        return _answered(error)
    except (SMTPException, OSError, TimeoutError) as error:
        why = f"{type(error).__name__}: {error}"[:300]
        return Outcome(state="unknown" if handed else "waiting", code="no_answer", why=why)
    finally:
        await _leave(client)


async def signs_in(server: Server) -> str:
    """Why the server does not let the desk in; empty where it does."""
    client = _client(server)
    try:
        await client.connect()
        return ""
    except (SMTPException, OSError) as error:
        return f"{type(error).__name__}: {error}"[:300]
    finally:
        await _leave(client)


def _client(server: Server) -> SMTP:
    return SMTP(
        hostname=server.host,
        port=server.port,
        timeout=server.timeout,
        use_tls=server.security == "tls",
        start_tls=server.security == "starttls",
        tls_context=None if server.security == "none" else ssl.create_default_context(),
        username=server.user or None,
        password=server.password or None,
    )


async def _leave(client: SMTP) -> None:
    with contextlib.suppress(Exception):
        await client.quit(timeout=2.0)
    client.close()


def _answered(error: SMTPResponseException) -> Outcome:
    """The server's own word: 4xx is for now, 5xx for ever. A login that fails is for now, too:
    the mail is not to blame.
    """
    why = f"{error.code} {error.message}"[:300]
    lasting = error.code >= 500 and not isinstance(error, aiosmtplib.SMTPAuthenticationError)
    return Outcome(state="failed" if lasting else "waiting", code=str(error.code), why=why)
