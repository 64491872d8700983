"""Fernhill's records as one `given`.

Stories and articles by hand, and a generator that fills up to 200 customers.

Times in the data files are relative ('-4d', '+3h') and are resolved against the moment that is
handed in.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from ruamel.yaml import YAML

CUSTOMERS = 200
SEED = 1887
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_HERE = Path(__file__).parent
_RELATIVE = re.compile(r"([+-]\d+)([smhdw])")

FIRST = (
    "Adele",
    "Bram",
    "Chloe",
    "Daan",
    "Elif",
    "Finn",
    "Grace",
    "Hugo",
    "Iris",
    "Jack",
    "Kira",
    "Liam",
    "Mara",
    "Noah",
    "Olive",
    "Piet",
    "Quinn",
    "Rosa",
    "Stan",
    "Tess",
    "Umar",
    "Vera",
    "Wout",
    "Xenia",
    "Yara",
    "Zoe",
)
LAST = (
    "Abbott",
    "Brandt",
    "Carver",
    "Dekker",
    "Engel",
    "Foster",
    "Garnier",
    "Hale",
    "Ito",
    "Jansen",
    "Keller",
    "Lund",
    "Moreau",
    "Nolan",
    "Okada",
    "Prins",
)
COUNTRIES = (
    ("NL", "EUR", "nl"),
    ("DE", "EUR", "de"),
    ("FR", "EUR", "fr"),
    ("US", "USD", "en"),
    ("GB", "GBP", "en"),
    ("JP", "JPY", "ja"),
)
# Who brings a parcel, by its country, as the help pages say it; DHL everywhere else.
CARRIERS = {"NL": "PostNL", "BE": "PostNL", "GB": "Royal Mail", "US": "UPS"}
PLANS = (
    ("taster", 14),
    ("regular", 29),
    ("office", 189),
    ("taster_annual", 143),
    ("regular_annual", 296),
)
GOODS = (
    ("Hill blend, 1 kg", 26),
    ("Ethiopia Guji, 250 g", 13),
    ("Burr grinder", 249),
    ("Pour-over set", 39),
    ("Gift card", 50),
)


def company(now: datetime) -> dict[str, Any]:
    """Everything the seed loads, in the format that the sandbox's loader takes."""
    given: dict[str, list[Any]] = {"crm": [], "billing": [], "helpdesk": [], "logistics": []}
    for story in stories():
        for system, records in given.items():
            records.extend(story.get(system, []))
    for number in range(CUSTOMERS - len(given["crm"])):
        for system, record in _generated(number, Random(SEED + number)).items():
            given[system].append(record)
    for order in given["logistics"]:
        order.setdefault("carrier", CARRIERS.get(str(order.get("country")), "DHL"))
    given["knowledge"] = articles()
    resolved: dict[str, Any] = resolve(given, now)
    return resolved


def stories() -> list[dict[str, Any]]:
    """The hand-made customers; each entry says who they are and holds their records per system."""
    listed: list[dict[str, Any]] = [*_read("customers.yaml"), *_read("regulars.yaml")]
    return listed


def articles() -> list[dict[str, Any]]:
    """The help pages: those in English, then each in the other languages.

    A page in another language is an article of its own, `shop.nl`, of the same date.
    """
    english: list[dict[str, Any]] = _read("articles/en.yaml")
    current = {page["article"]: page for page in english if page.get("status") != "superseded"}
    listed = list(english)
    for file in article_files()[1:]:
        for page in _read(f"articles/{file.name}"):
            first, language = page["article"], file.stem
            listed.append(
                page
                | {
                    "article": f"{first}.{language}",
                    "language": language,
                    "translation_of": first,
                    "dated": current[first]["dated"],
                }
            )
    return listed


def article_files() -> list[Path]:
    """The files of the help pages, a language each, English first."""
    files = sorted((_HERE / "articles").glob("*.yaml"))
    return sorted(files, key=lambda file: file.stem != "en")


def question_files() -> list[Path]:
    """The files of what customers ask, and of what they ask next, a language each."""
    folders = ("questions", "next_questions")
    return [file for folder in folders for file in sorted((_HERE / folder).glob("*.yaml"))]


