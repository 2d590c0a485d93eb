"""Packages are signed by a command of the environment, with throw-away keys: what it signs can be verified."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.engine.engines.choice import MANIFEST_NAME
from app.engine.engines.manifest import Manifest, verify, write_manifest
from tests.packaging import FOLDER

ROOT = FOLDER.parent
SIGN = FOLDER / "sign.sh"
SETUP = FOLDER / "windows/setup.nsi"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts of the packages are for sh")
BY_GPG = 'gpg --batch --armor --detach-sign --output "$signed" "$file"'
BY_OSSLSIGNCODE = 'osslsigncode sign -certs "$CERTIFICATE" -key "$KEY" -h sha256 -in "$file" -out "$signed"'


def needs(*tools: str) -> pytest.MarkDecorator:
    missing = [tool for tool in tools if shutil.which(tool) is None]
    return pytest.mark.skipif(bool(missing), reason=f"there is no {', '.join(missing)}")


def sign(system: str, *files: Path, command: str | None, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DESCANT_SIGN_")} | more
    if command is not None:
        environment[f"DESCANT_SIGN_{system.upper()}"] = command
    arguments = [SIGN, system, *files]
    return subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    file = tmp_path / "a package.deb"
    file.write_bytes(b"content")
    return file


@pytest.mark.parametrize("system", ["linux", "windows"])
def test_without_a_command_nothing_is_signed_and_that_is_said(system: str, package: Path) -> None:
    done = sign(system, package, command=None)
    assert done.returncode == 0
    assert f"Not signed, because DESCANT_SIGN_{system.upper()} is not set" in done.stderr
    assert [file.name for file in package.parent.iterdir()] == [package.name]
    assert package.read_bytes() == b"content"


@pytest.mark.parametrize(
    ("system", "command", "complaint"),
    [
        ("linux", "exit 3", "failed for"),
        ("linux", "true", "has made no signature of"),
        ("linux", 'echo more >>"$file"; echo signature >"$signed"', "has changed"),
        ("windows", "exit 3", "failed for"),
        ("windows", "true", "has not signed"),
        ("windows", 'cp "$file" "$signed"', "has not signed"),
    ],
)
def test_a_command_that_signs_nothing_is_an_error(system: str, command: str, complaint: str, package: Path) -> None:
    done = sign(system, package, command=command)
    assert done.returncode == 1
    assert f"The command in DESCANT_SIGN_{system.upper()} {complaint}" in done.stderr


def test_each_file_is_signed_and_the_first_failure_ends_it(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a", "b", "c")]
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    done = sign("windows", *files, command='[ "${file##*/}" != b ] && echo signed >>"$file"')
    assert done.returncode == 1
    assert [file.read_text(encoding="utf-8") for file in files] == ["asigned\n", "b", "c"]


@pytest.fixture
def gnupg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Contains a new key without a password."""
    home = tmp_path_factory.mktemp("gpg")  # short: its socket's path may have 108 characters
    home.chmod(0o700)
    make = ["gpg", "--batch", "--passphrase", "", "--quick-generate-key", "Nobody <nobody@example.invalid>", "ed25519"]
    subprocess.run(make, env=os.environ | {"GNUPGHOME": str(home)}, check=True, capture_output=True)
    return home


@needs("gpg", "gpgconf")
def test_a_package_gets_a_signature_beside_it(package: Path, gnupg: Path) -> None:
    environment = os.environ | {"GNUPGHOME": str(gnupg)}
    try:
        done = sign("linux", package, command=BY_GPG, GNUPGHOME=str(gnupg))
        assert done.returncode == 0, done.stderr
        signature = package.with_name(f"{package.name}.asc")
        check = ["gpg", "--batch", "--verify", str(signature), str(package)]
        assert subprocess.run(check, env=environment, capture_output=True, check=False).returncode == 0
        package.write_bytes(b"other content")
        assert subprocess.run(check, env=environment, capture_output=True, check=False).returncode == 1
    finally:
        subprocess.run(["gpgconf", "--kill", "all"], env=environment, check=True)


@pytest.fixture
def certificate(tmp_path: Path) -> dict[str, str]:
    """Where a new certificate for code and its key are, as sign.sh's command finds them."""
    files = {"CERTIFICATE": str(tmp_path / "certificate.pem"), "KEY": str(tmp_path / "key.pem")}
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-noenc", "-subj", "/CN=Nobody", "-days", "2"]
    made += ["-addext", "extendedKeyUsage=codeSigning", "-keyout", files["KEY"], "-out", files["CERTIFICATE"]]
    subprocess.run(made, check=True, capture_output=True)
    return files


