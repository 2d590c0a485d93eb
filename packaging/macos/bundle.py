"""What macOS is told about the app: Info.plist, and the icon.

    python packaging/macos/bundle.py icon FILE      writes the icon, in the environment of the app (Qt draws it)

descant.spec takes Info.plist from here.
"""

import re
import struct
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))
from contents import app_version  # noqa: E402  beside this folder

IDENTIFIER = "app.descant.Descant"
"""As in the AppStream data (linux/)."""
FILE_TYPE = "app.descant.gguf"
"""Uniform type of GGUF files. None is registered; ours is declared as imported, so that an owner's comes first."""
OLDEST_MACOS = "14.0"
"""What native/build_metal.sh compiles for; Qt's wheels need less."""

_ICON_TYPES = {"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512, "ic10": 1024}
"""Types of an .icns file that contain a PNG, and its pixels. Those of 16 and 32 points are there for Retina alone."""


def info_plist() -> dict[str, object]:
    """Return Info.plist, apart from what PyInstaller writes itself."""
    version = app_version()
    return {
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleName": "Descant",
        "CFBundleDisplayName": "Descant",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": ".".join(re.findall(r"\d+", version)[:3]),
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de", "zh_CN"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "GGUF model",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",  # a program that already opens these stays the default
                "LSItemContentTypes": [FILE_TYPE],
            }
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": FILE_TYPE,
                "UTTypeDescription": "GGUF model",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["gguf"],
                    "public.mime-type": ["application/x-gguf"],
                },
            }
        ],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "2026 The Descant developers, Apache-2.0",
    }


def write_icon(file: Path) -> None:
    """Write the app's icon in all sizes. The format: ``icns``, the length, then each picture with type and length."""
    pictures = b"".join(_chunk(kind.encode(), _png(pixels)) for kind, pixels in _ICON_TYPES.items())
    file.write_bytes(_chunk(b"icns", pictures))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">4sI", kind, len(content) + 8) + content


def _png(pixels: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415  Info.plist needs no Qt
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE / "resources/app/icon.svg")).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


if __name__ == "__main__":
    write_icon(Path(sys.argv[2]))
