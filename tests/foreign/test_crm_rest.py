"""A CRM that nobody here wrote for, as a REST API with words and numbers of its own: people are
found, read and written to, each kept apart from the others.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any

import pytest
from fastapi import FastAPI, Header, HTTPException
from pydantic import BaseModel

from steward.db import Database
from steward.domain.call import Call
from steward.errors import NotAuthorised, ToolFailed
from steward.ports import free_port
from tests.foreign.conftest import Bench, opened
from tests.gateway.foreign_system import serving

TOKEN = "t"
HANDLES = {"cus_1": ("501",), "cus_2": ("502",)}
SYSTEMS = """
systems:
  crm:
    url: ${CRM_URL}
    openapi: crm.openapi.json
    bearer: ${CRM_TOKEN}
    internal: true
    capability: false
    idempotency: key
    errors: {code: detail, message: detail, codes: {http_404: not_found, http_422: invalid}}
    tools:
      find_contacts:
        class: READ
        scope: resolve
        maps_to: people
        only: {kind: [email]}
        arguments: {mail: value}
        result:
          rows: people
          into: contacts
          fields: &link
            contact_id: id
            name: called
            email: {from: mail, absent: null}
            phone: {from: mobile, absent: null}
        or:
          - maps_to: person
            only: {kind: [contact]}
            arguments: {number: value}
            result: {record: ., into: contacts, fields: *link}
      get_contact:
        class: READ
        scope: customer
        before_proof: true
        maps_to: person
        binds: contact_id
        arguments: {number: contact_id}
        result:
          record: .
          owner: id
          fields:
            <<: *link
            language: {from: speaks, absent: null}
            verified: checked
            deceased: {constant: false}
            updated_at: {time: changed}
      list_interactions:
        class: READ
        scope: customer
        maps_to: notes
        binds: contact_id
        arguments: {number: contact_id}
        result:
          rows: notes
          into: interactions
          owner: person
          fields:
            interaction_id: id
            contact_id: person
            channel: {from: by, values: {MAIL: email, CALL: phone}}
            summary: text
            at: {time: at}
            updated_at: {time: at}
      correct_field:
        class: WRITE
        scope: customer
        maps_to: change
        binds: contact_id
        arguments:
          number: contact_id
          field: {from: field, values: {email: mail, phone: mobile}}
          value: value
          x-once: idempotency_key
        result:
          record: .
          owner: person
          fields:
            correction_id: id
            contact_id: person
            field: {from: field, values: {mail: email, mobile: phone}}
            old_value: {from: old, absent: null}
            new_value: {from: new, absent: null}
            at: {time: at}
            updated_at: {time: at}
"""


class Person(BaseModel):
    """Somebody, under a number."""

    id: int
    called: str
    mail: str | None
    mobile: str | None = None
    speaks: str | None = None
    checked: bool = True
    changed: int = 1_790_000_000


class People(BaseModel):
    """Those who were found."""

    people: list[Person]


class Note(BaseModel):
    """What was said."""

    id: int
    person: int
    by: str
    text: str
    at: int


class Notes(BaseModel):
    """All of somebody's."""

    notes: list[Note]


class Wish(BaseModel):
    """What is to be changed."""

    field: str
    value: str


class Change(BaseModel):
    """What was changed."""

    id: int
    person: int
    field: str
    old: str | None
    new: str | None
    at: int


