"""`docs/rules.md` against the files: every proof exists, every scenario is named,
every rule is proved or marked as not kept yet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.cases import cases
from tests.test_requirements import functions_of

PROJECT = Path(__file__).resolve().parents[2]
PAGE = PROJECT / "docs" / "rules.md"
SCENARIOS = PROJECT / "evals" / "scenarios"
SECTIONS = {"Refunds": 25, "Identity": 12, "People": 14, "What holds whatever the rule": 5}
NOT_YET = "**not yet**: "


@dataclass(frozen=True)
class Rule:
    """A line of a table: the rule, and what stands beside it."""

    section: str
    words: str
    beside: str

    @property
    def proofs(self) -> list[str]:
        return [] if self.beside.startswith(NOT_YET) else re.findall(r"`([^`]+)`", self.beside)


def rules_of(text: str) -> list[Rule]:
    """The lines of all tables. A line of another shape is an error, so that none is left out."""
    found, section = [], ""
    for line in text.splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif line.startswith("|") and not line.startswith(("| rule |", "|---")):
            _, words, beside, _ = line.split("|")
            found.append(Rule(section, words.strip(), beside.strip()))
    return found


RULES = rules_of(PAGE.read_text(encoding="utf-8"))


def missing(proof: str) -> bool:
    """Whether a named scenario or test does not exist."""
    file, _, function = proof.partition("::")
    if file.endswith(".yaml"):
        return not (SCENARIOS / file).is_file()
    return not (PROJECT / "tests" / file).is_file() or function not in functions_of(file)


def wrong_with(rule: Rule) -> str:
    """Nothing where it is proved, or says what the desk does instead."""
    if rule.beside.startswith(NOT_YET):
        short = len(rule.beside) <= len(NOT_YET) + 20
        return "what the desk does instead has to be said" if short else ""
    if not rule.proofs:
        return "nothing proves it"
    if re.sub(r"`[^`]+`", "", rule.beside).strip():
        return "proofs are files and nothing else"
    return ", ".join(proof for proof in rule.proofs if missing(proof))


def test_rule_is_proved_by_files_that_exist() -> None:
    assert {rule.words: wrong for rule in RULES if (wrong := wrong_with(rule))} == {}


def test_scenario_of_each_file_is_named_on_the_page() -> None:
    named = {proof for rule in RULES for proof in rule.proofs}
    files = {path.name for path in SCENARIOS.glob("*.yaml")}
    assert files - named == set(), "these prove no rule of docs/rules.md"


def test_rules_page_has_every_section_and_no_rule_twice() -> None:
    counted = {section: sum(rule.section == section for rule in RULES) for section in SECTIONS}
    assert {rule.section for rule in RULES} == set(SECTIONS)
    assert all(counted[section] >= most for section, most in SECTIONS.items()), counted
    assert len({rule.words for rule in RULES}) == len(RULES)


def test_rules_page_what_is_not_kept_yet_is_in_the_readme_too() -> None:
    """A newcomer is told how many of the rules are not kept, and where they are listed."""
    left = sum(rule.beside.startswith(NOT_YET) for rule in RULES)
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    said = re.search(
        r"(\w+) (?:rules of the trade are|of the rules of the trade is) not kept yet", readme
    )
    words = {0: None, 1: "One", 2: "Two", 3: "Three", 4: "Four", 5: "Five"}
    assert (said[1] if said else None) == words[left]


@cases(
    "proof",
    [
        "nothing.yaml",
        "policy/test_cedar.py::test_nothing",
        "policy/nothing.py::test_denials",
        "policy/test_cedar.py",
    ],
)
def test_proof_that_is_missing_is_found(proof: str) -> None:
    assert missing(proof)
