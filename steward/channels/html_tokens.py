"""HTML as a browser takes it apart: tags with their attributes, and text. Pure.

Of WHATWG's rules for tokens those that decide what is seen. What is not closed goes to the end of
the document, as there, so nothing is looked at twice: a mail of two megabytes takes a second or two
whatever stands in it. Python's own `html.parser` begins anew at each bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

# Elements in which nothing but their own end is a tag.
_RAW = frozenset(
    {"script", "style", "title", "textarea", "iframe", "noembed", "noframes", "noscript", "xmp"}
)
_TAG = re.compile(r"</?([a-z][^\s/>]*)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s/]*+")
_WHITE = re.compile(r"\s*+")
_NAME = re.compile(r"=?[^\s/>=]*+")
_UNQUOTED = re.compile(r"[^\s>]*+")


class Start(NamedTuple):
    """An opening tag, in small letters; of an attribute that is given twice the first counts."""

    tag: str
    given: dict[str, str]


class End(NamedTuple):
    """A closing tag."""

    tag: str


type Token = Start | End | str


def tokens(html: str) -> Iterator[Token]:
    """What stands in the document, in its order; comments and declarations are nothing."""
    here = 0
    while here < len(html):
        bracket = html.find("<", here)
        if bracket != here:
            yield unescape(html[here : bracket if bracket >= 0 else None])
        if bracket < 0:
            return
        found = _TAG.match(html, bracket)
        if found is None:
            here = _after_no_tag(html, bracket)
            if here == bracket + 1:
                yield "<"
            continue
        read = _attributes(html, found.end())
        if read is None:
            return
        given, here = read
        tag = found[1].lower()
        if html.startswith("</", bracket):
            yield End(tag)
            continue
        yield Start(tag, given)
        if tag in _RAW:
            end = _end_of(html, tag, here)
            yield html[here:end]
            here = end


def _after_no_tag(html: str, bracket: int) -> int:
    """Where a comment or declaration ends; one further where the bracket is only text."""
    if html.startswith("<!--", bracket):
        if closed := re.compile(r"-?>").match(html, bracket + 4):
            return closed.end()
        return _past(html, "-->", bracket + 4)
    if html.startswith(("<!", "<?", "</"), bracket):
        return _past(html, ">", bracket + 2)
    return bracket + 1


def _past(html: str, closing: str, start: int) -> int:
    end = html.find(closing, start)
    return end + len(closing) if end >= 0 else len(html)


def _attributes(html: str, here: int) -> tuple[dict[str, str], int] | None:
    """The attributes, and where the tag ends; None where it does not."""
    given: dict[str, str] = {}
    while True:
        here = _BETWEEN.match(html, here).end()  # type: ignore[union-attr]
        if here >= len(html):
            return None
        if html[here] == ">":
            return given, here + 1
        named = _NAME.match(html, here)
        assert named is not None
        read = _value(html, named.end())
        if read is None:
            return None
        value, here = read
        given.setdefault(named[0].lower(), value)


def _value(html: str, here: int) -> tuple[str, int] | None:
    """What an attribute is given, and where that ends; None for a quote that is not closed."""
    sign = _WHITE.match(html, here).end()  # type: ignore[union-attr]
    if not html.startswith("=", sign):
        return "", here
    start = _WHITE.match(html, sign + 1).end()  # type: ignore[union-attr]
    quote = html[start : start + 1]
    if quote in ("'", '"'):
        end = html.find(quote, start + 1)
        return None if end < 0 else (unescape(html[start + 1 : end]), end + 1)
    plain = _UNQUOTED.match(html, start)
    assert plain is not None
    return unescape(plain[0]), plain.end()


def _end_of(html: str, tag: str, start: int) -> int:
    """Where the element's own end begins."""
    found = re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE).search(html, start)
    return found.start() if found else len(html)
