"""`steward approvals`: see what waits for a person, and decide it as one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as, listed, minute, moment, the_one
from steward.cli.output import advise, as_json, bold, fail, say
from steward.domain.visible import says_something
from steward.money import Money, parse_money, with_point
from steward.views.plain_text import lines

if TYPE_CHECKING:
    from steward.cli.client import DeskClient

app = typer.Typer(
    help="What waits for a person, and deciding it.", no_args_is_help=True, rich_markup_mode=None
)
AS = Annotated[
    str,
    typer.Option("--as", help="Who you are: lena and marcus are leads, priya and joost finance."),
]
ID = Annotated[str, typer.Argument(help="The approval's id, or its beginning.")]


@app.command(
    "list", epilog="Examples: steward approvals list    steward approvals list --all --json"
)
def list_(
    as_: AS = "lena",
    all_: Annotated[bool, typer.Option("--all", help="Decided ones too.")] = False,
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """List what waits for a decision."""
    found = desk_as(as_, home, url).pages(
        "/desk/approvals", "approvals", status="all" if all_ else "pending"
    )
    listed(
        found,
        json,
        "Nothing waits for a decision.",
        (
            "id",
            "status",
            "what",
            "needs",
            "signed",
            "since",
            "due",
            "expires",
            "escalated to",
            "claimed by",
        ),
        partial(_row, replaced=_replaced(found)),
    )


@app.command(epilog="Example: steward approvals show apr_1f3a")
def show(
    approval: ID, as_: AS = "lena", home: HOME = None, url: URL = "", json: JSON = False
) -> None:
    """Everything that a decision would be bound to."""
    client = desk_as(as_, home, url)
    found = client.get(f"/desk/approvals/{_find(client, approval)['id']}")
    if json:
        as_json(found)
        return
    say(bold(f"{found['id']}  {found['status']}"))
    for line in lines(found):
        say(f"  {line}")


@app.command(epilog="Example: steward approvals approve apr_1f3a --as lena")
def approve(
    approval: ID,
    as_: AS,
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Sign for it."""
    _decide("approve", approval, as_, reason, home, url, json)


