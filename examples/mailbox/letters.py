"""What a customer writes by mail to the desk of this machine, and what they find in their mailbox.

Every address has its mailbox at the server of this machine, the customer's as well.
"""

from __future__ import annotations

import argparse
import re
import smtplib
import time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid
from pathlib import Path
from typing import Any

from imap_tools import MailBoxUnencrypted, MailMessage
from ruamel.yaml import YAML

from examples.mailbox.dovecot import CannotServe

DANA = "dana.whitfield@example.com"
_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
_MORE = 4.0  # seconds in which what belongs to an answer comes behind it


def write(chosen: argparse.Namespace) -> None:
    """Send a letter and print what comes back."""
    box = CustomersMail(chosen.folder, chosen.sender)
    there = box.all()
    text = _code_in(there) if chosen.code else chosen.text
    if not text:
        raise CannotServe('There is nothing to write: write "TEXT", or --code once a code came.')
    box.send(text, None if chosen.new or not there else there[-1])
    seen, over = len(there), time.monotonic() + chosen.seconds
    while time.monotonic() < over:
        for mail in box.all()[seen:]:
            _show(mail)
            seen, over = seen + 1, time.monotonic() + _MORE
        time.sleep(0.3)
    if seen == len(there):
        raise CannotServe(f"No answer within {chosen.seconds:.0f} s: does the desk serve with it?")


def read(chosen: argparse.Namespace) -> None:
    """Print the newest mails."""
    there = CustomersMail(chosen.folder, chosen.sender).all()
    if not there:
        raise CannotServe(f"No mail lies there for {chosen.sender}.")
    for mail in there[-max(1, chosen.last) :]:
        _show(mail)


def _show(mail: MailMessage) -> None:
    print(f"{mail.from_}: {_one_line(mail.subject)}\n\n{mail.text.strip()}\n", flush=True)


def _one_line(subject: str) -> str:
    """A subject as it is read: a long one comes folded over lines."""
    return " ".join(subject.split())


def _code_in(mails: list[MailMessage]) -> str:
    """The newest code; empty: none came."""
    found = (_CODE.search(mail.text) for mail in reversed(mails))
    return next((code.group() for code in found if code), "")


def _first_sentence(text: str) -> str:
    """What the letter is about; a sentence cut in its middle would say something else."""
    return re.split(r"(?<=[.!?])\s|\n", text, maxsplit=1)[0]


class CustomersMail:
    """A customer's mailbox, and the way to the desk."""

    def __init__(self, folder: Path, own: str) -> None:
        self._own = own
        try:
            served: Any = YAML(typ="safe").load((folder / "channels.yaml").read_text("utf-8"))
            self._password = (folder / "password").read_text("utf-8")
        except FileNotFoundError as error:
            raise CannotServe(
                f"There is no mailbox in {folder}: python -m examples.mailbox serve"
            ) from error
        self._desk = served["email"]

    def all(self) -> list[MailMessage]:
        """What lies in it, oldest first."""
        try:
            opened = MailBoxUnencrypted("127.0.0.1", self._desk["imap"]["port"])
        except OSError as error:
            raise CannotServe("The mailbox is closed: python -m examples.mailbox serve") from error
        with opened.login(self._own, self._password):
            return [*opened.fetch(mark_seen=False)]

    def send(self, text: str, answered: MailMessage | None) -> None:
        """Write to the desk, as an answer to a mail or as the first one."""
        made = EmailMessage(policy=SMTP)
        made["From"], made["To"] = self._own, self._desk["address"]
        about = f"Re: {answered.subject}" if answered else _first_sentence(text)
        made["Subject"] = _one_line(about)
        made["Message-ID"] = make_msgid(domain=self._own.partition("@")[2])
        if answered:
            made["In-Reply-To"] = made["References"] = answered.headers["message-id"][0].strip()
        made.set_content(text)
        with smtplib.SMTP("127.0.0.1", self._desk["smtp"]["port"], timeout=20) as server:
            server.send_message(made)
