"""The word of regret to who was not listened to."""

from __future__ import annotations

from steward.conversation.regret import regret
from steward.dialogue.replies.not_listened import in_front, without
from steward.domain.understanding import Told
from steward.wording.regrets import NotListened


def test_regret_is_never_said_twice_running_in_the_same_words() -> None:
    said = list[Told]()
    for again in (False, True, False):
        (one,) = regret("told", said)
        assert one == NotListened(what="told", again=again)
        said = [Told(kind=one.kind, data=one.data)]
    assert regret("unanswered", said) == [NotListened(what="unanswered")]


def test_regret_beside_a_question_who_they_are_tells_nobody_that_they_said_it() -> None:
    (one,) = regret("told", [], still_asks=True)
    assert one.again
    assert regret("told", [Told(kind=one.kind, data=one.data)], still_asks=True) == []


def test_regret_begins_the_reply_and_can_be_taken_off_it() -> None:
    said = in_front([NotListened(what="unanswered")], "It is on its way.", "en")
    assert said == "I'm sorry, that was no answer to your question. It is on its way."
    assert without(said, "en") == "It is on its way."
    assert without("It is on its way.", "en") == "It is on its way."
