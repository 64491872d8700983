"""`steward report control`, `duties`, `reconcile`, `journal`: a month for finance and auditors."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Annotated, Any

import typer

from steward.cli.asking import HOME, JSON, URL, desk_as, moment
from steward.cli.output import as_json, bold, dim, fail, say, table
from steward.money import Money
from steward.views.answer import Answer
from steward.views.control import Remedy
from steward.views.duties import Did
from steward.views.journal import JournalLine
from steward.views.reconciliation import Difference

MONTH = Annotated[
    str, typer.Option(help="2026-11, in the company's time zone; default: the last whole one.")
]
AS = Annotated[str, typer.Option("--as", help="Who you are: priya is finance, edda an auditor.")]
CSV = Annotated[bool, typer.Option("--csv", help="Print CSV.")]


def register(app: typer.Typer) -> None:
    """Add the commands beside the report."""
    app.command(epilog="Example: steward report control --month 2026-11 --csv")(control)
    app.command(epilog="Example: steward report duties --month 2026-11")(duties)
    app.command(epilog="Example: steward report reconcile --month 2026-11 --json")(reconcile)
    app.command(epilog="Example: steward report journal --month 2026-11 > journal.csv")(journal)


def control(
    month: MONTH = "",
    as_: AS = "priya",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
    csv_: CSV = False,
) -> None:
    """Every remedy of a month: why, how much, tax, rule, policy version, signers, evidence."""
    one_way(json, csv_)
    found = desk_as(as_, home, url).get("/desk/report/control", month=month or None)
    _print(found, ("remedies", Remedy), _print_control, json=json, csv_=csv_)
    _say_which(found, month)


def duties(
    month: MONTH = "",
    as_: AS = "priya",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
    csv_: CSV = False,
) -> None:
    """Who did what: signed, rejected, lowered, whispered, took over; refusals, exceptions, changes.

    Exits 1 where something went out although duties were not kept apart.
    """
    one_way(json, csv_)
    found = desk_as(as_, home, url).get("/desk/report/duties", month=month or None)
    _print(found, ("did", Did), _print_duties, json=json, csv_=csv_)
    _say_which(found, month)
    raise typer.Exit(1 if found["mixed"] else 0)


def reconcile(
    month: MONTH = "",
    as_: AS = "priya",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
    csv_: CSV = False,
) -> None:
    """Hold the month's ledger against what billing says it gave back, key by key.

    Exits 1 where they differ: given there and not here, here and not there, or otherwise.
    """
    one_way(json, csv_)
    found = desk_as(as_, home, url).get("/desk/report/reconciliation", month=month or None)
    _print(found, ("differences", Difference), print_reconciliation, json=json, csv_=csv_)
    _say_which(found, month)
    raise typer.Exit(1 if found["differences"] else 0)


def journal(
    month: MONTH = "", as_: AS = "priya", home: HOME = None, url: URL = "", json: JSON = False
) -> None:
    """The month's remedies as lines of debit and credit, as CSV (or JSON)."""
    found = desk_as(as_, home, url).get("/desk/report/journal", month=month or None)
    if json:
        as_json(found)
    else:
        _csv(found["lines"], JournalLine)
    _say_which(found, month)


def _say_which(found: dict[str, Any], month: str) -> None:
    """Whoever names no month sees the last whole one, and hears of the one that goes on: on
    standard error, which no file has.
    """
    if not month:
        goes_on = date.fromisoformat(found["last"]) + timedelta(days=1)
        whole = f"{found['first'][:7]} is the last whole month"
        typer.echo(f"{whole}; what goes on has --month {goes_on:%Y-%m}.", err=True)


def one_way(json: bool, csv_: bool) -> None:
    """Ends the command where both are asked for."""
    if json and csv_:
        fail("--json and --csv are two ways to print it.", "Give one of them.")


def _print(
    found: dict[str, Any],
    rows: tuple[str, type[Answer]],
    shown: Callable[[dict[str, Any]], None],
    *,
    json: bool,
    csv_: bool,
) -> None:
    """A report as JSON, these rows of it as CSV, or all as it is shown to a reader."""
    if json:
        as_json(found)
    elif csv_:
        name, kind = rows
        _csv(found[name], kind)
    else:
        shown(found)


def _flat(one: dict[str, Any]) -> dict[str, Any]:
    """Amounts as decimals beside their currency, lists as words: what a spreadsheet reads."""
    row: dict[str, Any] = {}
    for name, value in one.items():
        if name.endswith("minor") and not isinstance(value, list):
            row[_column(name)] = _plain(value, one["currency"])
        elif name == "signers":
            row[name] = " ".join(_signer(each) for each in value)
        elif isinstance(value, list):
            row[name] = " ".join(map(str, value))
        else:
            row[name] = "" if value is None else value
    return row


def _column(name: str) -> str:
    """Amounts are in decimals there, and not in minor units."""
    return name.replace("minor", "amount") if name.endswith("minor") else name


def _signer(one: dict[str, Any]) -> str:
    stands = f" for {','.join(one['stands_for'])}" if one["stands_for"] else ""
    return f"{one['login']}({','.join(one['roles'])}{stands})"


