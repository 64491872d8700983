"""Recorded answers of a model: a server that speaks OpenAI's protocol and says what was answered to
the same question before.

A file has one answer a line, with the key of its question, its role and what was given. A question
that nobody answered gets 404 (the desk goes on without the model) and is written beside the file,
as FILE.missed, to be answered: `steward recordings refresh`.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from steward.errors import BadInput

_SAME = ("model", "messages", "tools", "tool_choice", "response_format")


def key_of(question: dict[str, Any]) -> str:
    """What makes two questions the same: not ids, temperature or streaming."""
    return digest_of({name: question.get(name) for name in _SAME})


def digest_of(asked: Mapping[str, Any]) -> str:
    """A key of what was asked, whatever the order of its parts."""
    written = json.dumps(asked, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def asked(question: dict[str, Any]) -> dict[str, Any]:
    """A question as its row shows it: the model has the name of its role."""
    given = question["messages"][-1]["content"]
    return {"key": key_of(question), "role": question["model"], "given": json.loads(given)}


def read_rows(file: Path) -> list[dict[str, Any]]:
    """The rows of a file. Raises BadInput for one that is none."""
    try:
        rows: list[dict[str, Any]] = [
            json.loads(line) for line in file.read_text("utf-8").splitlines()
        ]
        if missing := [row for row in rows if not {"key", "answer"} <= row.keys()]:
            raise ValueError(f"a row needs a key and an answer: {str(missing[0])[:80]}")
    except (OSError, ValueError, AttributeError) as error:
        raise BadInput(f"{file}: {error}", file=str(file)) from error
    return rows


def write_rows(file: Path, rows: Iterable[dict[str, Any]]) -> None:
    """A file of these rows, one a line."""
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    file.write_text("".join(lines), "utf-8")


class Recorded(ThreadingHTTPServer):
    """Answers from a file, on loopback. Raises BadInput for a file that is none."""

    daemon_threads = True

    def __init__(self, file: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.file, self.lock = file, threading.Lock()
        self.answers = {row["key"]: row["answer"] for row in read_rows(file)}
        self.times_asked = self.times_unanswered = 0
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Where the desk asks it."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def answer(self, question: dict[str, Any]) -> Any:
        """What was answered to it; None where nobody did, which is kept to be answered."""
        said = self.answers.get(key_of(question))
        with self.lock:
            self.times_asked += 1
            if said is None:
                self.times_unanswered += 1
                with Path(f"{self.file}.missed").open("a", encoding="utf-8") as out:
                    row = asked(question) | {"answer": None}
                    out.write(json.dumps(row, ensure_ascii=False) + "\n")
        return said


class _Handler(BaseHTTPRequestHandler):
    server: Recorded

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing into a transcript."""

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        answer = self.server.answer(question)
        if answer is None:
            why = f"nobody answered {key_of(question)}"
            self._send(404, {"error": {"message": why, "type": "not_found"}})
            return
        self._send(200, _completion(question, answer))

    def _send(self, status: int, body: dict[str, Any]) -> None:
        written = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(written)))
        self.end_headers()
        self.wfile.write(written)


def _completion(question: dict[str, Any], answer: Any) -> dict[str, Any]:
    """`answer`: text, or the tools that are asked for."""
    calls = answer if isinstance(answer, list) else []
    message: dict[str, Any] = {"role": "assistant", "content": None if calls else str(answer)}
    if calls:
        message["tool_calls"] = [
            {
                "id": f"call_{n}",
                "type": "function",
                "function": {"name": one["tool"], "arguments": json.dumps(one.get("args", {}))},
            }
            for n, one in enumerate(calls)
        ]
    asked = len(json.dumps([question.get("messages"), question.get("tools")])) // 4
    said = len(json.dumps(message)) // 4
    usage = {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}
    choice = {"index": 0, "message": message, "finish_reason": "tool_calls" if calls else "stop"}
    return {
        "id": "recorded",
        "object": "chat.completion",
        "created": 1,
        "model": question.get("model"),
        "choices": [choice],
        "usage": usage,
    }


def settings_of(file: Path, recorded: Callable[[Path], Recorded]) -> tuple[dict[str, str], str]:
    """The desk's settings for the models of a file, scripted or recorded, and what is told of it.

    A recorded model plays every role, by its name. Raises BadInput.
    """
    from steward.llm.roles import ROLES  # imports LangChain: only where a scenario has a model

    if file.suffix == ".jsonl":
        served = recorded(file)
        models = {role: f"openai:{role}" for role in ROLES}
        settings = {"STEWARD_MODELS": json.dumps(models), "STEWARD_MODEL_URL": served.url}
        told = f"recorded, {len(served.answers)} answers of {file.name}"
        return settings | {"OPENAI_API_KEY": "none"}, told
    from steward.llm.scripted import load_scripted

    told = f"{file.name} as {', '.join(load_scripted(file))}"
    return {"STEWARD_SCRIPTED_MODEL": str(file)}, told
