"""`steward conversations`: see what goes on, and step in as a person."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from steward.cli.asking import (
    HOME,
    JSON,
    URL,
    desk_as,
    find_conversation,
    listed,
    minute,
    moment,
    one_conversation,
)
from steward.cli.output import advise, as_json, bold, fail, on_terminal, say
from steward.money import Money

app = typer.Typer(
    help="Conversations, and stepping in.", no_args_is_help=True, rich_markup_mode=None
)
AS = Annotated[
    str,
    typer.Option(
        "--as", help="Who you are: aiko and tom are agents, lena and marcus leads, noor is admin."
    ),
]
_WAITS = ("people", "customer", "desk", "ended")
ID = Annotated[str, typer.Argument(help="The conversation's id, or its beginning.")]
TEXT = Annotated[str, typer.Option(help="What to say.")]


@app.command(
    "list",
    epilog="Examples: steward conversations list    "
    "steward conversations list --waits people --json",
)
def list_(
    waits: Annotated[
        str, typer.Option(help="Only those that wait for people, customer, desk; or ended.")
    ] = "",
    as_: AS = "lena",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Who has each conversation, whom it waits for and since when, its last line and what it cost.
    Danger comes first.
    """
    if waits and waits not in _WAITS:
        fail(f"{waits!r} is nothing that one waits for.", f"It is one of {', '.join(_WAITS)}.")
    every = desk_as(as_, home, url).pages("/desk/conversations", "conversations")
    found = [one for one in every if not waits or one["waits"] == waits]
    listed(
        found,
        json,
        f"No conversation waits for {waits}." if waits else "There are no conversations yet.",
        ("id", "mode", "now", "since", "due", "sees to it", "customer", "last line", "calls"),
        _row,
    )


@app.command(epilog="Example: steward conversations show 1f3a")
def show(
    conversation: ID, as_: AS = "lena", home: HOME = None, url: URL = "", json: JSON = False
) -> None:
    """Everything that was said, noted and done."""
    client = desk_as(as_, home, url)
    one = find_conversation(client, conversation)
    record = client.get(f"/desk/conversations/{one['id']}/record")
    lines = client.get(f"/desk/conversations/{one['id']}/messages")["messages"]
    if json:
        as_json(
            {
                **one,
                "messages": lines,
                "actions": record["actions"],
                "approvals": record["approvals"],
                "whispers": record["whispers"],
                "audit_verifies": record["audit_verifies"],
                "broken_at": record["broken_at"],
            }
        )
        return
    say(bold(f"{one['id']}  {_mode(one)}"))
    if one.get("alarm"):
        advise(
            f"  DANGER ({one['alarm']}) since {minute(one['since'])}: take it over, talk, and "
            f"close the alarm: steward conversations close-alarm {one['id']}"
        )
    for line in lines:
        for part in spoken(line):
            say(part)
    for whisper in record["whispers"]:
        say(f"  ({whisper['login']} whispers: {whisper['text']})")
    for action in record["actions"]:
        say(f"  [{done(action)}]")
    holds = record["audit_verifies"]
    proved = "verifies" if holds else f"DOES NOT VERIFY {does_not_hold(record)}"
    say(f"  {_calls(one)}; {one['step']}; the record {proved}")


def done(action: dict[str, Any]) -> str:
    """One action in a line: what became of it, how much it was, and under which references."""
    params, outcome = action["params"], action["outcome"] or {}
    minor, currency = params.get("amount_minor"), params.get("currency")
    parts = [
        str(action["state"]),
        str(Money(minor=minor, currency=currency)) if minor and currency else "",
        f"bank reference {ref}" if (ref := outcome.get("bank_reference")) else "",
        f"sent {n} times under one key" if (n := int(action["attempts"])) > 1 else "",
    ]
    return f"{action['kind']} {action['resource']}: {', '.join(part for part in parts if part)}"


def does_not_hold(found: Mapping[str, Any]) -> str:
    """Where a record breaks, and why."""
    return f"from entry {found['broken_at']} on: {found['why_broken']}"


