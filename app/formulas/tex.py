"""Rewrites TeX that latex2mathml does not understand, or understands in another way, into TeX that it does."""

import re

_STARRED_NAME = re.compile(r"\\operatorname\*\s*\{([^{}]*)\}")
_SPACE_IN_NAME = re.compile(r"\\[,:; !]")
_ALIGNED = re.compile(
    r"\\(begin|end)\{(aligned|align|gathered|gather|alignedat|alignat|multline|split)\}(?:(?<=at\})\{\d+\})?"
)
_WRAPPER = re.compile(r"\\(?:begin|end)\{(?:equation|displaymath|math)\*?\}")
_NUMBERING = re.compile(r"\\(?:label|ref|eqref)\{[^{}]*\}|\\(?:nonumber|notag)(?![A-Za-z])")
_TAG = re.compile(r"\\tag\*?\{([^{}]*)\}")
_ALIGN = "align*"
_ENVIRONMENTS = {"gathered": "gather*", "gather": "gather*", "multline": "gather*"}
_UPRIGHT = re.compile(r"\\mathrm\{")
_NAMES = {r"\\lbrace(?![A-Za-z])": r"\{", r"\\rbrace(?![A-Za-z])": r"\}"}


def prepared(tex: str) -> str:
    """Return `tex` in a form that can be drawn; equations are not numbered, since nothing refers to them."""
    tex = _STARRED_NAME.sub(_name_with_limits, tex)
    tex = _ALIGNED.sub(lambda found: f"\\{found[1]}{{{_ENVIRONMENTS.get(found[2], _ALIGN)}}}", tex)
    tex = _TAG.sub(lambda found: rf"\qquad \text{{({found[1]})}}", _NUMBERING.sub(" ", _WRAPPER.sub(" ", tex)))
    tex = _UPRIGHT.sub(r"\\mathrm {", tex)  # latex2mathml 3.81 keeps a single letter italic without the space
    for pattern, plain in _NAMES.items():
        tex = re.sub(pattern, lambda _, plain=plain: plain, tex)  # type: ignore[misc]
    return tex


def _name_with_limits(found: re.Match[str]) -> str:
    name = _SPACE_IN_NAME.sub("\u2009", found[1])
    return rf"\operatornamewithlimits{{{name}}}"
