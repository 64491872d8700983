"""Understanding and wording by a remote model.

The offline implementations go first, are the fallback, and act alone where only rules may.

Whatever the model answers is parsed into closed types and held to the customer's own words or to
the draft.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from steward.domain.understanding import (
    INTENT_TEAM,
    Identifiers,
    Intent,
    IntentScore,
    OpenQuestion,
    Team,
    Understanding,
    Utterance,
    Wish,
)
from steward.errors import ModelFailed, OverBudget
from steward.frozen import Frozen
from steward.llm.calls import Models
from steward.llm.forms import of_form
from steward.llm.held import strays
from steward.llm.roles import readable
from steward.money import Money
from steward.say import MayBeRephrased, Say
from steward.understanding.entities import amounts_of, clean
from steward.understanding.identifiers import extract, read_identifiers
from steward.understanding.masking import mask_secrets
from steward.understanding.offline import OfflineUnderstander
from steward.wording.offline import OfflineWording
from steward.wording.parts import ENGLISH
from steward.wording.render import render
from steward.wording.says import FrameWords

if TYPE_CHECKING:
    from steward.domain.cost import Scope

Reference = Literal["invoice", "order", "ticket", "charge", "account"]
MESSAGE, EARLIER = 4_000, 500  # characters that are shown to a model
_LIKELY = 0.5  # what a model heard is not calibrated: it counts as an even chance
_ADDRESS = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_LONG_NUMBER = re.compile(r"\+?\d(?:[ .\-/()]{0,3}\d){8,}")
_MAYBE_CODE = re.compile(r"(?<![\w\-])\d(?:[ \-]?\d){5}(?![\w\-])")


class HeardWish(Frozen):
    """One wish as a model heard it, everything in the customer's own words."""

    intent: Intent
    quote: str = ""
    identifiers: dict[Reference, str] = Field(default_factory=dict)
    amounts: tuple[str, ...] = Field(default=(), max_length=8)


class Heard(Frozen):
    """All that a model may say about a message; any other key makes the whole answer void."""

    wishes: tuple[HeardWish, ...] = Field(max_length=4)


class RemoteUnderstander:
    """Implements `Understander`.

    Rules and the local classifier go first; a model is asked only where they are unsure.
    """

    def __init__(self, offline: OfflineUnderstander, models: Models, sure_from: float) -> None:
        self._offline, self._models, self._sure_from = offline, models, sure_from

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
            or not unsure(heard, open_question, self._sure_from)
        ):
            return heard
        try:
            asked = shown(heard.text, open_question, recent)
            answer = await self._models.ask("understand", scope, asked, _says_nothing)
            return merged(heard, parsed(answer))
        except (OverBudget, ModelFailed) as error:
            return heard.model_copy(
                update={"fallback": await self._models.fall_back("understand", scope, error)}
            )


def unsure(heard: Understanding, question: OpenQuestion | None, sure_from: float) -> bool:
    """Whether a second reading could help.

    Answers, codes, calls for a person and what is sensitive are the rules' own.
    """
    if (
        not heard.text.strip()
        or heard.consents
        or heard.refuses
        or heard.asks_human
        or heard.sensitive
        or heard.emergency
        or heard.identifiers.code
    ):
        return False
    if heard.decision == "ask":
        return True
    sure = {score.name: score.probability for score in heard.intents}
    if heard.decision == "act":
        wished = [sure.get(wish.intent, 0.0) for wish in heard.wishes if wish.intent in INTENT_TEAM]
        return question is None and bool(wished) and min(wished) < sure_from
    return max(sure.values(), default=0.0) < sure_from


def shown(text: str, question: OpenQuestion | None, recent: Sequence[Utterance]) -> dict[str, Any]:
    """What a model sees: the customer's words only.

    The desk's own lines hold what systems said; codes and addresses stay here.
    """
    earlier = [
        _MAYBE_CODE.sub("[number]", private(line.text[:EARLIER]))
        for line in recent
        if line.role == "customer"
    ]
    return {
        "message": private(text[:MESSAGE]),
        "asked": question.kind if question else "",
        "earlier": earlier,
    }


def private(text: str) -> str:
    """A text with codes, addresses and long numbers taken out."""
    return _LONG_NUMBER.sub("[number]", _ADDRESS.sub("[e-mail]", mask_secrets(text).text))


