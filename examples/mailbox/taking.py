"""Takes mail over SMTP, and puts it into the mailbox of each address that it is for."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from imaplib import IMAP4

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from examples.mailbox.dovecot import CannotServe, Dovecot


class Taking:
    """A server on loopback alone. A mail is taken once it lies in every mailbox."""

    def __init__(self, port: int, kept: Dovecot) -> None:
        self._kept = kept
        self._controller = Controller(self, hostname="127.0.0.1", port=port, enable_SMTPUTF8=True)
        try:
            self._controller.start()
        except OSError as error:
            raise CannotServe(
                f"Port {port} cannot be had ({error.strerror}): choose another, --smtp N."
            ) from error

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """aiosmtpd's hook for a whole mail."""
        assert isinstance(envelope.content, bytes)
        try:
            for address in envelope.rcpt_tos:
                await asyncio.to_thread(self._keep, address.lower(), envelope.content)
        except (OSError, IMAP4.error) as error:
            return f"451 not kept: {type(error).__name__}"  # to be sent again
        return "250 kept"

    def stop(self) -> None:
        """Take no more."""
        with suppress(RuntimeError):
            self._controller.stop()

    def _keep(self, address: str, raw: bytes) -> None:
        with self._kept.session(address) as session:
            session.append("INBOX", "", "", raw)
