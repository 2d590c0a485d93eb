"""How Descant was installed."""

from pathlib import Path

import pytest

from app.updates.installation import Installation, Kind, this_installation


def test_this_checkout() -> None:
    assert this_installation() == Installation(Kind.OTHER)
    assert not this_installation().is_replaced_on_quit


def test_an_appimage(tmp_path: Path) -> None:
    image = tmp_path / "Descant.AppImage"
    image.touch()
    link = tmp_path / "link"
    link.symlink_to(image)
    found = this_installation({"APPIMAGE": str(link)}, frozen=True, platform="linux", executable=tmp_path / "descant")
    assert found == Installation(Kind.APPIMAGE, image)
    assert found.is_replaced_on_quit
    # Another program's, whose environment a source checkout has inherited; one that is gone.
    assert this_installation({"APPIMAGE": str(image)}, frozen=False, platform="linux").kind is Kind.OTHER
    gone = {"APPIMAGE": str(tmp_path / "gone")}
    assert this_installation(gone, frozen=True, platform="linux", executable=image).kind is Kind.OTHER


@pytest.mark.parametrize(("listed", "kind"), [(True, Kind.DEB), (False, Kind.OTHER)])
def test_a_package_of_debian(tmp_path: Path, listed: bool, kind: Kind) -> None:
    program, packages = tmp_path / "descant", tmp_path / "descant.list"
    packages.write_text(f"/.\n{program if listed else '/usr/bin/descant'}\n")
    found = this_installation({}, frozen=True, platform="linux", executable=program, package_list=packages)
    assert found.kind is kind
    missing = this_installation({}, frozen=True, platform="linux", executable=program, package_list=tmp_path / "no")
    assert missing.kind is Kind.OTHER


def test_a_package_of_debian_started_from_another_appimage(tmp_path: Path) -> None:
    image, program, packages = tmp_path / "Editor.AppImage", tmp_path / "descant", tmp_path / "descant.list"
    image.touch()
    packages.write_text(f"{program}\n")
    found = this_installation(
        {"APPIMAGE": str(image)}, frozen=True, platform="linux", executable=program, package_list=packages
    )
    assert found == Installation(Kind.DEB)


def test_windows(tmp_path: Path) -> None:
    program = tmp_path / "Descant.exe"
    assert this_installation({}, frozen=True, platform="win32", executable=program).kind is Kind.OTHER
    (tmp_path / "uninstall.exe").touch()
    assert this_installation({}, frozen=True, platform="win32", executable=program).kind is Kind.WINDOWS
