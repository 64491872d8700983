"""A mailbox over IMAP, in a thread of its own: what is new, what lies there, what a person should
look at.

Nothing is deleted or moved: a mail that was taken in is marked as seen, one that was refused is
flagged and stays unread.
"""

from __future__ import annotations

import imaplib
import re
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from threading import Event
from typing import NamedTuple

from imap_tools import AND, BaseMailBox, Header, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import MailboxFolderSelectError

from steward.channels.configuration import Mailbox

_AT_ONCE = 20
_SIZE = re.compile(rb"RFC822\.SIZE (\d{1,18})")


class Found(NamedTuple):
    """A mail as it lies there; no bytes where it is larger than anything that is read."""

    uid: int
    raw: bytes | None


@contextmanager
def opened(box: Mailbox) -> Iterator[BaseMailBox]:
    """A session, signed in, with the folder open. Raises OSError and imap_tools' errors."""
    session: BaseMailBox
    if box.security == "none":
        session = MailBoxUnencrypted(box.host, box.port, box.timeout)
    elif box.security == "starttls":
        session = MailBoxStartTls(box.host, box.port, box.timeout, ssl.create_default_context())
    else:
        context = ssl.create_default_context()
        session = MailBox(box.host, box.port, box.timeout, ssl_context=context)
    with session.login(box.user, box.password, initial_folder=box.folder):
        yield session


def validity(session: BaseMailBox, box: Mailbox) -> int:
    """The number that changes when the server counts its mails anew."""
    return int(session.folder.status(box.folder, ["UIDVALIDITY"])["UIDVALIDITY"])


def new_ones(
    session: BaseMailBox, after: int, since: datetime, largest: int
) -> tuple[list[Found], int]:
    """Mails behind this number that came since, oldest first, a few at a time; and how far it was
    looked.
    """
    day = since.strftime("%d-%b-%Y")
    behind = sorted(int(uid) for uid in session.uids(f"UID {after + 1}:* SINCE {day}"))
    found, far = [], after
    for uid in [uid for uid in behind if uid > after][:_AT_ONCE]:
        size, came = _about(session, uid)
        far = uid
        if came >= int(since.timestamp()):
            found.append(Found(uid, None if size > largest else _raw(session, uid)))
    return found, far


def mark(session: BaseMailBox, uid: int, taken: bool) -> None:
    """Seen where it was taken in; flagged for a person where it was not."""
    session.client.uid("STORE", str(uid), "+FLAGS", r"(\Seen)" if taken else r"(\Flagged)")


def wait_for_news(session: BaseMailBox, seconds: float, ended: Event) -> None:
    """IDLE until something comes, so many seconds have passed, or somebody ends it."""
    until = time.monotonic() + seconds
    with session.idle as idle:
        while time.monotonic() < until and not ended.is_set() and not idle.poll(1.0):
            pass


def has(session: BaseMailBox, box: Mailbox, message_id: str) -> bool:
    """Whether a mail with this id lies in the folder, or among those that were sent."""
    try:
        for folder in dict.fromkeys((box.sent, box.folder)):
            with suppress(MailboxFolderSelectError):  # one that is not there has nothing
                if folder:
                    session.folder.set(folder)
                    if session.uids(AND(header=Header("Message-ID", message_id))):
                        return True
        return False
    finally:
        session.folder.set(box.folder)


def _about(session: BaseMailBox, uid: int) -> tuple[int, float]:
    """How large it is, and when it came, as seconds since 1970."""
    answer = session.client.uid("FETCH", str(uid), "(RFC822.SIZE INTERNALDATE)")[1]
    said = answer[0] if answer and isinstance(answer[0], bytes) else b""
    size, came = _SIZE.search(said), imaplib.Internaldate2tuple(said)
    return int(size[1]) if size else 0, time.mktime(came) if came else time.time()


def _raw(session: BaseMailBox, uid: int) -> bytes:
    answer = session.client.uid("FETCH", str(uid), "(BODY.PEEK[])")[1]
    return next((bytes(part[1]) for part in answer if isinstance(part, tuple)), b"")
