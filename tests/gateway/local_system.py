"""An MCP server for a desk that starts it: one tool, and a line for each thing it is told to do.

python local_system.py
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

TOOL = {
    "name": "get_contact",
    "inputSchema": {"type": "object"},
    "outputSchema": {"type": "object", "required": ["process"]},
}


def answer(message: dict[str, Any]) -> dict[str, Any]:
    """The result of a request."""
    match message["method"]:
        case "initialize":
            version = message["params"]["protocolVersion"]
            info = {"name": "local", "version": "1"}
            return {
                "protocolVersion": version,
                "capabilities": {"tools": {}},
                "serverInfo": info,
            }
        case "tools/list":
            return {"tools": [TOOL]}
        case _:
            return called(message["params"]["arguments"].get("do", ""))


def called(do: str) -> dict[str, Any]:
    """The tool: `die`, `hang`, `much N` or `much N without end`; else its own process and
    environment. `announce`: its list of tools is another one now.
    """
    if do == "die":
        os._exit(1)
    if do == "hang":
        time.sleep(60)
    if do.startswith("much"):
        line = "x" * int(do.removeprefix("much ").removesuffix(" without end"))
        print(line, end="" if do.endswith("without end") else "\n", flush=True)
        if do.endswith("without end"):
            time.sleep(60)
    if do == "announce":
        changed = {"jsonrpc": "2.0", "method": "notifications/tools/list_changed"}
        print(json.dumps(changed), flush=True)
    if do == "chatter":
        print("this is no message", flush=True)
    known = {"process": os.getpid(), "environment": dict(os.environ)}
    return {"content": [], "structuredContent": known}


if __name__ == "__main__":
    for line in sys.stdin:
        said = json.loads(line)
        if "id" in said:
            reply = {"jsonrpc": "2.0", "id": said["id"], "result": answer(said)}
            print(json.dumps(reply), flush=True)
