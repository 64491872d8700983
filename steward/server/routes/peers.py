"""Other companies' agents: the card, their tokens, and the A2A protocol in both of its bindings.

The SDK speaks the protocol; who asks is seen to here, before it reads a word.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Annotated, Any
from urllib.parse import parse_qsl

from a2a.extensions.common import HTTP_EXTENSION_HEADER, get_requested_extensions
from a2a.server.context import ServerCallContext
from a2a.server.request_handlers.response_helpers import build_error_response
from a2a.server.routes.common import ServerCallContextBuilder
from a2a.server.routes.jsonrpc_dispatcher import JsonRpcDispatcher
from a2a.server.routes.rest_dispatcher import RestDispatcher
from a2a.utils.error_handlers import build_rest_error_payload
from a2a.utils.errors import ContentTypeNotSupportedError
from fastapi import Depends, Request
from fastapi.responses import JSONResponse
from starlette.responses import Response

from steward.a2a import card as cards
from steward.a2a import wishes
from steward.a2a.artifacts import MAKERS, Maker
from steward.a2a.askers import Asker, counting_scopes
from steward.a2a.handler import ASKER, Handler
from steward.a2a.push import Notifier, Push
from steward.a2a.tasks import Tasks
from steward.access.customers import Opener
from steward.access.peer_tokens import LIFE, PeerTokens
from steward.access.peers import Peers
from steward.desk import Desk
from steward.errors import BadInput, NotAuthorised
from steward.server.brakes import Brake, known_networks
from steward.server.principal import Principal, SignInNeeded
from steward.server.refusals import routes
from steward.server.signin import Caller, TheDesk
from steward.server.version import steward_version

router = routes(tags=["agents"])
_tokens = Brake(each=60, strangers=600, seconds=10.0, known=known_networks)
_LONGEST_FORM = 20_000
_A2A_JSON, _JSON = "application/a2a+json", "application/json"
# what a test's profile puts beside receipts and briefs
more_makers: list[Maker] = []


class _Contexts(ServerCallContextBuilder):
    """Hands on who asks, as the route has found out."""

    def build(self, request: Request) -> ServerCallContext:
        wanted = request.headers.getlist(HTTP_EXTENSION_HEADER)
        return ServerCallContext(
            state={ASKER: request.state.asker, "headers": dict(request.headers)},
            requested_extensions=get_requested_extensions(wanted),
        )


class Served:
    """The protocol for one open desk."""

    def __init__(self, desk: Desk) -> None:
        self.tasks = Tasks(desk, (*MAKERS, *more_makers))
        handler = Handler(
            self.tasks, Push(desk), desk.settings, lambda asker: _extended(desk, asker)
        )
        self.notifier = Notifier(desk, self.tasks)
        self.rpc = JsonRpcDispatcher(handler, _Contexts())
        self.rest = RestDispatcher(handler, _Contexts())


def served(request: Request, desk: TheDesk) -> Served:
    """Made with the first request."""
    if not hasattr(request.app.state, "peers"):
        request.app.state.peers = Served(desk)
    found: Served = request.app.state.peers
    return found


def attend(desk: Desk) -> None:
    """What an answered message of a peer's wishes for is tasks from the end of its turn on."""
    desk.conversations.tell_of_peers(wishes.turn_closed)


async def tell_peers(desk: Desk) -> None:
    """Notifications, for as long as the desk is served."""
    await Served(desk).notifier.run()


async def asks(request: Request, desk: TheDesk, caller: Caller) -> Asker:
    """The peer of a token, or a person by a session or an access token of the issuer's.

    Raises SignInNeeded, NotAuthorised.
    """
    request.state.asker = found = await _asker(desk, caller)
    return found


async def _asker(desk: Desk, caller: Principal) -> Asker:
    if caller.kind == "staff":
        if not (caller.session or caller.by_issuer):
            raise NotAuthorised(
                "people are here by the company's issuer, not by a token of the desk's own",
                next_step="sign in: GET /auth/sign-in, or send the issuer's access token",
            )
        return Asker(login=caller.login)
    peer = await Peers(desk.db).find(caller.login) if caller.kind == "peer" else None
    if peer is None:
        raise SignInNeeded("a peer's token is needed here", next_step=f"POST {cards.TOKEN_PATH}")
    return Asker(
        peer=peer,
        scopes=counting_scopes(caller.roles, peer),
        account=caller.account,
        contact=caller.contact,
        jti=caller.session,
    )


Asks = Annotated[Asker, Depends(asks)]
TheProtocol = Annotated[Served, Depends(served)]


@router.get(cards.PATH, include_in_schema=False)
async def card(request: Request, desk: TheDesk, _: Caller) -> Response:
    """What this desk can be asked for by other agents; the same until something of it changes."""
    made = cards.public_card(desk.settings, steward_version())
    body = cards.as_json(cards.signed(made, desk.keys, desk.settings))
    return _cached(request, body)


@router.get(cards.KEYS_PATH, include_in_schema=False)
async def public_keys(request: Request, desk: TheDesk, _: Caller) -> Response:
    """The key by which the card and notifications are checked."""
    return _cached(request, json.dumps(cards.key_set(desk.keys)).encode())


