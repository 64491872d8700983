"""What a reply may say beside what teams and rows made of it: true sentences, for a model to choose
from (ADR 174).

Each of them is whole, of a catalogue or a help page, and rests on what was read for this customer:
what was told before and may be asked about it, their subscription, invoices, orders and refunds,
the rules, and the help pages that come nearest to what they ask.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeGuard

from actions.send_code import CodeSent, CodeSentAgain, CodeSentNew
from nodes import beside_people
from nodes.chosen_answers import with_answers
from nodes.playbooks import Asker, asker, concluded, looked
from state.desk import DeskState
from state.heard import heard_of
from state.team import Finding, Task
from state.turn import words_of
from steward.desk import Desk
from steward.dialogue.consent.after_deeds import confirmed_here
from steward.dialogue.context import desk_limits
from steward.dialogue.context.lines import last_of_desk
from steward.dialogue.context.open_tickets import as_opened, open_in, stands
from steward.dialogue.context.scans_asked import last_scan_of
from steward.dialogue.replies.citations import linked
from steward.dialogue.replies.commitments import held_to
from steward.domain.action import Action
from steward.domain.cost import Scope
from steward.domain.slots import SlotValues
from steward.domain.turn import TurnRef
from steward.domain.understanding import FACETS, Facet, OpenQuestion, Utterance
from steward.errors import StewardError
from steward.llm.answering import Answers, Sentence, kept, shown
from steward.policy.figures import values_of
from steward.policy.terms import Terms
from steward.say import Say, known, read
from steward.understanding.pages.page_parts import parts_of
from steward.understanding.pages.page_subjects import in_plain_words
from steward.understanding.pages.passages import passages_of_each, sentences_in
from steward.understanding.pages.public_questions import asks_to_know, without_contacts
from steward.understanding.text.masking import anonymous, says_words
from steward.understanding.text.question_parts import question_parts
from steward.wording.facets import FacetAnswer, FacetNotKnown, facets
from steward.wording.matters import AskIdentifyFor, LooksThen, WhichMatter
from steward.wording.render import render
from steward.wording.says import (
    ActingFor,
    ClarifyAgain,
    DeskWords,
    LookedWider,
    RestsOn,
    StandsSo,
)
from teams.billing.phrases import Invoices, OwnPrice, PlanIs
from teams.registry import TEAMS
from teams.support.phrases import (
    RULES,
    Article,
    NoArticle,
    PageHolds,
    Parcels,
    ParcelStatus,
    Rule,
)
from tools.reading import read as reading

_log = logging.getLogger(__name__)


# What is looked at of a customer who is known: of each goal of a team, what they would be told who
# ask it with these slots.
_OWN: tuple[tuple[str, str, tuple[SlotValues, ...]], ...] = (
    (
        "billing",
        "change_plan",
        (
            {"quote": "which plan do I have?"},
            {"quote": "what does my plan cost?"},
            {"quote": "what do the plans cost?"},
        ),
    ),
    ("billing", "invoice_question", ({"quote": "is my order paid?"}, {"card": True})),
    ("support", "order_status", ({},)),
    ("refund", "refund_status", ({},)),
)
# How a proof is given is no answer to who has given it.
_OF_A_PROOF = frozenset(
    one.kind
    for one in (
        *(DeskWords.ASK_IDENTIFY, AskIdentifyFor, LooksThen, DeskWords.ASK_CODE),
        *(CodeSent, CodeSentNew, CodeSentAgain),
    )
)
_OFFERS = frozenset(name for name in known() if name.startswith("confirm_"))
_LINES, _PAGES, _QUESTIONS = 3, 6, 3  # of the desk's own, help pages, and questions looked up
_MOST, _LETTERS = 36, 8_000  # sentences that are shown, and letters of all of them
# letters of the customer's words, of what they wrote before, and of what the desk said last
_SHOWN, _EARLIER, _BEFORE = 1_200, 200, 800
# What may go from a reply where it is beside the point: answers to questions, that none is, and
# that the message was not understood. No refusal, nothing that was done, and no other question.
_MAY_GO = (
    *(FacetAnswer, FacetNotKnown, Article, NoArticle, PageHolds, Rule, RestsOn, StandsSo),
    *(ParcelStatus, Parcels, PlanIs, OwnPrice, Invoices, LookedWider, ClarifyAgain, WhichMatter),
)


@dataclass(frozen=True)
class _Asked:
    """A message that asks something, and what answers are made of."""

    turn: TurnRef
    text: str
    language: str
    who: Asker


async def answered(
    desk: Desk,
    state: DeskState,
    turn: TurnRef,
    payer: Scope,
    says: Sequence[Say],
    question: OpenQuestion | None,
    said_before: str,
) -> list[Say] | None:
    """The reply as a model chose of it and of the shelf; None where none was asked, or none
    answered: then it stands as it is.
    """
    models = desk.models
    text = words_of(state)
    if models is None or not models.has("answer") or not _asks(state, text):
        return None
    customer, language = await asyncio.gather(
        desk.identity.current(turn.conversation_id),
        desk.conversations.language(turn.conversation_id),
    )
    who = await asker(desk, turn.conversation_id, customer)
    asked = _Asked(turn, text, language, who)
    reply = [Sentence(say, render(say, language), not _may_go(say), _parts(say)) for say in says]
    named = {f"p{n}": one for n, one in enumerate(reply, 1)}
    asks = "" if question is None else question.kind
    offered, proving = asks == "confirm", asks in ("identify", "code")
    opened = await desk.conversations.opened(turn)
    also = await _shelf(desk, state, asked, reply, opened.recent, offered=offered)
    earlier = _earlier(opened.recent)
    given = {
        "today": date.fromisoformat(who.now[:10]).strftime("%A %d %B %Y"),
        "before": anonymous(_ending(said_before)),
        **({"earlier": earlier} if earlier else {}),
        "customer": anonymous(text[:_SHOWN]),
        "reply": shown(named),
        "proof": proving,
        "stays": [name for name, one in named.items() if one.stays],
        "also": shown(also),
    }
    found = await models.read("answer", payer, given, Answers)
    if found is None:
        return None
    return with_answers(kept(found, reply, also, text), proving=proving)


def _may_go(say: Say) -> bool:
    return isinstance(say, _MAY_GO) or say == DeskWords.CLARIFY


def _ending(said: str) -> str:
    """The end of what was said, from a whole word on."""
    return said if len(said) <= _BEFORE else said[-_BEFORE:].partition(" ")[2]


def _earlier(recent: Sequence[Utterance]) -> list[str]:
    """What the customer wrote last before this, from which a short question may go on."""
    lines = [line.text.strip() for line in recent if line.role == "customer"]
    shown = [anonymous(line[:_EARLIER]) for line in lines[-2:]]
    return [line for line in shown if says_words(line)]


def _asks(state: DeskState, text: str) -> bool:
    """Whether the words ask something that sentences may answer: by the model that read them, or by
    rules where none did. "Where is my order?" is looked into, and its finding is the answer.
    """
    heard, words = heard_of(state), anonymous(text[:_SHOWN])
    asks = bool(heard.asked) if heard.read_whole else asks_to_know(text)
    return asks and not heard.emergency and says_words(words)


async def _shelf(
    desk: Desk,
    state: DeskState,
    asked: _Asked,
    reply: Sequence[Sentence],
    recent: Sequence[Utterance],
    *,
    offered: bool,
) -> dict[str, Sentence]:
    """What else may be said, each once, by its name: nearest to the question first."""
    looks = _OWN if asked.who.customer is not None else ()
    own_says = asyncio.gather(*(_told_by(desk, asked.who, *one) for one in looks))
    pages, found = await asyncio.gather(_pages(desk, asked, last_of_desk(recent)), own_says)
    own = [say for told in found for say in told]
    done = await desk.ledger.of_conversation(asked.turn.conversation_id)
    says = [
        *desk_limits.unsaid(asked.text, heard_of(state).asked),
        *(linked(one, state) for one in (*pages, *_pages_of_before(recent))),
        *([DeskWords.CONFIRMED_HERE] if confirmed_here(done) else []),
        *(one for ticket in open_in(done) for one in _of_ticket(ticket)),
        *await beside_people.of_the_wait(desk, state, asked.turn),
        *own,
        *(last_scan_of(one.parcel) for one in own if _is_on_its_way(one)),
        *_rules(asked.who.terms),
        *(one for part in reply if part.stays for one in _facets(part.say)),
        *_of_before(recent, asked, offered=offered),
        *(one for say in own for one in _facets(say)),
    ]
    shelf, letters, said = dict[str, Sentence](), 0, {one.text for one in reply}
    for say in says:
        if not (words := _rendered(say, asked.language)) or words in said:
            continue
        letters += len(words)
        if letters > _LETTERS or len(shelf) == _MOST:
            break
        said.add(words)
        shelf[f"s{len(shelf) + 1}"] = Sentence(say, words, parts=_parts(say))
    return shelf


def _parts(say: Say) -> tuple[Sentence, ...]:
    """What may be told of a help page without the rest of it."""
    if not isinstance(say, Article):
        return ()
    parts = parts_of(sentences_in(say.text))
    return tuple(Sentence(say.model_copy(update={"text": p.told}), p.text) for p in parts)


def _rendered(say: Say, language: str) -> str:
    """Its words; none where it was said by an older version of the desk."""
    try:
        return render(say, language).strip()
    except (KeyError, ValueError):
        return ""


def _of_before(recent: Sequence[Utterance], asked: _Asked, *, offered: bool) -> Iterator[Say]:
    """What may be asked about what the desk said before, the newest first; of offers only while
    one is open, and of proofs only before there is one.
    """
    lines = [line for line in recent if line.role == "desk"][-_LINES:]
    for told in (one for line in reversed(lines) for one in line.told):
        proved = told.kind in _OF_A_PROOF and asked.who.customer is not None
        if proved or (told.kind in _OFFERS and not offered):
            continue
        try:
            yield from _facets(read({"kind": told.kind, "data": told.data}))
        except ValueError:
            continue


def _of_ticket(ticket: Action) -> Iterator[Say]:
    """That colleagues have it, by when, and what it is about."""
    yield stands(ticket)
    opened = as_opened(stands(ticket))
    for facet in _OF_TICKETS:
        yield FacetAnswer(of=opened.kind, what=facet, facts=opened.data)


_OF_TICKETS: tuple[Facet, ...] = ("state", "time", "content", "person", "options")


def _is_on_its_way(say: Say) -> TypeGuard[ParcelStatus]:
    return isinstance(say, ParcelStatus) and say.parcel.status != "delivered"


def _pages_of_before(recent: Sequence[Utterance]) -> Iterator[Article]:
    """The help pages that the desk read out before, the newest first."""
    lines = (line for line in reversed(recent) if line.role == "desk")
    for told in (one for line in lines for one in line.told if one.kind == Article.kind):
        with suppress(ValueError):
            yield Article.model_validate(told.data)


def _facets(say: Say) -> Iterator[Say]:
    """What is answered about something that is said; of a parcel that came, nothing of what would
    be if it did not.
    """
    came = isinstance(say, ParcelStatus) and say.parcel.status == "delivered"
    for facet in FACETS:
        if facet in facets(say.kind) and not (came and facet in _TO_COME):
            found = FacetAnswer(of=say.kind, what=facet, facts=say.data)
            if found.answer("en"):
                yield found


_TO_COME = frozenset({"steps", "consequence", "options"})


def _rules(terms: Terms) -> Iterator[Rule]:
    for rule in RULES:
        if values := values_of(terms.figures, rule):
            yield Rule(rule=rule, values=values)


async def _told_by(
    desk: Desk, who: Asker, team: str, goal: str, asked: Sequence[SlotValues]
) -> list[Say]:
    """What a team would tell who asks this goal so, by its playbook alone; nothing where it would
    offer or ask something, or cannot say. What is read for one is there for the next.
    """
    facts, says = dict[str, Any](), list[Say]()
    for slots in asked:
        task: Task = {
            "id": "shelf",
            "team": team,
            "goal": goal,
            "slots": slots,
            "depends_on": [],
            "status": "ready",
        }
        try:
            result = await concluded(desk, TEAMS[team], task, who, facts)
        # an edge: a playbook that was asked for nothing by name met a record it did not expect
        except (KeyError, TypeError, ValueError, StewardError):
            _log.debug("nothing for the shelf from %s/%s", team, goal, exc_info=True)
            continue
        if isinstance(result, Finding) and not result.wanted:  # which would say what comes of that
            held = (held_to(one, []) for one in result.says if not isinstance(one, ActingFor))
            says += [one for one in held if one is not None]
    return says


async def _pages(desk: Desk, asked: _Asked, before: Utterance | None) -> list[Article]:
    """The help pages that come nearest to what is asked, by itself and after what was said before,
    each as far as it may be read out.
    """
    words = dict.fromkeys(
        query
        for one in question_parts(asked.text)
        for query in (
            in_plain_words(one.alone, asked.language),
            without_contacts(one.alone),
            without_contacts(one.told),
        )
        if query.strip()
    )
    queries = [*words][: 2 * _QUESTIONS]
    if before is not None and before.text:
        told_last = anonymous(before.text)[:_EARLIER]
        queries.append(f"{without_contacts(asked.text)[:_EARLIER]} {told_last}")
    told = {"language": asked.language}
    searches = [
        reading(f"found:{n}", "knowledge.search_articles", query=query[:500], limit=_PAGES, **told)
        for n, query in enumerate(queries)
    ]
    support = TEAMS["support"]
    hits = await looked(desk, support, asked.who, searches)
    ranked = [list((one or {}).get("articles", ())) for one in hits.values()]
    near = [hit for rank in range(_PAGES) for found in ranked for hit in found[rank : rank + 1]]
    named = dict.fromkeys(str(hit["article_id"]) for hit in near)
    wanted = [
        reading(f"article:{name}", "knowledge.get_article", article_id=name)
        for name in [*named][:_PAGES]
    ]
    found = (await looked(desk, support, asked.who, wanted)).values()
    articles = {str(one["article_id"]): one for one in found if one and "failed" not in one}
    passages = passages_of_each([*articles.values()], asked.who.terms.figures)
    return [
        Article(title=one["title"], text=" ".join(usable), dated=one["dated"], article=name)
        for name, one in articles.items()
        if (usable := passages[one["article_id"]].usable)
    ]
