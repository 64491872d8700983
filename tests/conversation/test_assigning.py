"""Who sees to a conversation: by hand, by the rule, handed on; notes and prepared answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import pytest

from steward.conversation import calling, notes
from steward.decisions.assigning import fitting, give_out, is_for, is_there
from steward.decisions.supervision import Supervision
from steward.errors import BadInput, NotAuthorised, Stale
from tests.conversation.test_worklist import handed_over, heard, listed
from tests.desk_rows import Desk


class Pager:
    """A webhook: what it was told, and how it answers, 204 in the end."""

    def __init__(self) -> None:
        self.answers, self.bodies = list[int](), list[str]()
        self.meanwhile: Callable[[], object] = lambda: None

    @property
    def told(self) -> list[str]:
        return [str(json.loads(body)["conversation_id"]) for body in self.bodies]

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.bodies.append(request.read().decode())
        self.meanwhile()
        return httpx.Response(self.answers.pop(0) if self.answers else 204)


def owner(rows: Desk, talk: str = "c1") -> str:
    [(own,)] = rows.owner("SELECT owner FROM desk.worklist WHERE conversation_id = %s", talk)
    return str(own)


async def test_claim_is_recorded_and_makes_nobody_a_maker(
    rows: Desk, supervision: Supervision
) -> None:
    heard(rows, "c1")
    await supervision.do(await rows.who("aiko"), "c1", "claim")
    assert owner(rows) == "aiko"
    assert await rows.events() == ["conversation.assigned"]
    assert rows.count("maker") == 0
    await supervision.do(await rows.who("aiko"), "c1", "claim")
    assert len(await rows.events()) == 1, "again changes nothing"


async def test_agent_takes_nothing_from_a_colleague_and_a_lead_does(
    rows: Desk, supervision: Supervision
) -> None:
    heard(rows, "c1")
    await supervision.do(await rows.who("lena"), "c1", "claim")
    for step, to in (("claim", ""), ("assign", "aiko"), ("assign", "")):
        with pytest.raises(Stale, match="lena sees to this conversation"):
            await supervision.do(await rows.who("aiko"), "c1", step, to=to)  # type: ignore[arg-type]
    await supervision.do(await rows.who("marcus"), "c1", "assign", to="aiko")
    assert owner(rows) == "aiko"
    await supervision.do(await rows.who("aiko"), "c1", "assign", to="")
    assert owner(rows) == ""


async def test_assign_is_to_somebody_who_sees_to_conversations_and_not_their_own(
    rows: Desk, supervision: Supervision
) -> None:
    heard(rows, "c1")
    for nobody in ("priya", "edda", "nobody"):
        with pytest.raises(BadInput, match="sees to no conversations"):
            await supervision.do(await rows.who("lena"), "c1", "assign", to=nobody)
    rows.customer("cus_tom")
    rows.owner("UPDATE desk.conversation SET customer = 'cus_tom'")
    with pytest.raises(NotAuthorised, match="their own account"):
        await supervision.do(await rows.who("lena"), "c1", "assign", to="tom")
    assert owner(rows) == ""


async def test_conversation_handed_to_a_colleague_waits_for_them(
    rows: Desk, supervision: Supervision
) -> None:
    heard(rows, "c1")
    handed_over(rows, "c1")
    await supervision.do(await rows.who("aiko"), "c1", "take_over")
    await supervision.do(await rows.who("aiko"), "c1", "assign", to="lena")
    [(mode, by)] = rows.owner("SELECT mode, mode_by FROM desk.conversation")
    assert (mode, by) == ("person", "")
    assert await listed(rows, "mine", login="lena") == ["c1"]
    assert await listed(rows, "unassigned") == []
    with pytest.raises(Stale):
        await supervision.do(await rows.who("aiko"), "c1", "say", "still me")
    await supervision.do(await rows.who("lena"), "c1", "take_over")
    makers = rows.owner("SELECT login FROM desk.maker ORDER BY login")
    assert makers == [("aiko",), ("lena",)], "who handed it on stays a maker"


async def test_note_is_for_colleagues_alone(rows: Desk, supervision: Supervision) -> None:
    heard(rows, "c1")
    before = rows.count("outbox")
    await supervision.do(await rows.who("aiko"), "c1", "note", "Called the carrier: it is lost.")
    async with rows.db.transaction() as connection:
        kept = await notes.notes(connection, "c1")
    assert [(one["name"], one["text"]) for one in kept] == [
        ("Aiko", "Called the carrier: it is lost.")
    ]
    assert (rows.count("outbox"), rows.count("whisper"), rows.count("maker")) == (before, 0, 0)
    [entry] = await rows.audit.entries("c1")
    assert entry.event == "conversation.noted"
    assert "carrier" not in str(entry.data), "the record says that, and not what"
    assert await listed(rows, search="carrier") == ["c1"]


async def test_rule_gives_each_to_whoever_fits_and_has_the_fewest(rows: Desk) -> None:
    rows.owner("UPDATE desk.staff SET skills = '{nl}' WHERE login = 'lena'")
    rows.owner("UPDATE desk.staff SET skills = '{en}' WHERE login IN ('aiko', 'marcus')")
    rows.owner("UPDATE desk.staff SET active = false WHERE login = 'tom'")
    for n in range(3):
        heard(rows, f"c{n}")
        rows.owner(
            "UPDATE desk.conversation SET language = %s WHERE id = %s",
            ("nl", "en", "en")[n],
            f"c{n}",
        )
        handed_over(rows, f"c{n}")
        rows.shift("1 minute")
    assert await give_out(rows.db, rows.audit) == 3
    assert [owner(rows, f"c{n}") for n in range(3)] == ["lena", "aiko", "marcus"]
    assert [entry.actor for entry in await rows.audit.entries("c0")] == ["clockwork"]
    assert await give_out(rows.db, rows.audit) == 0


async def test_rule_gives_nobody_their_own_account(rows: Desk) -> None:
    rows.owner("UPDATE desk.staff SET active = login = 'tom'")
    rows.customer("cus_tom")
    heard(rows, "c1", customer="cus_tom")
    handed_over(rows, "c1")
    assert await give_out(rows.db, rows.audit) == 0


def test_skills_are_languages_and_teams_each_for_itself() -> None:
    assert is_for([], "nl", "refund")
    assert is_for(["nl"], "nl", "refund")
    assert not is_for(["nl"], "de", "refund")
    assert not is_for(["nl", "billing"], "nl", "refund")
    assert is_for(["nl", "refund"], "nl", "refund")


def test_colleague_outside_their_hours_is_given_nothing() -> None:
    night = datetime(2026, 11, 23, 3, tzinfo=UTC)
    staff = [
        {"login": "day", "skills": [], "hours": "mon-fri 09:00-17:00", "busy": 0},
        {"login": "any", "skills": [], "hours": "always", "busy": 5},
    ]
    waiting = {"language": "nl", "team": "", "now": night}
    assert [one.login for one in fitting(staff, waiting)] == ["any"]
    assert is_there("nonsense", night)


def test_prepared_answer_keeps_what_nobody_knows() -> None:
    text, missing = notes.filled(
        "Hello {first_name}, about {reference}: {reference}", {"first_name": "Marta"}
    )
    assert text == "Hello Marta, about {reference}: {reference}"
    assert missing == ["reference"]
    assert notes.unknown_variables("{first_name} {iban}") == ["iban"]


async def test_prepared_answers_are_in_the_conversations_language(rows: Desk) -> None:
    async with rows.db.transaction() as connection:
        await notes.keep_snippet(connection, "only_en", "en", "T", "Text", "lena")
        found = {one["name"]: one["language"] for one in await notes.snippets(connection, "nl")}
    assert found["hello"] == "nl"
    assert found["only_en"] == "en"


@pytest.fixture
def pager(monkeypatch: pytest.MonkeyPatch) -> Pager:
    found, client = Pager(), httpx.AsyncClient
    monkeypatch.setattr(
        httpx,
        "AsyncClient",
        lambda **options: client(transport=httpx.MockTransport(found.answer)),
    )
    return found


async def call(rows: Desk) -> int:
    return await calling.call(rows.db, "http://pager.example/", "http://desk.example")


async def test_webhook_is_told_once_and_again_until_it_answers(rows: Desk, pager: Pager) -> None:
    heard(rows, "c1", "my name is Marta")
    handed_over(rows, "c1")
    pager.answers = [500, 204]
    assert await call(rows) == 0
    assert await call(rows) == 1
    assert await call(rows) == 0
    assert pager.told == ["c1", "c1"]
    assert "http://desk.example/conversations/c1" in pager.bodies[1]
    assert "Marta" not in pager.bodies[1]


async def test_webhook_that_fails_in_the_middle_hears_of_the_others_alone(
    rows: Desk, pager: Pager
) -> None:
    for talk in ("c1", "c2", "c3"):
        heard(rows, talk)
        handed_over(rows, talk)
    pager.answers = [204, 500, 204, 204]
    assert await call(rows) == 1
    assert await call(rows) == 2
    assert pager.told == ["c1", "c2", "c2", "c3"]


async def test_webhook_is_asked_while_nothing_is_locked(rows: Desk, pager: Pager) -> None:
    heard(rows, "c1")
    handed_over(rows, "c1")
    free = "SELECT conversation_id FROM desk.person_wait FOR UPDATE NOWAIT"
    pager.meanwhile = lambda: rows.owner(free)
    assert await call(rows) == 1
    assert pager.told == ["c1"]


async def test_webhook_of_a_process_that_died_is_told_by_another(rows: Desk, pager: Pager) -> None:
    heard(rows, "c1")
    handed_over(rows, "c1")
    rows.owner("UPDATE desk.person_wait SET calling_until = clock_timestamp() + interval '1 min'")
    assert await call(rows) == 0
    rows.owner("UPDATE desk.person_wait SET calling_until = clock_timestamp() - interval '1 s'")
    assert await call(rows) == 1


async def test_webhook_is_told_of_danger_that_the_desk_went_on_beside(
    rows: Desk, pager: Pager
) -> None:
    for talk in ("denied", "given_back"):
        heard(rows, talk)
    rows.owner(
        "INSERT INTO desk.alarm (id, conversation_id, message_id, kind, language)"
        " SELECT 'a', conversation_id, id, 'fire', 'en' FROM desk.inbox"
        " WHERE conversation_id = 'denied'"
    )
    for talk in ("denied", "given_back"):
        handed_over(rows, talk)
    rows.owner("UPDATE desk.conversation SET mode = 'desk'")
    assert await call(rows) == 1
    assert await call(rows) == 0
    assert pager.told == ["denied"]
