"""The text of a drawing on standard input into a PNG on standard output; run by itself, apart from the package."""

import json
import sys

# The bytes of memory that a drawing may take.
MEMORY = 2 << 30


def main() -> None:
    order = json.load(sys.stdin)
    _bounded(order["seconds"])
    from resvg_py import svg_to_bytes

    drawn = svg_to_bytes(
        svg_string=order["svg"],
        width=order["width"],
        height=order["height"],
        skip_system_fonts=True,
        font_files=order["fonts"],
        font_family="Arimo",
        serif_family="Caladea",
        sans_serif_family="Arimo",
        monospace_family="Cousine",
    )
    sys.stdout.buffer.write(bytes(drawn))


def _bounded(seconds: int) -> None:
    """Windows has no such bounds: there the caller's patience is the only one."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
