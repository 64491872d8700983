"""Understanding and wording by a remote model.

The offline implementations go first, are the fallback, and act alone where only rules may.

Whatever the model answers is parsed into closed types and held to the customer's own words, or
chosen by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from steward.domain.understanding import OpenQuestion, Told, Understanding, Utterance
from steward.errors import ModelFailed, OverBudget
from steward.llm.calls import Models
from steward.llm.chosen import Around, Chosen, woven
from steward.llm.reading import handles, parsed, says_nothing, shown
from steward.llm.united import united
from steward.llm.whole_message import beside_what_was_read
from steward.say import MayBeRephrased, Say
from steward.settings import settings
from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.text.marks import word_count
from steward.understanding.text.masking import anonymous, says_words
from steward.wording.offline import OfflineWording, joined, parts_of
from steward.wording.parts import ENGLISH

if TYPE_CHECKING:
    from steward.domain.cost import Scope

_BRIEF = 4  # words
_MOST_SHOWN = 1_200  # letters of the customer's words


class RemoteUnderstander:
    """Implements `Understander`.

    Rules and the local classifier go first; a model reads whatever is more than an answer, with
    what was said before.
    """

    def __init__(self, offline: OfflineUnderstander, models: Models) -> None:
        self._offline, self._models = offline, models

    async def understand(
        self,
        text: str,
        open_question: OpenQuestion | None = None,
        recent: Sequence[Utterance] = (),
        scope: Scope | None = None,
        had: Sequence[Told] = (),
        whole: str = "",
    ) -> Understanding:
        """What the text means; without a scope nobody pays, and the offline reading stands."""
        heard = await self._offline.understand(text, open_question, recent)
        if (
            scope is None
            or not self._models.has("understand")
            or not needs_reading(heard, open_question)
        ):
            return heard
        try:
            said = _to_show(text, whole, open_question)
            asked = shown(said, open_question, recent, had)
            answer = await self._models.ask("understand", scope, asked, says_nothing)
            read = beside_what_was_read(parsed(answer), said, heard.text)
            of_all = heard.model_copy(update={"text": said})
            meant = united(of_all, read, open_question, handles(recent, had))
            return meant.model_copy(update={"text": heard.text})
        except (OverBudget, ModelFailed) as error:
            return heard.model_copy(
                update={"fallback": await self._models.fall_back("understand", scope, error)}
            )


def _to_show(text: str, whole: str, question: OpenQuestion | None) -> str:
    """The message as it was written, but for a code, which no model sees."""
    shown_whole = whole if whole and not _has_code(whole, question) else text
    return anonymous(shown_whole) if _has_code(shown_whole, question) else shown_whole


def _has_code(text: str, question: OpenQuestion | None) -> bool:
    return bool(read_identifiers(text, None if question is None else question.kind).code)


def _tells_more(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether more than a code is told, where one is awaited, and a model can be shown the rest: of
    a code in words none is.
    """
    if question is None or question.kind != "code" or word_count(heard.text) <= _BRIEF:
        return False
    return not _has_code(anonymous(heard.text), question)


def needs_reading(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether a model reads the words, too.

    An answer in the words of the list, a code or a contact alone, a courtesy and an alarm are the
    rules' own.
    """
    if not heard.text.strip() or heard.emergency or heard.consents:
        return False
    words = word_count(heard.text)
    if heard.identifiers.code and not _tells_more(heard, question):
        return False
    if heard.refuses or heard.asks_human or heard.sensitive:
        return words > _BRIEF and bool(heard.wishes or question)
    if heard.decision == "smalltalk":
        return words > _BRIEF
    contact = heard.identifiers.email or heard.identifiers.phone
    asked_who = question is not None and question.kind == "identify"
    return not (asked_who and contact and words <= _BRIEF)


# ── wording ───────────────────────────────────────────────────────────────────────────────────────


class RemoteWording:
    """Implements `Wording`.

    A model chooses what stands before, between and after the sentences of the catalogue, which
    stay whole; what does not hold is left out (`chosen.py`).
    """

    def __init__(self, offline: OfflineWording, models: Models) -> None:
        self._offline, self._models = offline, models

    async def compose(
        self,
        says: Sequence[Say],
        *,
        first: bool,
        scope: Scope | None = None,
        language: str = ENGLISH,
        customer: str = "",
        said_before: str = "",
    ) -> str:
        """One reply for these facts; with nothing but sentences that nobody words, no model is
        asked.
        """
        explains = any(isinstance(say, MayBeRephrased) for say in says)
        words = anonymous(customer[:_MOST_SHOWN])
        heard = says_words(words) or not words.strip()
        if scope is None or not (explains and heard) or settings().voice.tone == "plain":
            return await self._offline.compose(says, first=first, language=language)
        parts = parts_of(says, language)
        asked = {
            "customer": words,
            "language": language,
            "parts": {f"p{n}": part for n, part in enumerate(parts, 1)},
        }
        said = await self._models.read("compose", scope, asked, Chosen)
        if said is None:
            return joined(parts, language, first=first)
        text, faults = woven(said, Around(parts, customer, said_before, language))
        if faults:
            error = ModelFailed(f"left out of the reply: {', '.join(faults)}", why="unheld")
            await self._models.fall_back("compose", scope, error)
        return joined(text, language, first=first)
