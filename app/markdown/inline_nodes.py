"""Pieces of text with the spans of style over them -> runs of equal style."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.markdown.model import PLAIN, Run, Style


@dataclass(slots=True)
class Node:
    """A piece of text.

    Attributes:
        at: its start in the source.
        is_text: it was written as it is shown.
        gives_way: it is an image or a bare URL; inside the text of a link it must not be a link itself.
    """

    text: str
    at: int
    style: Style = PLAIN
    is_text: bool = False
    gives_way: bool = False


@dataclass(slots=True)
class Span:
    """A style for the nodes from `first` up to `end` (not included)."""

    first: int
    end: int
    kind: str
    link: str = ""


def runs_of(nodes: list[Node], spans: list[Span]) -> tuple[Run, ...]:
    """Return the text of the nodes, each run as long as its style stays the same."""
    return _joined(nodes, _styles(nodes, spans))


def _styles(nodes: list[Node], spans: list[Span]) -> list[Style]:
    depths = {kind: [0] * (len(nodes) + 1) for kind in {span.kind for span in spans}}
    links: list[str] = [""] * len(nodes)
    for span in spans:
        depths[span.kind][span.first] += 1
        depths[span.kind][span.end] -= 1
        if span.kind == "link":
            links[span.first : span.end] = [span.link] * (span.end - span.first)
    open_now = dict.fromkeys(depths, 0)
    styles: list[Style] = []
    for index, node in enumerate(nodes):
        for kind, changes in depths.items():
            open_now[kind] += changes[index]
        styles.append(_styled(node.style, open_now, links[index]))
    return styles


def _styled(style: Style, open_now: Mapping[str, int], link: str) -> Style:
    if not open_now:
        return style
    return style._replace(
        bold=open_now.get("bold", 0) > 0,
        italic=open_now.get("italic", 0) > 0,
        strike=open_now.get("strike", 0) > 0,
        link=style.link or link,
    )


def _joined(nodes: list[Node], styles: list[Style]) -> tuple[Run, ...]:
    runs: list[Run] = []
    texts: list[str] = []
    now: Style | None = None
    for node, style in zip(nodes, styles, strict=True):
        if not node.text:
            continue
        if style != now:
            if now is not None:
                runs.append(Run("".join(texts), now))
            texts, now = [], style
        texts.append(node.text)
    if now is not None:
        runs.append(Run("".join(texts), now))
    return tuple(runs)
