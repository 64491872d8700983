"""What the desk expects of a company's systems: each tool, its class, what it is called with, and
what the desk goes without where nobody maps it.

The sandbox's systems take the same arguments; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from steward.domain.call import Effect, Scope


class Expected(NamedTuple):
    """A tool as the desk calls it. `takes` are always sent, `may_take` sometimes.

    `core`: without it the system is of little use.
    """

    effect: Effect
    scope: Scope
    without: str
    takes: tuple[str, ...] = ()
    may_take: tuple[str, ...] = ()
    core: bool = False


def _read(without: str, takes: str = "", may: str = "", *, core: bool = False) -> Expected:
    return Expected("READ", "customer", without, _words(takes), _words(may), core)


def _find(without: str) -> Expected:
    return Expected("READ", "resolve", without, ("kind", "value"), (), True)


def _write(without: str, takes: str, may: str = "", *, core: bool = False) -> Expected:
    return Expected("WRITE", "customer", without, _words(takes), _words(may), core)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_PAID = "charge_id amount_minor currency reason"

EXPECTED: Mapping[str, Mapping[str, Expected]] = {
    "crm": {
        "find_contacts": _find("nobody is found in it by an address"),
        "get_contact": _read(
            "no code can be sent, and contacts are not read", may="contact_id", core=True
        ),
        "list_authorities": _read("nobody acts for another customer"),
        "list_interactions": _read(
            "what was said before is not known", may="limit cursor contact_id"
        ),
        "list_promises": _read("promises of colleagues are not looked up", may="limit cursor"),
        "add_interaction": _write(
            "contacts with the desk are not noted there", "channel summary", "contact_id"
        ),
        "correct_field": _write("contacts are not changed", "contact_id field value"),
    },
    "billing": {
        "find_accounts": _find("nobody is found in it by an invoice or an account"),
        "get_account": _read("subscriptions are not read", may="account_id", core=True),
        "list_invoices": _read("invoices are not read", may="limit cursor account_id", core=True),
        "get_invoice": _read("refunds are not split by an invoice's lines", "invoice_id"),
        "list_charges": _read(
            "payments are not read, so no money moves",
            may="limit cursor invoice_id account_id",
            core=True,
        ),
        "list_refunds": _read(
            "what people gave back is not counted: every remedy needs a signature",
            may="limit cursor charge_id",
            core=True,
        ),
        "list_credits": _read(
            "credit that people gave is not counted", may="limit cursor charge_id"
        ),
        "list_given": _read(
            "what went to the same card elsewhere is not counted", may="limit cursor days charge_id"
        ),
        "list_given_in": Expected(
            "READ",
            "books",
            "no month of finance is held against it, and leakage is not counted",
            ("since", "until"),
            ("limit", "cursor", "references"),
        ),
        "get_refund_by_key": _read("the end of a refund is sought among the customer's refunds"),
        "preview_cancellation": _read(
            "the end of a subscription is not told before", may="account_id"
        ),
        "preview_outages": _read("outages are not paid for", may="account_id"),
        "list_plans": _read("plans on offer are not told"),
        "preview_pause": _read(
            "a pause ends when the customer says so", "account_id", "until begins"
        ),
        "preview_plan_change": _read("no price of another plan is told", "plan", "account_id"),
        "issue_refund": _write("nothing is refunded", _PAID, "lines", core=True),
        "give_credit": _write("no credit is given", _PAID),
        "void_key": _write("a refund that stays unanswered is looked up by a person", ""),
        "cancel_subscription": _write("nothing is cancelled", "account_id", "preview_id"),
        "change_plan": _write("plans are not changed", "account_id preview_id digest"),
        "reschedule_subscription": _write(
            "nothing is paused or skipped", "account_id step status", "renews_at until begins"
        ),
    },
    "helpdesk": {
        "find_tickets": _find("nobody is found in it by an address"),
        "list_tickets": _read("earlier tickets are not read", may="limit cursor", core=True),
        "get_ticket": _read("what stands in a ticket is not read", "ticket_id"),
        "open_ticket": _write("no ticket is opened", "subject body channel", core=True),
        "add_note": _write("nothing is added to a ticket", "ticket_id text"),
        "report_article": Expected(
            "WRITE",
            "public",
            "wrong articles are not reported",
            ("article_id", "version", "subject", "body"),
        ),
    },
    "logistics": {
        "find_orders": _find("nobody is found by an order"),
        "list_orders": _read("orders are not read", may="limit cursor account_id", core=True),
        "get_order": _read("a single order is not read", "order_id", core=True),
        "track_parcel": _read("parcels are not followed", "order_id"),
        "create_replacement": _write("nothing is sent again", "order_id", "address"),
        "create_return": _write("returns are not declared", "order_id declared_at send_by"),
        "check_cancellation": _read("orders are cancelled by people", "order_id"),
        "cancel_order": _write("orders are cancelled by people", "order_id"),
        "change_address": _write("nothing is redirected", "order_id address"),
    },
    "knowledge": {
        "search_articles": Expected(
            "READ",
            "public",
            "no article is found",
            ("query",),
            _words("limit language country"),
            True,
        ),
        "get_article": Expected(
            "READ", "public", "no article is read", ("article_id",), ("version",), True
        ),
    },
}


def unmapped(system: str, tools: Iterable[str]) -> dict[str, Expected]:
    """What the desk expects of a system and does not find among its tools."""
    there = set(tools)
    return {name: one for name, one in EXPECTED.get(system, {}).items() if name not in there}
