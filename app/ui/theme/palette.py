"""All colours of the app, light and dark. Nothing names a colour anywhere else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours, each as ``#RRGGBB``.

    Attributes:
        window, surface, sunken: grounds, from the frame to what lies on it and in it.
        text, second, third: words, by how much they matter.
        border: a hairline that only divides; `control_border` one that shows where a field is.
        accent: links, send, focus, progress; `on_accent` stands on it.
        hover, pressed: grounds of a control under the pointer.
        code_*: syntax colours on `code_ground`.
    """

    name: str
    window: str
    surface: str
    sunken: str
    border: str
    control_border: str
    text: str
    second: str
    third: str
    accent: str
    on_accent: str
    hover: str
    pressed: str
    selection: str
    selected_text: str
    analysis_ground: str
    analysis_text: str
    analysis_edge: str
    tool_ground: str
    tool_text: str
    good: str
    warning: str
    bad: str
    code_ground: str
    code_keyword: str
    code_string: str
    code_comment: str
    code_number: str
    code_function: str
    code_type: str
    code_operator: str


LIGHT = Palette(
    name="light",
    window="#FBFBFA",
    surface="#FFFFFF",
    sunken="#F3F3F1",
    border="#E4E4E0",
    control_border="#8C8C86",
    text="#1C1C1A",
    second="#5C5C58",
    third="#6B6B66",
    accent="#0F766E",
    on_accent="#FFFFFF",
    hover="#EDEDEA",
    pressed="#E2E2DE",
    selection="#BFE3DE",
    selected_text="#1C1C1A",
    analysis_ground="#F4F1FA",
    analysis_text="#4B3F72",
    analysis_edge="#8B7CC0",
    tool_ground="#FDF5E4",
    tool_text="#714600",
    good="#1E7A46",
    warning="#8A5B00",
    bad="#B42318",
    code_ground="#F3F3F1",
    code_keyword="#8A2A6B",
    code_string="#1E6B3C",
    code_comment="#66665F",
    code_number="#1B5E9B",
    code_function="#1B5E9B",
    code_type="#7A4B00",
    code_operator="#5C5C58",
)

DARK = Palette(
    name="dark",
    window="#161615",
    surface="#1E1E1C",
    sunken="#121211",
    border="#33332F",
    control_border="#6F6F69",
    text="#ECECE8",
    second="#B0B0AA",
    third="#8F8F89",
    accent="#4FB3A5",
    on_accent="#10201E",
    hover="#2A2A27",
    pressed="#353531",
    selection="#24574F",
    selected_text="#ECECE8",
    analysis_ground="#221E2E",
    analysis_text="#CFC4EE",
    analysis_edge="#8B7CC0",
    tool_ground="#2A2416",
    tool_text="#E8CF9A",
    good="#5CC48A",
    warning="#E0B04C",
    bad="#F97066",
    code_ground="#121211",
    code_keyword="#E39AC9",
    code_string="#8CCB9B",
    code_comment="#92928B",
    code_number="#8DB9EA",
    code_function="#8DB9EA",
    code_type="#E0B97A",
    code_operator="#B0B0AA",
)