def questions(language: str = "") -> list[tuple[str, str]]:
    """What customers ask, each with the page that answers it; `none` where no page does.

    `language`: of those in one; empty: of all.
    """
    return _asked("questions", language)


def next_questions(language: str = "") -> list[tuple[str, str]]:
    """The same of what they ask next, behind what they wrote before it."""
    return _asked("next_questions", language)


def _asked(folder: str, language: str) -> list[tuple[str, str]]:
    files = sorted((_HERE / folder).glob(f"{language or '*'}.yaml"))
    read = [_read(f"{folder}/{file.name}") for file in files]
    return [(page, str(one)) for pages in read for page, every in pages.items() for one in every]


def resolve(tree: Any, now: datetime) -> Any:
    """Replace every relative time in the tree by an ISO timestamp."""
    if isinstance(tree, dict):
        return {key: resolve(value, now) for key, value in tree.items()}
    if isinstance(tree, list):
        return [resolve(value, now) for value in tree]
    if isinstance(tree, str) and (found := _RELATIVE.fullmatch(tree)):
        return (now + timedelta(**{UNITS[found[2]]: int(found[1])})).isoformat()
    return tree


def _generated(number: int, random: Random) -> dict[str, Any]:
    """One unremarkable customer, the same at every run: a plan, two paid renewals,
    an order, sometimes a ticket.
    """
    name = f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) + random.randrange(10)]}"
    email = f"{name.lower().replace(' ', '.')}.{number}@example.org"
    country, currency, language = COUNTRIES[random.randrange(len(COUNTRIES))]
    plan, price = PLANS[random.randrange(len(PLANS))]
    contact, account, age = f"C-{2001 + number}", f"A-{2001 + number}", random.randrange(9, 27)
    records: dict[str, Any] = {
        "crm": {
            "contact": contact,
            "name": name,
            "email": email,
            "country": country,
            "language": language,
            "plan": plan,
            "updated": f"-{age + 40}d",
        },
        "billing": _account(account, name, email, country, currency, plan, price, age, number),
        "logistics": _order(account, number, age, country, currency, random),
    }
    if number % 4 == 0:
        records["helpdesk"] = {
            "ticket": f"T-{2001 + number}",
            "email": email,
            "channel": "email",
            "opened": f"-{age + 20}d",
            "status": "solved",
            "subject": random.choice(["Change of address", "Which grind size?", "Skip a month"]),
        }
    return records


def _account(
    account: str,
    name: str,
    email: str,
    country: str,
    currency: str,
    plan: str,
    price: int,
    age: int,
    number: int,
) -> dict[str, Any]:
    amount = _money(price, currency)
    period = 365 if plan.endswith("annual") else 30
    return {
        "account": account,
        "name": name,
        "email": email,
        "country": country,
        "currency": currency,
        "plan": plan,
        "updated": f"-{age + 40}d",
        "subscription": {
            "plan": plan,
            "started": f"-{age + 2 * period}d",
            "renews": f"+{period - age}d",
        },
        "invoices": [
            {
                "invoice": f"INV-{20010 + 10 * number + n}",
                "total": amount,
                "issued": f"-{age + n * period}d",
            }
            for n in (0, 1)
        ],
        "charges": [
            {
                "charge": f"CH-{20010 + 10 * number + n}",
                "invoice": f"INV-{20010 + 10 * number + n}",
                "amount": amount,
                "captured": f"-{age + n * period}d",
                "card": f"{1000 + number * 37 % 9000}",
            }
            for n in (0, 1)
        ],
    }


def _order(
    account: str, number: int, age: int, country: str, currency: str, random: Random
) -> dict[str, Any]:
    item, price = GOODS[random.randrange(len(GOODS))]
    return {
        "order": f"O-{2001 + number}",
        "account": account,
        "item": item,
        "amount": _money(price, currency),
        "country": country,
        "warehouse": "Reno" if country == "US" else "Rotterdam",
        "shipped": f"-{age + 12}d",
        "last_scan": f"-{age + 9}d",
        "promised": f"-{age + 7}d",
        "delivered": f"-{age + 8}d",
    }


def _money(price: int, currency: str) -> str:
    return f"{price * 150} JPY" if currency == "JPY" else f"{price}.00 {currency}"


def _read(name: str) -> Any:
    return YAML(typ="safe").load((_HERE / name).read_text(encoding="utf-8"))
