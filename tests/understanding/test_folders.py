"""Readers stand in folders by what they read, and each list has a name of its own (ADR 176)."""

from __future__ import annotations

from collections import Counter

from steward.settings import PROJECT

READERS = PROJECT / "steward" / "understanding"
MOST = 100  # files of one folder


def test_readers_stand_in_folders() -> None:
    assert [file.name for file in READERS.iterdir() if file.is_file()] == ["__init__.py"]


def test_readers_of_one_folder_are_few_enough_to_look_through() -> None:
    files = [*READERS.glob("*/*.py"), *READERS.glob("*/*.yaml")]
    sizes = Counter(file.parent.name for file in files)
    assert {name: size for name, size in sizes.items() if size > MOST} == {}


def test_readers_lists_have_names_of_their_own() -> None:
    names = Counter(file.stem for file in READERS.rglob("*.yaml"))
    assert [name for name, size in names.items() if size > 1] == []
