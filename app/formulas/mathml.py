"""MathML from TeX, mended so that ziamath draws it as TeX would.

latex2mathml marks some operators as identifiers, and ziamath spaces each operator as if it stood between two operands.
Here each one gets the space that TeX gives it, by what stands before and after it (The TeXbook, chapter 18).
"""

import xml.etree.ElementTree as ET
from enum import Enum, auto
from typing import Final

from latex2mathml.converter import convert

from app.formulas.formula import Formula
from app.formulas.tex import prepared

_NAMESPACE: Final = "{http://www.w3.org/1998/Math/MathML}"
_COLOURS: Final = ("mathcolor", "mathbackground", "style")
_ROWS: Final = frozenset({"math", "mrow", "mtd", "msqrt", "mstyle", "menclose", "mphantom"})
_SCRIPTS: Final = frozenset({"msub", "msup", "msubsup", "munder", "mover", "munderover"})
_OVER_AND_UNDER: Final = frozenset({"mover", "munder", "munderover"})
_LONG_ARROWS: Final = {"→": "⟶", "←": "⟵", "↔": "⟷", "⇒": "⟹", "⇐": "⟸", "⇔": "⟺", "↦": "⟼"}
_CHILDREN: Final = {"msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}
_WITH_LIMITS: Final = {"msub": "munder", "msubsup": "munderover"}
_LIMIT_NAMES: Final = frozenset({"inf", "sup", "det", "gcd", "Pr", "max", "min", "lim"})
_BINARY: Final = frozenset("+−-±∓×÷·⋅∗*∪∩∧∨⊕⊗⊙⊖⊘∖⧵∘•⋆†‡⊎⊓⊔≀⋄△▽")  # noqa: RUF001
_RELATIONS: Final = frozenset(
    "=<>≤≥≠≡≢≈∼≃≅≆∝∈∉∋∌⊂⊃⊆⊇⊊⊋⊄⊈⊉∣∥∤∦⟂⊥→←↔⇒⇐⇔⟹⟸⟺⟶⟵⟷⟼↦↪↩↠≪≫≺≻⪯⪰⊢⊣⊨≐≔:∴∵⇌⇋⇀↽↗↘≲≳⩽⩾≜≍⋈⌣⌢"  # noqa: RUF001
)
_LARGE: Final = frozenset("∑∏∐∫∬∭∮∯⋃⋂⋁⋀⨁⨂⨀⨄")  # noqa: RUF001
_UNSTRETCHED: Final = frozenset("↑↓⌊⌋⌈⌉⟨⟩{}")
_THIN, _MEDIUM, _THICK = "0.167em", "0.222em", "0.278em"
_HAT, _TILDE = ("\u02c6", "\u0302"), ("\u02dc", "\u0303")
_ACCENTS: Final = {"^": _HAT, "\u0302": _HAT, "~": _TILDE, "\u0303": _TILDE}
"""By what latex2mathml writes: the accent of one letter, and the one that stretches."""


class _Class(Enum):
    """What TeX calls the class of an atom."""

    ORDINARY = auto()
    OPERATOR = auto()
    BINARY = auto()
    RELATION = auto()
    OPENING = auto()
    CLOSING = auto()
    PUNCTUATION = auto()


_BEFORE_A_SIGN: Final = frozenset({_Class.OPERATOR, _Class.BINARY, _Class.RELATION, _Class.OPENING, _Class.PUNCTUATION})
"""After these, and at the start of a row, a plus or a minus is a sign and not an operation."""


def mathml_of(formula: Formula) -> ET.Element:
    """Return the formula as MathML. Raises whatever latex2mathml raises."""
    root = ET.fromstring(convert(prepared(formula.tex), display="block" if formula.is_display else "inline"))
    for element in list(root.iter()):
        _gather_base(element)
    for element in root.iter():
        _mend(element, is_display=formula.is_display)
    for element in list(root.iter()):
        if element.tag in _ROWS:
            _space(element)
    return root


# -- single elements ---------------------------------------------------------------------------------------------------


def _gather_base(element: ET.Element) -> None:
    """Make one base of several: latex2mathml 3.81 puts a matrix and its brackets side by side before a script."""
    surplus = len(element) - _CHILDREN.get(element.tag.removeprefix(_NAMESPACE), len(element))
    if surplus <= 0:
        return
    base = ET.Element("mrow")
    base.extend(element[: surplus + 1])
    for child in base:
        element.remove(child)
    element.insert(0, base)


def _mend(element: ET.Element, *, is_display: bool) -> None:
    element.tag = element.tag.removeprefix(_NAMESPACE)
    for name in _COLOURS:  # the text has one colour, that of the theme
        element.attrib.pop(name, None)
    if element.tag in _OVER_AND_UNDER:
        _lengthen(element)
    match element.tag:
        case "mi" | "mo" | "mn":
            _mend_token(element)
        case "mstyle" if not element.attrib:  # ziamath's search for these fails without attributes
            element.tag = "mrow"
        case "mover":
            _mend_accent(element)
        case "mtable":
            if element.get("columnspacing") == "0em 2em":
                element.set("columnspacing", "0em 0.3em")
        case "msub" | "msubsup" if is_display and _text_of(element[0], "mo") in _LIMIT_NAMES:
            element.tag = _WITH_LIMITS[element.tag]


def _lengthen(element: ET.Element) -> None:
    """Take the long form of an arrow with words above or below it, which would be wider than it."""
    base = element[0]
    longer = _LONG_ARROWS.get("".join(base.itertext()))
    if longer and any(len("".join(part.itertext())) > 1 for part in element[1:]):
        list(base.iter())[-1].text = longer


def _mend_token(element: ET.Element) -> None:
    text = element.text or ""
    if len(text) == 2 and text[0] == "\\":  # a brace after \bigl
        text = text[1]
    if element.tag == "mi" and text == "~":
        text = "∼"  # noqa: RUF001  what \\sim is
    if element.tag == "mi" and (text in _BINARY or text in _RELATIONS):
        element.tag = "mo"
    if element.tag == "mi" and text and text in "⌊⌋⌈⌉⟨⟩{}":
        element.tag = "mo"
    if text in _UNSTRETCHED and "fence" not in element.attrib:
        element.set("stretchy", "false")
    variant = element.get("mathvariant", "")
    if variant == "monospace" or (variant == "bold" and element.tag == "mn"):
        text = "".join(_in_alphabet(char, variant) for char in text)
        element.set("mathvariant", "normal")
    element.text = text


def _in_alphabet(char: str, variant: str) -> str:
    """Return the bold digit, or the letter or digit of a typewriter: ziamath leaves these as they are."""
    if char.isascii() and char.isdigit():
        return chr((0x1D7F6 if variant == "monospace" else 0x1D7CE) + int(char))
    if variant == "monospace" and char.isascii() and char.isalpha():
        return chr(0x1D670 + ord(char) - 65 if char.isupper() else 0x1D68A + ord(char) - 97)
    return char


def _mend_accent(element: ET.Element) -> None:
    """Let only the wide hat and tilde stretch; those over one letter have their own size."""
    accent = element[-1]
    if (accent.text or "") not in _ACCENTS:
        return
    narrow, wide = _ACCENTS[accent.text or ""]
    is_narrow = len("".join(element[0].itertext())) == 1
    accent.text = narrow if is_narrow else wide
    if is_narrow:
        accent.set("stretchy", "false")


# -- space -------------------------------------------------------------------------------------------------------------


def _space(row: ET.Element) -> None:
    """Set the space around each operator of a row, and around the names of functions."""
    atoms = [element for element in row if element.tag not in ("mspace", "mphantom")]
    classes = [_class_of(element) for element in atoms]
    before: _Class | None = None
    for number, element in enumerate(atoms):
        after = classes[number + 1] if number + 1 < len(atoms) else None
        kind = classes[number]
        is_alone = len(atoms) == 1  # braces around one sign make it a letter, as in 3{,}628
        if (is_alone and kind is _Class.PUNCTUATION) or (kind is _Class.BINARY and _is_sign(before, after)):
            kind = _Class.ORDINARY
        if kind is _Class.OPERATOR:
            _space_function(row, element, before, after)
        elif element.tag in _SCRIPTS and len(element) and kind is _Class.ORDINARY and element[0].tag == "mo":
            element[0].set("lspace", "0")
            element[0].set("rspace", "0")
        elif element.tag == "mo" and "fence" not in element.attrib:
            left, right = _SPACES.get(kind, ("0", "0"))
            element.set("lspace", left)
            element.set("rspace", right)
        before = kind


def _is_sign(before: _Class | None, after: _Class | None) -> bool:
    """Whether what is between those two is no operation but a sign, as in x = -1, or stands alone."""
    return before is None or before in _BEFORE_A_SIGN or after in (None, _Class.RELATION, _Class.CLOSING)


def _space_function(row: ET.Element, element: ET.Element, before: _Class | None, after: _Class | None) -> None:
    """Set the space around a name such as lim, whose limits may be below it. Large operators have their own."""
    name = element[0] if element.tag in _SCRIPTS else element
    if (name.text or "") in _LARGE:
        return
    name.set("lspace", "0")
    name.set("rspace", "0")
    at = list(row).index(element)
    if after in (_Class.ORDINARY, _Class.OPERATOR) and not _is_space(row, at + 1):
        row.insert(at + 1, ET.Element("mspace", width=_THIN))
    if before in (_Class.ORDINARY, _Class.CLOSING) and not _is_space(row, at - 1):
        row.insert(at, ET.Element("mspace", width=_THIN))


def _is_space(row: ET.Element, at: int) -> bool:
    return row[at].tag == "mspace"


def _class_of(element: ET.Element) -> _Class:
    if element.tag in _SCRIPTS and len(element):
        base = _class_of(element[0])
        return base if base in (_Class.OPERATOR, _Class.RELATION, _Class.CLOSING) else _Class.ORDINARY
    if element.tag != "mo":
        return _Class.ORDINARY
    text = element.text or ""
    if text == "mod":
        return _Class.BINARY
    if text in _LARGE or (len(text) > 1 and text.replace("\u2006", "").replace("\u2009", "").isalpha()):
        return _Class.OPERATOR
    return _CLASSES.get(text, _Class.ORDINARY)


_SPACES: Final = {
    _Class.BINARY: (_MEDIUM, _MEDIUM),
    _Class.RELATION: (_THICK, _THICK),
    _Class.PUNCTUATION: ("0", _THIN),
}
_CLASSES: Final = {
    **dict.fromkeys(_BINARY, _Class.BINARY),
    **dict.fromkeys(_RELATIONS, _Class.RELATION),
    **dict.fromkeys("([{⟨⌊⌈", _Class.OPENING),
    **dict.fromkeys(")]}⟩⌋⌉!", _Class.CLOSING),
    **dict.fromkeys(",;", _Class.PUNCTUATION),
}


def _text_of(element: ET.Element, tag: str) -> str:
    return (element.text or "") if element.tag.removeprefix(_NAMESPACE) == tag else ""
