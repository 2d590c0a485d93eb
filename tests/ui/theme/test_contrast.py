"""Words can be read and marks be seen in both palettes: WCAG 2.2, 1.4.3 and 1.4.11."""

import re

import msgspec
import pytest

from app.ui.theme import DARK, LIGHT, Palette

TEXT, MARK = 4.5, 3.0

GROUNDS = ("window", "surface", "sunken")
ROWS = ("hover", "chosen")
"""Grounds of a row of a list, on which all kinds of words stand."""
LANES = ("analysis_background", "tool_background")
SYNTAX = tuple(field.name for field in msgspec.structs.fields(Palette) if field.name.startswith("code_"))[1:]


def pairs() -> list[tuple[str, str, float]]:
    """What stands on what, and the contrast that it needs."""
    found = [(words, ground, TEXT) for words in ("text", "second", "third") for ground in GROUNDS + ROWS]
    found += [("accent", ground, TEXT) for ground in GROUNDS + ROWS + LANES]
    found += [(words, ground, TEXT) for words in ("good", "warning", "bad") for ground in (*GROUNDS, "hover")]
    found += [(words, "pressed", TEXT) for words in ("text", "second", "bad")]
    found += [("text", ground, TEXT) for ground in (*LANES, "code_background")]
    found += [("second", ground, TEXT) for ground in (*LANES, "code_background")]
    found += [("on_accent", ground, TEXT) for ground in ("accent", "accent_hover", "accent_pressed")]
    found += [("analysis_text", "analysis_background", TEXT), ("tool_text", "tool_background", TEXT)]
    found += [("analysis_text", ground, TEXT) for ground in GROUNDS]
    found += [("tool_text", ground, TEXT) for ground in GROUNDS]
    found += [("selected_text", "selection", TEXT)]
    found += [(words, "inverse_background", TEXT) for words in ("inverse_text", "inverse_accent")]
    found += [(syntax, "code_background", TEXT) for syntax in SYNTAX]
    found += [("control_border", ground, MARK) for ground in GROUNDS]
    found += [("accent", ground, MARK) for ground in ("track", "pressed")]
    found += [("warning", "track", MARK)]
    found += [("analysis_edge", ground, MARK) for ground in (*GROUNDS, "analysis_background")]
    return found


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize(("mark", "ground", "least"), pairs())
def test_contrast(palette: Palette, mark: str, ground: str, least: float) -> None:
    assert contrast(getattr(palette, mark), getattr(palette, ground)) >= least


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_every_colour_is_six_digits(palette: Palette) -> None:
    colours = {name: colour for name, colour in msgspec.structs.asdict(palette).items() if name != "name"}
    assert {name for name, colour in colours.items() if not re.fullmatch("#[0-9A-F]{6}", colour)} == set()


def test_words_that_matter_less_stand_out_less() -> None:
    for palette in (LIGHT, DARK):
        steps = [contrast(getattr(palette, tone), palette.window) for tone in ("text", "second", "third", "disabled")]
        assert steps == sorted(steps, reverse=True)


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # the standard's own example


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
