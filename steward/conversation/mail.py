"""A mail in its parts: the words that its writer wrote now, and what came along: quotes,
signatures, headers. Pure.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mailparser_reply import EmailReplyParser

from steward.conversation.signatures import signature_at

# what is read: characters, lines, and for a signature the end
_LONGEST, _LINES, _END = 100_000, 1_000, 4_000
_LANGUAGES = ["en", "nl", "de", "fr", "es", "it", "pt", "pl", "sv", "da"]
_HEADER = re.compile(
    r"^(?:from|to|cc|bcc|date|sent|subject|reply-to|message-id|in-reply-to|references|received|return-path|x-[\w-]+"
    r"|content-[\w-]+|mime-version|van|aan|verzonden|onderwerp|von|an|gesendet|betreff|de|à|envoyé|objet|para|enviado"
    r"|asunto|da|a|inviato|oggetto)\s?:",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"^(?:sent|subject|date|message-id|received|mime-version|content-[\w-]+|x-[\w-]+|verzonden|onderwerp|gesendet|betreff"
    r"|envoyé|objet|enviado|asunto|inviato|oggetto)\s?:",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"^\s*(?:>|\|)")
_BREAK = re.compile(
    r"^\s*(?:-{2,}\s*(?:original message|forwarded message|oorspronkelijk bericht|doorgestuurd "
    r"bericht"
    r"|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré"
    r"|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato)"
    r"\s*-{2,}|_{10,}|begin forwarded message:|begin doorgestuurd bericht:|anfang der "
    r"weitergeleiteten nachricht:|début du message (?:transféré|réexpédié) ?:|inicio del mensaje "
    r"reenviado:)\s*$",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"^\s*(?:on|op|am|le|el|il)\b.{4,200}\b(?:wrote|schreef|schrieb|écrit|escribió|scritto)\b.*:\s*$",
    re.IGNORECASE,
)


class Mail(NamedTuple):
    """`words` are the customer's own.

    `rest` is kept for people, and nobody's wish, yes or identity.
    """

    words: str
    rest: str


def apart(text: str) -> Mail:
    """The new words of a mail, wherever they stand between quotes, and everything else."""
    plain = text[:_LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    *lines, further = (
        plain.split("\n", _LINES) if plain.count("\n") >= _LINES else [*plain.split("\n"), ""]
    )
    kept, cut = list[str](), list[str]()
    body = _after_headers(lines)
    cut += lines[:body]
    quoting = False
    for number, line in enumerate(lines[body:], body):
        if (
            _BREAK.match(line)
            or (_HEADER.match(line) and _in_a_block(lines, number))
            or _whole_quote(lines, number, kept)
        ):
            cut += lines[number:]  # what was forwarded, or answered in full, follows to the end
            break
        quoting = bool(_QUOTE.match(line) or _INTRODUCES.match(line) or _introduces(lines, number))
        (cut if quoting else kept).append(line)
    words, signature = _unsigned("\n".join(kept))
    return Mail(words, "\n".join([*cut, *signature, further]).strip("\n"))


def _after_headers(lines: list[str]) -> int:
    """Where the body begins, if the mail came with its head."""
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if not (_HEADER.match(lines[first]) and _in_a_block(lines, first)):
        return 0
    return next((n + 1 for n in range(first, len(lines)) if not lines[n].strip()), len(lines))


def _in_a_block(lines: list[str], number: int) -> bool:
    """Whether a header stands beside another: a line of one's own may begin with such a word."""
    near = [line for line in lines[number : number + 5] if _HEADER.match(line)]
    return len(near) > 1 and any(_STRONG.match(line) for line in near)


def _whole_quote(lines: list[str], number: int, kept: list[str]) -> bool:
    """Whether a quote without any marks follows to the end: below words of one's own,
    or after somebody's address.
    """
    if not _introduces(lines, number) or any(_QUOTE.match(line) for line in lines[number:]):
        return False
    return bool("".join(kept).strip()) or "@" in " ".join(lines[number : number + 2])


def _introduces(lines: list[str], number: int) -> bool:
    """Whether a line and the next introduce a quote together, as mail programs wrap them."""
    pair = [lines[number].strip(), *(line.strip() for line in lines[number + 1 : number + 2])]
    before = f"{lines[number - 1].strip()} {lines[number].strip()}" if number else ""
    return (
        bool(_INTRODUCES.match(" ".join(pair)) or _INTRODUCES.match(before))
        and "?" not in lines[number]
    )


def _unsigned(text: str) -> tuple[str, list[str]]:
    """The words without the signature below them, by what people close a letter with, and by the
    library.
    """
    found = _parser().read(text=text[-_END:])
    signatures = "\n".join(reply.signatures or "" for reply in found.replies).strip()
    lines = text.split("\n")
    close = signature_at(lines)
    if close is None and signatures and signatures in text:
        close = text[: text.index(signatures)].count("\n") or None
    if close is None:
        return text.strip(), []
    return "\n".join(lines[:close]).strip(), lines[close:]


@cache
def _parser() -> EmailReplyParser:
    return EmailReplyParser(languages=_LANGUAGES)