def spoken(line: dict[str, Any]) -> list[str]:
    """One message of a conversation for a terminal.

    Lines after the first are indented, so that no words look like another person's.
    """
    first, *more = str(line["text"]).splitlines() or [""]
    return [f"  {line['role']}: {first}", *(f"      {part}" for part in more)]


@app.command("take-over", epilog="Example: steward conversations take-over 1f3a --as aiko")
def take_over(
    conversation: ID, as_: AS, home: HOME = None, url: URL = "", json: JSON = False
) -> None:
    """Have it yourself: the desk is silent until you return it, and you sign nothing in it."""
    _do("take_over", conversation, as_, "", home, url, json)


@app.command(
    "say", epilog='Example: steward conversations say 1f3a --as aiko --text "Hello, this is Aiko."'
)
def say_(
    conversation: ID, as_: AS, text: TEXT, home: HOME = None, url: URL = "", json: JSON = False
) -> None:
    """Talk to the customer, after you took over."""
    _do("say", conversation, as_, text, home, url, json)


@app.command(
    epilog='Example: steward conversations whisper 1f3a --as lena --text "second claim this month"'
)
def whisper(
    conversation: ID, as_: AS, text: TEXT, home: HOME = None, url: URL = "", json: JSON = False
) -> None:
    """Leave a note for whoever decides; it loosens nothing, and you sign nothing here."""
    _do("whisper", conversation, as_, text, home, url, json)