def _says_nothing(answer: str) -> bool:
    """Whether a stronger model should be asked: no wish, or nothing that can be read."""
    try:
        return not parsed(answer).wishes
    except ModelFailed:
        return True


def parsed(answer: str) -> Heard:
    """What a model heard. Raises ModelFailed for any other form."""
    read = of_form(Heard, answer)
    if any(wish.intent not in readable() for wish in read.wishes):
        raise ModelFailed("the answer speaks for the customer", why="unusable")
    return read


def merged(heard: Understanding, read: Heard) -> Understanding:
    """The offline reading with the model's wishes.

    Consent, refusal, codes and what is sensitive stay as the rules read them.
    """
    intents = tuple(dict.fromkeys(wish.intent for wish in read.wishes))
    if not intents:
        return heard.model_copy(update={"by": "model"})
    wishes = tuple(
        _wish(wish, heard)
        for wish in {w.intent: w for w in reversed(read.wishes)}.values()
        if wish.intent in INTENT_TEAM
    )[::-1]
    kept = tuple(wish for wish in heard.wishes if wish.intent not in INTENT_TEAM)
    teams: tuple[Team, ...] = tuple(dict.fromkeys(INTENT_TEAM[wish.intent] for wish in wishes))
    scores = tuple(IntentScore(name=intent, probability=_LIKELY) for intent in intents)
    return heard.model_copy(
        update={
            "intents": scores
            + tuple(score for score in heard.intents if score.name not in intents),
            "wishes": kept + wishes,
            "teams": teams,
            "asks_human": heard.asks_human or Intent.HUMAN in intents,
            "identifiers": _filled(heard.identifiers, wishes),
            "amounts": heard.amounts or tuple(a for w in wishes for a in w.amounts),
            "decision": _decision(intents, heard),
            "by": "model",
        }
    )


def _decision(
    intents: tuple[Intent, ...], heard: Understanding
) -> Literal["act", "ask", "out_of_scope", "smalltalk"]:
    if Intent.HUMAN in intents or any(intent in INTENT_TEAM for intent in intents):
        return "act"
    if any(wish.intent not in INTENT_TEAM for wish in heard.wishes):
        return heard.decision
    return "out_of_scope" if Intent.OUT_OF_SCOPE in intents else "smalltalk"


def _wish(wish: HeardWish, heard: Understanding) -> Wish:
    said = {
        kind: value
        for kind, words in wish.identifiers.items()
        if (value := _identifier(kind, words, heard.text))
    }
    spelled: dict[str, str] = dict(said.items())
    own = Identifiers(
        **{
            name: spelled.get(name) or getattr(heard.identifiers, name)
            for name in Identifiers.model_fields
        }
    )
    amounts = tuple(
        dict.fromkeys(amount for words in wish.amounts for amount in _amounts(words, heard.text))
    )
    return Wish(
        intent=wish.intent,
        identifiers=own,
        amounts=amounts,
        quote=wish.quote[:300] if literal(wish.quote, heard.text) else "",
    )


def literal(words: str, text: str) -> bool:
    """Whether these words stand in the customer's text as whole words."""
    plain = re.escape(" ".join(clean(words).split()))
    return (
        bool(plain)
        and re.search(
            rf"(?<![\w\-.,]){plain}(?![\w\-]|[.,]\d)", " ".join(clean(text).split()), re.IGNORECASE
        )
        is not None
    )


def _identifier(kind: Reference, words: str, text: str) -> str | None:
    """A reference that the customer wrote: found in their words,
    and read by the rules that read all references.
    """
    if len(words) > 60 or not re.search(r"\d", words) or not literal(words, text):
        return None
    for phrase in (words, f"{kind} {words}"):
        found: str | None = getattr(read_identifiers(phrase), kind)
        if found is not None:
            return found
    return None


def _amounts(words: str, text: str) -> tuple[Money, ...]:
    if len(words) > 60 or not literal(words, text):
        return ()
    marked = extract(words)
    return amounts_of(marked.among(marked.text))


def _filled(own: Identifiers, wishes: Sequence[Wish]) -> Identifiers:
    """What the rules found, and what a wish adds where they found nothing."""
    found = {
        name: getattr(own, name)
        or next((v for w in wishes if (v := getattr(w.identifiers, name))), None)
        for name in Identifiers.model_fields
    }
    return Identifiers(**found)


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
