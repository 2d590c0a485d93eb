"""The recipe of the Windows packages agrees with the app, with the lock file and with itself."""

import re
import tomllib
from pathlib import Path

import pytest
from platformdirs.windows import Windows

from app.core import paths
from tests.packaging import FOLDER, script

WINDOWS = FOLDER / "windows"
SETUP = (WINDOWS / "setup.nsi").read_text(encoding="utf-8")
layout = script("windows/layout.py")


def test_setup_gets_name_and_version_of_the_app(tmp_path: Path) -> None:
    folder = tmp_path / "Descant"
    folder.mkdir()
    (folder / "file").write_bytes(bytes(4096))
    given = dict(re.findall(r'!define (\w+) "(.*)"', layout.defines(folder)))
    locked = tomllib.loads((FOLDER.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert (given["NAME"], given["VERSION"], given["KIBIBYTES"]) == (paths.APP_NAME, locked, "4")
    used, defined = set(re.findall(r"\$\{([A-Z]+)\}", SETUP)), set(re.findall(r"!define (\w+)", SETUP))
    assert used - defined - {"OUTPUT", "SIGN"} <= set(given)


@pytest.mark.parametrize(("version", "numbers"), [("0.1.0", "0.1.0.0"), ("1.2.3rc4", "1.2.3.0"), ("2", "2.0.0.0")])
def test_versions_as_windows_wants_them(version: str, numbers: str) -> None:
    assert layout.numbers(version) == numbers


def test_the_programs_get_the_same_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout.contents, "app_version", lambda: "1.2.3rc4")
    given = dict(re.findall(r"#define (\w+) (.*)", layout.resource("Descant.exe")))
    assert given == {"VERSION": '"1.2.3rc4"', "NUMBERS": "1,2,3,0", "FILENAME": '"Descant.exe"'}
    used = set(re.findall(r"\b[A-Z]+$", (WINDOWS / "launcher.rc").read_text(encoding="utf-8"), re.MULTILINE))
    assert used - {"VERSIONINFO"} == set(given)


def test_the_uninstaller_asks_about_the_folder_that_the_app_writes_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DESCANT_HOME", raising=False)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda name: {"CSIDL_LOCAL_APPDATA": "LOCAL"}[name])
    folders = Windows(paths.APP_NAME, appauthor=False)
    data = SETUP.replace("${NAME}", paths.APP_NAME)
    assert r'!define DATA "$LOCALAPPDATA\Descant"' in data
    for folder in (folders.user_data_dir, folders.user_config_dir, folders.user_state_dir, folders.user_log_dir):
        assert Path(folder.replace("\\", "/")).parts[:2] == ("LOCAL", paths.APP_NAME)
    assert r"${DATA}\models" in SETUP
    assert paths.models_dir().name == "models"


def test_a_model_is_opened_as_a_file_even_if_its_name_begins_with_a_hyphen() -> None:
    assert """'"$INSTDIR\\Descant.exe" -- "%1"'""" in SETUP
    assert '!define TYPE "${NAME}.gguf"' in SETUP


def test_all_that_is_installed_is_removed_again() -> None:
    removal = SETUP[SETUP.index("!macro DemandNoOtherProgram") : SETUP.index("Function .onInit")]
    staged = set(re.findall(r'folder / "(\w+)', (WINDOWS / "layout.py").read_text(encoding="utf-8")))
    folders = staged | {"bin", "resources"}
    assert folders == set(re.findall(r'RMDir /r "\$INSTDIR\\(\w+)"', removal))
    assert folders == set(re.findall(r'IfFileExists "\$INSTDIR\\(\w+)\\\*" foreign', removal))
    assert SETUP.count("!insertmacro DemandNoOtherProgram") == SETUP.count("!insertmacro RemoveProgram")
    for key in re.findall(r'WriteReg\w+ HKCU "(.+?)"', SETUP):
        removed = re.search(rf'DeleteReg(Key|Value)( /ifempty)? HKCU "{re.escape(key)}"', SETUP)
        assert removed or key.startswith(r"Software\Classes\${TYPE}"), key


def test_the_locked_packages_have_wheels_for_the_python_that_is_shipped() -> None:
    lock = tomllib.loads((FOLDER.parent / "uv.lock").read_text(encoding="utf-8"))
    wheels = {package["name"]: [wheel["url"] for wheel in package.get("wheels", ())] for package in lock["package"]}
    needed = "markupsafe msgspec numpy openai-harmony psutil pydantic-core pyside6-essentials shiboken6"
    for name in needed.split():
        assert any(re.search(r"-(cp313-cp313|cp3\d+-abi3)-win_amd64\.whl$", url) for url in wheels[name]), name


@pytest.mark.parametrize(
    ("path", "shipped"),
    [
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/QtCore.pyd", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/qml/QtQuick/qmldir", False),
        ("numpy/_core/_multiarray_umath.cp313-win_amd64.pyd", True),
        ("numpy/_core/tests/test_abc.py", False),
        ("numpy/f2py/f2py2e.py", False),
        ("hf_xet/hf_xet.pyd", False),
        ("llama_cpp/llama_cpp.py", True),
        ("llama_cpp/lib/libllama.so", False),
        ("keyring-25.7.0.dist-info/entry_points.txt", True),
        ("keyring-25.7.0.dist-info/RECORD", False),
        ("bin/tqdm.exe", False),
    ],
)
def test_what_is_shipped_of_the_packages(path: str, shipped: bool) -> None:
    assert layout.is_shipped(Path("/site"), Path("/site") / path) is shipped
