"""Asks the help pages what customers ask: by the search alone, or through the real desk."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from steward import process
from steward.domain.call import Call
from steward.scenarios import processes
from steward.scenarios.company import Company
from steward.scenarios.document import read_document
from steward.scenarios.fields import Record, flag, many, one_or_many, text
from steward.scenarios.observed import cited_in
from steward.scenarios.play import Player
from steward.scenarios.postgres import Postgres
from steward.scenarios.types import Scenario, Step
from steward.settings import Settings

_FOUND = 10
_SEED = 300.0  # seconds that filling the whole company may take
_AT = (1, 3, 10)  # ranks at which recall is told
_ASKED: dict[str, Any] = {
    "ask": text,
    "article": one_or_many(text),
    "holds": one_or_many(text),
    "lacks": one_or_many(text),
    "rule": flag,
}
_QUESTION = Record(
    keys={
        "language": text,
        "own": flag,
        "then": many(Record(keys=_ASKED, needs=("ask",))),
        **_ASKED,
    },
    needs=("language", "ask"),
)


@dataclass(frozen=True)
class Asked:
    """A question, and the pages that answer it: none where no page does."""

    text: str
    language: str
    pages: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()  # one of these stands in a right answer
    lacks: tuple[str, ...] = ()  # none of these does
    rule: bool = False  # the rule's own sentence is as right
    then: tuple[Asked, ...] = ()  # what is asked after it, in the same conversation
    own: bool = False  # a matter of their own before the questions, which is not judged


@dataclass
class Found:
    """What came of a question: pages in their order, and those that were given as the answer."""

    asked: Asked
    pages: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    reply: str = ""
    told: str = ""  # the nearest passage
    hits: list[dict[str, Any]] = field(default_factory=list)

    @property
    def right(self) -> bool:
        """Answered by a page that holds it, with what it has to hold; or rightly not answered."""
        plain = self.reply.casefold()
        held = not self.asked.holds or any(one.casefold() in plain for one in self.asked.holds)
        held = held and not any(one.casefold() in plain for one in self.asked.lacks)
        if not self.asked.pages:
            return held and not self.answered
        page = bool(self.answered) and self.answered[0] in self.asked.pages
        if not self.reply:
            return page
        cited = bool(set(self.answered) & set(self.asked.pages))
        return held and (cited or (self.asked.rule and "rule" in self.answered))


def read_questions(path: Path) -> list[Asked]:
    """The questions of a file. Raises Unreadable."""
    document = read_document(path)
    listed = Record(keys={"questions": many(_QUESTION)}, needs=("questions",))(document, "")
    return [_asked(one, one["language"]) for one in listed["questions"]]


def _asked(one: dict[str, Any], language: str) -> Asked:
    return Asked(
        one["ask"],
        language,
        tuple(one.get("article", ())),
        tuple(one.get("holds", ())),
        tuple(one.get("lacks", ())),
        bool(one.get("rule")),
        tuple(_asked(after, language) for after in one.get("then", ())),
        bool(one.get("own")),
    )


@contextmanager
def fernhill(*, desk: bool) -> Iterator[Company]:
    """A company with the project's own help pages."""
    processes.prepare()
    processes.train_classifier()
    postgres = Postgres()
    postgres.prepare()
    company = Company(postgres)
    try:
        company.open({}, desk=desk)
        seed = httpx.post(f"{company.systems_url}/sandbox/seed", timeout=_SEED)
        seed.raise_for_status()
        yield company
    finally:
        company.close()
        processes.end_all()
        postgres.close()


def searched(company: Company, questions: list[Asked]) -> list[Found]:
    """What the search gives to each question, through the gateway."""
    return asyncio.run(_searched(company, questions))


async def _searched(company: Company, questions: list[Asked]) -> list[Found]:
    chosen = Settings.model_validate(
        {
            "home": company.home,
            "STEWARD_DATABASE_URL": company.dsn,
            "systems_url": company.systems_url,
            "sandbox": True,
        }
    )
    desk = await process.open_with(chosen)
    found = []
    try:
        for number, asked in enumerate(questions):
            call = Call(
                agent="support",
                system="knowledge",
                tool="search_articles",
                args={"query": asked.text[:500], "limit": _FOUND},
                scope="public",
                conversation_id=f"knowledge-{number}",
                shared=True,
            )
            hits = (await desk.gateway.read(call)).data["articles"]
            found.append(_of_hits(asked, hits))
    finally:
        await process.close(desk)
    return found


def _of_hits(asked: Asked, hits: list[dict[str, Any]]) -> Found:
    current = [hit for hit in hits if hit["status"] == "current"]
    answering = [hit for hit in current if hit.get("answers")]
    best = answering[:1]
    told = max(
        (passage for hit in best for passage in hit["passages"]),
        key=lambda one: float(one["near"]),
        default={"text": ""},
    )
    pages, answered = [_page(hit) for hit in current], [_page(hit) for hit in best]
    return Found(asked, pages, answered, told=str(told["text"]), hits=hits)


def _page(hit: dict[str, Any]) -> str:
    return str(hit.get("translation_of") or hit["article_id"])


def played(company: Company, questions: list[Asked]) -> Iterator[Found]:
    """What the desk answers to each question, each in a conversation of its own, and to those that
    follow in it.
    """
    player = _Customers(company)
    for number, asked in enumerate(questions):
        yield from player.ask(number, asked)


class _Customers(Player):
    """A player who asks a question in each conversation, and those that follow."""

    def __init__(self, company: Company) -> None:
        super().__init__(Scenario(Path(), "", "", {}, (), {}), company, [])

    def ask(self, number: int, first: Asked) -> Iterator[Found]:
        name, seen = f"q{number}", 0
        for asked in (first, *first.then):
            before = len(self._messages)
            self._play(Step("customer", {"customer": asked.text, "conversation": name}, 0))
            self._catch_up()
            reply = "\n".join(m["text"] for m in self._messages[before:] if m["role"] == "desk")
            every = self._outbox(self._ids[name])
            sent, seen = every[seen:], len(every)
            if not asked.own:
                yield _of_reply(asked, sent, reply)
        self._ids.pop(name)


def _of_reply(asked: Asked, sent: list[dict[str, Any]], reply: str) -> Found:
    named = cited_in(sent)
    cited = [name.rpartition(".")[0] if name[-3:-2] == "." else name for name in named]
    says = [say for entry in sent for say in (entry.get("facts") or {}).get("says") or []]
    rules = ["rule"] if any(say.get("kind") == "rule" for say in says) else []
    return Found(asked, cited, [*cited, *rules], reply)


def figures(found: list[Found]) -> dict[str, Any]:
    """Recall, right answers and abstention, over all and by language."""
    languages = sorted({one.asked.language for one in found})
    return {
        **_figures(found),
        "by_language": {
            language: _figures([one for one in found if one.asked.language == language])
            for language in languages
        },
    }


def _figures(found: list[Found]) -> dict[str, Any]:
    answerable = [one for one in found if one.asked.pages]
    without = [one for one in found if not one.asked.pages]
    recall = {
        f"recall_at_{at}": _percent(
            sum(bool(set(one.pages[:at]) & set(one.asked.pages)) for one in answerable), answerable
        )
        for at in _AT
    }
    return {
        "questions": len(found),
        "answerable": len(answerable),
        **recall,
        "right": _percent(sum(one.right for one in answerable), answerable),
        "unanswerable_answered": _percent(sum(not one.right for one in without), without),
    }


def _percent(count: int, of: list[Found]) -> float:
    return round(100 * count / len(of), 1) if of else 0.0
