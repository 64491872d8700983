"""`make check` says which files of tests have one name, before pytest fails to import them."""

from __future__ import annotations

from pathlib import Path

from tests import basenames


def test_basenames_of_two_folders_that_are_the_same_are_found(tmp_path: Path) -> None:
    files = [tmp_path / folder / "test_x.py" for folder in ("one", "two", "package")]
    for file in files:
        file.parent.mkdir()
        file.touch()
    (tmp_path / "package" / "__init__.py").touch()
    assert basenames.same(files) == {"test_x": [str(files[0]), str(files[1])]}


def test_basenames_of_this_repository_are_each_one() -> None:
    assert basenames.same(basenames.TESTS.rglob("test_*.py")) == {}


def test_basenames_of_the_library_are_found_outside_of_packages(tmp_path: Path) -> None:
    files = [tmp_path / "alone" / "secrets.py", tmp_path / "package" / "secrets.py"]
    for file in files:
        file.parent.mkdir()
        file.touch()
    (tmp_path / "package" / "__init__.py").touch()
    assert basenames.of_the_library(files) == [str(files[0])]
