"""The words of a message as they stand once all is put right that it puts right itself. Pure."""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.lines import last_answer
from steward.dialogue.context.listed_prices import freedom_asked
from steward.understanding.exact.last_stands import one_of_two, with_what_stands
from steward.understanding.talk.not_told import as_asked_anew
from steward.understanding.text.dialects import in_standard_words
from steward.understanding.yes_and_no.consent import begins_with_yes, consents
from teams.identity.phrases import AskWhichContact


def as_it_stands(opened: OpenedTurn, text: str, *, in_haste: bool) -> str:
    """The words in the standard of their language, without the values that they take back; what
    may be a yes to an offer is left as it was written. `in_haste`: no model reads what is typed so.
    """
    text = in_standard_words(as_asked_anew(text), in_haste=in_haste)
    if told := _which_contact(opened, text):
        return told
    if asked := freedom_asked(text, opened):
        return asked
    stands = with_what_stands(text)
    offered = opened.question is not None and opened.question.kind == "confirm"
    if offered and (begins_with_yes(text) or begins_with_yes(stands) or consents(stands)):
        return text
    return stands


def _which_contact(opened: OpenedTurn, text: str) -> str:
    """The contact that is pointed at where the desk has just asked which of two it is."""
    last = last_answer(opened.recent)
    asked = [one.data for one in last.told if one.kind == AskWhichContact.kind] if last else []
    which = one_of_two(text) if asked else None
    return "" if which is None else str(asked[0][("one", "other")[which]])
