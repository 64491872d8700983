"""Debian's dovecot on this machine, for one test run: a user, a mailbox, and mail laid into it."""

from __future__ import annotations

from pathlib import Path

from examples.mailbox import dovecot
from steward.channels.configuration import Mailbox
from steward.ports import free_port

PROGRAM = dovecot.PROGRAM
PASSWORD = "secret-of-help"


class Dovecot(dovecot.Dovecot):
    """A running server with the mailbox of `help`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, free_port(), PASSWORD)

    @property
    def box(self) -> Mailbox:
        return Mailbox(
            host="127.0.0.1",
            port=self.port,
            security="none",
            user="help",
            password=PASSWORD,
            timeout=5,
            every=2,
            sent="Sent",
        )

    def lay(self, *mails: bytes, folder: str = "INBOX") -> None:
        """Mails arrive."""
        with self.session("help") as session:
            if folder != "INBOX":
                session.create(folder)
            for raw in mails:
                session.append(folder, "", "", raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))

    def flags(self) -> list[str]:
        """What is marked on each mail, in their order."""
        with self.session("help") as session:
            session.select("INBOX", readonly=True)
            answer = session.fetch("1:*", "(FLAGS)")[1]
            return [line.decode() for line in answer if isinstance(line, bytes)]
