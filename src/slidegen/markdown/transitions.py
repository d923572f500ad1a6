"""`{transition=wipe}` behind a slide's heading into the name of a transition, or a finding."""

from __future__ import annotations

import re

from slidegen.diagnostics import Finding
from slidegen.markdown.attributes import place_of
from slidegen.markdown.nodes import Attributes, Node
from slidegen.markdown.rewriting import walk

TRANSITIONS = ("none", "fade", "push", "wipe", "morph")
# Those of Slidev, Marp and reveal.js.
_TRANSITIONS = re.compile(
    r"(?:slide|zoom|convex|concave|cover|reveal|swap|pull|drop|fade|flip|iris|wipe|explode|overlap|rotate|pivot|glow"
    r"|cylinder|cube|melt|diamond|star|clockwise|counterclockwise|coverflow|swipe|in|out|wiper|swoosh|view)"
    r"(?:[- |][\w |-]*)?"
)


def is_elsewhere(name: str) -> bool:
    """Whether another tool has a transition of this name."""
    return _TRANSITIONS.fullmatch(name) is not None


def transition_of(attributes: Attributes) -> str:
    """How a slide is to come on; empty where its heading does not say so, or says what is none."""
    name = attributes.values.get("transition", "")
    return name if name in TRANSITIONS else ""


def wrong_transitions(document: Node, tool: str) -> tuple[Finding, ...]:
    """One finding for each heading with a transition that there is not. Those of other tools have no effect."""
    findings = []
    for node in walk(document, "heading"):
        name = node.attributes.values.get("transition")
        if name is not None and name not in TRANSITIONS and not (tool or is_elsewhere(name)):
            place = place_of(node.attributes, name) or node.span
            message = f'"{name}" is no transition'
            findings.append(Finding("bad-value", message, place, f"transitions are {', '.join(TRANSITIONS)}"))
    return tuple(findings)
