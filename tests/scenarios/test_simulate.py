"""`steward simulate` against a real desk: the customer of `docs/customers.md`, who is served, and
the same one, who must not have got it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from typer.testing import CliRunner

from steward.cli.main import app
from steward.settings import PROJECT

PAGE = PROJECT / "docs" / "customers.md"


def test_simulate_tells_who_was_served_from_who_got_what_they_must_not(tmp_path: Path) -> None:
    [text] = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    refunds = "must: {refunds: [{charge: CH-7701, amount: 44.00 EUR}]"
    assert refunds in text
    (tmp_path / "1_due.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "2_not_due.yaml").write_text(
        text.replace(refunds, "must: {refunds: []"), encoding="utf-8"
    )

    ran = CliRunner().invoke(app, ["simulate", str(tmp_path), "--seeds", "1", "--json"])

    served, overpaid, figures = map(json.loads, ran.stdout.splitlines())
    assert (served["verdict"], served["why"]) == ("served", "")
    assert overpaid["verdict"] == "wrong"
    assert overpaid["why"].startswith("refunds")
    assert [line["who"] for line in served["transcript"][:2]] == ["customer", "desk"]
    assert (figures["well_served_percent"], figures["wrong_percent"]) == (50.0, 50.0)
    assert ran.exit_code == 1


def test_simulate_unreadable_file_is_said_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "nobody.yaml"
    file.write_text("customer: Nobody\nopen: [hello]\n", encoding="utf-8")
    ran = CliRunner().invoke(app, ["simulate", str(file)])
    assert ran.exit_code == 2
    assert "nobody.yaml:2: unknown key 'open'" in ran.output
    assert "did you mean 'opens'?" in ran.output
