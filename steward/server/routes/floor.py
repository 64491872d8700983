"""The floor among itself: colleagues, notes, prepared answers."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

from steward.audit.chain import RECORD
from steward.conversation import notes, outcomes
from steward.conversation.outcome_rules import CLOSED_AS
from steward.db import Connection, fetch
from steward.decisions.assigning import is_there
from steward.errors import BadInput
from steward.server import rows
from steward.server.bodies import Snippet
from steward.server.floor_answers import (
    Beside,
    Colleague,
    Colleagues,
    KeptSnippet,
    KeptSnippets,
    Note,
    PreparedAnswer,
    Waits,
)
from steward.server.refusals import routes
from steward.server.signin import STOP, Caller, NotFound, TheDesk, must_be_staff, must_have
from steward.views.worklist import subject_of
from steward.voice import Language

router = routes(prefix="/desk", tags=["floor"])
SnippetName = Annotated[str, Path(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
_COLLEAGUES = """
SELECT s.login, s.name, s.roles, s.skills, s.hours, clock.now() AS now,
       (SELECT count(*) FROM desk.worklist w
         WHERE w.owner = s.login AND w.owner <> '' AND w.waits <> 'ended')::int AS open
  FROM desk.staff s WHERE s.active AND s.roles && ARRAY['agent', 'lead', 'admin'] ORDER BY s.name
"""
_FILLED = """
SELECT c.language, c.contact_since IS NULL AS ended,
       coalesce(u.name, '') AS name, coalesce(w.owner, '') AS owner,
       coalesce(m.name, '') AS owner_name, '' AS contact_reason,
       coalesce((SELECT jsonb_path_query_array(p.tasks, '$[*].goal') FROM desk.plan p
                  WHERE p.conversation_id = c.id), '[]') AS goals, '' AS first_line, '' AS called,
       coalesce((SELECT split_part(a.resource, ':', 2) FROM desk.action a
                  WHERE a.conversation_id = c.id AND a.resource ~ '^(charge|order|invoice|ticket):'
                  ORDER BY a.created_at DESC LIMIT 1), '') AS reference
  FROM desk.conversation c LEFT JOIN desk.customer u ON u.handle = c.customer
  LEFT JOIN desk.worklist w ON w.conversation_id = c.id
  LEFT JOIN desk.staff m ON m.login = w.owner
 WHERE c.id = %s
"""


@router.get("/colleagues")
async def list_colleagues(desk: TheDesk, caller: Caller) -> Colleagues:
    """For staff: who can see to conversations, whether they are there, and how many they have."""
    must_be_staff(caller)
    async with desk.db.transaction() as connection:
        return Colleagues(colleagues=await colleagues(connection))


async def colleagues(connection: Connection) -> list[Colleague]:
    """Everybody who can see to conversations, by name."""
    return [
        Colleague(
            login=one["login"],
            name=one["name"],
            roles=one["roles"],
            skills=one["skills"],
            there=is_there(one["hours"], one["now"]),
            open=one["open"],
        )
        for one in await fetch(connection, _COLLEAGUES)
    ]


@router.get("/conversations/{conversation_id}/beside")
async def show_beside(conversation_id: str, desk: TheDesk, caller: Caller) -> Beside:
    """For staff: who sees to it, notes among colleagues, prepared answers with what is known."""
    must_be_staff(caller)
    people = {one["login"]: one["name"] for one in await rows.staff(desk)}
    async with desk.db.transaction() as connection:
        found = await fetch(connection, _FILLED, conversation_id)
        if not found:
            raise NotFound("there is no such conversation")
        row = found[0]
        kept = await notes.notes(connection, conversation_id)
        prepared = await notes.snippets(connection, row["language"] or "en")
        still = await outcomes.still_open(connection, conversation_id)
    values = {
        "name": row["name"],
        "first_name": row["name"].split()[0] if row["name"] else "",
        "subject": subject_of(row),
        "reference": row["reference"],
        "colleague": people.get(caller.login, "").split(" ")[0],
    }
    answers = []
    for one in prepared:
        text, missing = notes.filled(one["text"], values)
        answers.append(
            PreparedAnswer(
                name=one["name"],
                language=one["language"],
                title=one["title"],
                text=text,
                missing=missing,
            )
        )
    return Beside(
        conversation_id=conversation_id,
        owner=row["owner"],
        owner_name=row["owner_name"] or row["owner"],
        ended=row["ended"],
        still_open=[Waits(what=one, may_stay=one in outcomes.MAY_STAY_OPEN) for one in still],
        may_close_as={outcome: list(reasons) for outcome, reasons in CLOSED_AS.items()},
        notes=[Note.model_validate(one) for one in kept],
        snippets=answers,
    )


@router.get("/snippets")
async def list_snippets(desk: TheDesk, caller: Caller) -> KeptSnippets:
    """For staff: every prepared answer in every language, with its variables as they are."""
    must_be_staff(caller)
    async with desk.db.transaction() as connection:
        found = await notes.all_snippets(connection)
    return KeptSnippets(
        snippets=[KeptSnippet.model_validate(one) for one in found],
        variables=list(notes.VARIABLES),
    )


@router.put("/snippets/{name}/{language}")
async def keep_snippet(
    name: SnippetName, language: Language, body: Snippet, desk: TheDesk, caller: Caller
) -> KeptSnippet:
    """Leads and admins: write a prepared answer in one language, or change it."""
    must_have(caller, STOP)
    if unknown := notes.unknown_variables(body.text):
        raise BadInput(
            f"nobody can fill in {', '.join(f'{{{one}}}' for one in unknown)}",
            next_step=f"use {', '.join(f'{{{one}}}' for one in notes.VARIABLES)}",
        )
    async with desk.db.transaction() as connection:
        await notes.keep_snippet(connection, name, language, body.title, body.text, caller.login)
        data = {"name": name, "language": language, "title": body.title, "text": body.text}
        await desk.audit.append(
            connection, RECORD, "snippet.kept", f"staff:{caller.login}", data=data
        )
    return KeptSnippet(
        name=name, language=language, title=body.title, text=body.text, written_by=caller.login
    )


@router.delete("/snippets/{name}/{language}")
async def drop_snippet(
    name: SnippetName, language: Language, desk: TheDesk, caller: Caller
) -> KeptSnippets:
    """Leads and admins: a prepared answer is not used any more in this language."""
    must_have(caller, STOP)
    async with desk.db.transaction() as connection:
        if not await notes.drop_snippet(connection, name, language):
            raise NotFound(
                "there is no such prepared answer", next_step="list them: GET /desk/snippets"
            )
        data = {"name": name, "language": language}
        await desk.audit.append(
            connection, RECORD, "snippet.retired", f"staff:{caller.login}", data=data
        )
    return await list_snippets(desk, caller)
