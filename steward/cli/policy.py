"""`steward policy`: what the rules say about a request that nobody made, and the rules themselves.

Needs no running desk.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from steward.cli.output import as_json, bold, dim, fail, say, table

if TYPE_CHECKING:
    from steward.policy.cedar import CedarPolicy

app = typer.Typer(
    help="What policy would say, and its rules.", no_args_is_help=True, rich_markup_mode=None
)
FOLDER = Annotated[
    Path | None,
    typer.Option("--policies", help="Folder of the policy set; default: the desk's own."),
]
JSON = Annotated[bool, typer.Option("--json", help="Print JSON.")]

# What a request may be supposed to be.
ACTION = Annotated[
    str,
    typer.Argument(help="What would be done: issue_refund, cancel_subscription, change_plan …"),
]
AMOUNT = Annotated[str | None, typer.Option(help="How much, in units of the currency.")]
CURRENCY = Annotated[str | None, typer.Option(help="ISO code; default EUR.")]
MAXIMUM = Annotated[
    str | None,
    typer.Option("--max", help="What the reason allows at most; default: the amount."),
]
WINDOW = Annotated[
    str | None, typer.Option(help="What this customer got in the window already; default 0.")
]
ELSEWHERE = Annotated[
    str | None, typer.Option(help="And what others gave back in billing; default 0.")
]
HOUR = Annotated[
    str | None,
    typer.Option(help="What the desk gave back to anybody in the last hour; default 0."),
]
DAY = Annotated[str | None, typer.Option(help="And in the last day; default 0.")]
QUARTER = Annotated[
    str | None, typer.Option(help="What this customer got as goodwill this quarter; default 0.")
]
REASON = Annotated[str | None, typer.Option(help="Reason code; default overpaid.")]
HOLDS = Annotated[
    bool | None, typer.Option("--holds/--does-not-hold", help="Whether the reason holds.")
]
ASSURANCE = Annotated[
    str | None, typer.Option(help="none, voice_biometrics, session or possession (default).")
]
DISPUTE = Annotated[str | None, typer.Option(help="none (default), inquiry, open, won or lost.")]
OWNER = Annotated[
    bool | None, typer.Option("--owner/--not-owner", help="Whether it is the customer's own.")
]
CONFIRMED = Annotated[
    bool | None,
    typer.Option("--confirmed/--unconfirmed", help="Whether the customer said yes."),
]
CONFLICT = Annotated[
    bool | None, typer.Option("--conflict/--no-conflict", help="Whether systems disagree.")
]
TENDER = Annotated[
    bool | None, typer.Option("--tender-open/--tender-closed", help="Whether the card is open.")
]
OF_RECORD = Annotated[
    bool | None,
    typer.Option("--of-record/--not-of-record", help="Whether the source is the system of record."),
]
ALLOWED = Annotated[
    bool | None,
    typer.Option("--allowed/--too-many", help="Whether a further code is within bounds."),
]
FACT = Annotated[
    list[str] | None,
    typer.Option(
        "--fact", help="Any fact of the action, as NAME=VALUE; repeat it. Amounts in minor units."
    ),
]
AGENT = Annotated[str, typer.Option(help="Who asks; default: the team whose work it is.")]


@app.command(
    epilog="Examples: steward policy check issue_refund --amount 180.00 --currency EUR    "
    "steward policy check cancel_order --fact cancellable=no"
)
def check(
    action: ACTION,
    amount: AMOUNT = None,
    currency: CURRENCY = None,
    maximum: MAXIMUM = None,
    window: WINDOW = None,
    elsewhere: ELSEWHERE = None,
    hour: HOUR = None,
    day: DAY = None,
    quarter: QUARTER = None,
    reason: REASON = None,
    holds: HOLDS = None,
    assurance: ASSURANCE = None,
    dispute: DISPUTE = None,
    owner: OWNER = None,
    confirmed: CONFIRMED = None,
    conflict: CONFLICT = None,
    tender: TENDER = None,
    of_record: OF_RECORD = None,
    allowed: ALLOWED = None,
    fact: FACT = None,
    agent: AGENT = "",
    policies: FOLDER = None,
    json: JSON = False,
) -> None:
    """Explain what policy says about a hypothetical request: outcome, who must sign,
    and the rule that decided.
    """
    given: dict[str, Any] = {
        "currency": currency,
        "reason": reason,
        "reason_holds": holds,
        "assurance": assurance,
        "dispute": dispute,
        "owner_matches": owner,
        "confirmed": confirmed,
        "conflict": conflict,
        "tender_open": tender,
        "source_is_record": of_record,
        "allowed": allowed,
    }
    amounts = {
        "amount_minor": amount,
        "max_minor": maximum,
        "window_minor": window,
        "elsewhere_minor": elsewhere,
        "hour_minor": hour,
        "day_minor": day,
        "quarter_minor": quarter,
    }
    _explain(action, given, amounts, fact or [], agent, policies, json=json)


def _explain(
    action: str,
    given: dict[str, Any],
    amounts: dict[str, str | None],
    named: list[str],
    agent: str,
    policies: Path | None,
    *,
    json: bool,
) -> None:
    from steward.domain.signatures import in_words
    from steward.errors import BadInput
    from steward.policy.hypothetical import read_facts, suppose
    from steward.policy.requests import facts_of

    policy = _load(policies)
    try:
        said = {name: value for name, value in given.items() if value is not None}
        options = {name for name, text in (given | amounts).items() if text is not None}
        said |= read_facts(action, named, options)
        said |= _amounts(said.get("currency") or "EUR", **amounts)
        request = suppose(action, said, agent, policy.limits)
    except BadInput as error:
        fail(error.message, error.next_step, code=2)
    if "amount_minor" in request.facts and "amount_minor" not in said:
        fail(
            f"{action} needs an amount.",
            f"steward policy check {action} --amount 45.00 --currency EUR",
            code=2,
        )
    if facts_of(action, request.facts) is None:
        fail(
            f"One of these is no such fact: {_spoken(said)}.", "steward policy check --help", code=2
        )
    verdict = policy.decide(request)
    if json:
        as_json({"request": request.model_dump(), "verdict": verdict.model_dump()})
        return
    say(bold(verdict.outcome) + (f" ({verdict.denial})" if verdict.denial else ""))
    say(f"  needs     {in_words(verdict.needs)}")
    say(f"  rule      {verdict.rule}")
    say(f"  sentence  {verdict.sentence}")
    say(f"  version   {verdict.version[:12]}")
    say(dim(f"  facts     {_spoken(request.facts)}"))


@app.command(epilog="Example: steward policy schema > desk.cedarschema")
def schema() -> None:
    """Print Cedar's schema, made of the kinds of action: for editors,
    and for whoever checks rules elsewhere.
    """
    from steward.policy.schema import schema as made

    typer.echo(made(), nl=False)


@app.command(epilog="Examples: steward policy rules    steward policy rules --json")
def rules(policies: FOLDER = None, json: JSON = False) -> None:
    """List every rule: its id, its sentence and the reason it gives when it denies;
    fields nobody gets; how often is called.
    """
    policy = _load(policies)
    if json:
        as_json(
            {
                "version": policy.version,
                "rules": [
                    {
                        "id": rule.id,
                        "effect": rule.effect,
                        "sentence": rule.sentence,
                        "denial": rule.denial,
                    }
                    for rule in policy.rules
                ],
                "fields": policy.fields.rules,
                "rates": {name: rate.model_dump() for name, rate in policy.limits.rates.items()},
                "calls_per_turn": policy.limits.calls_per_turn,
            }
        )
        return
    table(
        ("rule", "effect", "sentence", "denial"),
        [
            (
                rule.id,
                rule.effect if rule.denial or rule.effect == "permit" else "ask",
                rule.sentence,
                rule.denial,
            )
            for rule in policy.rules
        ],
    )
    table(
        ("agent", "tools", "never gets"),
        [
            (agent, tools, ", ".join(fields))
            for agent, patterns in policy.fields.rules.items()
            for tools, fields in patterns.items()
        ],
    )
    table(
        ("rate", "agent", "tools", "for each", "calls", "seconds"),
        [
            (name, rate.agent, rate.tool, ", ".join(rate.per), str(rate.most), str(rate.seconds))
            for name, rate in policy.limits.rates.items()
        ],
    )
    say(f"reads of a turn  {policy.limits.calls_per_turn}")
    say(dim(f"version {policy.version[:12]}"))


def _load(folder: Path | None) -> CedarPolicy:
    from steward.errors import BadInput
    from steward.policy.cedar import CedarPolicy
    from steward.settings import settings

    try:
        return CedarPolicy(folder or settings().policies)
    except BadInput as error:
        fail(f"The policy set is not valid: {error.message}")


def _amounts(currency: str, **texts: str | None) -> dict[str, int]:
    from steward.money import parse_money

    return {
        name: parse_money(f"{text} {currency}").minor
        for name, text in texts.items()
        if text is not None
    }


def _spoken(facts: dict[str, Any]) -> str:
    return ", ".join(f"{name}={value}" for name, value in facts.items())
