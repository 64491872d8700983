"""Models that are kept as files: who trains, who waits, what a damaged file costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_TRAINER = """
import sys, time
from pathlib import Path
from steward.understanding.reader.kept_models import kept

folder = Path(sys.argv[1])

def train():
    with (folder / "trained").open("a") as log:
        log.write("once\\n")
    time.sleep(0.5)
    return "a model"

def save(model, path):
    path.write_text(model)

print(kept(folder / "models" / "one.npz", lambda path: path.read_text(), train, save))
"""


def test_kept_wanted_by_several_processes_at_once_is_trained_once(tmp_path: Path) -> None:
    wanted = [
        subprocess.Popen(
            [sys.executable, "-c", _TRAINER, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    assert [one.communicate(timeout=60)[0].strip() for one in wanted] == ["a model"] * 3
    assert (tmp_path / "trained").read_text() == "once\n"
    assert [file.name for file in (tmp_path / "models").iterdir()] == ["one.npz"]
