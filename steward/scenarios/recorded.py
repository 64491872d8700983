"""Recorded answers of a model: a server that speaks OpenAI's protocol and says what was answered to
the same question before.

A file has one answer a line, with the key of its question. A question that nobody answered gets 404
(the desk goes on without the model) and is written beside the file, as FILE.missed, to be answered.
"""

from __future__ import annotations

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from steward.errors import BadInput

MODEL = "by-hand"
_SAME = ("model", "messages", "tools", "tool_choice", "response_format")


def key_of(question: dict[str, Any]) -> str:
    """What makes two questions the same: not ids, temperature or streaming."""
    same = {name: question.get(name) for name in _SAME}
    written = json.dumps(same, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


class Recorded(ThreadingHTTPServer):
    """Answers from a file, on loopback. Raises BadInput for a file that is none."""

    daemon_threads = True

    def __init__(self, file: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.file, self.lock = file, threading.Lock()
        try:
            rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
            self.answers = {row["key"]: row["answer"] for row in rows}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BadInput(f"{file}: {error}", file=str(file)) from error
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Where the desk asks it."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def missed(self, key: str, question: dict[str, Any]) -> None:
        """A question that nobody answered, kept for somebody to answer."""
        with self.lock, Path(f"{self.file}.missed").open("a", encoding="utf-8") as out:
            row = {"key": key, "question": question}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


class _Handler(BaseHTTPRequestHandler):
    server: Recorded

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing into a transcript."""

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        key = key_of(question)
        answer = self.server.answers.get(key)
        if answer is None:
            self.server.missed(key, question)
            self._send(404, {"error": {"message": f"nobody answered {key}", "type": "not_found"}})
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
        "model": question.get("model", MODEL),
        "choices": [choice],
        "usage": usage,
    }