@app.command(epilog="Example: steward conversations pause 1f3a --as lena")
def pause(conversation: ID, as_: AS, home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """Nothing is said or begun until it is returned; mail is kept."""
    _do("pause", conversation, as_, "", home, url, json)


@app.command("close-alarm", epilog="Example: steward conversations close-alarm 1f3a --as lena")
def close_alarm(
    conversation: ID, as_: AS, home: HOME = None, url: URL = "", json: JSON = False
) -> None:
    """Nobody is in danger any more, or they are in other hands:
    the conversation can be returned.
    """
    _do("close_alarm", conversation, as_, "", home, url, json)


@app.command("return", epilog="Example: steward conversations return 1f3a --as aiko")
def return_(
    conversation: ID, as_: AS, home: HOME = None, url: URL = "", json: JSON = False
) -> None:
    """Give it back to the desk, which goes on."""
    _do("return", conversation, as_, "", home, url, json)


@app.command(
    epilog="Example: steward conversations close 1f3a 2b77 --as lena --outcome resolved "
    "--reason answered"
)
def close(
    conversations: Annotated[
        list[str], typer.Argument(help="The conversations' ids, or their beginnings.")
    ],
    as_: AS,
    outcome: Annotated[str, typer.Option(help="resolved, handed_over, abandoned or out_of_scope.")],
    reason: Annotated[str, typer.Option(help="One that goes with the outcome.")],
    leaves_open: Annotated[
        bool,
        typer.Option(
            "--leaves-open", help="A message without an answer, or a promise under way, stays so."
        ),
    ] = False,
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Say how they ended. Each is decided by itself: what waits in one keeps no other open."""
    client = desk_as(as_, home, url)
    known = client.pages("/desk/conversations", "conversations")
    chosen = [one_conversation(known, beginning)["id"] for beginning in conversations]
    closing = {"outcome": outcome, "reason": reason, "leaves_open": leaves_open}
    why = {
        one: client.refused(
            f"/desk/conversations/{one}/supervision", {"does": "close", "closing": closing}
        )
        for one in dict.fromkeys(chosen)
    }
    if json:
        as_json([{"id": one, "closed": not no, "why_not": no} for one, no in why.items()])
    else:
        for one, no in why.items():
            say(f"{one}: not closed. {no}" if no else f"{one}: closed ({outcome}: {reason})")
    if any(why.values()):
        raise typer.Exit(1)


actions = typer.Typer(
    help="What the desk is about to do, and stopping it; what was sent and not answered.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@actions.command("list", epilog="Example: steward actions list")
def list_actions(as_: AS = "lena", home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """What waits because people hold it back, or may still be stopped."""
    found = desk_as(as_, home, url).get("/desk/halt")["waiting"]
    listed(
        found,
        json,
        "No action waits.",
        ("id", "what", "amount", "customer", "conversation", "since", "signed"),
        lambda one: (
            one["id"],
            f"{one['kind']} {one['resource']}",
            one["amount"],
            one["customer"],
            one["conversation_id"],
            moment(one["stopped_at"]),
            "signed" if one["signed"] else "",
        ),
    )


@actions.command("stop", epilog="Example: steward actions stop act_5f0c --as lena")
def stop_action(
    action: Annotated[str, typer.Argument(help="The action's id.")],
    as_: AS,
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Withdraw an action before it is sent."""
    found = desk_as(as_, home, url).post(f"/desk/actions/{action}/stop", {})
    if json:
        as_json(found)
    else:
        say(f"{found['action_id']}: {found['state']}")


def halt(reason: str, status: bool, login: str, home: Path | None, url: str, json: bool) -> int:
    """Stop everything, or say whether it is."""
    if not status and not reason.strip():
        if on_terminal():
            reason = typer.prompt("Why is everything to be stopped?")
        else:
            fail(
                "Say why everything is to be stopped: whoever looks later reads it.",
                f'steward halt --as {login} --reason "wrong prices"',
            )
    client = desk_as(login, home, url)
    found = client.get("/desk/halt") if status else client.post("/desk/halt", {"reason": reason})
    if json:
        as_json(found)
    elif found["halt"] is None:
        say("Nothing is stopped.")
    else:
        why = f": {found['halt']['reason']}" if found["halt"]["reason"] else ""
        say(
            f"Everything is stopped by {found['halt']['login']} since "
            f"{minute(found['halt']['at'])}{why}"
        )
        if found["halt"]["compare_since"] and not found["halt"]["compared_at"]:
            advise("Before it goes on: steward restore check")
        if found.get("erased_again"):
            advise(f"Before it goes on: steward erase --again ({found['erased_again']} are back)")
        if status:
            _print_waiting(found["waiting"])
    return 0


def _print_waiting(waiting: list[dict[str, Any]]) -> None:
    """What is kept from going on: how many, and each."""
    signed = sum(one["signed"] for one in waiting)
    say(f"{len(waiting)} wait for the end of it{f', {signed} of them signed' if signed else ''}.")
    for one in waiting:
        say(f"  waits: {_waits(one)}")


def _waits(one: dict[str, Any]) -> str:
    parts = (one["kind"], one["resource"], one["amount"], one["customer"])
    signed = ", signed" if one["signed"] else ""
    return f"{' '.join(part for part in parts if part)} in {one['conversation_id']}{signed}"


def resume(login: str, home: Path | None, url: str, json: bool) -> int:
    """Let everything go on."""
    found = desk_as(login, home, url).post("/desk/resume", {})
    if json:
        as_json(found)
    else:
        say(f"Everything goes on; {found['waited']} waited.")
        for one in found["waiting"]:
            say(f"  goes on: {_waits(one)}")
    return 0


def _do(
    does: str, conversation: str, login: str, text: str, home: Path | None, url: str, json: bool
) -> None:
    client = desk_as(login, home, url)
    found = client.post(
        f"/desk/conversations/{find_conversation(client, conversation)['id']}/supervision",
        {"does": does, "text": text},
    )
    if json:
        as_json(found)
    else:
        say(f"{found['conversation_id']}: {_mode({'mode': found['mode'], 'mode_by': found['by']})}")


def _row(one: dict[str, Any]) -> tuple[str, ...]:
    last = " ".join(str(one["last_line"] or "").split())
    return (
        one["id"],
        _mode(one),
        f"DANGER ({one['alarm']}): {one['step']}" if one.get("alarm") else one["step"],
        minute(one.get("since")),
        minute(one.get("due_at")),
        one.get("owner") or "",
        one.get("name") or "",
        last if len(last) <= 60 else last[:59] + "…",
        _calls(one),
    )


def _mode(one: dict[str, Any]) -> str:
    who = f" ({one['mode_by']})" if one["mode_by"] else ""
    return f"{one['mode']}{who}"


def _calls(one: dict[str, Any]) -> str:
    cost = f", {one['cost_micro'] / 1_000_000:.4f} for models" if one.get("cost_micro") else ""
    return f"{one['model_calls']} model, {one['tool_calls']} tool calls{cost}"
