"""Notes: what people wrote into a system, read by a role without tools that answers one closed
question, with the words that say so. Without a model, listed words answer it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from steward.desk import Desk
from steward.domain.cost import Scope
from steward.errors import ModelFailed
from steward.understanding.text.masking import private

if TYPE_CHECKING:
    from steward.llm.calls import ToolUse
    from tools.for_models import Shown

ROLE = "read"
_MOST, _TEXT = 2, 1_500  # notes of one round, and characters of one
# Words of colleagues, by what they answer: staff write English.
QUESTIONS: dict[str, tuple[str, ...]] = {
    "promised": ("promised", "will refund", "will send", "agreed to"),
    "told": ("told them", "told the customer", "informed"),
    "asked": ("asks again", "asked again", "called again", "third time", "second time"),
    "sorted": ("solved", "sorted", "resolved", "refunded"),
}


class Read(NamedTuple):
    """What notes say, as facts, and how many questions were none."""

    found: list[dict[str, Any]]
    void: int


async def read(
    desk: Desk,
    uses: Sequence[ToolUse],
    shown: Shown,
    scope: Scope,
    before: Sequence[dict[str, Any]],
) -> Read:
    """The answers to what is asked about notes; of one that there is not, nothing."""
    asked = [use.args for use in uses if use.tool == "read_note"]
    known = {(one["note"], one["question"]) for one in before}
    found, void = list[dict[str, Any]](), 0
    for args in asked[:_MOST]:
        note, question = str(args.get("note", "")), str(args.get("question", ""))
        if note not in shown.notes or question not in QUESTIONS:
            void += 1
            continue
        if (note, question) in known:
            continue
        answer = await answered(desk, shown.notes[note], question, scope)
        handle = f"n{len(before) + len(found) + 1}"
        found.append(
            {"f": handle, "from": "note", "note": note, "question": question, "says": answer}
        )
    return Read(found, void + max(0, len(asked) - _MOST))


async def answered(desk: Desk, text: str, question: str, scope: Scope) -> str:
    """`yes`, `no` or `unclear`; a yes without words of the text is none.

    What listed words say is said, whatever a model makes of it: it finds more, and hides nothing.
    """
    models, listed = desk.models, by_words(text, question)
    if models is None or not models.has(ROLE):
        return listed
    from steward.llm.forms import NoteAnswer
    from steward.understanding.exact.entities import stands_in

    shown = private(text[:_TEXT])

    def quotes_the_text(read: NoteAnswer) -> None:
        if read.answer == "yes" and not stands_in(read.quote, shown):
            raise ModelFailed("it quotes what the text does not say", why="unheld")

    given = {"text": shown, "question": question}
    read = await models.read(ROLE, scope, given, NoteAnswer, quotes_the_text)
    return listed if read is None or listed == "yes" else read.answer


def by_words(note: str, question: str) -> str:
    """The answer by listed words; whoever wrote otherwise is `unclear`."""
    plain = " ".join(note.lower().split())
    return "yes" if any(words in plain for words in QUESTIONS[question]) else "unclear"
