"""`steward chat`: a customer's conversation with the running desk, in a terminal or from a pipe."""

from __future__ import annotations

import fcntl
import json
import re
import shlex
import sys
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import typer

from steward.called import as_typed, program
from steward.cli.client import DeskClient, desk_url, home_folder
from steward.cli.output import bold, dim, fail, say
from steward.settings import settings

_PATIENCE = 60.0
_INTRO = """You are writing to {company}'s desk (an AI).
Try: I was charged twice, my e-mail is dana.whitfield@example.com
{end}; go on later with: {again}
"""
_ENDS = {True: "An empty line or Ctrl-D ends", False: "It ends with the input"}  # at a terminal?


class Chat:
    """One conversation: what is typed goes in, what the desk says comes out,
    codes are shown as they are sent.
    """

    def __init__(self, client: DeskClient, sandbox: DeskClient, conversation: str) -> None:
        self._client = client
        self._sandbox = sandbox
        self._path = f"/desk/conversations/{conversation}"
        self._conversation = conversation
        self._cursor = 0
        self._mail = 0
        self._buttons: list[tuple[str, dict[str, str]]] = []
        self._answered = threading.Event()
        self._over = threading.Event()

    def catch_up(self) -> None:
        """Print what was said before."""
        for line in self._client.get(f"{self._path}/messages")["messages"]:
            self._cursor = line["seq"]
            say(f"{bold('you' if line['role'] == 'customer' else 'desk')}  {line['text']}")
        self._show_mail(silent=True)

    def listen(self) -> None:
        """Print what comes, from another thread, and connect again when the server was away."""
        threading.Thread(target=self._listen, name="listen", daemon=True).start()

    def send(self, text: str) -> None:
        """Say something and wait for the desk to be quiet again."""
        self._answered.clear()
        chosen = int(text) - 1 if text.isdecimal() and len(text) == 1 else -1
        if 0 <= chosen < len(self._buttons):
            words, answer = self._buttons[chosen]
            try:
                self._client.post_once(f"{self._path}/messages", {"text": words, "answer": answer})
            except typer.Exit:  # the offer has changed, which was said: read what is offered now
                self._offer()
                return
        else:
            self._client.post_once(f"{self._path}/messages", {"text": text})
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            self._answered.wait(0.25)
            if self._quiet():
                break
        else:
            say(dim("(no answer yet)"))
        self._show_mail()
        self._offer()

    def _offer(self) -> None:
        """The buttons of what waits for a yes; their numbers answer exactly
        the offer that is shown.
        """
        asked = self._client.get(f"{self._path}/messages", after=self._cursor)["question"]
        self._buttons = []
        for offer in (asked or {}).get("offers", []):
            bound = {"action": offer["action"], "digest": offer["digest"]}
            self._buttons += [
                (offer["yes"], bound | {"says": "yes"}),
                (offer["no"], bound | {"says": "no"}),
            ]
        if self._buttons:
            say(
                dim(
                    "      "
                    + "   ".join(
                        f"[{n}] {words}" for n, (words, _) in enumerate(self._buttons, start=1)
                    )
                )
            )

    def end(self) -> None:
        """Stop listening."""
        self._over.set()

    def _quiet(self) -> bool:
        """Whether nothing is under way and everything that was said has been printed.

        An answer reads the lines first and then whether work goes on: what was said in between,
        only a second look sees.
        """
        return self._at_rest() and self._at_rest()

    def _at_rest(self) -> bool:
        state = self._client.get(f"{self._path}/messages", after=self._cursor)
        return not state["working"] and not any(
            line["role"] != "customer" for line in state["messages"]
        )

    def _listen(self) -> None:
        while not self._over.is_set():
            try:
                for kind, data in self._client.events(f"{self._path}/events", self._cursor):
                    self._show(kind, data)
            except (httpx.HTTPError, ValueError):
                pass
            self._over.wait(0.5)

    def _show(self, kind: str, data: dict[str, Any]) -> None:
        if kind == "status":
            say(dim(f"      … {data['text']}"))
        if kind != "message":  # how the conversation stands otherwise is for pages
            return
        self._show_mail()
        if data["role"] != "customer":
            say(f"{bold(data['role'])}  {data['text']}")
            self._answered.set()
        self._cursor = max(self._cursor, int(data["seq"]))

    def _show_mail(self, silent: bool = False) -> None:
        """Codes and notices that went to an address, as the sandbox's outbox has them."""
        for one in self._sandbox.get("/sandbox/outbox", conversation_id=self._conversation)[
            "messages"
        ]:
            if one["seq"] <= self._mail:
                continue
            self._mail = one["seq"]
            if one["kind"] == "code" and not silent:
                say(dim(f"      ✉ {code_line(one)}"))


