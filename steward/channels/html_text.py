"""The text of an HTML mail as its reader sees it: what is hidden is not there, what is quoted is
marked as a quote. Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from steward.channels.html_tokens import End, Start, tokens

_MOST = 2_000_000
_DEEPEST = 500
_SILENT = frozenset(
    {"script", "style", "head", "title", "template", "noscript", "object", "svg", "math"}
    | {"iframe", "select", "textarea", "button", "noembed", "noframes"}
)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"}
    | {"source", "track", "wbr"}
)
_BLOCKS = frozenset(
    {"address", "article", "blockquote", "div", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5"}
    | {"h6", "li", "ol", "p", "pre", "section", "table", "tr", "ul"}
)
_HIDES = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|(?:font-size|line-height|max-height|max-width|opacity|(?<![\w-])width|(?<![\w-])height)"
    r"\s*:\s*(?:0++(?:\.0*+)?|\.0++)(?:px|pt|em|rem|%)?\s*(?:;|!|$)"
    r"|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}|color\s*:\s*transparent"
    r"|clip\s*:\s*rect\(\s*0",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"(?<![\w-])(background-color|background|color)\s*:\s*([^;!]+)", re.IGNORECASE)
_QUOTES = re.compile(r"gmail_quote|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)


def visible_text(html: str) -> str:
    """What is to be read, in lines; lines of a quote begin with `>`."""
    reader = _Reader()
    for token in tokens(html[:_MOST]):
        match token:
            case Start(tag, given):
                reader.start(tag, given)
            case End(tag):
                reader.end(tag)
            case str():
                reader.words(token)
    return reader.text()


class _Reader:
    """Keeps the elements that are open, and whether what stands in them is seen or a quote."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool, bool]] = []  # tag, hidden, quoted
        self._how_often: Counter[str] = Counter()  # each tag is open
        self._lines: list[tuple[bool, list[str]]] = [(False, [])]

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        """An element begins."""
        hidden, quoted = self._now()
        if tag == "br" or tag in _BLOCKS:
            self._break()
        if tag in _VOID or len(self._open) >= 2 * _DEEPEST:
            return
        named = f"{given.get('class', '')} {given.get('id', '')}"
        self._how_often[tag] += 1
        self._open.append(
            (
                tag,
                hidden or tag in _SILENT or _is_hidden(given) or len(self._open) >= _DEEPEST,
                quoted or tag == "blockquote" or _QUOTES.search(named) is not None,
            )
        )

    def end(self, tag: str) -> None:
        """An element ends, and all that is open in it."""
        if tag in _BLOCKS:
            self._break()
        while self._how_often[tag]:
            closed = self._open.pop()[0]
            self._how_often[closed] -= 1
            if closed == tag:
                return

    def words(self, data: str) -> None:
        """Text, where it is seen."""
        hidden, quoted = self._now()
        if hidden:
            return
        if self._lines[-1][0] != quoted:
            self._lines.append((quoted, []))
        self._lines[-1][1].append(data)

    def text(self) -> str:
        """All lines, without those that are empty twice."""
        lines: list[str] = []
        for quoted, parts in self._lines:
            line = " ".join("".join(parts).split())
            if line or (lines and lines[-1]):
                lines.append(f"> {line}" if quoted and line else line)
        return "\n".join(lines).strip()

    def _now(self) -> tuple[bool, bool]:
        return self._open[-1][1:] if self._open else (False, False)

    def _break(self) -> None:
        self._lines.append((self._now()[1], []))


def _is_hidden(given: Mapping[str, str]) -> bool:
    if "hidden" in given or given.get("aria-hidden", "").lower() == "true":
        return True
    style = _COMMENT.sub("", given.get("style", ""))
    if _HIDES.search(style) or given.get("size") == "0":
        return True
    colours = {name.lower(): value.strip().lower() for name, value in _COLOUR.findall(style)}
    ink = colours.get("color", given.get("color", "").strip().lower())
    paper = colours.get("background-color", colours.get("background", given.get("bgcolor", "")))
    return bool(ink) and (ink == paper or (not paper and ink in ("white", "#fff", "#ffffff")))
