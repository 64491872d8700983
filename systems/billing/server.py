"""Billing's tools as an MCP server.

Alone: `python -m systems.serve --only billing --port N`.
"""

from __future__ import annotations

from systems.billing import books, schedule_schemas, schemas, service, subscriptions
from systems.chassis.tools import Effect, System, Tool

SYSTEM = System(
    "billing",
    "Fernhill billing: accounts, invoices, charges, refunds and subscriptions",
    (
        Tool(
            "find_accounts",
            "Find accounts by an exact identifier or by name.",
            schemas.FindAccounts,
            schemas.AccountLinks,
            service.find_accounts,
            scope="resolve",
        ),
        Tool(
            "get_account",
            "The customer's accounts with plan, status and subscription.",
            schemas.GetAccount,
            schemas.Accounts,
            service.get_account,
        ),
        Tool(
            "list_invoices",
            "Invoices, newest first.",
            schemas.ListInvoices,
            schemas.Invoices,
            service.list_invoices,
        ),
        Tool(
            "get_invoice",
            "One invoice with its lines, net and tax.",
            schemas.GetInvoice,
            schemas.InvoiceDetail,
            service.get_invoice,
        ),
        Tool(
            "list_charges",
            "What was authorised and captured, with disputes and what is refunded.",
            schemas.ListCharges,
            schemas.Charges,
            service.list_charges,
        ),
        Tool(
            "list_refunds",
            "Refunds with their state and bank reference.",
            schemas.ListRefunds,
            schemas.Refunds,
            service.list_refunds,
        ),
        Tool(
            "issue_refund",
            "Pay back part or all of a captured charge to the tender it came from; once per key.",
            schemas.IssueRefund,
            schemas.IssuedRefund,
            service.issue_refund,
            Effect.DESTRUCTIVE,
        ),
        Tool(
            "list_credits",
            "Store credit that was given.",
            schemas.ListCredits,
            schemas.Credits,
            service.list_credits,
        ),
        Tool(
            "list_given",
            (
                "What was given back, as money and as store credit, by whomever: to the customer, "
                "and to what a charge was paid with."
            ),
            schemas.ListGiven,
            schemas.AllGiven,
            service.list_given,
        ),
        Tool(
            "list_given_in",
            (
                "Everything that was given back in a time, as money and as store credit, by "
                "whomever and to whomever: for whoever holds another ledger against these books."
            ),
            books.ListGivenIn,
            books.AllGivenIn,
            books.list_given_in,
            scope="books",
        ),
        Tool(
            "give_credit",
            (
                "Give store credit for part or all of a captured charge, in place of money; "
                "once per key."
            ),
            schemas.GiveCredit,
            schemas.GivenCredit,
            service.give_credit,
            Effect.WRITE,
        ),
        Tool(
            "get_refund_by_key",
            "What became of a refund asked for under a key; not_found may still commit later.",
            schemas.RefundKey,
            schemas.KeyState,
            service.get_refund_by_key,
        ),
        Tool(
            "void_key",
            (
                "Make a key unusable, or report the refund that was committed under it; "
                "either answer is final."
            ),
            schemas.RefundKey,
            schemas.KeyState,
            service.void_key,
            Effect.WRITE,
        ),
        Tool(
            "preview_cancellation",
            "When the subscription would end and what is due back; a quote that expires.",
            schemas.PreviewCancellation,
            schemas.CancellationPreview,
            subscriptions.preview_cancellation,
        ),
        Tool(
            "preview_outages",
            (
                "What the company gives back, by charge, for outages within the period that was "
                "paid for."
            ),
            schemas.PreviewOutages,
            schemas.OutageShares,
            subscriptions.preview_outages,
        ),
        Tool(
            "cancel_subscription",
            (
                "End the subscription, with its period or as the preview says; "
                "pays nothing back by itself."
            ),
            schemas.CancelSubscription,
            schemas.ChangedAccount,
            subscriptions.cancel_subscription,
            Effect.DESTRUCTIVE,
        ),
        Tool(
            "preview_pause",
            "When a pause would end by itself, and what is charged and sent next after it.",
            schedule_schemas.PreviewPause,
            schedule_schemas.PausePreview,
            subscriptions.preview_pause,
        ),
        Tool(
            "reschedule_subscription",
            (
                "Pause a subscription, start it again, skip its next period, or take its "
                "cancellation back while it still runs."
            ),
            schedule_schemas.RescheduleSubscription,
            schemas.ChangedAccount,
            subscriptions.reschedule_subscription,
            Effect.WRITE,
        ),
        Tool(
            "list_plans",
            "The plans on offer, with their prices.",
            schemas.ListPlans,
            schemas.PlanOffers,
            subscriptions.list_plans,
        ),
        Tool(
            "preview_plan_change",
            "What a change of plan costs today and from when it holds; a quote that expires.",
            schemas.PreviewPlanChange,
            schemas.PlanChangePreview,
            subscriptions.preview_plan_change,
        ),
        Tool(
            "change_plan",
            "Change the plan on the terms of a preview, and charge what it says; once per preview.",
            schemas.ChangePlan,
            schemas.ChangedPlan,
            subscriptions.change_plan,
            Effect.WRITE,
        ),
    ),
)
