"""A deck's file into the seconds of CPU that each stage of its build takes, in a fresh interpreter."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import json, sys, time
spent, last = {}, time.process_time()
def lap(name):
    global last
    now = time.process_time()
    spent[name], last = now - last, now
from pathlib import Path
from slidegen import pipeline
from slidegen.source import Source
lap("import")
path = Path(sys.argv[1])
source = Source(path.name, path.read_text("utf-8"))
deck, _ = pipeline.read_with_files(source, path.parent, path.parent, pipeline.DEFAULT)
lap("parse and read")
theme, _ = pipeline.brand_of(deck, path.parent)
lap("theme")
laid_out, _ = pipeline.lay_out_in(deck, theme, path.parent, path.parent)
lap("compose")
for name, paint in pipeline.PAINTERS.items():
    paint(laid_out, path.stem)
    lap("paint " + name)
print(json.dumps(spent))
"""


def stages(deck: Path) -> dict[str, float]:
    """Seconds by stage, in the order of the build. The first paint also pays for what both need."""
    done = subprocess.run([sys.executable, "-c", _SCRIPT, str(deck)], capture_output=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found