def is_signed(program: Path, certificate: dict[str, str]) -> bool:
    check = ["osslsigncode", "verify", "-CAfile", certificate["CERTIFICATE"], "-in", str(program)]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    return done.returncode == 0 and "Signature verification: ok" in done.stdout


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A small program for Windows."""
    file, recipe = tmp_path / "program.exe", tmp_path / "program.nsi"
    recipe.write_text(f'Name x\nOutFile "{file}"\nSection\nSectionEnd\n', encoding="utf-8")
    subprocess.run(["makensis", "-V1", str(recipe)], check=True)
    return file


@needs("osslsigncode", "openssl", "makensis")
def test_a_program_is_signed_and_its_engine_described_again(
    tmp_path: Path, program: Path, certificate: dict[str, str]
) -> None:
    """The function of packaging/windows/build, with an engine of one library."""
    folder = tmp_path / "out/Descant"
    (folder / "bin").mkdir(parents=True)
    (folder / "engine").mkdir()
    ours = [folder / "Descant.exe", folder / "bin/descant.exe", folder / "engine/llama.dll"]
    for file in ours:
        shutil.copy(program, file)
    blank = Manifest(name="cpu", llama="", commit="", bindings="", platform="win32-x86_64", backends={})
    before = write_manifest(folder / "engine", blank, {})
    build = (FOLDER / "windows/build").read_text(encoding="utf-8")
    function = re.search(r"^sign_programs\(\) \{.*?^\}$", build, re.MULTILINE | re.DOTALL)
    assert function is not None
    text = f"set -euo pipefail\nout={tmp_path}/out python={sys.executable}\n{function[0]}\nsign_programs"
    environment = os.environ | certificate | {"DESCANT_SIGN_WINDOWS": BY_OSSLSIGNCODE}
    subprocess.run(["bash", "-c", text], env=environment, check=True, cwd=ROOT, capture_output=True)
    assert [is_signed(file, certificate) for file in (*ours, program)] == [True, True, True, False]
    assert verify(folder / "engine") != before
    (folder / "engine" / MANIFEST_NAME).write_text("damaged", encoding="utf-8")
    assert subprocess.run(["bash", "-c", text], env=environment, check=False, cwd=ROOT).returncode != 0


def make_setup(tmp_path: Path, program: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Compile the real setup, with a folder of one file."""
    folder = tmp_path / "Descant"
    folder.mkdir(exist_ok=True)
    shutil.copy(program, folder / "Descant.exe")
    icon = tmp_path / "icon.ico"
    if not icon.exists():
        subprocess.run(
            ["rsvg-convert", "-w32", "-o", tmp_path / "icon.png", ROOT / "resources/app/icon.svg"], check=True
        )
        subprocess.run(["icotool", "--create", "--output", icon, tmp_path / "icon.png"], check=True)
    defines = {"NAME": "Descant", "VERSION": "1.2.3", "NUMBERS": "1.2.3.0", "KIBIBYTES": "1", "SIGN": str(SIGN)}
    defines |= {"FOLDER": str(folder), "ICON": str(icon), "OUTPUT": str(tmp_path / "setup.exe")}
    options = [f"-D{name}={value}" for name, value in defines.items()]
    command = ["makensis", "-V2", "-NOCD", *options, str(SETUP)]
    return subprocess.run(command, env=os.environ | environment, check=False, capture_output=True, cwd=ROOT)


@needs("osslsigncode", "openssl", "makensis", "icotool", "rsvg-convert")
def test_the_uninstaller_inside_the_setup_is_signed(tmp_path: Path, program: Path, certificate: dict[str, str]) -> None:
    kept = tmp_path / "uninstaller.exe"
    command = f'{BY_OSSLSIGNCODE} && cp "$signed" {kept}'
    done = make_setup(tmp_path, program, DESCANT_SIGN_WINDOWS=command, **certificate)
    assert done.returncode == 0, done.stdout
    assert is_signed(kept, certificate)
    setup = tmp_path / "setup.exe"
    assert not is_signed(setup, certificate)
    assert sign("windows", setup, command=BY_OSSLSIGNCODE, **certificate).returncode == 0
    assert is_signed(setup, certificate)


@needs("makensis", "icotool", "rsvg-convert")
def test_there_is_no_setup_if_its_uninstaller_cannot_be_signed(tmp_path: Path, program: Path) -> None:
    assert make_setup(tmp_path, program, DESCANT_SIGN_WINDOWS="exit 3").returncode != 0


def test_every_build_signs_what_it_made() -> None:
    linux, windows = ((FOLDER / name / "build").read_text(encoding="utf-8") for name in ("linux", "windows"))
    assert linux.index("packaging/sign.sh linux") > linux.index('build/out" -maxdepth 1')
    assert windows.index("\nsign_programs\n") < windows.index("\nmakensis ")
    assert windows.index('packaging/sign.sh windows "$setup"') > windows.index("\nmakensis ")
