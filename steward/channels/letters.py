"""A mail as it came over the wire, read within limits: who it says it is from, its words, what it
answers, what came along. Pure.

Whatever a mail says of itself is its sender's word: the From line is where an answer goes, and no
proof of anybody.
"""

from __future__ import annotations

import email
import hashlib
import re
from collections.abc import Iterator, Mapping
from email.header import decode_header
from email.headerregistry import HeaderRegistry
from email.message import Message
from email.policy import compat32
from typing import Any

from email_validator import EmailNotValidError, validate_email

from steward.channels.html_text import visible_text
from steward.channels.parts import MOST_PARTS, Attachment, LeftOut, Part, kept, parts_of
from steward.channels.refusals import RefusedLetter, refused
from steward.conversation.automatic import Why, why_automatic
from steward.frozen_model import Frozen

LARGEST = 25 * 1024 * 1024
LONGEST_TEXT = 200_000
_MOST_LINES = 500_000
_MOST_HEADERS, _LONGEST_HEAD = 1_000, 256 * 1024
_LONGEST_VALUE, _MOST_REFERENCES = 2_000, 50
_ID = re.compile(r"<[^<>\s\x00-\x1f\x7f]{1,250}>")
# of each part of Authentication-Results the method and its result, with which it begins
_RESULT = re.compile(r"\s*(spf|dkim|dmarc|arc)(?:\s*/\s*\d+)?\s*=\s*([a-z]{1,12})\b", re.IGNORECASE)
# a sender chooses what stands in quotes (their own address) and in brackets
_SENDERS_OWN = re.compile(r'"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)')
_MACHINES = re.compile(r"(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+-].*)?")
_registry = HeaderRegistry()


class Letter(Frozen):
    """A mail that was read."""

    id: str
    message_id: str
    sender: str
    subject: str
    text: str
    cut: bool
    references: tuple[str, ...]
    automatic: Why
    evidence: Mapping[str, str]
    attachments: tuple[Attachment, ...]
    left_out: tuple[LeftOut, ...]


def digest_of(raw: bytes) -> str:
    """What a mail is known by that could not be read."""
    return hashlib.sha256(raw).hexdigest()


def opened(raw: bytes) -> Message:
    """The parts of a mail. Raises RefusedLetter for one that is beyond the limits."""
    if len(raw) > LARGEST:
        raise refused("too_large", f"the mail is larger than {LARGEST // 1024 // 1024} MB")
    # counted before anything is made of them: a few bytes of mail make a thousand of a part
    if raw.count(b"\n--") + raw.count(b"\r--") > 4 * MOST_PARTS:
        raise refused("too_many_parts", f"the mail has more than {MOST_PARTS} parts")
    if raw.count(b"\n") + raw.count(b"\r") > 2 * _MOST_LINES:
        raise refused("too_many_lines", f"the mail has more than {_MOST_LINES} lines")
    head = re.split(rb"\r?\n\r?\n", raw[: _LONGEST_HEAD + 4], maxsplit=1)[0]
    if len(head) > _LONGEST_HEAD or head.count(b"\n") > 4 * _MOST_HEADERS:
        raise refused("too_many_headers", "the mail's head is too long")
    try:
        message: Message = email.message_from_bytes(raw, policy=compat32)
    except RecursionError as error:
        raise refused("too_deep", "the mail's parts lie too deep in each other") from error
    if len(message.items()) > _MOST_HEADERS:
        raise refused("too_many_headers", f"the mail has more than {_MOST_HEADERS} headers")
    return message


def read_letter(message: Message, believes: str = "") -> Letter:
    """The mail; `believes` is the server whose word on SPF, DKIM and DMARC is noted.

    Raises RefusedLetter.
    """
    sender = sender_of(message)
    parts = parts_of(message)
    text = _text(parts)
    attachments, left_out = kept(parts)
    subject = value_of(message, "Subject")
    answers = references_of(message)
    words = text.strip()
    if subject and not answers:
        words = f"{subject}\n\n{words}".strip()
    if not words and not attachments:
        raise refused("nothing_to_read", "the mail has no words that can be read, and no picture")
    headers = [(name, str(value)) for name, value in message.items()]
    automatic = why_automatic(headers)
    if not automatic and _MACHINES.fullmatch(sender.partition("@")[0]):
        automatic = "autoresponder"
    message_id = next(iter(_ID.findall(value_of(message, "Message-ID"))), "")
    same = "\0".join((message_id, sender, value_of(message, "Date"), subject, text))
    return Letter(
        id=f"mail_{hashlib.sha256(same.encode('utf-8', 'replace')).hexdigest()[:40]}",
        message_id=message_id,
        sender=sender,
        subject=subject,
        text=words[:LONGEST_TEXT],
        cut=len(words) > LONGEST_TEXT,
        references=answers,
        automatic=automatic,
        evidence=_evidence(message, believes),
        attachments=attachments,
        left_out=left_out,
    )


