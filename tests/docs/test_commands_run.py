"""Each command in a shell block of `docs/*.md` is run by a test, as it stands there, or is named
here with the reason why not.
"""

from __future__ import annotations

from steward.settings import PROJECT
from tests.cli.documented import commands_of

# Page, how a command begins, and the test that takes it from the page and runs it.
_WALK, _MAIL = "tests/foreign/test_stripe_page.py", "tests/channels/test_mailbox_walk.py"
_HALF_HOUR, _TYPED = "tests/foreign/test_connecting_page.py", "tests/cli/test_documented_steps.py"
_KEPT, _BACK = "tests/durability/test_restored_desk.py", "tests/durability/test_back_to_a_moment.py"
_ROWS = "tests/cli/test_documented_commands.py"
RUN_BY = {
    ("a2a.md", "steward peers add"): _ROWS,
    ("adding-an-action.md", ".venv/bin/steward policy check"): (
        "tests/graphs/test_adding_an_action.py"
    ),
    ("channels.md", "MAIL_PASSWORD=… .venv/bin/steward channels check"): (
        "tests/channels/test_mailbox_page.py"
    ),
    ("channels.md", ".venv/bin/localstripe"): _MAIL,
    ("channels.md", ".venv/bin/python -m examples."): _MAIL,
    ("channels.md", "export "): _MAIL,
    ("channels.md", ".venv/bin/steward channels check --file .steward"): _MAIL,
    ("channels.md", ".venv/bin/steward run"): _MAIL,
    ("channels.md", "curl "): _MAIL,
    ("channels.md", "ID=$("): _MAIL,
    ("channels.md", ".venv/bin/steward audit verify"): _MAIL,
    ("channels.md", ".venv/bin/steward approvals approve"): _MAIL,
    ("channels.md", ".venv/bin/steward channels unproven"): _TYPED,
    ("channels.md", ".venv/bin/steward channels settle"): _TYPED,
    ("clients.md", ".venv/bin/steward token"): "tests/cli/test_readme.py",
    ("connecting-a-system.md", ".venv/bin/python -m examples.foreign_billing"): (
        "tests/foreign/test_billing_page.py"
    ),
    ("connecting-a-system.md", "STEWARD_SYSTEMS_FILE=examples/foreign_billing"): (
        "tests/foreign/test_billing_page.py"
    ),
    ("connecting-a-system.md", ".venv/bin/python -m examples.shop"): _HALF_HOUR,
    ("connecting-a-system.md", ".venv/bin/steward systems"): _HALF_HOUR,
    ("connecting-a-system.md", ".venv/bin/steward doctor --file my"): _HALF_HOUR,
    ("connecting-a-system.md", "SHOP_URL="): _HALF_HOUR,
    ("connecting-a-system.md", "STEWARD_SYSTEMS_FILE=my-systems.yaml"): _HALF_HOUR,
    ("connecting-a-system.md", ".venv/bin/steward staff add"): _HALF_HOUR,
    ("connecting-a-system.md", ".venv/bin/localstripe"): _WALK,
    ("connecting-a-system.md", ".venv/bin/python -m examples.stripe"): _WALK,
    ("connecting-a-system.md", "export STRIPE_URL"): _WALK,
    ("connecting-a-system.md", ".venv/bin/steward doctor --system billing"): _WALK,
    ("connecting-a-system.md", ".venv/bin/steward run"): _WALK,
    ("connecting-a-system.md", "curl "): _WALK,
    ("connecting-a-system.md", ".venv/bin/steward approvals"): _WALK,
    ("connecting-a-system.md", "steward systems sign-"): _ROWS,
    ("connecting-a-system.md", ".venv/bin/steward actions"): _TYPED,
    ("customers.md", "steward simulate"): "tests/scenarios/test_simulate_page.py",
    ("runbook.md", ".venv/bin/steward staff"): _ROWS,
    ("runbook.md", ".venv/bin/steward clients"): _ROWS,
    ("runbook.md", ".venv/bin/steward versions"): _ROWS,
    ("runbook.md", ".venv/bin/steward systems"): _TYPED,
    ("runbook.md", ".venv/bin/steward actions"): _TYPED,
    ("runbook.md", "pg_dump"): _KEPT,
    ("runbook.md", 'psql --quiet --dbname="$NEW_URL"'): _KEPT,
    ("runbook.md", "pg_restore"): _KEPT,
    ("runbook.md", "steward "): _KEPT,
    ("runbook.md", 'DATABASE_URL="$NEW_URL" steward restore mark'): _KEPT,
    ("runbook.md", "psql --quiet --set"): _BACK,
    ("runbook.md", "pg_ctl"): _BACK,
    ("runbook.md", "pg_basebackup"): _BACK,
    ("runbook.md", 'psql --dbname="$ADMIN_URL"'): _BACK,
    ("runbook.md", "cp -a"): _BACK,
    ("runbook.md", "touch "): _BACK,
    ("runbook.md", "until "): _BACK,
}
NOT_RUN = {
    ("connecting-a-system.md", "export SHOP_KEY"): "set in the walk's environment",
    ("connecting-a-system.md", "export DATABASE_URL"): "set in the walk's environment",
    ("customers.md", "LANGSMITH_API_KEY="): "asks LangSmith, which needs an account; the call is "
    "held by tests/telemetry/test_experiment.py against a server of ours",
}
NO_COMMANDS = {"architecture.md": "its block is the list of packages"}
PAGES = sorted({path.name for path in (PROJECT / "docs").glob("*.md")} - {*NO_COMMANDS})


def test_commands_of_the_pages_are_each_run_by_a_test_or_named_with_a_reason() -> None:
    told = {**RUN_BY, **NOT_RUN}
    nobody = [
        f"{page}: {command}"
        for page in PAGES
        for command in commands_of(page)
        if not any(page == own and command.startswith(begins) for own, begins in told)
    ]
    assert nobody == [], "run it in a test, or say here why not"


def test_commands_that_are_named_stand_on_their_page() -> None:
    gone = [
        (page, begins)
        for page, begins in {**RUN_BY, **NOT_RUN}
        if not any(command.startswith(begins) for command in commands_of(page))
    ]
    assert gone == []
    assert {name for name in NO_COMMANDS if not commands_of(name)} == set()


def test_tests_that_run_a_command_read_it_from_its_page() -> None:
    blind = [
        (page, file)
        for (page, _), file in RUN_BY.items()
        if not any(name in read(file) for name in (page, *READ_FOR.get(page, ())))
    ]
    assert blind == []


# By what else a test reads a page.
READ_FOR = {
    "connecting-a-system.md": ("test_connecting_page import PAGE",),
    "runbook.md": ("tests.durability.runbook", "tests.durability import runbook"),
}


def read(file: str) -> str:
    return (PROJECT / file).read_text("utf-8")
