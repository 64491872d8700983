"""Answers to words that contain no wish: greetings, thanks, questions about the desk. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from state.desk import DeskState, asked_last
from state.heard import Heard, heard_of
from state.turn import messages_of
from steward.dialogue.context import unchanged_asked
from steward.dialogue.context.offers import exclude_each_other, newest
from steward.dialogue.context.side_questions import says_of, standing
from steward.dialogue.replies import reply_follow_ups
from steward.dialogue.replies.offer_evidence import doubts
from steward.dialogue.replies.reply_rows import all_told
from steward.dialogue.topics.hesitations import unclear
from steward.dialogue.topics.other_terms import OTHER_WAY
from steward.domain.action import LIVE, Action
from steward.domain.lifecycle import DONE, REMEDIES
from steward.domain.understanding import Intent, OpenQuestion
from steward.say import Say
from steward.understanding.talk.next_steps import tells_next_step, turns_to_own_bank
from steward.understanding.talk.praise import only_praises
from steward.understanding.talk.side_questions import only_takes_leave, takes_leave
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import plain_words
from steward.understanding.yes_and_no.asked_first import asked_first
from steward.understanding.yes_and_no.consent import accepts_offer_of_person, withdraws
from steward.understanding.yes_and_no.yes_words import gives_thanks
from steward.wording.facets import NothingChanged
from steward.wording.languages import OtherLanguage
from steward.wording.payments import NoOtherWay
from steward.wording.says import DeskWords, EndsOnlyIf
from teams.support.phrases import LeftThat, SupportWords

_NOTHING = DeskWords.NOTHING_OPEN
_WAITS = ("confirm", "detail", "choose", "code")  # what the customer is asked for, that is open


def _of_nobodys_danger(heard: Heard) -> list[Say]:
    """That nobody is in danger: after an alarm, which people still look at, or a mere question."""
    if heard.denies_danger:
        return [DeskWords.NO_DANGER]
    return [DeskWords.ALL_WELL] if heard.calms else []


def called_for(
    state: DeskState, actions: Sequence[Action], more: bool, answered: bool
) -> list[Say]:
    """What the words themselves call for.

    `more`: something else is said as well; `answered`: and it is no question of ours.
    """
    heard = heard_of(state)
    messages = messages_of(state)
    masked = any(m.get("masked") for m in messages)
    says = [*_of_nobodys_danger(heard), *([DeskWords.MASKED] if masked else [])]
    if heard.emergency:
        return says
    text, question = "\n".join(m["text"] for m in messages), asked_last(state)
    aside = _with_person(_of_the_desk(text, heard, question), heard, question, actions)
    if (noted := heard.follows_up) is not None:
        upset = any(i.name == Intent.COMPLAINT for i in heard.intents[:2])
        follow = reply_follow_ups.says_of(noted, upset=upset)
        if noted.does == "asks_rest":
            follow = _all_told(actions, question)
        aside += follow if noted.does != "remarks" or not more else []
    aside += [*_of_which(heard, question, actions), *_if_unchanged(heard, text, actions)]
    if SupportWords.WHAT_I_DO in aside:  # and where stands what people have
        aside += [say for a in actions if a.state in LIVE and (say := standing(a)) is not None]
    says += aside
    says += [DeskWords.ADDRESS_TAKEN] if heard.told_where else []
    if heard.left:
        says.append(LeftThat(what=heard.left))
    decision, foreign = heard.decision, OtherLanguage(language=heard.language)
    if more and not answered and decision != "smalltalk" and _foreign(heard):
        says.append(foreign)
    if not answered and _only_leaves_an_offer(text, question, heard):
        return [*says, DeskWords.BYE_WITH_OFFER]
    if not messages or more or aside:
        return says
    if not any(m["text"].strip() for m in messages):
        return [*says, DeskWords.EMPTY]
    first = heard.intents[:1]
    names = [i.name for i in first if i.probability >= _AT_LEAST]
    if doubts(heard) and question is not None and question.kind == "confirm":
        return says  # what the offer rests on answers it
    if heard.let_go:
        return [*says, *_left(text)]
    if heard.answered or (question is not None and question.kind == "code"):
        return says
    if decision == "ask" and _foreign(heard):
        return [*says, foreign]
    if decision == "out_of_scope":
        return [*says, DeskWords.BYE if only_takes_leave(text) else DeskWords.OUT_OF_SCOPE]
    if decision == "smalltalk":
        return [*says, *_small_talk(text, actions, "thanks" in names)]
    if "thanks" in names and not accepts_offer_of_person(text) and not heard.refuses:
        return [*says, DeskWords.THANKS]
    if heard.takes_no_plan or not (heard.consents or heard.refuses):
        which = heard.takes_no_plan  # of those that were listed
        return [*says, DeskWords.WHICH_PLAN if which else unclear(text, question, heard.intents)]
    waiting = _as_they_stand(actions) if heard.consents else _done(text, actions)
    nothing = DeskWords.NOTHING_OPEN if heard.consents else DeskWords.LEFT_AT_THAT
    return [*says, *(waiting or [nothing])]


def _of_the_desk(text: str, heard: Heard, question: OpenQuestion | None) -> list[Say]:
    """What the words ask of the desk itself, or of its offer."""
    says = says_of(_asked(text, question), question, heard.answered, *heard.asked)
    return says if _hears_an_end(heard) else [one for one in says if one != EndsOnlyIf()]


def _hears_an_end(heard: Heard) -> bool:
    """Whether an end may be wished on a condition: a model that read the words heard an end, too,
    and not that something else is wanted, or that they let go of it.
    """
    ends = any(one.name == Intent.CANCEL_SUBSCRIPTION for one in heard.intents)
    return not heard.read_whole or (ends and not heard.ordered)


def _left(text: str) -> list[Say]:
    bye: list[Say] = [DeskWords.GOODBYE] if takes_leave(text) else []
    return [DeskWords.LEFT_AT_THAT, *bye]


def _asked(text: str, question: OpenQuestion | None) -> str:
    """The words, or of them what is to be answered before what is offered is decided."""
    offered = question is not None and question.kind == "confirm"
    return (asked_first(text) or text) if offered else text


def _with_person(
    says: Sequence[Say], heard: Heard, question: OpenQuestion | None, actions: Sequence[Action]
) -> list[Say]:
    """Why money goes no other way, with a colleague who may look at a refund that stands; where one
    has it just now, the hand-over says why.
    """
    if any(one.params.get("why") == OTHER_WAY for one in actions):
        return [one for one in says if one != DeskWords.SAME_TENDER]
    stands = question is None and heard.follows_up is not None and heard.follows_up.what == "where"
    return [NoOtherWay() if stands and one == DeskWords.SAME_TENDER else one for one in says]


def _all_told(actions: Sequence[Action], question: OpenQuestion | None) -> list[Say]:
    """How each thing stands; that nothing waits is not said while an answer does."""
    waits = question is not None and question.kind in _WAITS
    return [say for say in all_told(actions) if not (waits and say == _NOTHING)]


def _done(text: str, actions: Sequence[Action]) -> list[Say]:
    """What is said to who takes back what was done here last, which nobody can undo by asking."""
    last = newest(action for action in actions if action.kind in REMEDIES)
    done = last is not None and last.state in DONE
    return [DeskWords.DONE_ALREADY] if done and withdraws(text) else []


def _if_unchanged(heard: Heard, text: str, actions: Sequence[Action]) -> list[Say]:
    """What was done here, where that is asked: by the rows. That nothing was, where rules read that
    nothing else is asked, is answered as a follow-up.
    """
    asked, done = unchanged_asked.apart(text, actions), unchanged_asked.is_done(actions)
    if not asked.asked or not (done or asked.rest or heard.read_whole):
        return []
    if done:
        return [DeskWords.ALL_THAT_WAS_DONE, *all_told(actions)]
    offered = any(one.state == "proposed" for one in actions)
    return [NothingChanged(offered=offered)]


def _only_leaves_an_offer(text: str, question: OpenQuestion | None, heard: Heard) -> bool:
    """Whether somebody says goodbye while a yes is asked for, and neither yes nor no."""
    answers = heard.answered or heard.consents or heard.refuses
    asked = question is not None and question.kind == "confirm"
    return asked and only_takes_leave(text) and not answers


def _of_which(heard: Heard, question: OpenQuestion | None, actions: Sequence[Action]) -> list[Say]:
    """What is said to a yes to offers of which only one can be done."""
    asked = {one.action for one in question.offers} if question is not None else set[str]()
    yes = heard.consents and not heard.answered
    unclear = yes and exclude_each_other(a for a in actions if a.id in asked)
    return [DeskWords.ONLY_ONE_OF_THEM] if unclear else []


def _as_they_stand(actions: Sequence[Action]) -> list[Say]:
    """What people still have, and the newest offer where that was refused: an older one that it
    took the place of is not spoken of again.
    """
    offers = [action for action in actions if action.kind in REMEDIES]
    last = newest(offers)
    told = [a for a in offers if a is last or a.state != "withdrawn"]
    return [say for action in told if (say := standing(action)) is not None]


_AT_LEAST = 0.3  # how likely a message thanks: "you're no help" does not
_MERE_THANKS = 5  # words: "perfect, thanks a lot"


def _small_talk(text: str, actions: Sequence[Action], thanks: bool) -> list[Say]:
    """What is said to words that wish for nothing; to who tells what they do next, with what
    stands of what people have.
    """
    if tells_next_step(text) or turns_to_own_bank(text):
        stands = [say for a in actions if a.state in LIVE and (say := standing(a)) is not None]
        thanked = gives_thanks(plain_words(text))
        return [DeskWords.BYE if thanked else DeskWords.LEFT_AT_THAT, *stands]
    if takes_leave(text):
        return [DeskWords.BYE]
    if only_praises(text) and word_count(text) > _MERE_THANKS:
        return [DeskWords.PRAISED]
    return [DeskWords.THANKS if thanks else DeskWords.GREETING]


def _foreign(heard: Heard) -> bool:
    """Words in a language that the desk does not speak, and nothing in them that it can go by."""
    return (
        heard.language not in (*SUPPORTED, "")
        and not heard.answered
        and not heard.identifiers.any_named
    )
