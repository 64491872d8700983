"""What a reply leaves open: one yes answers one question."""

from __future__ import annotations

from steward.dialogue.replies.reply_question import one_yes, with_offer
from steward.domain.understanding import AskedOffer, OpenQuestion
from steward.say import Say
from steward.wording.matters import WhichMatter, named
from steward.wording.says import DeskWords, DidYouMean

PLAN = WhichMatter(matters=named(["plan"]))
REMINDER: tuple[str, Say] = ("", DeskWords.PLAIN_YES)  # stands for "the refund is still ready"
CONFIRM = OpenQuestion(
    kind="confirm", action="issue_refund", offers=(AskedOffer(action="a", digest="d"),)
)


def test_matter_asked_beside_an_open_offer_is_asked_alone() -> None:
    says, question = one_yes([("", PLAN), REMINDER], [REMINDER], CONFIRM)
    assert says == [("", PLAN)]
    asked = with_offer([say for _, say in says], question, "en")
    assert asked is not None
    assert (asked.kind, asked.about, asked.offers) == ("clarify", "anything", ())


def test_guess_beside_a_new_offer_is_not_asked_and_one_yes_answers_the_offer() -> None:
    guess: tuple[str, Say] = ("", DidYouMean(act="change_plan"))
    offer: tuple[str, Say] = ("", DeskWords.PLAIN_YES)  # stands for "I can pause it. Shall I?"
    assert one_yes([guess, offer], [], CONFIRM) == ([offer], CONFIRM)
    assert one_yes([guess], [], CONFIRM) == ([guess], CONFIRM)


def test_offer_beside_what_asks_nothing_is_reminded_of() -> None:
    says, question = one_yes([("", DeskWords.CLARIFY), REMINDER], [REMINDER], CONFIRM)
    assert (says, question) == ([("", DeskWords.CLARIFY), REMINDER], CONFIRM)
