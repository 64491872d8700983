"""A stand-in for the desk that speaks its HTTP and remembers in a file,
so that the runner can be tested by itself.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx

CODE = "123456"
_lock = threading.Lock()
_armed: set[tuple[str, str]] = set()


class _Memory:
    def __init__(self) -> None:
        self._file = Path(os.environ["STEWARD_HOME"]) / "stub.json"
        empty: dict[str, Any] = {"messages": {}, "outbox": {}, "known": [], "approvals": []}
        self.held: dict[str, Any] = (
            json.loads(self._file.read_text()) if self._file.exists() else empty
        )

    def write(self) -> None:
        self._file.write_text(json.dumps(self.held))


def _say(held: dict[str, Any], conversation: str, role: str, text: str) -> None:
    lines = held["messages"][conversation]
    lines.append(
        {
            "seq": len(lines) + 1,
            "role": role,
            "kind": "reply",
            "text": text,
            "at": "2026-11-20T09:00:00Z",
        }
    )


def _reach(point: str, when: str) -> None:
    if (point, when) in _armed:
        os.kill(os.getpid(), signal.SIGKILL)


def _hear(held: dict[str, Any], conversation: str, body: dict[str, Any]) -> None:
    """What this desk does: it sends a code to an address, knows who says the code,
    asks for an approval of `pay`, and says what a model answers to `model: …`.
    """
    text = str(body["text"])
    _say(held, conversation, "customer", text)
    if "@" in text:
        held["outbox"].setdefault(conversation, []).append(
            {
                "seq": 1,
                "kind": "code",
                "destination": text,
                "text": f"Your code is {CODE}.",
                "at": "",
            }
        )
    if text == CODE or body.get("assertion"):
        held["known"].append(conversation)
    if text == "pay":
        held["approvals"].append(
            {
                "id": "apr_1",
                "action": "issue_refund",
                "conversation_id": conversation,
                "digest": "d",
                "needs": [["lead"]],
                "status": "pending",
                "signatures": [],
                "amount": {"minor": 4500, "currency": "USD"},
                "created_at": "1",
            }
        )
    if text == "sleep":
        time.sleep(60)
    if text == "end":
        sys.stderr.write("the stub ends\n")
        os._exit(3)
    answer = _of_model(text.removeprefix("model: ")) if text.startswith("model: ") else ""
    _say(held, conversation, "desk", answer or f"You said {text}")


def _of_model(text: str) -> str:
    given = json.dumps({"message": text})
    messages = [{"role": "system", "content": "Read."}, {"role": "user", "content": given}]
    asked = {"model": "understand", "messages": messages}
    url = f"{os.environ['STEWARD_MODEL_URL']}/chat/completions"
    answered = httpx.post(url, json=asked, trust_env=False)
    if answered.is_error:
        return "nobody answered"
    return str(answered.json()["choices"][0]["message"]["content"])


def _answer(method: str, path: str, body: dict[str, Any]) -> tuple[int, Any]:
    memory = _Memory()
    held = memory.held
    path, _, query = path.partition("?")
    parts = path.strip("/").split("/")
    match [method, *parts]:
        case ["POST", "desk", "conversations"]:
            conversation = f"c{len(held['messages']) + 1}"
            held["messages"][conversation] = []
            answer: Any = {"conversation_id": conversation, "token": "t"}
        case ["POST", "desk", "conversations", conversation, "messages"]:
            _reach("act", "before")
            _hear(held, conversation, body)
            memory.write()
            _reach("act", "after")
            answer = {"message_id": body["id"]}
        case ["GET", "desk", "conversations", conversation, "messages"]:
            after = int(query.removeprefix("after="))
            answer = {"messages": held["messages"][conversation][after:], "next": 0}
        case ["GET", "desk", "conversations", conversation, "record"]:
            known = {"account": "A-1", "contact": "C-1", "assurance": "possession"}
            answer = {
                "customer": known if conversation in held["known"] else None,
                "turns": [{"model_calls": 1}],
                "audit": [{"event": "turn.opened"}],
                "audit_verifies": True,
                "waiting": False,
            }
        case ["GET", "desk", "approvals"]:
            answer = {"approvals": held["approvals"]}
        case ["POST", "desk", "approvals", _, "decision"]:
            if held["approvals"][0]["status"] != "pending":
                return 409, {
                    "error": {"code": "stale", "message": "decided already", "next_step": ""}
                }
            held["approvals"][0]["status"] = (
                "approved" if body["verdict"] == "approve" else "rejected"
            )
            held["approvals"][0]["signatures"].append({"login": "lena", "verdict": body["verdict"]})
            answer = {}
        case ["GET", "sandbox", "outbox"]:
            answer = {"messages": held["outbox"].get(query.removeprefix("conversation_id="), [])}
        case ["GET", "sandbox", "process"]:
            asked = ("STEWARD_HOURS", "STEWARD_SYSTEMS_URL")
            hours, systems = (os.environ.get(name) for name in asked)
            answer = {"pid": os.getpid(), "hours": hours, "systems": systems}
        case ["POST", "sandbox", "hold"]:
            answer = {"held": True}
        case ["POST", "desk", "halt" | "resume"]:
            answer = {}
        case ["POST", "sandbox", "crash"]:
            _armed.add((body["point"], body["when"]))
            answer = {}
        case ["POST", "sandbox", _]:
            answer = {"idle": True}
        case _:
            return 404, {"error": {"code": "not_found", "message": path}}
    memory.write()
    return 200, answer


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self._serve("GET")

    def do_POST(self) -> None:
        self._serve("POST")

    def _serve(self, method: str) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length) or b"{}")
        with _lock:
            status, answer = _answer(method, self.path, body)
        content = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def run(host: str, port: int, ready: Callable[[int], None]) -> None:
    """Serve until SIGTERM, as the desk's headless server does."""
    _armed.clear()
    server = ThreadingHTTPServer((host, port), _Handler)
    before = signal.signal(
        signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start()
    )
    ready(server.server_address[1])
    server.serve_forever(poll_interval=0.02)
    server.server_close()
    signal.signal(signal.SIGTERM, before)