@router.post(cards.TOKEN_PATH, include_in_schema=False)
async def token(request: Request, desk: TheDesk, caller: Caller) -> Response:
    """An access token (RFC 6749): client_credentials, or token exchange for a customer."""
    _tokens.enter(request, caller)
    opener = Opener(desk.db, desk.keys, desk.settings.embed_key)
    url = f"{desk.settings.url}{cards.TOKEN_PATH}"
    try:
        granted = await PeerTokens(desk.db, desk.keys, opener, url).grant(await _form(request))
    except NotAuthorised as error:
        return _oauth_error("invalid_client", error, 401)
    except BadInput as error:
        return _oauth_error("invalid_request", error, 400)
    answer = {
        "access_token": granted.token,
        "token_type": "Bearer",
        "expires_in": int(LIFE),
        "scope": " ".join(granted.scopes),
    }
    if granted.account:
        answer["issued_token_type"] = "urn:ietf:params:oauth:token-type:access_token"
    return JSONResponse(answer, headers={"Cache-Control": "no-store"})


@router.post(cards.RPC_PATH, include_in_schema=False)
@router.post(f"{cards.RPC_PATH}/", include_in_schema=False)  # as some clients write it
async def json_rpc(request: Request, protocol: TheProtocol, _: Asks) -> Response:
    """JSON-RPC: every operation of the protocol."""
    if (kind := _kind_of(request)) != _JSON:
        return JSONResponse(build_error_response(None, _not_read(kind)))
    return await protocol.rpc.handle_requests(request)


type _Operation = Callable[[RestDispatcher], Callable[[Request], Awaitable[Any]]]
_OPERATIONS: tuple[tuple[str, str, _Operation], ...] = (
    ("POST", "/message:send", lambda rest: rest.on_message_send),
    ("POST", "/message:stream", lambda rest: rest.on_message_send_stream),
    ("POST", "/tasks/{id}:cancel", lambda rest: rest.on_cancel_task),
    ("GET", "/tasks/{id}:subscribe", lambda rest: rest.on_subscribe_to_task),
    ("POST", "/tasks/{id}:subscribe", lambda rest: rest.on_subscribe_to_task),
    ("GET", "/tasks/{id}", lambda rest: rest.on_get_task),
    (
        "GET",
        "/tasks/{id}/pushNotificationConfigs/{push_id}",
        lambda rest: rest.get_push_notification,
    ),
    (
        "DELETE",
        "/tasks/{id}/pushNotificationConfigs/{push_id}",
        lambda rest: rest.delete_push_notification,
    ),
    ("POST", "/tasks/{id}/pushNotificationConfigs", lambda rest: rest.set_push_notification),
    ("GET", "/tasks/{id}/pushNotificationConfigs", lambda rest: rest.list_push_notifications),
    ("GET", "/tasks", lambda rest: rest.list_tasks),
    ("GET", "/extendedAgentCard", lambda rest: rest.handle_authenticated_agent_card),
)


def _kind_of(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _not_read(kind: str) -> ContentTypeNotSupportedError:
    return ContentTypeNotSupportedError(f"send {_JSON}, not {kind[:80] or 'nothing said'}")


def _as_accepted(request: Request, answer: Response) -> Response:
    """JSON is called by the protocol's own name for those who ask for that."""
    if answer.headers.get("content-type") == _A2A_JSON and _A2A_JSON not in request.headers.get(
        "accept", ""
    ):
        answer.headers["content-type"] = _JSON
    return answer


def _route(operation: _Operation) -> Callable[..., Awaitable[Response]]:
    async def http_json(request: Request, protocol: TheProtocol, _: Asks) -> Response:
        kind = _kind_of(request)
        if request.method == "POST" and kind not in (_JSON, _A2A_JSON, ""):
            return JSONResponse(build_rest_error_payload(_not_read(kind)), status_code=415)
        return _as_accepted(request, await operation(protocol.rest)(request))

    return http_json


for _method, _path, _operation in _OPERATIONS:
    router.add_api_route(
        f"{cards.REST_PATH}{_path}", _route(_operation), methods=[_method], include_in_schema=False
    )


def _extended(desk: Desk, asker: Asker) -> Any:
    made = cards.extended_card(desk.settings, steward_version(), asker.skills)
    return cards.signed(made, desk.keys, desk.settings)


def _cached(request: Request, body: bytes) -> Response:
    tag = cards.etag(body)
    headers = {"ETag": tag, "Cache-Control": f"public, max-age={cards.MAX_AGE}"}
    known = [one.strip() for one in request.headers.get("if-none-match", "").split(",")]
    if tag in known or "*" in known:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


async def _form(request: Request) -> dict[str, str]:
    """A form in which nothing stands twice. Raises BadInput."""
    body = await request.body()
    if _kind_of(request) != "application/x-www-form-urlencoded" or len(body) > _LONGEST_FORM:
        raise BadInput("send a form", next_step="application/x-www-form-urlencoded, 20 kB at most")
    try:
        pairs = parse_qsl(body.decode("ascii"), strict_parsing=True, max_num_fields=20)
    except ValueError as error:
        raise BadInput("that is no form", next_step="send it as RFC 6749 says") from error
    if len(dict(pairs)) != len(pairs):
        raise BadInput("a field stands twice", next_step="send each once")
    return dict(pairs)


def _oauth_error(code: str, error: NotAuthorised | BadInput, status: int) -> Response:
    said = {"error": code, "error_description": f"{error.message}; {error.next_step}"}
    return JSONResponse(said, status_code=status, headers={"Cache-Control": "no-store"})
