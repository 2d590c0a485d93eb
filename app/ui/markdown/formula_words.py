"""Formulas in words, for screen readers."""

from collections.abc import Sequence
from functools import lru_cache

from app.formulas.formula import Drawing, Said
from app.ui.words import tr


@lru_cache(maxsize=1000)
def in_words(drawing: Drawing) -> str:
    """Return the formula of a drawing in the user's language, in one line."""
    return " ".join(_say(drawing.said).split())


def _say(said: Said) -> str:
    if said.kind in ("row", "text"):
        return " ".join(_symbol(part) if isinstance(part, str) else _say(part) for part in said.parts)
    words = [_symbol(part) if isinstance(part, str) else _say(part) for part in said.parts]
    return _short(said.kind, words) or _structure(said.kind, words)


def _short(kind: str, words: Sequence[str]) -> str:  # noqa: PLR0911  one for each of what stands at one thing
    """Say what belongs to one thing; empty for anything else."""
    match kind, words:
        case "squared", [base]:
            return tr("{base} squared", base=base)
        case "cubed", [base]:
            return tr("{base} cubed", base=base)
        case "prime", [base]:
            return tr("{base} prime", base=base)
        case "double prime", [base]:
            return tr("{base} double prime", base=base)
        case "star", [base]:
            return tr("{base} star", base=base)
        case "hat", [base]:
            return tr("{base} hat", base=base)
        case "tilde", [base]:
            return tr("{base} tilde", base=base)
        case "bar", [base]:
            return tr("{base} bar", base=base)
        case "vector", [base]:
            return tr("vector {base}", base=base)
        case "dot", [base]:
            return tr("{base} dot", base=base)
        case "two dots", [base]:
            return tr("{base} double dot", base=base)
        case _:
            return ""


def _structure(kind: str, words: Sequence[str]) -> str:  # noqa: PLR0911  one for each structure
    """Say what is put together of several parts."""
    match kind, words:
        case "fraction", [top, bottom]:
            return tr("fraction {top} over {bottom}, end of fraction", top=top, bottom=bottom)
        case "choose", [top, bottom]:
            return tr("{top} choose {bottom}", top=top, bottom=bottom)
        case "root", [inner]:
            return tr("square root of {inner}, end of root", inner=inner)
        case "root of degree", [inner, degree]:
            return tr("root of degree {degree} of {inner}, end of root", degree=degree, inner=inner)
        case "power", [base, exponent]:
            return tr("{base} to the power of {exponent}", base=base, exponent=exponent)
        case "index", [base, index]:
            return tr("{base} sub {index}", base=base, index=index)
        case "limit", [base, below]:
            return tr("{base} over {below} of", base=base, below=below)
        case "limits", [base, low, high]:
            return tr("{base} from {low} to {high} of", base=base, low=low, high=high)
        case "above", [base, above]:
            return tr("{base} with {above} above", base=base, above=above)
        case "table", rows:
            return tr("table of {count} rows: {rows}, end of table", count=len(rows), rows="; ".join(rows))
        case _:
            return ", ".join(words)


def _symbol(text: str) -> str:
    """Return the name of a sign that screen readers often leave out or call by another name."""
    return _names().get(text, text)


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {
        "+": tr("plus"),
        "\u2212": tr("minus"),
        "±": tr("plus or minus"),
        "=": tr("equals"),
        "≠": tr("is not equal to"),
        "≈": tr("is approximately"),
        "<": tr("is less than"),
        ">": tr("is greater than"),
        "≤": tr("is at most"),
        "≥": tr("is at least"),
        "\u00d7": tr("times"),
        "⋅": tr("times"),
        "·": tr("times"),
        "/": tr("divided by"),
        "∑": tr("sum"),
        "∏": tr("product"),
        "∫": tr("integral"),
        "∂": tr("partial"),
        "∇": tr("nabla"),
        "∞": tr("infinity"),
        "∈": tr("is in"),
        "⊂": tr("is a subset of"),
        "\u222a": tr("union"),
        "∩": tr("intersection"),
        "→": tr("to"),
        "⇒": tr("implies"),
        "⟹": tr("implies"),
        "⟺": tr("if and only if"),
        "∀": tr("for all"),
        "∃": tr("there is"),
    }
