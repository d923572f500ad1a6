"""The digest of a deck's files on standard output: what another process makes of the same deck."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from slidegen.pipeline import build
from slidegen.source import Source
from tests.pictures import draw

DECK = """\
---
title: A lake
author: [Ada Grey, Bea White]
date: 2026-06-22
lang: en
---

# Water

## What it gives {#gives}

- Water, **clean** and *cold*
- a [page](https://example.org/), a [slide](#rows), `code`

## Rows {#rows}

| Name | Sum |
|------|----:|
| a    |   1 |

## Code

```python
def f(x: int) -> str:
    return "x"  # 日本
```

## Shore

- It is long

![The shore](wide.png "In May")

::: notes
Said, *and shown*.
:::
"""


def digest() -> str:
    with TemporaryDirectory() as folder:
        built = build(Source("deck.md", DECK), draw(Path(folder)), "deck")
    total = hashlib.sha256()
    assert built.files, "the deck is built"
    for name, data in built.files.items():
        total.update(name.encode() + data)
    return total.hexdigest()


if __name__ == "__main__":
    sys.stdout.write(digest())