def _csv(rows: Iterable[dict[str, Any]], kind: type[Answer]) -> None:
    """A head, by what such a row has, and a line for each row: a month without any has its head.

    What begins as a formula would is written as text: a spreadsheet runs the others.
    """
    head = [_column(name) for name in kind.model_fields]
    writer = csv.DictWriter(sys.stdout, head, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in map(_flat, rows):
        writer.writerow({name: _harmless(value) for name, value in row.items()})


def _harmless(value: Any) -> Any:
    text = isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r")
    return f"'{value}" if text and not _is_number(value) else value


def _is_number(value: str) -> bool:
    return value.lstrip("-").replace(".", "", 1).isdigit()


def _plain(minor: int | None, currency: str) -> str:
    return Money(minor=minor, currency=currency).plain if minor is not None and currency else ""


def _shown(minor: int | None, currency: str) -> str:
    return str(Money(minor=minor, currency=currency)) if minor is not None and currency else "-"


def _print_control(found: dict[str, Any]) -> None:
    say(bold(f"Remedies {found['first']} to {found['last']} ({found['zone']})"))
    heads = ("sent", "remedy", "reason", "amount", "tax", "standing", "rule", "signed by", "policy")
    table(heads, [_remedy(one) for one in found["remedies"]])
    table(
        ("standing", "remedy", "times", "amount", "of it tax", "tax unknown"),
        [
            (
                one["standing"],
                one["kind"],
                str(one["times"]),
                _shown(one["minor"], one["currency"]),
                _shown(one["tax_minor"], one["currency"]),
                str(one["tax_unknown"] or ""),
            )
            for one in found["totals"]
        ],
    )
    if found["returned"]:
        say("Came back in this month:")
        table(heads, [_remedy(one) for one in found["returned"]])
    odd = [one["id"] for one in found["remedies"] if one["evidence_holds"] is False]
    if odd:
        say(f"The evidence of {', '.join(odd)} is NOT what the record has.")
    say(dim("Keys, digests and conversations: --csv, --json."))


def _remedy(one: dict[str, Any]) -> Sequence[str]:
    return (
        moment(one["at"]),
        one["kind"],
        one["reason"],
        _shown(one["minor"], one["currency"]),
        _shown(one["tax_minor"], one["currency"]),
        one["standing"],
        one["rule"],
        " ".join(_signer(each) for each in one["signers"]) or "the rules",
        one["policy_version"][:12],
    )


def _print_duties(found: dict[str, Any]) -> None:
    say(bold(f"Duties {found['first']} to {found['last']} ({found['zone']})"))
    _listed("Not kept apart", found["mixed"], ("what", "login", "conversation", "action"))
    did = ("at", "login", "did", "roles", "stands_for", "action", "conversation", "why")
    _listed("What people did", found["did"], did)
    refused = ("at", "login", "tried", "action", "conversation", "why")
    _listed("Refused", found["refused"], refused)
    _listed("Exceptions", found["exceptions"], did)
    _listed("Changes of rules, tools and staff", found["changes"], ("at", "what", "by", "about"))
    stood = ("giver", "taker", "from_at", "until_at")
    _listed("Stood in", found["stood_in"], stood)


def _listed(title: str, rows: Sequence[dict[str, Any]], names: Sequence[str]) -> None:
    if not rows:
        say(f"{title}: nothing.")
        return
    say(f"{title}:")
    table(names, [[_cell(name, one[name]) for name in names] for one in rows])


def _cell(name: str, value: Any) -> str:
    if name == "at" or name.endswith("_at"):
        return moment(value)
    return " ".join(value) if isinstance(value, list) else str(value)


def print_reconciliation(found: dict[str, Any]) -> None:
    said = ", ".join(found["compared"])
    say(bold(f"{found['first']} to {found['last']} ({found['zone']}), held against {said}"))
    parts = ("here", "by_others", "not_there", "unproven", "timing", "other", "there")
    table(
        (
            *("currency", "the desk gave", "others gave", "not there", "unproven", "timing"),
            *("other", "the books say"),
        ),
        [
            (one["currency"], *(_shown(one[f"{part}_minor"], one["currency"]) for part in parts))
            for one in found["sides"]
        ],
    )
    if found["differences"]:
        table(
            ("what", "when", "here", "there", "says here", "says there", "account", "key"),
            [
                (
                    one["what"],
                    moment(one["there_at"] or one["here_at"]),
                    _shown(one["here_minor"], one["currency"]),
                    _shown(one["there_minor"], one["currency"]),
                    one["here"],
                    one["there"],
                    one["account"],
                    one["key"],
                )
                for one in found["differences"]
            ],
        )
    for one in found["sides"]:
        if one["by_others_back_minor"]:
            others, back = (
                _shown(one[name], one["currency"])
                for name in ("by_others_minor", "by_others_back_minor")
            )
            say(f"Of {others} that others gave, {back} came back since; leakage leaves that out.")
        if one["unexplained_minor"]:
            say(f"{_shown(one['unexplained_minor'], one['currency'])} is NOT explained: a defect.")
    say(f"{found['agree']} agree, {len(found['differences'])} differ.")
