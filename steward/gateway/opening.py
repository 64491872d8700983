"""How a session with an MCP server begins: who the desk is, and what it can be asked there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mcp import types
from mcp.client.session import ClientSession
from mcp.shared.context import RequestContext
from mcp.shared.version import SUPPORTED_PROTOCOL_VERSIONS

from steward.gateway import questions
from steward.gateway.local_server import Reading, Writing
from steward.gateway.specs import Asks


def session(
    asks: Asks, reading: Reading, writing: Writing, changed: Callable[[], None]
) -> ClientSession:
    """The library's session; what it is asked by itself it answers as `questions` says. `changed`
    is called when the server says that its list of tools is another one now.
    """

    by_itself = questions.ByItself()

    async def filled(
        context: RequestContext[ClientSession, Any], params: types.ElicitRequestParams
    ) -> types.ElicitResult | types.ErrorData:
        form = params.model_dump(mode="json", by_alias=True, exclude_none=True)
        return types.ElicitResult.model_validate(by_itself.filled(form))

    async def heard(message: object) -> None:
        told = message.root if isinstance(message, types.ServerNotification) else None
        if isinstance(told, types.ToolListChangedNotification):
            changed()

    return ClientSession(
        reading,
        writing,
        elicitation_callback=filled if asks == "defaults" else None,
        message_handler=heard,
    )


async def initialize(asks: Asks, client: ClientSession) -> None:
    """As the library does, and with nothing offered that the desk does not do: it would offer to
    send somebody to a page as well.
    """
    params = types.InitializeRequestParams(
        protocolVersion=types.LATEST_PROTOCOL_VERSION,
        capabilities=questions.capabilities(asks),
        clientInfo=types.Implementation(name="steward", version="1"),
    )
    asked = types.ClientRequest(types.InitializeRequest(params=params))
    found = await client.send_request(asked, types.InitializeResult)
    if found.protocolVersion not in SUPPORTED_PROTOCOL_VERSIONS:
        raise RuntimeError(f"it speaks MCP {found.protocolVersion}, which is not known here")
    await client.send_notification(types.ClientNotification(types.InitializedNotification()))
