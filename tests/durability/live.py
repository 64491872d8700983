"""The same rig with the real LangGraph server as its desk: the process that `steward run` starts,
killed and started again.
"""

from __future__ import annotations

import os
import sys
from typing import Any, cast

from langgraph_sdk import get_client
from langgraph_sdk.client import LangGraphClient

from steward.ports import free_port
from steward.scenarios import processes
from steward.server import children
from steward.settings import PROJECT
from tests.durability.rig import Rig


class Server:
    """A LangGraph server in the shape of the scenarios' children."""

    def __init__(self, rig: LiveRig, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        environment = {
            **os.environ,
            **rig.environment(),
            "STEWARD_PORT": str(port),
            "STEWARD_OWN_URL": self.url,
            "PYTHONUNBUFFERED": "1",
        }
        command = [
            sys.executable,
            "-m",
            "steward.server.langgraph_server",
            "--port",
            str(port),
            "--config",
            str(PROJECT / "langgraph.json"),
            "--parent",
            str(os.getpid()),
        ]
        self.child = children.Child("server", command, rig.home, environment, f"{self.url}/health")
        self.child.start()

    def wait_ready(self) -> str:
        """Its address, once it answers."""
        self.child.wait_ready()
        return self.url

    def last_words(self) -> str:
        """The end of its log."""
        return self.child.tail(6)

    def kill(self) -> None:
        """End it at once."""
        self.child.kill()

    stop = kill


class LiveRig(Rig):
    """One story on a LangGraph server of its own."""

    def sdk(self, login: str = "", service: bool = False) -> LangGraphClient:
        """The SDK as a member of staff, as the desk's own service,
        or as a visitor without a token.
        """
        token = (
            self.keys.sign("people", "steward", "steward", 3600, kind="service")
            if service
            else self.token(login)
            if login
            else ""
        )
        return get_client(
            url=self._desk_url, headers={"Authorization": f"Bearer {token}"} if token else {}
        )

    def kill(self) -> None:
        """SIGKILL from outside, as a power cut would; it stays down until `wait` or `come_back`."""
        self.killed += 1
        self._server.child.kill()

    def come_back(self) -> None:
        """Start it again."""
        self._come_back()

    @property
    def _server(self) -> Server:
        return cast(Server, self._desk)

    def _start_desk(self) -> processes.Child:
        self._port = getattr(self, "_port", 0) or free_port()
        return cast(Any, Server(self, self._port))

    def _ended(self, within: float = 0.0) -> int | None:
        return (
            self._server.child._process.returncode
            if self._server.child.wait_dead(within) and self._server.child._process
            else None
        )


class AsDeployed(LiveRig):
    """With the leases and deadlines that the desk ships with, not the short ones of scenarios."""

    def environment(self) -> dict[str, str]:
        return super().environment() | {
            "STEWARD_LEASE": "30",
            "STEWARD_TOOL_DEADLINE": "10",
            "STEWARD_TOOL_REST": "10",
        }
