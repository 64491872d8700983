"""Requests that no honest client sends: too large, too deep, no text at all, odd names and methods.

Each gets a 4xx and a sentence.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from steward.server.edge import BODY_LIMIT
from steward.server.processes import Stack
from tests.server.conftest import Calls
from tests.server.marks import on_the_running_server

pytestmark = on_the_running_server(seconds=0.3)
JSON = {"Content-Type": "application/json"}
NASTY = {
    "half a character": "\ud800",
    "the other half": "a\udfffb",
    "NUL": "a\x00b",
    "controls": "\x01\x08\x1b[31m",
    "a script": "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "right to left": "\u202egnp.exe",
    "invisible": "a\u200bb\ufeffc",
    "SQL": "'; DROP TABLE desk.staff; --",
    "a template": "{{7*7}} ${7*7} {0.__class__} %s",
    "emoji": "👩‍👩‍👧" * 50,
}
Customer = tuple[Calls, str]


def raw(
    caller: Calls, path: str, content: str | bytes | Iterator[bytes], **headers: str
) -> httpx.Response:
    return caller.http.post(path, content=content, headers={**JSON, **headers})


def refused(answer: httpx.Response, *statuses: int) -> None:
    assert answer.status_code in statuses, (answer.status_code, answer.text[:300])
    error = answer.json()["error"]
    assert error["code"]
    assert error["message"]
    assert "Traceback" not in answer.text


def messages(conversation: str) -> str:
    return f"/desk/conversations/{conversation}/messages"


def pieces(size: int) -> Iterator[bytes]:
    """A body without a length."""
    for _ in range(size // 16_384 + 1):
        yield b" " * 16_384


def test_body_over_the_limit_is_refused_declared_or_not(customer: Customer, lena: Calls) -> None:
    caller, conversation = customer
    for who, path in (
        (caller, messages(conversation)),
        (lena, "/desk/halt"),
        (lena, "/threads/search"),
        (lena, "/runs/wait"),
    ):
        refused(raw(who, path, b" " * (BODY_LIMIT + 1)), 413)
        refused(raw(who, path, pieces(BODY_LIMIT)), 413)


@pytest.mark.parametrize(
    "body",
    [
        "[" * 10_000,
        '{"text":' + "[" * 10_000 + "]" * 10_000 + "}",
        '{"text":' * 10_000,
        '{"text":' + "9" * 10_000 + "}",
        '{"text":NaN}',
        '{"text":-Infinity}',
        '{"text":1e999}',
        "{",
        "",
        "null",
        '"text"',
        "[]",
        b'{"text":"\xff"}',
        b"\xff\xfe\x00",
        '{"text":true}',
        '{"text":"a","id":' + "9" * 10_000 + "}",
        '{"text":"a","__proto__":{}}',
    ],
    ids=str,
)
def test_hostile_requests_what_is_no_message_is_refused(
    body: str | bytes, customer: Customer
) -> None:
    caller, conversation = customer
    refused(raw(caller, messages(conversation), body), 400, 422)


@pytest.mark.parametrize(
    "body",
    [
        '{"timeout":NaN}',
        '{"timeout":Infinity}',
        '{"timeout":1e400}',
        '{"timeout":-1}',
        '{"timeout":' + "9" * 400 + "}",
    ],
)
def test_request_with_an_invalid_number_is_refused(body: str, visitor: Calls) -> None:
    refused(raw(visitor, "/sandbox/idle", body), 400, 422)


def test_key_given_twice_counts_as_given_last(customer: Customer) -> None:
    caller, conversation = customer
    assert (
        raw(caller, messages(conversation), '{"text":"first","text":"second"}').status_code == 202
    )
    said = [
        line["text"]
        for line in caller.get(messages(conversation)).json()["messages"]
        if line["role"] == "customer"
    ]
    assert said == ["second"]


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/xml",
        "x",
        "a/b;" + "c" * 5000,
    ],
)
def test_content_of_another_type_is_no_message(kind: str, customer: Customer) -> None:
    caller, conversation = customer
    refused(
        raw(caller, messages(conversation), '{"text":"hello"}', **{"Content-Type": kind}), 400, 422
    )


@pytest.mark.parametrize("name", NASTY)
def test_nasty_words_are_data_in_every_field(name: str, customer: Customer, lena: Calls) -> None:
    """They are taken and come back as JSON, or refused with a reason."""
    caller, conversation = customer
    words, base = NASTY[name], f"/desk/conversations/{conversation}"
    sent = raw(caller, f"{base}/messages", json.dumps({"text": words, "sender": words[:300]}))
    assert sent.status_code == 202, sent.text
    bodies: list[tuple[Calls, str, dict[str, Any]]] = [
        (caller, f"{base}/messages", {"text": "x", "id": words}),
        (caller, f"{base}/messages", {"text": "x", "assertion": words}),
        (caller, f"{base}/messages", {"text": "x", "channel": words}),
        (caller, "/auth/customer", {"token": words}),
        (caller, "/auth/customer/refresh", {"token": words}),
        (lena, f"{base}/supervision", {"does": "take_over"}),
        (lena, f"{base}/supervision", {"does": "say", "text": words}),
        (lena, f"{base}/supervision", {"does": "whisper", "text": words}),
        (lena, f"{base}/supervision", {"does": words}),
        (
            lena,
            "/desk/approvals/apr_none/decision",
            {"verdict": "reject", "digest": words, "reason": words},
        ),
        (lena, "/desk/actions/act_none/resolve", {"happened": True, "note": words}),
        (lena, "/desk/halt", {"reason": words}),
        (lena, "/desk/resume", {}),
        (lena, "/desk/systems/steps", {"system": words, "tool": words, "reason": words}),
        (caller, "/sandbox/idle", {"conversation_id": words, "timeout": 0}),
        (caller, "/sandbox/tamper", {"conversation_id": words}),
        (caller, "/sandbox/crash", {"point": words, "when": "never"}),
        (caller, "/desk/conversations", {"id": words}),
        (caller, "/desk/conversations", {"channel": words}),
    ]
    for who, path, body in bodies:
        answer = raw(who, path, json.dumps(body))
        assert answer.status_code < 500, (path, body, answer.text)
        _is_data(answer)
    for who, path in (
        (caller, "messages"),
        (lena, "messages"),
        (lena, "record"),
        (lena, "happened"),
    ):
        answer = who.get(f"{base}/{path}")
        assert answer.status_code == 200
        _is_data(answer)
    _is_data(lena.get("/desk/conversations"))
    if name in ("a script", "SQL", "a template"):
        assert caller.get(f"{base}/messages").json()["messages"][0]["text"] == words


def _is_data(answer: httpx.Response) -> None:
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    answer.json()


@pytest.mark.parametrize(
    "name",
    [
        "%00",
        "a%00b",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e",
        "%ff%fe",
        "%ed%a0%80",
        "%E2%80%AEx",
        "ü",
        "a" * 6000,
        "%25",
        "'%20OR%201=1",
        "{id}",
        "null",
    ],
)
def test_odd_names_in_paths_are_not_there(name: str, lena: Calls, visitor: Calls) -> None:
    for path in (
        "/desk/conversations/{}/record",
        "/desk/conversations/{}/messages",
        "/desk/approvals/{}",
        "/desk/conversations/{}/happened",
        "/sandbox/happened/{}",
        "/ui/{}",
        "/ui/assets/{}",
    ):
        assert lena.http.get(path.replace("{}", name)).status_code in (404, 422), path
    for path in (
        "/desk/actions/{}/stop",
        "/desk/conversations/{}/supervision",
        "/desk/approvals/{}/claim",
        "/sandbox/stories/{}",
        "/sandbox/stale/{}",
    ):
        assert lena.http.post(path.replace("{}", name), json={}).status_code in (404, 422), path
    for path in (
        "/sandbox/outbox?conversation_id={}",
        "/sandbox/books?account={}",
        "/sandbox/source?file={}",
        "/auth/callback?state={}&code=x",
        "/auth/sign-in?return_to={}",
    ):
        answer = visitor.http.get(path.replace("{}", name))
        assert answer.status_code in (200, 303, 403, 404, 422), path
        assert urlsplit(answer.headers.get("location", "")).netloc in (
            "",
            urlsplit(str(visitor.http.base_url)).netloc,
        )


@pytest.mark.parametrize("after", ["9" * 19, "9" * 30, "-1", "1e3", "NaN", "", "٣"])
def test_cursor_that_is_invalid_is_refused_or_behind_everything(
    after: str, customer: Customer
) -> None:
    caller, conversation = customer
    assert caller.get(messages(conversation), after=after).status_code in (200, 422)


def test_methods_that_a_route_lacks_do_nothing(customer: Customer) -> None:
    caller, conversation = customer
    for method in ("OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "PROPFIND"):
        answer = caller.http.request(
            method, messages(conversation), headers={"X-Secret": "shown back"}
        )
        assert answer.status_code in (404, 405), method
        assert "shown back" not in answer.text


@pytest.mark.parametrize(
    ("header", "value"),
    [
        (b"Host", b"[::1"),
        (b"Host", b"a[b"),
        (b"Host", b"\xff"),
        (b"Origin", b"http://["),
        (b"Origin", b"null"),
        (b"Authorization", b"Bearer \xff\xfe"),
        (b"Authorization", b"Basic x"),
        (b"Cookie", b"steward_session=\xff"),
        (b"Cookie", b"steward_session=a; steward_session=b"),
        (b"X-Csrf-Token", b"\xff"),
        (b"Last-Event-Id", b"9" * 5000),
        (b"Idempotency-Key", b"\xff"),
        (b"Content-Length", b"9" * 5000),
        (b"Accept", b"*/*;" * 3000),
        (b"Traceparent", b"00-" + b"f" * 5000),
        (b"X-Forwarded-For", b"\x09\xff"),
    ],
)
def test_odd_headers_are_no_defect(header: bytes, value: bytes, visitor: Calls) -> None:
    for path in (b"/auth/me", b"/auth/sign-in", b"/desk/approvals", b"/threads/x"):
        status = _spoken(visitor, b"GET " + path + b" HTTP/1.1\r\n", header, value)
        assert status < 500, path


def _spoken(visitor: Calls, line: bytes, header: bytes, value: bytes) -> int:
    """By hand, because no client sends some of these.

    A server that hangs up without a word has refused it too.
    """
    url = urlsplit(str(visitor.http.base_url))
    host = b"" if header == b"Host" else f"Host: {url.netloc}\r\n".encode()
    with socket.create_connection((url.hostname or "", url.port or 0), timeout=60) as there:
        there.sendall(line + host + header + b": " + value + b"\r\nConnection: close\r\n\r\n")
        said = there.recv(64)
    return int(said.split(b" ")[1]) if said else 400


def test_request_with_two_hosts_is_refused(visitor: Calls) -> None:
    """A proxy in front may have looked at the other one."""
    assert (
        _spoken(visitor, b"GET /health HTTP/1.1\r\n", b"Host", b"evil.example\r\nHost: 127.0.0.1")
        == 400
    )


def test_request_with_a_large_head_is_refused(visitor: Calls, live: Stack) -> None:
    assert visitor.http.get("/health", headers={"X-Large": "a" * 100_000}).status_code == 431
    assert (
        _spoken(visitor, b"GET /health?" + b"a" * 100_000 + b" HTTP/1.1\r\n", b"X-A", b"b") == 431
    )
    assert (
        _spoken(
            visitor,
            b"GET /health HTTP/1.1\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(10_000)),
            b"X-A",
            b"b",
        )
        == 431
    )
    assert visitor.get("/health").status_code == 200
