"""Quality: contacts that are looked at again, a scorecard each, and examples for the evaluation."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import Path, Query
from pydantic import Field

from steward.conversation import reviews
from steward.domain.period import period
from steward.domain.understanding import INTENT_TEAM, Intent
from steward.errors import NotAuthorised
from steward.server.bodies import Scorecard
from steward.server.figures import Days, FirstDay, LastDay
from steward.server.refusals import routes
from steward.server.signin import LOOK_AGAIN, STOP, Caller, TheDesk, must_have
from steward.understanding.text.masking import mask_secrets
from steward.views.answer import Answer
from steward.views.work_words import goal

router = routes(prefix="/desk/reviews", tags=["quality"])


class ToReview(Answer):
    """A contact that nobody has looked at again, and why somebody should."""

    id: str
    n: int = Field(description="which contact of the conversation")
    why: list[str] = Field(
        description="danger, dispute, complaint, sensitive, pattern, model, unsure, disliked, drawn"
    )
    ended_at: datetime
    outcome: str
    reason: str
    team: str
    contact_reason: str
    about: str = Field(description="what that is, in words; empty: not known")


class Found(Answer):
    """Of one question of the scorecard: how often yes and no."""

    part: str
    yes: int
    no: int


class Meaning(Answer):
    """What words of a customer may be read as."""

    name: Intent
    about: str


class Reviews(Answer):
    """The queue, at risk first, and what was found in the same days."""

    percent: float
    days: int
    waiting: int
    reviewed: int
    oldest: datetime | None
    found: list[Found]
    queue: list[ToReview]
    meanings: list[Meaning] = Field(description="what a reviewer's own example may mean")


class Learnt(Answer):
    """Examples in the form of the evaluation's files."""

    cases: list[Case]


class Case(Answer):
    """A text of a reviewer, and how it should be read."""

    text: str
    intents: list[Intent]
    teams: list[str]
    decision: str


class Kept(Answer):
    """The scorecard was kept."""

    kept: bool


@router.get("")
async def list_reviews(
    desk: TheDesk, caller: Caller, limit: Annotated[int, Query(ge=1, le=200)] = 50
) -> Reviews:
    """Contacts at risk, all of them, and a sample of the others: drawn by their id, so that
    nobody chooses.
    """
    must_have(caller, LOOK_AGAIN)
    limits = (await desk.policy.current()).limits.reports
    async with desk.db.transaction() as connection:
        waiting = await reviews.queue(connection, limits.sample_percent, limits.review_days, limit)
        counted = await reviews.counts(connection, limits.sample_percent, limits.review_days)
    return Reviews(
        percent=limits.sample_percent,
        days=limits.review_days,
        waiting=counted["waiting"],
        reviewed=counted["reviewed"],
        oldest=counted["oldest"],
        found=[
            Found(part=part, yes=counted[f"{part}_yes"], no=counted[f"{part}_no"])
            for part in reviews.PARTS
        ],
        queue=[
            ToReview.model_validate(
                one | {"about": goal(one["contact_reason"]) if one["contact_reason"] else ""}
            )
            for one in waiting
        ],
        meanings=sorted(
            (Meaning(name=one, about=goal(one)) for one in (*INTENT_TEAM, Intent.OUT_OF_SCOPE)),
            key=lambda one: one.about,
        ),
    )


@router.get("/examples")
async def list_examples(
    desk: TheDesk,
    caller: Caller,
    first: FirstDay = None,
    last: LastDay = None,
    days: Days = 31,
) -> Learnt:
    """What reviewers wrote for the evaluation set, in the form of its files."""
    must_have(caller, LOOK_AGAIN)
    now = datetime.fromisoformat(await desk.db.now())
    zone = (await desk.policy.current()).limits.reports.zone
    async with desk.db.transaction() as connection:
        rows = await reviews.learnt(connection, period(now, first, last, "", zone, days))
    return Learnt(cases=[_case(one["example"], one["meant"]) for one in rows])


@router.put("/{conversation_id}/{n}")
async def write_review(
    conversation_id: str,
    n: Annotated[int, Path(ge=1, le=10_000)],
    body: Scorecard,
    desk: TheDesk,
    caller: Caller,
) -> Kept:
    """Keep a scorecard; the last one of a contact counts. Nobody looks at their own work."""
    must_have(caller, STOP)
    found = body.model_dump(mode="json")
    found["example"] = mask_secrets(found["example"].strip()).text
    async with desk.db.transaction() as connection:
        if await reviews.took_part(connection, caller.login, conversation_id):
            raise NotAuthorised(
                "you had a hand in this conversation", next_step="somebody else looks at it"
            )
        await reviews.keep(connection, caller.login, conversation_id, n, found)
    return Kept(kept=True)


def _case(text: str, meant: list[str]) -> Case:
    intents = [Intent(one) for one in meant]
    teams: list[str] = list(
        dict.fromkeys(INTENT_TEAM[one] for one in intents if one in INTENT_TEAM)
    )
    decision = "act" if teams else "out_of_scope" if Intent.OUT_OF_SCOPE in intents else "smalltalk"
    return Case(text=text, intents=intents, teams=teams, decision=decision)
