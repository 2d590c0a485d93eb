"""All colours of the app, light and dark. No other module defines a colour."""

import msgspec


class Palette(msgspec.Struct, frozen=True):
    """One set of colours, each as ``#RRGGBB``.

    Attributes:
        window, surface, sunken: backgrounds: of the window, of raised areas, of inset areas.
        border: a hairline that only divides; `button_border` is around buttons with text; `control_border` outlines
            fields.
        text, second, third: text, by importance; icons are `second`; `disabled`: of controls that cannot be used now.
        accent: links, send, focus, progress; `on_accent` is text on it; `accent_hover` and `accent_pressed` are an
            accent button under the pointer.
        hover, pressed: backgrounds of a control under the pointer; `chosen`: of the open row of a list.
        selection: background of selected text; `selected_text`: its text colour.
        track: the unfilled part of a progress line or ring, which `accent` fills.
        inverse_*: short messages above everything: toasts and tooltips.
        shadow: drawn thinly below popups.
        analysis_*: the model's reasoning; tool_*: preambles and tool calls.
        good, warning, bad: text and icons of a state.
        code_*: syntax colours on `code_background`; other code is `text`.
    """

    name: str
    window: str
    surface: str
    sunken: str
    border: str
    button_border: str
    control_border: str
    text: str
    second: str
    third: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    hover: str
    pressed: str
    chosen: str
    selection: str
    selected_text: str
    track: str
    inverse_background: str
    inverse_text: str
    inverse_accent: str
    shadow: str
    analysis_background: str
    analysis_text: str
    analysis_edge: str
    tool_background: str
    tool_text: str
    good: str
    warning: str
    bad: str
    code_background: str
    code_keyword: str
    code_string: str
    code_comment: str
    code_number: str
    code_function: str
    code_type: str
    code_operator: str
    code_meta: str


LIGHT = Palette(
    name="light",
    window="#FBFBFA",
    surface="#FFFFFF",
    sunken="#F3F3F1",
    border="#E4E4E0",
    button_border="#CFCFC9",
    control_border="#868680",
    text="#1C1C1A",
    second="#5C5C58",
    third="#6B6B66",
    disabled="#8F8F89",
    accent="#0F766E",
    accent_hover="#0B5F58",
    accent_pressed="#084C46",
    on_accent="#FFFFFF",
    hover="#ECECE9",
    pressed="#E2E2DE",
    chosen="#DFF0ED",
    selection="#BFE3DE",
    selected_text="#1C1C1A",
    track="#DCDCD8",
    inverse_background="#2B2B28",
    inverse_text="#F6F6F3",
    inverse_accent="#7FD1C6",
    shadow="#000000",
    analysis_background="#F4F1FA",
    analysis_text="#4B3F72",
    analysis_edge="#8B7CC0",
    tool_background="#FDF5E4",
    tool_text="#714600",
    good="#1E7A46",
    warning="#8A5B00",
    bad="#B42318",
    code_background="#F3F3F1",
    code_keyword="#8A2A6B",
    code_string="#1E6B3C",
    code_comment="#66665F",
    code_number="#A03E12",
    code_function="#1B5E9B",
    code_type="#0B6670",
    code_operator="#5C5C58",
    code_meta="#6A4FA3",
)

DARK = Palette(
    name="dark",
    window="#161615",
    surface="#1E1E1C",
    sunken="#121211",
    border="#33332F",
    button_border="#4A4A45",
    control_border="#77776F",
    text="#ECECE8",
    second="#B0B0AA",
    third="#8F8F89",
    disabled="#6F6F69",
    accent="#4FB3A5",
    accent_hover="#6BC6B9",
    accent_pressed="#429A8E",
    on_accent="#10201E",
    hover="#282825",
    pressed="#32322E",
    chosen="#192A27",
    selection="#24574F",
    selected_text="#ECECE8",
    track="#353531",
    inverse_background="#3A3A36",
    inverse_text="#ECECE8",
    inverse_accent="#6CCABC",
    shadow="#000000",
    analysis_background="#221E2E",
    analysis_text="#CFC4EE",
    analysis_edge="#8B7CC0",
    tool_background="#2A2416",
    tool_text="#E8CF9A",
    good="#5CC48A",
    warning="#E0B04C",
    bad="#F97066",
    code_background="#121211",
    code_keyword="#E39AC9",
    code_string="#8CCB9B",
    code_comment="#92928B",
    code_number="#F0A878",
    code_function="#8DB9EA",
    code_type="#6FC7CF",
    code_operator="#B0B0AA",
    code_meta="#B9A6F2",
)
