"""`steward report`: how many customers were served, how, and what it cost."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from steward.cli import report_month
from steward.cli.asking import HOME, JSON, URL, desk_as
from steward.cli.output import as_json, bold, dim, say, table
from steward.money import Money


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    reports = typer.Typer(rich_markup_mode=None)
    reports.callback(
        invoke_without_command=True,
        epilog=(
            "Examples: steward report    steward report --from 2026-11-01 --to 2026-11-30 --csv"
            "    steward report --team refund --json    steward report control --month 2026-11"
        ),
    )(report)
    report_month.register(reports)
    app.add_typer(reports, name="report")


def report(
    context: typer.Context,
    first: Annotated[
        str, typer.Option("--from", help="First day, YYYY-MM-DD; default: a week ago.")
    ] = "",
    last: Annotated[
        str, typer.Option("--to", help="Last day, included; default: today by the desk's clock.")
    ] = "",
    team: Annotated[
        str, typer.Option(help="Of one team: identity, billing, support, refund.")
    ] = "",
    ids: Annotated[
        str,
        typer.Option(help="Print the conversations behind a figure instead: resolved, given …"),
    ] = "",
    of: Annotated[
        str,
        typer.Option(
            help="With --ids, of one line: refund/refund_wanted for a subject, resolved/done for "
            "ended_as, lena for approved_by."
        ),
    ] = "",
    as_: Annotated[
        str, typer.Option("--as", help="Who you are: lena is a lead, priya is finance.")
    ] = "lena",
    home: HOME = None,
    url: URL = "",
    json: JSON = False,
    csv_: Annotated[
        bool, typer.Option("--csv", help="Print CSV: section, of, figure, value.")
    ] = False,
) -> None:
    """Contacts and how they ended, who waits, money given back, decisions, and what models cost.

    Volume, containment, resolution and repeats are of contacts that began in the time.
    """
    if context.invoked_subcommand is not None:
        return
    report_month.one_way(json, csv_)
    asked = {"from": first, "to": last, "team": team}
    given = {name: value for name, value in asked.items() if value}
    client = desk_as(as_, home, url)
    if ids:
        for one in client.pages("/desk/conversations", "conversations", figure=ids, of=of, **given):
            say(one["id"])
        return
    found = client.get("/desk/report", **given)
    given.pop("team", None)
    found["leakage"] = client.get("/desk/report/leakage", **given)
    if json:
        as_json(found)
    elif csv_:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(("section", "of", "figure", "value"))
        writer.writerows(flat(found))
    else:
        _print(found)


def flat(found: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    """Every figure as section, what it is of, its name and its value; nothing is left empty."""
    for section, value in found.items():
        if isinstance(value, list):
            for one in value:
                yield from _figures(section, one)
        elif isinstance(value, dict):
            yield from _figures(section, value)
        else:
            yield "report", "", section, value


def _figures(section: str, one: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    names = [name for name, value in one.items() if isinstance(value, str | bool)]
    of = " / ".join(_label(name, one[name]) for name in names)
    if len(names) == len(one):
        yield section, "", "said", of
    for name, value in one.items():
        if name not in names:
            yield section, of, name, "" if value is None else value


def _label(name: str, value: object) -> str:
    if isinstance(value, bool):
        return name if value else f"not {name}"
    return str(value) or "-"


def _print(found: dict[str, Any]) -> None:
    whose = f", team {found['team']}" if found["team"] else ""
    say(bold(f"{found['first']} to {found['last']} ({found['zone']}){whose}"))
    _print_contacts(found)
    _print_money(found)
    _print_leakage(found["leakage"])
    _print_decisions(found)
    cost = found["cost"]
    each = [cost["per_contact_micro"], cost["per_resolution_micro"]]
    table(
        ("models cost", "per contact", "per resolution"),
        [tuple(_micro(one, cost["currency"]) for one in (cost["micro"], *each))],
    )
    if found["models"]:
        table(
            ("role", "model", "calls", "unanswered", "tokens read", "written", "cost"),
            [
                (
                    one["role"],
                    one["model"],
                    *(
                        str(one[name])
                        for name in ("calls", "unanswered", "input_tokens", "output_tokens")
                    ),
                    _micro(one["micro"], cost["currency"]),
                )
                for one in found["models"]
            ],
        )
    if found["systems"]:
        heads = ("calls", "cached", "refused", "failed")
        table(
            ("system", *heads, "mean", "slowest"),
            [
                (
                    one["system"],
                    *(str(one[head]) for head in heads),
                    _time(one["mean_ms"]),
                    _time(one["slowest_ms"]),
                )
                for one in found["systems"]
            ],
        )
    say(dim("What counts: docs/runbook.md, Reports. More: --json, --csv."))


def _print_contacts(found: dict[str, Any]) -> None:
    all_, waits = found["contacts"], found["waiting"]
    names = ("begun", "open", "resolved", "handed_over", "abandoned", "out_of_scope", "contained")
    table([name.replace("_", " ") for name in names], [[str(all_[name]) for name in names]])
    table(
        ("containment", "resolution", f"back in {found['repeat_days']} days", "told twice"),
        [
            [_share(all_[name]) for name in ("containment", "resolution", "repeat")]
            + [str(all_["told_twice"])]
        ],
    )
    clicks = [str(all_[name]) for name in ("satisfied", "dissatisfied")]
    table(
        ("satisfaction", "satisfied", "not satisfied", "never answered"),
        [[_share(all_["satisfaction"]), *clicks, str(all_["unanswered"])]],
    )
    times = [
        ("first answer", all_["first_answer_ms_half"], all_["first_answer_ms_most"]),
        (
            "decision",
            found["decisions"]["decided_ms_half"],
            found["decisions"]["decided_ms_most"],
        ),
    ]
    table(("time to", "half", "95 %"), [(what, _time(a), _time(b)) for what, a, b in times])
    table(
        ("waiting now", "how many", "oldest"),
        [
            (what, str(waits[name]), _time(waits[f"{name}_oldest_ms"]))
            for what, name in (
                ("messages to answer", "mail"),
                ("customers for a person", "people"),
                ("approvals", "approvals"),
            )
        ],
    )
    waited = found["service"]
    table(
        ("waited for a person", "taken over", "half", "95 %", "too long", "of these now"),
        [
            (
                str(waited["waited"]),
                str(waited["taken"]),
                _time(waited["taken_ms_half"]),
                _time(waited["taken_ms_most"]),
                str(waited["late"]),
                str(waited["late_now"]),
            )
        ],
    )
    if found["subjects"]:
        heads = ("contacts", "resolved", "contained", "handed_over", "repeated")
        table(
            ("team", "about", *(head.replace("_", " ") for head in heads)),
            [
                (one["team"] or "-", one["contact_reason"] or "-", *(str(one[h]) for h in heads))
                for one in found["subjects"]
            ],
        )


def _print_money(found: dict[str, Any]) -> None:
    if found["given"]:
        table(
            ("given back", "reason", "tender", "by", "times", "amount", "came back"),
            [
                (
                    one["kind"],
                    one["reason"],
                    one["tender"],
                    "people" if one["signed"] else "the rules",
                    str(one["times"]),
                    _amount(one["minor"], one["currency"]),
                    _amount(one["came_back_minor"], one["currency"]) if one["came_back"] else "",
                )
                for one in found["given"]
            ],
        )
    else:
        say("Nothing was given back.")
    for one in found["unproven"]:
        said = _amount(one["minor"], one["currency"] or "")
        say(f"Sent, and nobody knows yet what came of it: {one['times']} times, {said}")
    for one in found["goodwill"]:
        say(f"Goodwill: {one['times']} times, {_amount(one['minor'], one['currency'])}")


def _print_leakage(found: dict[str, Any]) -> None:
    if not found["compared"]:
        say(f"Leakage was not compared: {found['why']}.")
        return
    for one in found["past"]:
        share = _share(one["share"])
        past, all_ = (_amount(one[name], one["currency"]) for name in ("past_minor", "minor"))
        say(f"Of {all_} that left by the systems' books, {past} ({share}) went past the desk.")
        if one["past_back_minor"]:
            back = _amount(one["past_back_minor"], one["currency"])
            say(f"{back} more went past the desk and came back; reconcile counts it as given.")


def _print_decisions(found: dict[str, Any]) -> None:
    all_ = found["decisions"]
    rows = [
        (one["login"], *(str(one[name]) for name in ("approved", "rejected", "lowered")), "")
        for one in found["people"]
    ]
    ended = ("approvals", str(all_["approved"]), str(all_["rejected"]), "", str(all_["expired"]))
    table(("decided by", "approved", "rejected", "lowered", "expired"), [*rows, ended])


def _amount(minor: int, currency: str) -> str:
    return str(Money(minor=minor, currency=currency)) if currency else "-"


def _micro(micro: int | None, currency: str) -> str:
    return "-" if micro is None else f"{micro / 1_000_000:.4f} {currency}"


def _share(part: float | None) -> str:
    return "-" if part is None else f"{part:.0%}"


def _time(ms: int | None) -> str:
    if ms is None:
        return "-"
    seconds = ms / 1000
    for size, unit in ((86_400, "days"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds / size:.1f} {unit}"
    return f"{seconds:.1f} s"
