"""`slidegen schema`: the name of a schema in, the schema out."""

from __future__ import annotations

from pathlib import Path

import click

from slidegen.schemas import NAMES, TITLE


@click.command()
@click.argument("name", type=click.Choice(list(NAMES)))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write it to.")
def schema(name: str, out: Path | None) -> None:
    """Prints a JSON Schema, by which editors complete and check YAML.

    It describes the front matter of a deck, or the theme.yaml of a theme. docs/editors.md says where editors take it.

    \b
    Examples:
      slidegen schema theme --out theme.schema.json
      slidegen schema front-matter
    """
    from slidegen.schemas import shipped

    data = shipped(name)
    if out is None:
        click.echo(data, nl=False)
    else:
        _write(data, out)
        click.echo(f"wrote {out}: {NAMES[name]}")


def _write(data: bytes, out: Path) -> None:
    """An older schema is replaced; any other file is somebody's work."""
    from slidegen.writing import write

    if out.is_file() and TITLE not in out.read_bytes()[:200]:
        raise click.ClickException(f"{out} is there, and no schema of slidegen's: choose another name")
    written = write({out.name: data}, out.parent, force=True)
    for finding in written.findings:
        raise click.ClickException(finding.message)
