"""What was decided for a slide, as its author may ask for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """No painter needs it. `form` is what the slide's `name`, its `kind` or its `content` asked for, as `because` says.

    Steps are parts of the theme's sizes: at `own` the slide fits, `shared` is what most slides of its layout have,
    `step` was taken; `title_step` is the title's. `sizes` are those of running text, in points, from the theme's to the
    smallest that was tried. `begins` is where in its content a part begins, empty for the first; `gave_way` are
    pictures made smaller for want of room, `left_out` what found no room at the slide's foot.
    """

    form: str = ""
    because: str = ""
    own: float = 1.0
    shared: float = 1.0
    step: float = 1.0
    title_step: float = 1.0
    sizes: tuple[float, ...] = ()
    begins: str = ""
    gave_way: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


UNDECIDED = Choice()
