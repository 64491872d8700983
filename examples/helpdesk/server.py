"""A helpdesk shaped like Zendesk's: `python -m examples.helpdesk.server --port N`.

It serves the operations of `helpdesk.openapi.yaml` from memory and knows nothing of any desk:
people stand beside tickets, ids are numbers, and a ticket is made as often as it is asked for.
"""

from __future__ import annotations

import argparse
import re
import secrets
from datetime import UTC, datetime
from typing import Annotated, Any

import uvicorn
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from pydantic import BaseModel

USER, KEY = "desk@shop.example/token", "helpdesk-key"
PAGE = 100
_TERM = re.compile(r"(\w+):(\S+)")


class Comment(BaseModel):
    """What somebody writes; not `public`: for colleagues."""

    body: str
    public: bool = True


class Requester(BaseModel):
    """Whose ticket it is; made where the address is new."""

    email: str
    name: str = ""


class NewTicket(BaseModel):
    """A ticket that is to be."""

    comment: Comment
    subject: str = ""
    external_id: str | None = None
    requester: Requester | None = None
    metadata: dict[str, Any] = {}


class Create(BaseModel):
    """The body of a creation."""

    ticket: NewTicket


class Changes(BaseModel):
    """What of a ticket changes."""

    comment: Comment


class Update(BaseModel):
    """The body of an update."""

    ticket: Changes


class Helpdesk:
    """Tickets and people, by number."""

    def __init__(self) -> None:
        self.tickets: dict[int, dict[str, Any]] = {}
        self.users: dict[int, dict[str, Any]] = {}
        self.comments: dict[int, list[Comment]] = {}
        self.person(USER.partition("/")[0], "The desk")

    def person(self, email: str, name: str = "") -> int:
        """The number of whoever has this address."""
        for number, user in self.users.items():
            if user["email"] == email.lower():
                return number
        made = 9_000_001 + len(self.users)
        known = {"email": email.lower(), "name": name or email, "phone": None}
        self.users[made] = {"id": made} | known
        return made

    def add(self, wanted: NewTicket) -> dict[str, Any]:
        """A new ticket, however often it was asked for before."""
        number, now = 35_001 + len(self.tickets), datetime.now(UTC).isoformat()
        asker = wanted.requester or Requester(email=USER.partition("/")[0])
        self.comments[number] = [wanted.comment]
        self.tickets[number] = {
            "id": number,
            "external_id": wanted.external_id,
            "subject": wanted.subject,
            "description": wanted.comment.body,
            "status": "new",
            "requester_id": self.person(asker.email, asker.name),
            "via": {"channel": "api"},
            "created_at": now,
            "updated_at": now,
        }
        return self.tickets[number]

    def with_people(self, key: str, found: Any, include: str) -> dict[str, Any]:
        """An answer, with the people of its tickets beside them where that is wanted."""
        listed = found if isinstance(found, list) else [found]
        askers = {one["requester_id"] for one in listed}
        users = {"users": [self.users[one] for one in sorted(askers)]} if include else {}
        return {key: found} | users


def signed(given: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> None:
    """Who may ask."""
    right = secrets.compare_digest(given.password.encode(), KEY.encode())
    if not right or given.username != USER:
        raise HTTPException(401, "Couldn't authenticate you")


async def _refused(_: Request, error: HTTPException) -> JSONResponse:
    kind = {401: "Unauthorized", 404: "RecordNotFound"}.get(error.status_code, "RecordInvalid")
    said = {"error": kind, "description": str(error.detail)}
    return JSONResponse(said, status_code=error.status_code)


async def _unread(_: Request, error: RequestValidationError) -> JSONResponse:
    where = ".".join(str(part) for part in error.errors()[0]["loc"])
    said = {"error": "RecordInvalid", "description": f"{where} is not as it should be"}
    return JSONResponse(said, status_code=422)


def create_app(helpdesk: Helpdesk) -> FastAPI:
    """The API, as its document says it."""
    app = FastAPI(title="Tickets", version="2", dependencies=[Depends(signed)])

    app.exception_handler(HTTPException)(_refused)
    app.exception_handler(RequestValidationError)(_unread)

    def held(ticket_id: str) -> dict[str, Any]:
        if not ticket_id.isdigit() or int(ticket_id) not in helpdesk.tickets:
            raise HTTPException(404, "Not found")
        return helpdesk.tickets[int(ticket_id)]

    @app.get("/api/v2/search", operation_id="SearchTickets")
    def search(
        query: str, include: str = "", page: int = 1, per_page: int = PAGE
    ) -> dict[str, Any]:
        """Tickets by `requester:ADDRESS`, the newest first; anything else finds none."""
        terms = dict(_TERM.findall(query))
        who = str(terms.get("requester", "")).lower()
        found = [
            one
            for one in reversed(helpdesk.tickets.values())
            if who and helpdesk.users[one["requester_id"]]["email"] == who
        ]
        start = (page - 1) * per_page
        more = f"/api/v2/search?page={page + 1}" if start + per_page < len(found) else None
        shown = helpdesk.with_people("results", found[start : start + per_page], include)
        return shown | {"count": len(found), "next_page": more}

    @app.get("/api/v2/tickets", operation_id="ListTickets")
    def with_external_id(external_id: str, include: str = "") -> dict[str, Any]:
        """Those that were made under an id of the caller's own."""
        all_of_them = helpdesk.tickets.values()
        found = [one for one in all_of_them if one["external_id"] == external_id]
        return helpdesk.with_people("tickets", found, include) | {"next_page": None}

    @app.post("/api/v2/tickets", operation_id="CreateTicket", status_code=201)
    def create(body: Create, include: str = "") -> dict[str, Any]:
        """A new one."""
        return helpdesk.with_people("ticket", helpdesk.add(body.ticket), include)

    @app.get("/api/v2/tickets/{ticket_id}", operation_id="ShowTicket")
    def show(ticket_id: str, include: str = "") -> dict[str, Any]:
        """One of them."""
        return helpdesk.with_people("ticket", held(ticket_id), include)

    @app.put("/api/v2/tickets/{ticket_id}", operation_id="UpdateTicket")
    def update(ticket_id: str, body: Update, include: str = "") -> dict[str, Any]:
        """One more comment."""
        ticket = held(ticket_id)
        helpdesk.comments[ticket["id"]].append(body.ticket.comment)
        ticket["updated_at"] = datetime.now(UTC).isoformat()
        return helpdesk.with_people("ticket", ticket, include)

    return app


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Serve a helpdesk shaped like Zendesk's.")
    parser.add_argument("--port", type=int, default=8700)
    app = create_app(Helpdesk())
    uvicorn.run(app, port=parser.parse_args().port, log_level="warning")


if __name__ == "__main__":
    main()
