#!/usr/bin/env bash
# latex2mathml: a matrix with an exponent or an index becomes a script element with four or five children.
#
# Expected: \begin{pmatrix} a \end{pmatrix}^{-1}, the inverse of a matrix, becomes an <msup> with a base and an exponent,
# as \left( a \right)^{-1} does; MathML Core allows msup and msub two children, msubsup three.
# Seen: the opening bracket, the table and the closing bracket stay side by side, so <msup> has four children and
# <msubsup> five. A browser takes that for an error and lays all of it out as a row; ziamath ends with an AssertionError
# without a text. pmatrix, bmatrix, Bmatrix, vmatrix and Vmatrix are affected; matrix, without brackets, is not.
#
# Versions: latex2mathml 3.81.1, ziamath 0.13. Needs Python 3.10 or newer, nothing else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'latex2mathml==3.81.1' 'ziamath==0.13'
cd "$folder"
venv/bin/python - <<'PYTHON'
import sys
import xml.etree.ElementTree as ET
from importlib.metadata import version

import ziamath
from latex2mathml.converter import convert

print("latex2mathml", version("latex2mathml"), "ziamath", version("ziamath"))
NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"


def children(tex: str, tag: str) -> int:
    element = next(ET.fromstring(convert(tex)).iter(NAMESPACE + tag))
    return len(element)


def ziamath_says(tex: str) -> str:
    try:
        ziamath.Latex(tex)
    except AssertionError as error:
        return f"AssertionError({error})"
    return "drawn"


ok = True
for kind in ("p", "b", "B", "v", "V"):
    matrix = rf"\begin{{{kind}matrix}} a & b \\ c & d \end{{{kind}matrix}}"
    power, both = children(matrix + "^{-1}", "msup"), children(matrix + "_n^2", "msubsup")
    drawing = ziamath_says(matrix + "^{-1}")
    print(f"{kind}matrix: msup has {power} children, msubsup {both}; ziamath: {drawing}")
    ok &= (power, both, drawing) == (4, 5, "AssertionError()")
plain = children(r"\begin{matrix} a \end{matrix}^{-1}", "msup")
fence = children(r"\left( a \right)^{-1}", "msup")
print(f"matrix and \\left( \\right): {plain} and {fence} children")
sys.exit(not (ok and plain == 2 and fence == 2))
PYTHON
echo "as told above"
