"""The parts of a mail, within limits: what is words, what is a picture, what is left out and why.

Nothing is unpacked: an archive is a part that is left out.
"""

from __future__ import annotations

import codecs
import hashlib
import unicodedata
from email.message import Message
from typing import NamedTuple

from steward.channels.refusals import refused
from steward.frozen_model import Frozen

MOST_PARTS = 500
_DEEPEST = 30
_MOST_KEPT, _LARGEST = 10, 10 * 1024 * 1024
_LONGEST_NAME = 120
# Text encodings that say other characters than their bytes do.
_TRICKS = frozenset({"utf_7", "unicode_escape", "raw_unicode_escape", "idna", "punycode"})
# What is kept, by its own first bytes.
_KINDS: tuple[tuple[bytes, int, str], ...] = (
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"GIF87a", 0, "image/gif"),
    (b"GIF89a", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
    (b"ftypheic", 4, "image/heic"),
    (b"%PDF-", 0, "application/pdf"),
)


class Attachment(Frozen):
    """A picture or a document that came along."""

    name: str
    kind: str
    sha256: str
    content: bytes


class LeftOut(Frozen):
    """A part that is not kept; the mail itself still has it."""

    name: str
    why: str


class Part(NamedTuple):
    """A leaf; parts with the same `place` say the same thing in several ways."""

    kind: str
    name: str
    inline: bool
    content: bytes
    charset: str
    place: int

    @property
    def text(self) -> str:
        """The words of a text part."""
        return self.decoded(self.content, self.charset)

    @staticmethod
    def decoded(content: bytes, charset: str) -> str:
        """Bytes as text; an encoding that nobody knows, or that plays tricks, is read as UTF-8."""
        try:
            found = codecs.lookup(charset.strip("\"' "))
            if found.name.replace("-", "_") not in _TRICKS and getattr(
                found, "_is_text_encoding", False
            ):
                return content.decode(found.name, "replace")
        except (LookupError, ValueError):
            pass
        return content.decode("utf-8", "replace")


def parts_of(message: Message) -> list[Part]:
    """The leaves in their order. Raises RefusedLetter.

    A mail inside of the mail is somebody else's words: it is one leaf, and not opened.
    """
    found: list[Part] = []
    waiting, seen = [(message, 0, 0)], 0
    while waiting:
        part, depth, place = waiting.pop()
        seen += 1
        if seen > MOST_PARTS:
            raise refused("too_many_parts", f"the mail has more than {MOST_PARTS} parts")
        if depth > _DEEPEST:
            raise refused("too_deep", "the mail's parts lie too deep in each other")
        inner, kind = part.get_payload(), part.get_content_type()
        if isinstance(inner, list) and not kind.startswith("message/"):
            seat = place or (seen if kind == "multipart/alternative" else 0)
            waiting += [
                (one, depth + 1, seat) for one in reversed(inner) if isinstance(one, Message)
            ]
            continue
        found.append(_leaf(part, kind, place or -seen))
    return found


def kept(parts: list[Part]) -> tuple[tuple[Attachment, ...], tuple[LeftOut, ...]]:
    """Pictures and documents, each once; and what is left out, with the reason."""
    found: dict[str, Attachment] = {}
    left: list[LeftOut] = []
    for part in parts:
        if part.inline and part.kind in ("text/plain", "text/html"):
            continue
        name = part.name or part.kind
        kind = _kind_of(part.content)
        digest = hashlib.sha256(part.content).hexdigest()
        if part.kind.startswith("message/"):
            left.append(LeftOut(name=name, why="a mail inside of the mail is somebody else's"))
        elif not kind:
            left.append(LeftOut(name=name, why="by its content it is no picture and no PDF"))
        elif len(part.content) > _LARGEST:
            left.append(LeftOut(name=name, why=f"larger than {_LARGEST // 1024 // 1024} MB"))
        elif len(found) >= _MOST_KEPT and digest not in found:
            left.append(LeftOut(name=name, why=f"more than {_MOST_KEPT} of them"))
        else:
            one = Attachment(name=name, kind=kind, sha256=digest, content=part.content)
            found.setdefault(digest, one)
    return tuple(found.values()), tuple(left[:MOST_PARTS])


def _kind_of(content: bytes) -> str:
    for mark, at, kind in _KINDS:
        if content[at : at + len(mark)] == mark:
            return kind
    return ""


def _leaf(part: Message, kind: str, place: int) -> Part:
    inner = part.get_payload(decode=True)
    content = inner if isinstance(inner, bytes) else b""
    try:
        name, charset = str(part.get_filename() or ""), str(part.get_content_charset("utf-8"))
    except Exception:  # an edge: the library raises many things at what nobody writes
        name, charset = "unnamed", "utf-8"
    inline = part.get_content_disposition() != "attachment" and not name
    return Part(kind, _named(name), inline, content, charset, place)


def _named(name: str) -> str:
    """A file's name without a path, and without characters that show another one."""
    plain = "".join(c for c in name if unicodedata.category(c)[0] != "C" and c != "\ufffd")
    return plain.replace("\\", "/").rpartition("/")[2].strip()[-_LONGEST_NAME:]
