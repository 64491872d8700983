"""Understanding and wording by a remote model.

The offline implementations go first, are the fallback, and act alone where only rules may.

Whatever the model answers is parsed into closed types and held to the customer's own words or to
the draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from steward.domain.understanding import OpenQuestion, Understanding, Utterance
from steward.errors import ModelFailed, OverBudget
from steward.llm.calls import Models
from steward.llm.held import strays
from steward.llm.reading import parsed, says_nothing, shown
from steward.llm.united import united
from steward.say import MayBeRephrased, Say
from steward.understanding.marks import word_count
from steward.understanding.offline import OfflineUnderstander
from steward.wording.offline import OfflineWording
from steward.wording.parts import ENGLISH
from steward.wording.render import render
from steward.wording.says import FrameWords

if TYPE_CHECKING:
    from steward.domain.cost import Scope

_BRIEF = 4  # words


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
            asked = shown(heard.text, open_question, recent)
            answer = await self._models.ask("understand", scope, asked, says_nothing)
            return united(heard, parsed(answer), open_question)
        except (OverBudget, ModelFailed) as error:
            return heard.model_copy(
                update={"fallback": await self._models.fall_back("understand", scope, error)}
            )


def needs_reading(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether a model reads the words, too.

    An answer in the words of the list, a code, a contact alone, a courtesy and an alarm are the
    rules' own.
    """
    if not heard.text.strip() or heard.emergency or heard.consents or heard.identifiers.code:
        return False
    words = word_count(heard.text)
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

    A model may put courtesies around the template; a reply that strays is replaced by it.
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
    ) -> str:
        """One reply for these facts; what a model says in another language strays."""
        if (
            scope is None
            or not says
            or not self._models.has("compose")
            or any(not isinstance(say, MayBeRephrased) for say in says)
        ):
            return await self._offline.compose(says, first=first, language=language)
        draft = await self._offline.compose(says, first=False, language=language)
        try:
            asked = {"draft": draft, "language": language}
            text = await self._models.ask(
                "compose", scope, asked, lambda text: bool(strays(text.strip(), draft, language))
            )
            text = text.strip()
            if why := strays(text, draft, language):
                raise ModelFailed(f"the reply strays from its draft: {why}", why="unheld")
        except (OverBudget, ModelFailed) as error:
            await self._models.fall_back("compose", scope, error)
            return await self._offline.compose(says, first=first, language=language)
        return f"{render(FrameWords.INTRODUCTION, language)}\n\n{text}" if first else text
