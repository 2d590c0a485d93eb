"""Model cards as Markdown: cards contain much HTML, which the Markdown view would show as source text."""

import html
import re
from typing import Final

_FENCE: Final = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_TAG: Final = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,20})((?:\s[^<>]{0,2000})?)/?>")
_ATTRIBUTE: Final = re.compile(r"""([A-Za-z-]{1,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_HIDDEN: Final = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
_BLOCKS: Final = ("p", "div", "hr", "table", "tr", "ul", "ol", "details", "summary", "center")
_BREAKS: Final = {"br": "  \n"} | dict.fromkeys(_BLOCKS, "\n\n")
_HEADINGS: Final = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "h5": "##### ", "h6": "###### "}
_OPENINGS: Final = {"li": "\n- ", "td": " ", "th": " "}
_STRONG: Final = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`"}
_MANY_BREAKS: Final = re.compile(r"\n[ \t]*\n[ \t]*\n(?:[ \t]*\n)+")


def readable(card: str) -> str:
    """Return the card with its HTML converted to Markdown or removed; code stays unchanged."""
    parts: list[str] = []
    for text, is_code in _pieces(card):
        parts.append(text if is_code else _without_html(text))
    return "".join(parts).strip() + "\n" if parts else ""


def _pieces(card: str) -> list[tuple[str, bool]]:
    """Split the card into runs of lines, each with whether it is a fenced code block."""
    pieces: list[tuple[str, bool]] = []
    run: list[str] = []
    fence = ""
    for line in card.splitlines(keepends=True):
        found = _FENCE.match(line)
        if not fence and found:
            pieces.append(("".join(run), False))
            run, fence = [line], found.group(1)
        elif fence and found and found.group(1).startswith(fence) and not line.strip(" \t\r\n`~"):
            pieces.append(("".join([*run, line]), True))
            run, fence = [], ""
        else:
            run.append(line)
    pieces.append(("".join(run), bool(fence)))
    return [piece for piece in pieces if piece[0]]


def _without_html(text: str) -> str:
    if "<" not in text:
        return text
    for start, end in _HIDDEN:
        text = _without(text, start, end)
    links: list[str] = []
    text = _TAG.sub(lambda found: _in_markdown(found, links), text)
    return _MANY_BREAKS.sub("\n\n", text)


def _without(text: str, start: str, end: str) -> str:
    """Remove everything from each `start` to the next `end`. Uses plain search: a regular expression would take
    quadratic time for many starts without an end.
    """
    folded = text.lower()
    if len(folded) != len(text):  # lowercase letters that become two characters would shift the positions
        folded = text
    parts, at = [], 0
    while (begin := folded.find(start, at)) >= 0 and (stop := folded.find(end, begin + len(start))) >= 0:
        parts.append(text[at:begin])
        at = stop + len(end)
    return "".join([*parts, text[at:]])


def _in_markdown(found: re.Match[str], links: list[str]) -> str:
    name, closes = found.group(1).lower(), found.group(0).startswith("</")
    if name in _BREAKS:
        return _BREAKS[name]
    if name in _HEADINGS:
        return "\n\n" if closes else f"\n\n{_HEADINGS[name]}"
    if name in _STRONG:
        return _STRONG[name]
    if name in _OPENINGS:
        return "" if closes else _OPENINGS[name]
    if name == "img":
        return _image(_attributes(found.group(2)))
    return _link(found, links, closes=closes) if name == "a" else ""


def _image(attributes: dict[str, str]) -> str:
    address = attributes.get("src", "")
    alt = re.sub(r"[\[\]\n]", " ", attributes.get("alt", ""))
    return f"![{alt}](<{address}>)" if address and not re.search(r"[<>\n]", address) else alt


def _link(found: re.Match[str], links: list[str], *, closes: bool) -> str:
    if closes:
        return f"](<{address}>)" if links and (address := links.pop()) else ""
    address = _attributes(found.group(2)).get("href", "")
    address = "" if re.search(r"[<>\n]", address) else address
    links.append(address)
    return "[" if address else ""


def _attributes(text: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(text)
    return {name.lower(): html.unescape(one or two or three) for name, one, two, three in found}