def code_line(message: dict[str, Any]) -> str:
    """`code 123456 sent to d***@example.com`."""
    return (
        f"code {code_of(message['text']) or as_typed('(see: steward outbox)')} sent to "
        f"{message['destination']}"
    )


def code_of(text: str) -> str:
    """The six digits of a one-time code's message, or nothing."""
    found = re.search(r"(?<!\d)\d{6}(?!\d)", text)
    return found.group() if found else ""


def talk(conversation: str, home: Path | None, url: str) -> int:
    """Run the chat until its input ends."""
    where = desk_url(home, url)
    opener = DeskClient(where, patience=_PATIENCE)
    notes = home_folder(home) / "chats.json"
    if not conversation:
        started = opener.post("/desk/conversations", {"channel": "chat"})
        conversation, token = started["conversation_id"], started["token"]
        remember(notes, conversation, token)
    else:
        conversation, token = recall(notes, conversation)
    client = DeskClient(where, token, patience=_PATIENCE, waits=_say_it_is_away)
    chat = Chat(client, opener, conversation)
    go_on = again(conversation, home, url)
    end = _ENDS[sys.stdin.isatty()]
    say(dim(_INTRO.format(company=settings().voice.name, again=go_on, end=end)))
    chat.catch_up()
    chat.listen()
    try:
        for text in _typed():
            chat.send(text)
    except KeyboardInterrupt:
        say()
    finally:  # also where the desk stays away: the words typed last were not sent then
        chat.end()
        say(dim(f"Go on with: {go_on}"))
    return 0


def again(conversation: str, home: Path | None, url: str) -> str:
    """The command that goes on with it, from where this one was typed."""
    options = {"--conversation": conversation, "--home": str(home or ""), "--url": url}
    words = (f"{name} {shlex.quote(value)}" for name, value in options.items() if value)
    return f"{program()} chat {' '.join(words)}"


def _say_it_is_away() -> None:
    say(dim("      … the desk is away; nothing is lost, and this goes on as soon as it is back"))


def _typed() -> Any:
    """Lines of the pipe, or of the terminal until an empty one."""
    if not sys.stdin.isatty():
        yield from (line.strip() for line in sys.stdin if line.strip())
        return
    while True:
        try:
            text = input("you  ").strip()
        except EOFError:
            return
        if not text:
            return
        yield text


def remember(notes: Path, conversation: str, token: str) -> None:
    """Keep how a conversation is gone on with, beside those that are begun at the same time."""
    notes.parent.mkdir(parents=True, exist_ok=True)
    with notes.with_suffix(".lock").open("w") as alone:
        fcntl.flock(alone, fcntl.LOCK_EX)
        known = _read(notes) | {conversation: token}
        new = notes.with_suffix(".new")
        new.touch(mode=0o600)
        new.write_text(json.dumps(known))
        new.replace(notes)  # who reads meanwhile reads all that there was


def recall(notes: Path, named: str) -> tuple[str, str]:
    """The conversation that is named, by the beginning of its ID at least, and its token."""
    known = _read(notes)
    found = [named] if named in known else [one for one in known if one.startswith(named)]
    if not found:
        fail(
            f"No conversation {named!r} was started from here.",
            "Start one with `steward chat`.",
        )
    if len(found) > 1:
        fail(f"{len(found)} conversations begin with {named!r}.", "Name more of its ID.")
    return found[0], known[found[0]]


def _read(notes: Path) -> dict[str, str]:
    try:
        known: dict[str, str] = json.loads(notes.read_text())
    except (OSError, ValueError):
        return {}
    return known
