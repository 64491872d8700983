"""An outgoing line as a mail: plain text, the headers of RFC 5322, threaded by what it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from steward.channels.configuration import Email
from steward.channels.letters import written
from steward.frozen_model import Frozen
from steward.settings import settings
from steward.wording.parts import ENGLISH

_LONGEST_SUBJECT = 200
_MOST_REFERENCES = 20


class ToSend(Frozen):
    """A line that is to go out, and what it answers."""

    line: str
    conversation_id: str
    message_id: str
    address: str
    text: str
    kind: str
    language: str = ENGLISH
    headers: Mapping[str, str]
    at: datetime
    subject: str = ""
    answers: Sequence[str] = ()
    tries: int = 0
    age: float = 0.0


def composed(own: Email, line: ToSend) -> bytes:
    """The bytes that are handed over: the same at every try. Raises BadInput for no address.

    No header is made of several lines: the library refuses line ends, and values are cleaned first.
    """
    user, _, domain = written(line.address).rpartition("@")
    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address(own.name, addr_spec=own.address)
    mail["To"] = Address(username=user, domain=domain)
    mail["Subject"] = _subject(own, line)
    mail["Date"] = format_datetime(line.at)
    mail["Message-ID"] = line.message_id
    if line.answers:
        mail["In-Reply-To"] = line.answers[-1]
        mail["References"] = " ".join(line.answers[-_MOST_REFERENCES:])
    for name, value in line.headers.items():
        mail[name] = value
    mail.set_content(f"{letter(line.text, line.language)}\n", cte="quoted-printable")
    return mail.as_bytes()


def letter(text: str, language: str) -> str:
    """The words of a line as a letter: `company.yaml` says how one begins and ends; what greets by
    itself is not greeted twice.
    """
    own = settings().voice.letter(language)
    greets = text.casefold().startswith(own.salutation.rstrip(" ,:!").casefold() or text.casefold())
    parts = ("" if greets else own.salutation, text, own.signature)
    return "\n\n".join(part for part in parts if part)


def _subject(own: Email, line: ToSend) -> str:
    subject = "".join(c for c in line.subject if c.isprintable())[:_LONGEST_SUBJECT].strip()
    if not subject:
        return own.name
    return subject if subject.lower().startswith(("re:", "aw:")) else f"Re: {subject}"