def sender_of(message: Message) -> str:
    """The one address of the From line, in small letters. Raises RefusedLetter for none or two."""
    lines = message.get_all("From", [])
    if len(lines) != 1:
        raise refused("sender", f"the mail has {len(lines)} From lines, and one is needed")
    try:
        header: Any = _registry("From", _unfolded(str(lines[0])))
        addresses = header.addresses
        if len(addresses) != 1:
            raise refused("sender", f"the From line has {len(addresses)} addresses")
        return address(addresses[0].addr_spec)
    except RefusedLetter:
        raise
    except Exception as error:  # an edge: the library raises many things at what nobody writes
        raise refused("sender", "the From line is no address") from error


def address(text: str) -> str:
    """An address that mail can go to, in small letters. Raises RefusedLetter."""
    try:
        return validate_email(text, check_deliverability=False).normalized.lower()
    except EmailNotValidError as error:
        raise refused("sender", "that is no address of e-mail") from error


def written(text: str) -> str:
    """The address as every mail server takes it: a domain beyond ASCII in its other form.

    Raises RefusedLetter for a name beyond ASCII, which needs servers that know SMTPUTF8.
    """
    try:
        found = validate_email(text, check_deliverability=False, allow_smtputf8=False).ascii_email
    except EmailNotValidError as error:
        raise refused("sender", "no server that we know writes to that name") from error
    return str(found).lower()


def value_of(message: Message, name: str) -> str:
    """A header's first value as text on one line, decoded as far as it can be."""
    try:
        pieces = decode_header(_unfolded(str(message.get(name, ""))))
    except Exception:  # an edge: what cannot be decoded stands as it came
        pieces = [(_unfolded(str(message.get(name, ""))), None)]
    text = "".join(
        piece if isinstance(piece, str) else Part.decoded(piece, charset or "ascii")
        for piece, charset in pieces
    )
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())[
        :_LONGEST_VALUE
    ]


def references_of(message: Message) -> tuple[str, ...]:
    """The mails that this one answers: the one itself first, then those before it."""
    answered = _ID.findall(_unfolded(str(message.get("In-Reply-To", ""))))
    before = _ID.findall(str(message.get("References", ""))[-20_000:])
    return tuple(dict.fromkeys([*answered[:5], *reversed(before[-_MOST_REFERENCES:])]))


def _unfolded(value: str) -> str:
    return " ".join(value[:_LONGEST_VALUE].split())


def _text(parts: list[Part]) -> str:
    return "\n\n".join(_words(parts)).replace("\r\n", "\n")


def _words(parts: list[Part]) -> Iterator[str]:
    """Of each place its plain words; of HTML what is seen, where nothing else is there."""
    inline = [part for part in parts if part.inline]
    plain = {part.place for part in inline if part.kind == "text/plain" and part.text.strip()}
    for part in inline:
        if part.kind == "text/plain":
            yield part.text
        elif part.kind == "text/html" and part.place not in plain:
            yield visible_text(part.text)


def _evidence(message: Message, believes: str) -> dict[str, str]:
    """The newest word of the company's own server; anybody can write such a header."""
    for value in message.get_all("Authentication-Results", []) if believes else []:
        said = " ".join(str(value).split())  # whole: who signs often makes it long
        server, _, results = said.partition(";")
        if server.split()[:1] == [believes]:
            parts = _SENDERS_OWN.sub(" ", results).split(";")
            found = [match.groups() for match in map(_RESULT.match, parts) if match]
            return {name.lower(): result.lower() for name, result in reversed(found)}
    return {}
