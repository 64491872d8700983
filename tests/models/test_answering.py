"""What answers a customer is chosen by a model, of sentences that stand: nothing else is said."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from nodes.chosen_answers import with_answers
from steward.errors import ModelFailed
from steward.llm.answering import Answers, Kept, Sentence, kept, shown
from steward.llm.forms import of_form
from steward.llm.hostile import WORST
from steward.say import Say
from steward.wording.facets import NothingTells
from steward.wording.says import DeskWords
from teams.support.phrases import Article, NoArticle
from tests.cases import cases

CUSTOMER = "yes, and what does my box cost? Who brings it?"


def _page(name: str) -> Article:
    return Article(title=name, text=f"{name} is so.", dated=None, article=name)


SHIPPING, PLANS, CARRIERS = _page("shipping"), _page("plans"), _page("carriers")
DONE = DeskWords.MASKED  # stands for what was done: no answer to a question
REPLY = [Sentence(DONE, "Done.", stays=True), Sentence(SHIPPING, "Shipping is so.")]
ALSO = {"s1": Sentence(PLANS, "Plans are so."), "s2": Sentence(CARRIERS, "Carriers are so.")}


def _kept(**said: Any) -> Kept:
    return kept(Answers.model_validate_json(json.dumps(said)), REPLY, ALSO, CUSTOMER)


def _cost(*by: str) -> dict[str, Any]:
    return {"quote": "what does my box cost?", "by": [*by]}


def test_sentence_that_answers_is_added_and_what_is_beside_the_point_goes() -> None:
    found = _kept(answers=[_cost("s1")], beside=["p2"])
    assert (found.reply, found.added, found.open) == ((DONE,), (PLANS,), ())


def test_deed_stays_whatever_a_model_says_of_it() -> None:
    assert _kept(answers=[_cost("s1")], beside=["p1", "p2"]).reply == (DONE,)


def test_sentence_that_answers_is_not_beside_the_point() -> None:
    assert _kept(answers=[_cost("p2")], beside=["p2"]).reply == (DONE, SHIPPING)


def test_complaint_that_nothing_answers_is_said_back_as_no_question() -> None:
    words = "you haven't said what half a year costs, not even without the shipping"
    [said] = with_answers(Kept((), (), (words,)), proving=False)
    assert said == NothingTells(question=None)


def test_question_that_nothing_answers_is_told_in_the_customers_own_words() -> None:
    found = _kept(answers=[_cost(), {"quote": "Who brings it?", "by": ["s2"]}])
    assert (found.added, found.open) == ((CARRIERS,), ("what does my box cost?",))
    says = with_answers(found, proving=False)
    assert says[-1] == NothingTells(question="what does my box cost?")
    assert says[-1] not in with_answers(found, proving=True), "more is looked at after the proof"


def test_answer_to_a_long_question_is_said_beside_that_to_a_short_one() -> None:
    asks = (
        "on ne peut vraiment rien faire, un échange contre un modèle plus silencieux par exemple, "
        "ou un bon d'achat ?"
    )
    said = [_cost("p2"), {"quote": asks, "by": ["s1", "s2"]}]
    read = Answers.model_validate({"answers": said})
    assert kept(read, REPLY, ALSO, f"{CUSTOMER} {asks}").added == (PLANS, CARRIERS)
    unanswered = Answers.model_validate({"answers": [{"quote": asks, "by": []}]})
    (told,) = kept(unanswered, REPLY, ALSO, f"{CUSTOMER} {asks}").open
    assert told.endswith("par exemple …")
    assert asks.startswith(told.removesuffix(" …"))


def test_page_that_is_told_with_more_of_it_is_told_once() -> None:
    part = Article(title="descale", text="Do it. Never so.", dated=None, article="descale")
    whole = part.model_copy(update={"text": "Do it. With acid. Never so."})
    other = part.model_copy(update={"text": "Do it. With salt."})
    assert with_answers(Kept((DONE, part), (whole,), ()), proving=False) == [DONE, whole]
    both = other.model_copy(update={"text": "Do it. With salt. With acid. Never so."})
    assert with_answers(Kept((other,), (whole,), ()), proving=False) == [both]


def test_part_of_a_page_is_told_without_the_rest() -> None:
    whole = Article(title="costs", text="A is 4. B is 5. Once per order.", dated=None, article="c")
    parts = [whole.model_copy(update={"text": one}) for one in ("A is 4.", "B is 5.", "Once.")]
    shelf = {"s1": Sentence(whole, "…", parts=tuple(Sentence(one, one.text) for one in parts))}
    assert shown(shelf) == {"s1": {"a": "A is 4.", "b": "B is 5.", "c": "Once."}}
    read = Answers.model_validate({"answers": [_cost("s1b", "s1c")]})
    found = kept(read, REPLY[:1], shelf, CUSTOMER)
    [_, told] = with_answers(found, proving=False)
    assert isinstance(told, Article)
    assert told.text == "B is 5. Once."
    assert kept(Answers.model_validate({"answers": [_cost("s1")]}), [], shelf, CUSTOMER).added == (
        whole,
    )
    assert kept(Answers.model_validate({"answers": [_cost("s1d")]}), [], shelf, CUSTOMER).open == ()
    in_reply = [REPLY[0], shelf["s1"]]
    assert shown({"p2": in_reply[1]}) == {"p2": {"a": "A is 4.", "b": "B is 5.", "c": "Once."}}
    part = Answers.model_validate({"answers": [_cost("p2b")], "beside": ["p2"]})
    assert kept(part, in_reply, {}, CUSTOMER).reply == (DONE, parts[1])


def test_colleague_is_offered_once() -> None:
    found = Kept((NoArticle(),), (), ("what does my box cost?",))
    assert with_answers(found, proving=False) == [NoArticle()]


def test_answer_stands_before_what_the_desk_asks() -> None:
    asks: Say = DeskWords.ASK_IDENTIFY
    assert with_answers(Kept((DONE, asks), (PLANS,), ()), proving=True) == [DONE, PLANS, asks]


@cases(
    "answer",
    [
        {"quote": "my box is free", "by": ["s1"]},  # no words of the customer's
        {"quote": "it", "by": ["s1"]},  # which say nothing
        {"quote": "what does my box cost?", "by": ["s7", "Plans are free."]},
        {"quote": "my box is free", "by": []},
    ],
    ids=lambda answer: f"{answer['quote']} {answer['by']}",
)
def test_choice_that_does_not_hold_changes_nothing(answer: dict[str, Any]) -> None:
    assert _kept(answers=[answer]) == Kept((DONE, SHIPPING), (), ())


def test_reply_is_never_emptied() -> None:
    alone = [Sentence(SHIPPING, "Shipping is so.")]
    assert kept(Answers(beside=("p1",)), alone, {}, CUSTOMER).reply == (SHIPPING,)


@cases("said", WORST["answer"])
def test_worst_answer_says_nothing_but_what_stands(said: str) -> None:
    with suppress(ModelFailed):
        _holds(kept(of_form(Answers, said), REPLY, ALSO, CUSTOMER))


def _holds(found: Kept) -> None:
    assert DONE in found.reply
    assert set(found.added) <= {PLANS, CARRIERS}
    assert all(words in CUSTOMER for words in found.open)