@app.command(epilog='Example: steward approvals reject apr_1f3a --as lena --reason "not ours"')
def reject(
    approval: ID,
    as_: AS,
    reason: Annotated[str, typer.Option(help="Why; needed.")] = "",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Say no, with a reason."""
    if not says_something(reason):
        fail(
            "A rejection needs a reason of three characters or more.",
            f'steward approvals reject {approval} --as {as_} --reason "…"',
        )
    _decide("reject", approval, as_, reason, home, url, json)


@app.command(
    epilog=(
        'Example: steward approvals edit apr_1f3a --amount 30.00 --as lena --reason "half of '
        'it was used"'
    )
)
def edit(
    approval: ID,
    as_: AS,
    amount: Annotated[str, typer.Option(help="The lower amount, in the refund's currency.")],
    reason: Annotated[str, typer.Option(help="Why.")],
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Give a refund a lower amount; somebody else then has to sign for it."""
    _decide("edit", approval, as_, reason, home, url, json, amount)


@app.command(epilog="Example: steward approvals claim apr_1f3a --as lena")
def claim(
    approval: ID,
    as_: AS,
    over: Annotated[
        bool, typer.Option("--over", help="As a lead: take it from whoever has it.")
    ] = False,
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
) -> None:
    """Have it to yourself for a few minutes, so that nobody else begins
    on it; again: a few more.
    """
    client = desk_as(as_, home, url)
    found = client.post(f"/desk/approvals/{_find(client, approval)['id']}/claim", {"over": over})
    if json:
        as_json(found)
    else:
        say(f"{found['approval_id']}: {_claimed(found)}")


@app.command(epilog="Example: steward approvals release apr_1f3a --as lena")
def release(approval: ID, as_: AS, home: HOME = None, url: URL = "", json: JSON = False) -> None:
    """Give it up before its time is over."""
    client = desk_as(as_, home, url)
    found = client.delete(f"/desk/approvals/{_find(client, approval)['id']}/claim")
    if json:
        as_json(found)
    else:
        say(f"{found['approval_id']}: released")


def what(approval: dict[str, Any]) -> str:
    """One line on what would happen."""
    card = approval.get("card") or {}
    if card.get("title"):
        return str(card["title"])
    to, of = approval.get("tender"), approval.get("customer")
    parts = (
        approval.get("title") or approval["action"],
        approval.get("amount") or card.get("amount"),
        approval["resource"],
        to and f"to {to}",
        of and f"for {of}",
    )
    return " ".join(str(part) for part in parts if part)


def _decide(
    verdict: str,
    approval: str,
    login: str,
    reason: str,
    home: Path | None,
    url: str,
    json: bool,
    amount: str = "",
) -> None:
    client = desk_as(login, home, url)
    found = _find(client, approval)
    body: dict[str, Any] = {"verdict": verdict, "digest": found["digest"], "reason": reason}
    if verdict == "edit":
        body["amount_minor"] = _money(found, amount).minor
    decided = client.post(f"/desk/approvals/{found['id']}/decision", body)
    if json:
        as_json(decided)
        return
    if verdict == "edit":
        say(f"{found['id']}: lowered to {_money(found, amount)}; somebody else has to sign for it")
        advise("It waits under another id: steward approvals list")
        return
    still = len(decided["needs"]) - sum(
        1 for one in decided["signatures"] if one["verdict"] == "approve"
    )
    more = (
        f"; {still} more signature{'s' if still > 1 else ''} needed"
        if decided["status"] == "pending" and still > 0
        else ""
    )
    say(f"{found['id']}: {decided['status']}{more}")
    if held := _HELD.get(decided.get("held", "")):
        advise(f"It is HELD and not carried out yet: {held}")


_HELD = {
    "halt": "everything is stopped (steward halt --status); `steward resume` lets it go on.",
    "frozen": "the customer's account is frozen (steward freezes list); lifted, it goes on.",
    "paused": "the conversation is paused; `steward conversations return` lets it go on.",
}
_LOWER = "A lower amount is, for example, --amount 30.00; else approve it, or reject it."


def _money(found: dict[str, Any], amount: str) -> Money:
    from steward.errors import BadInput

    params = found["card"].get("params") or {}
    currency = params.get("currency") or ""
    try:
        lowered = parse_money(f"{with_point(amount)} {currency}")
    except BadInput:
        fail(f"{amount!r} is not an amount in {currency}.", _LOWER)
    asked = Money(minor=params.get("amount_minor") or 0, currency=currency)
    if not 0 < lowered.minor < asked.minor:
        fail(f"{lowered} is not above zero and below {asked}, which is asked for.", _LOWER)
    return lowered


def _find(client: DeskClient, approval: str) -> dict[str, Any]:
    return the_one(
        client.pages("/desk/approvals", "approvals", status="all"),
        approval,
        "approvals",
        "steward approvals list --all",
    )


def _replaced(found: list[dict[str, Any]]) -> dict[str, str]:
    """By ID, the request that is asked instead of one, or that one was asked instead of."""
    said: dict[str, str] = {}
    before: dict[str, dict[str, Any]] = {}
    for one in sorted(found, key=lambda one: (one["created_at"], one["status"] != "superseded")):
        old = before.get(one["action_id"])
        if old is not None and old["status"] == "superseded":
            said[old["id"]] = f"{said.get(old['id'], '')}, now {one['id']}"
            said[one["id"]] = f", instead of {old['id']}"
        before[one["action_id"]] = one
    return said


def _row(one: dict[str, Any], replaced: dict[str, str]) -> tuple[str, ...]:
    return (
        one["id"],
        one["status"] + replaced.get(one["id"], ""),
        what(one),
        _needs(one),
        _signed(one),
        minute(one.get("created_at")),
        minute(one.get("escalates_at")),
        minute(one["expires_at"] or "never"),
        one.get("owner") or "",
        _claimed(one),
    )


def _signed(one: dict[str, Any]) -> str:
    """Who said what, and when: `lena 16:42, priya rejected 17:03`."""
    return ", ".join(
        f"{word['login']}{' rejected' * (word['verdict'] == 'reject')} {moment(word['at'])}"
        for word in one["signatures"]
    )


def _claimed(one: dict[str, Any]) -> str:
    return ", ".join(
        f"{claim['login']} until {claim['until'][11:16]}" for claim in one.get("claims", [])
    )


def _needs(one: dict[str, Any]) -> str:
    from steward.domain.signatures import in_words

    return in_words(one["needs"])
