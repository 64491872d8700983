"""The customers of the stories, made in the company's systems as each story needs them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any


@dataclass(frozen=True)
class Person:
    """A customer with one invoice; `charges` payments for it were taken, of which one is owed."""

    number: int
    name: str
    amount: str
    charges: int = 2
    promised: str = ""  # as a gesture, by a colleague

    @property
    def account(self) -> str:
        """Billing's name for them."""
        return f"A-{self.number}"

    @property
    def invoice(self) -> str:
        """What they paid."""
        return f"INV-{self.number}"

    @property
    def email(self) -> str:
        """Where their codes go."""
        return f"{self.name.lower().replace(' ', '.')}.{self.number}@example.com"

    def charge_ids(self) -> list[str]:
        """Their payments, as billing calls them."""
        return [f"CH-{self.number}{n}" for n in range(1, self.charges + 1)]

    def records(self) -> dict[str, Any]:
        """What the systems hold about them, as `POST /sandbox/load` takes it."""
        paid, known = _ago(days=4), _ago(days=90)
        charges = [
            {
                "charge": one,
                "invoice": self.invoice,
                "amount": self.amount,
                "captured": paid,
                "card": "4242",
            }
            for one in self.charge_ids()
        ]
        invoice = {"invoice": self.invoice, "total": self.amount, "issued": paid}
        return {
            "crm": [
                {
                    "contact": f"C-{self.number}",
                    "name": self.name,
                    "email": self.email,
                    "plan": "regular",
                    "updated": known,
                    **(
                        {"promises": [{"amount": self.promised, "by": "aiko", "at": paid}]}
                        if self.promised
                        else {}
                    ),
                }
            ],
            "billing": [
                {
                    "account": self.account,
                    "name": self.name,
                    "email": self.email,
                    "plan": "regular",
                    "updated": known,
                    "currency": self.amount.split()[1],
                    "invoices": [invoice],
                    "charges": charges,
                }
            ],
        }


def _ago(days: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).isoformat()
