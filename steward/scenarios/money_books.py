"""Expectations about billing's books: charges, credit notes, accounts, journal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from steward.money import Money, parse_money
from steward.scenarios.comparing import Entry, expected, inline, listed, same, spelled
from steward.scenarios.fields import Record, amount, either, many, maybe, text, whole
from steward.scenarios.observed import Observed, money_of, value_of

_line = Record(keys={"line": whole, "net": amount, "tax": amount})
_subscription = Record(keys={"plan": text, "status": text, "next_plan": maybe(text)})


def _by_ledger(value: Any, where: str) -> dict[str, str]:
    """Amounts by the name of a ledger."""
    entries = value.keys(where)
    return {ledger: amount(entry, f"{where}.{ledger}") for ledger, entry in entries.items()}


CHARGE = Record(
    keys={
        "charge": text,
        "amount": amount,
        "invoice": text,
        "account": text,
        "currency": text,
        "state": either("authorised", "captured", "voided", "charged_back"),
        "dispute": either("none", "inquiry", "open", "won", "lost"),
    },
)
CREDIT_NOTE = Record(
    keys={
        "credit_note": text,
        "charge": text,
        "invoice": text,
        "account": text,
        "amount": amount,
        "net": amount,
        "tax": amount,
        "lines": many(_line),
    },
)
ACCOUNT = Record(
    keys={
        "account": text,
        "plan": maybe(text),
        "status": text,
        "currency": text,
        "subscription": maybe(_subscription),
    },
    needs=("account",),
)
ENTRY = Record(
    keys={
        "kind": text,
        "charge": text,
        "account": text,
        "debit": _by_ledger,
        "credit": _by_ledger,
    },
)
BALANCE = Record(
    keys={"ledger": text, "account": text, "debit": amount, "credit": amount}, needs=("ledger",)
)


def charges(wanted: Any, seen: Observed) -> Iterator[str]:
    """What was charged since the scenario began: exactly these."""

    def fits(want: Entry, entry: Entry) -> bool:
        keys = ("charge", "invoice", "account", "currency", "state", "dispute")
        right = same(want, entry, {key: (key,) for key in keys})
        return right and want.get("amount") in (None, money_of(entry))

    def show(entry: Entry) -> str:
        return f"{value_of(entry, 'charge')} {money_of(entry)} ({value_of(entry, 'state')})"

    yield from listed(wanted, seen, "charges", fits, show, exact=True)


def credit_notes(wanted: Any, seen: Observed) -> Iterator[str]:
    """What was credited of invoices since the scenario began: exactly these."""

    def fits(want: Entry, entry: Entry) -> bool:
        names = {key: (key,) for key in ("credit_note", "charge", "invoice", "account")}
        sums = all(
            want.get(key) in (None, _money(entry, f"{key}_minor"))
            for key in ("amount", "net", "tax")
        )
        return sums and same(want, entry, names) and _fit_lines(want, entry)

    def show(entry: Entry) -> str:
        net, tax = _money(entry, "net_minor"), _money(entry, "tax_minor")
        lines = ", ".join(
            f"line {line['line']}: {line['net_minor']} + {line['tax_minor']}"
            for line in entry.get("lines") or []
        )
        return f"{value_of(entry, 'invoice')} net {net} tax {tax} ({lines})"

    yield from listed(wanted, seen, "credit_notes", fits, show, exact=True)


def _fit_lines(want: Entry, entry: Entry) -> bool:
    """The lines, where they are wanted, are exactly these and in order."""
    found = entry.get("lines") or []
    wanted = want.get("lines")
    if wanted is None:
        return True
    currency = str(entry["currency"])
    return len(wanted) == len(found) and all(
        one.get("line") in (None, other["line"])
        and all(
            one.get(key) in (None, str(Money(minor=int(other[f"{key}_minor"]), currency=currency)))
            for key in ("net", "tax")
        )
        for one, other in zip(wanted, found, strict=True)
    )


def accounts(wanted: Any, seen: Observed) -> Iterator[str]:
    """How billing has these accounts now."""
    held = {str(value_of(entry, "account")): entry for entry in seen.books.get("accounts", [])}
    for want in wanted:
        entry = held.get(want["account"])
        if entry is None:
            yield expected(spelled(want), f"no account {want['account']}")
            continue
        for key in ("plan", "status", "currency"):
            if key in want and want[key] != entry.get(key):
                yield f"{want['account']} {key} {expected(want[key], entry.get(key))}"
        if "subscription" in want:
            yield from _subscription_differs(want["account"], want["subscription"], entry)


def _subscription_differs(account: str, want: Entry | None, entry: Entry) -> Iterator[str]:
    found: Entry | None = entry.get("subscription")
    if want is None or found is None:
        if want is not found:
            yield f"{account} subscription {expected(want or 'none', found or 'none')}"
        return
    for key, value in want.items():
        if value != found.get(key):
            yield f"{account} subscription.{key} {expected(value, found.get(key))}"


def journal(wanted: Any, seen: Observed) -> Iterator[str]:
    """Movements that were posted since the scenario began; each side is exact, ledger by ledger."""

    def fits(want: Entry, entry: Entry) -> bool:
        sides = all(
            want[side] == _side(entry, side) for side in ("debit", "credit") if side in want
        )
        return sides and same(want, entry, {key: (key,) for key in ("kind", "charge", "account")})

    def show(entry: Entry) -> str:
        return f"{entry.get('kind')} debit {_side(entry, 'debit')} credit {_side(entry, 'credit')}"

    yield from listed(wanted, seen, "journal", fits, show, exact=False)


def _side(entry: Entry, side: str) -> dict[str, str]:
    """One side of a movement: amounts by ledger. Debits are posted above zero, credits below."""
    sign = 1 if side == "debit" else -1
    return {
        str(one["ledger"]): str(
            Money(minor=sign * int(one["amount_minor"]), currency=str(one["currency"]))
        )
        for one in entry.get("postings") or []
        if sign * int(one["amount_minor"]) > 0
    }


def balances(wanted: Any, seen: Observed) -> Iterator[str]:
    """What a ledger holds now, of one account or of all; all that was ever posted counts."""
    for want in wanted:
        side = "debit" if "debit" in want else "credit"
        if ("debit" in want) == ("credit" in want):
            yield f"{want['ledger']} needs exactly one of debit and credit"
            continue
        money = parse_money(want[side])
        found = sum(_posted(seen, want, money.currency)) * (1 if side == "debit" else -1)
        if found != money.minor:
            held = Money(minor=found, currency=money.currency)
            of = f" of {want['account']}" if "account" in want else ""
            yield f"{want['ledger']}{of} {expected(f'{side} {money}', f'{side} {held}')}"


def _posted(seen: Observed, want: Mapping[str, Any], currency: str) -> Iterator[int]:
    for entry in seen.books.get("journal", []):
        if want.get("account") in (None, value_of(entry, "account")):
            for one in entry.get("postings") or []:
                if (one["ledger"], one["currency"]) == (want["ledger"], currency):
                    yield int(one["amount_minor"])


def balanced(wanted: bool, seen: Observed) -> Iterator[str]:
    """Whether billing's own books say that they balance."""
    found: Any = seen.books.get("balanced")
    if found is not wanted:
        yield expected(inline(wanted), inline(found))


def _money(entry: Entry, key: str) -> str:
    return str(Money(minor=int(entry[key]), currency=str(entry["currency"])))


MONEY = {
    "charges": charges,
    "credit_notes": credit_notes,
    "accounts": accounts,
    "journal": journal,
    "balances": balances,
    "balanced": balanced,
}
