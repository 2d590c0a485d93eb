"""New versions as the window has them: nothing unasked, fetched with progress, installed at the end."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.settings.general import GENERAL_UPDATES
from app.core.settings.network import NETWORK_ENDPOINT, NETWORK_UPDATES
from app.core.settings.store import SettingsStore
from app.hub.network_source import NetworkSource
from app.ui.services.bridge import Bridge
from app.ui.services.updates import UpdateService
from app.updates import fetching
from app.updates.installation import Installation, Kind
from app.updates.releases import KnownReleases, Release
from app.updates.store import UpdateStore
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer, StallAfter
from tests.updates.lists import NEW, REPOSITORY, Signer, release

Make = Callable[..., UpdateService]
SIGNER = Signer()


@pytest.fixture(autouse=True)
def small_reserve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "RESERVE", 0)


@pytest.fixture
def image(tmp_path: Path) -> Path:
    program = tmp_path / "apps" / "Descant.AppImage"
    program.parent.mkdir()
    program.write_bytes(b"old")
    return program


@pytest.fixture
def make(qtbot: QtBot, own_home: Path, image: Path, hub: HubServer) -> Iterator[Make]:  # noqa: F811
    """Makes the service of a running AppImage of version 0.1.0, or of another kind or version."""
    settings, bridge = SettingsStore(), Bridge()
    settings.set(NETWORK_ENDPOINT, hub.endpoint)
    settings.set(NETWORK_UPDATES, f"{hub.endpoint}/{REPOSITORY}/resolve/main/releases.json")
    made: list[UpdateService] = []

    def one(kind: Kind = Kind.APPIMAGE, running: str = "0.1.0", mode: str = "") -> UpdateService:
        if mode:
            settings.set(GENERAL_UPDATES, mode)
        installation = Installation(kind, image if kind is Kind.APPIMAGE else None)
        service = UpdateService(
            bridge,
            settings,
            NetworkSource(settings),
            known=lambda: KnownReleases(key=SIGNER.key),
            installation=installation,
            running=running,
        )
        made.append(service)
        return service

    yield one
    for service in made:
        service.close(5.0)
    bridge.close()


def serve(hub: HubServer, *releases: Release, serial: int = 1, signer: Signer = SIGNER) -> None:  # noqa: F811
    content, signature = signer.sign(*releases, serial=serial)
    packages = {file.name: NEW for one in releases for file in one.files}
    hub.add(REPOSITORY, {"releases.json": content, "releases.json.sig": signature} | packages)


def looked(qtbot: QtBot, service: UpdateService) -> None:
    """Look for a new version, and wait for the end of it."""
    service.look()
    qtbot.waitUntil(lambda: not service.is_looking)


def settle(qtbot: QtBot, service: UpdateService) -> None:
    """Until the service has done all that it was asked."""
    done: list[bool] = []
    service._in_background().submit(lambda: True, done.append)
    qtbot.waitUntil(lambda: bool(done))


def test_nothing_is_asked_of_the_network_before_the_user_has_said_so(
    qtbot: QtBot,
    make: Make,
    hub: HubServer,  # noqa: F811
) -> None:
    serve(hub, release("0.2.0"))
    for mode in ("ask", "off"):
        service = make(mode=mode)
        assert service.wants_an_answer == (mode == "ask")
        service.start()
        settle(qtbot, service)
    assert hub.requests == []
    service = make(mode="ask")
    service.allow(is_allowed=False)
    settle(qtbot, service)
    assert not service.wants_an_answer
    assert hub.requests == []
    service.allow(is_allowed=True)
    qtbot.waitUntil(lambda: service.offer is not None)
    assert not make().wants_an_answer


def test_once_a_day(qtbot: QtBot, make: Make, hub: HubServer) -> None:  # noqa: F811
    serve(hub, release("0.2.0"))
    service = make(mode="daily")
    service.start()
    qtbot.waitUntil(lambda: service.offer is not None)
    asked = len(hub.requests)
    again = make()
    again.start()
    qtbot.waitUntil(lambda: again.offer is not None)  # from the list that was kept
    assert len(hub.requests) == asked
    UpdateStore().note_look(datetime(2020, 1, 1, tzinfo=UTC))
    third = make()
    third.start()
    settle(qtbot, third)
    assert len(hub.requests) > asked


def test_from_the_offer_to_the_new_program(qtbot: QtBot, make: Make, hub: HubServer, image: Path) -> None:  # noqa: F811
    serve(hub, release("0.2.0"))
    service = make()
    looked(qtbot, service)
    assert service.offer is not None
    assert (service.offer.version, service.offer.changes, service.offer.size) == ("0.2.0", "It is faster.", len(NEW))
    assert service.offer.obstacle is None
    service.fetch()
    qtbot.waitUntil(lambda: service.ready == "0.2.0")
    assert image.read_bytes() == b"old"
    assert service.install_on_quit() is None
    assert image.read_bytes() == NEW
    new = make(running="0.2.0")
    new.start()
    qtbot.waitUntil(lambda: new.arrived == "0.2.0")
    assert new.ready == ""
    new.dismiss()
    assert new.arrived == ""
    looked(qtbot, new)
    assert new.is_current


def test_a_stopped_download_can_go_on(qtbot: QtBot, make: Make, hub: HubServer) -> None:  # noqa: F811
    serve(hub, release("0.2.0"))
    service = make()
    looked(qtbot, service)
    hub.queue(StallAfter(4), "*/Descant-0.2.0.AppImage")
    service.fetch()
    qtbot.waitUntil(lambda: bool(service.fraction))
    service.stop()
    qtbot.waitUntil(lambda: service.fraction is None)
    assert service.problem is None
    assert service.ready == ""
    service.fetch()
    qtbot.waitUntil(lambda: service.ready == "0.2.0")


def test_a_skipped_version_is_offered_only_to_who_looks(qtbot: QtBot, make: Make, hub: HubServer) -> None:  # noqa: F811
    serve(hub, release("0.2.0"))
    service = make(mode="daily")
    looked(qtbot, service)
    service.skip()
    assert service.offer is None
    settle(qtbot, service)
    again = make()
    again.start()
    settle(qtbot, again)
    assert again.offer is None
    looked(qtbot, again)
    assert again.offer is not None


def test_what_a_package_manager_has_to_do(qtbot: QtBot, make: Make, hub: HubServer) -> None:  # noqa: F811
    serve(hub, release("0.2.0", kind="deb"))
    service = make(Kind.DEB)
    looked(qtbot, service)
    service.fetch()
    qtbot.waitUntil(lambda: service.ready == "0.2.0")
    assert service.package is not None
    assert service.command == f"sudo apt install {service.package}"
    assert service.install_on_quit() is None
    assert service.package.is_file()


def test_a_checkout_is_told_why_not(qtbot: QtBot, make: Make, hub: HubServer) -> None:  # noqa: F811
    serve(hub, release("0.2.0"))
    service = make(Kind.OTHER)
    looked(qtbot, service)
    assert service.offer is not None
    assert "not installed from a package" in str(service.offer.obstacle)
    service.fetch()
    assert service.problem == service.offer.obstacle


def test_failures_are_told_to_who_asked(qtbot: QtBot, make: Make, hub: HubServer, image: Path) -> None:  # noqa: F811
    serve(hub, release("0.2.0"), signer=Signer())
    service = make(mode="daily")
    service.start()
    settle(qtbot, service)
    assert (service.problem, service.offer) == (None, None)
    looked(qtbot, service)
    assert "signature" in str(service.problem)


def test_what_could_not_be_installed_is_explained(qtbot: QtBot, make: Make, hub: HubServer, image: Path) -> None:  # noqa: F811
    serve(hub, release("0.2.0"))
    service = make()
    looked(qtbot, service)
    service.fetch()
    qtbot.waitUntil(lambda: service.ready == "0.2.0")
    assert service.package is not None
    service.package.write_bytes(b"changed")
    problem = service.install_on_quit()
    assert "has changed" in str(problem)
    assert image.read_bytes() == b"old"