class Crm:
    """Its books."""

    def __init__(self) -> None:
        self.people = {
            501: Person(id=501, called="Mila Bos", mail="mila.bos@example.com", speaks="nl"),
            502: Person(id=502, called="Daan Kok", mail="daan.kok@example.com"),
        }
        self.said = [Note(id=7, person=501, by="CALL", text="Late", at=1_790_000_100)]
        self.made: dict[str, Change] = {}

    def app(self) -> FastAPI:
        made = FastAPI(title="People", version="4")

        def known(number: int, token: str) -> Person:
            if token != f"Bearer {TOKEN}":
                raise HTTPException(401, "no")
            if number not in self.people:
                raise HTTPException(404, "nobody")
            return self.people[number]

        @made.get("/people", operation_id="people")
        def people(mail: str, authorization: Annotated[str, Header()] = "") -> People:
            return People(people=[one for one in self.people.values() if one.mail == mail])

        @made.get("/people/{number}", operation_id="person")
        def person(number: int, authorization: Annotated[str, Header()] = "") -> Person:
            return known(number, authorization)

        @made.get("/people/{number}/notes", operation_id="notes")
        def notes(number: int, authorization: Annotated[str, Header()] = "") -> Notes:
            known(number, authorization)
            return Notes(notes=self.said)  # a careless one: everybody's

        @made.put("/people/{number}", operation_id="change")
        def change(
            number: int,
            body: Wish,
            x_once: Annotated[str, Header()],
            authorization: Annotated[str, Header()] = "",
        ) -> Change:
            who = known(number, authorization)
            if x_once not in self.made:
                old = str(getattr(who, body.field))
                setattr(who, body.field, body.value)
                self.made[x_once] = Change(
                    id=len(self.made) + 1,
                    person=number,
                    field=body.field,
                    old=old,
                    new=body.value,
                    at=1_790_000_200,
                )
            return self.made[x_once]

        return made


@pytest.fixture
def crm() -> Crm:
    return Crm()


@pytest.fixture
async def bench(dsn: str, database: Database, crm: Crm, tmp_path: Path) -> AsyncIterator[Bench]:
    app, port = crm.app(), free_port()
    (tmp_path / "crm.openapi.json").write_text(json.dumps(app.openapi()), "utf-8")
    file = tmp_path / "systems.yaml"
    file.write_text(SYSTEMS, "utf-8")
    named = {"CRM_URL": f"http://127.0.0.1:{port}", "CRM_TOKEN": TOKEN}
    with serving(app, port):
        async with opened(dsn, database, tmp_path, file, named, HANDLES, system="crm") as made:
            yield made


async def ask(bench: Bench, tool: str, key: str | None = None, **args: Any) -> dict[str, Any]:
    call = Call(
        agent="identity" if tool != "list_interactions" else "support",
        system="crm",
        tool=tool,
        scope="resolve" if tool == "find_contacts" else "customer",
        args=args,
        conversation_id="c_cus_1",
        handle="cus_1" if key else None,
        key=key,
    )
    does = bench.gateway.write if key else bench.gateway.read
    return (await does(call)).data


async def test_foreign_crm_finds_reads_and_changes_its_own_person_alone(
    bench: Bench, crm: Crm
) -> None:
    for kind, value in (("email", "mila.bos@example.com"), ("contact", "501")):
        [found] = (await ask(bench, "find_contacts", kind=kind, value=value))["contacts"]
        assert (found["contact_id"], found["name"]) == ("501", "Mila Bos")
    read = await ask(bench, "get_contact")
    assert (read["contact_id"], read["language"], read["country"]) == ("501", "nl", None)
    assert read["updated_at"] == "2026-09-21T14:13:20+00:00"
    crm.said.append(crm.said[0].model_copy(update={"id": 8, "person": 502, "text": "secret"}))
    noted = (await ask(bench, "list_interactions"))["interactions"]
    assert [(one["channel"], one["summary"]) for one in noted] == [("phone", "Late")]
    with pytest.raises((NotAuthorised, ToolFailed)):
        await ask(bench, "get_contact", contact_id="502")
    key = bench.action()
    for _ in range(2):  # the same once more, as after a cut
        given = {"contact_id": "501", "field": "phone", "value": "+31612345678"}
        changed = await ask(bench, "correct_field", key, **given)
        assert (changed["field"], changed["new_value"]) == ("phone", "+31612345678")
    assert list(crm.made) == [key]
    with pytest.raises(NotAuthorised):
        await ask(bench, "correct_field", key, contact_id="502", field="phone", value="+316")
    assert crm.people[502].mobile is None
