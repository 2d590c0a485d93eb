"""Installing an engine: over real HTTP, from a file, tried in real processes, and what never happens by halves."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from app.core.platforms import own_platform
from app.engine.client.engine_client import EngineClient, Patience
from app.engine.engines.choice import chosen_engine, library_folder
from app.engine.engines.errors import FailedCheckError, NoIndexError, NotSignedError
from app.engine.engines.index import IndexEntry, KnownIndex
from app.engine.engines.installed import InstalledEngines
from app.engine.engines.installing import Installation, Step
from app.engine.engines.manifest import BINDINGS, Manifest, write_manifest
from app.engine.engines.trying import GoOn, Tried
from app.hardware.machine import CpuInfo, LlamaInfo, Machine, RamInfo, SystemInfo
from app.hardware.verdicts import engine_verdicts
from app.hub.errors import HubError, NotThereError, OfflineError, UntrustedListError, WrongContentError
from app.hub.network import Network
from app.hub.transfer.stopped import StoppedError
from app.hub.transfer.transfer import TransferOptions
from tests import patience
from tests.engine.conftest import FAST
from tests.engine.engines.packed import Signer, entry, make_engine, pack, packed
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer, StallAfter, WrongByte

REPOSITORY = "descant/engines"
NOTHING_FOUND = Machine((), CpuInfo(), RamInfo(), None, LlamaInfo(), SystemInfo())


@pytest.fixture
def signer() -> Signer:
    return Signer()


@pytest.fixture
def engines(own_home: Path) -> InstalledEngines:
    return InstalledEngines()


def is_fine(_engine: Path, _before: Path | None, _go_on: GoOn) -> Tried:
    """In place of running an engine of a few bytes."""
    return Tried(NOTHING_FOUND)


def serve(hub: HubServer, signer: Signer, *entries: IndexEntry, files: tuple[Path, ...] = ()) -> str:  # noqa: F811
    """Put a signed list and packed engines on the server; return the list's address."""
    content, signature = signer.sign(*entries)
    hub.add(REPOSITORY, {"index.json": content, "index.json.sig": signature} | {file.name: file for file in files})
    return f"{hub.endpoint}/{REPOSITORY}/resolve/main/index.json"


@pytest.fixture
def network(hub: HubServer) -> Network:  # noqa: F811
    return Network(endpoint=hub.endpoint)


def installation(engines: InstalledEngines, network: Network, **options: object) -> Installation:
    options = {"try_out": is_fine, "options": TransferOptions(reserve=0, piece_size=64)} | options
    return Installation(engines, lambda: network, **options)  # type: ignore[arg-type]


def nothing_was_left(engines: InstalledEngines) -> bool:
    return engines.engines() == () and chosen_engine() is None and not list(engines.incoming.glob("*/"))


def test_from_the_list_to_the_engine_in_use(
    engines: InstalledEngines,
    hub: HubServer,  # noqa: F811
    network: Network,
    signer: Signer,
    tmp_path: Path,
) -> None:
    archive = packed(tmp_path)
    known = KnownIndex(key=signer.key)
    url = serve(hub, signer, entry(archive, 3), files=(archive,))
    (offered,) = known.fetch(url, network).fitting()
    installed = installation(engines, network, known=known).download(offered)
    assert installed.is_used
    assert chosen_engine() == installed.engine.folder
    assert installed.engine.origin.build == 3
    assert not list(engines.incoming.glob("*.part"))


def test_a_list_that_cannot_be_read(hub: HubServer, network: Network, signer: Signer, own_home: Path) -> None:  # noqa: F811
    known = KnownIndex(key=signer.key)
    with pytest.raises(NoIndexError):
        known.fetch("", network)
    with pytest.raises(NotThereError):
        known.fetch(f"{hub.endpoint}/{REPOSITORY}/resolve/main/index.json", network)
    with pytest.raises(OfflineError):
        known.fetch(serve(hub, signer), Network(endpoint=hub.endpoint, offline=True))
    with pytest.raises(UntrustedListError):
        KnownIndex(key=Signer().key).fetch(f"{hub.endpoint}/{REPOSITORY}/resolve/main/index.json", network)
    assert known.read() is None


def test_a_stopped_download_goes_on_where_it_was(
    engines: InstalledEngines,
    hub: HubServer,  # noqa: F811
    network: Network,
    signer: Signer,
    tmp_path: Path,
) -> None:
    archive = packed(tmp_path)
    url = serve(hub, signer, entry(archive), files=(archive,))
    (offered,) = KnownIndex(key=signer.key).fetch(url, network).fitting()
    first = installation(engines, network, options=TransferOptions(reserve=0, connections=1))
    # In one piece: of several small ones none is long enough to stall, and all may be here before anybody looks.
    hub.queue(StallAfter(archive.stat().st_size // 2), f"*/{archive.name}")
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(first.download, offered)
        patience.until(lambda: (first.fraction or 0) > 0)
        first.stop()
        with pytest.raises(StoppedError):
            running.result()
    assert first.step is Step.FETCHING
    assert engines.engines() == ()
    sent = hub.bytes_sent
    installation(engines, network).download(offered)
    assert hub.bytes_sent - sent < archive.stat().st_size
    assert chosen_engine() is not None


def test_another_file_than_the_list_says(
    engines: InstalledEngines,
    hub: HubServer,  # noqa: F811
    network: Network,
    signer: Signer,
    tmp_path: Path,
) -> None:
    archive = packed(tmp_path)
    url = serve(hub, signer, entry(archive), files=(archive,))
    (offered,) = KnownIndex(key=signer.key).fetch(url, network).fitting()
    hub.always(WrongByte(30), f"*/{archive.name}")
    with pytest.raises(WrongContentError):
        installation(engines, network).download(offered)
    assert nothing_was_left(engines)
    other = entry(archive, url=f"{hub.endpoint}/{REPOSITORY}/resolve/main/gone.tar.xz")
    with pytest.raises(HubError) as raised:
        installation(engines, network).download(other)
    assert "gone.tar.xz" in str(raised.value)


def test_a_file_needs_a_signed_list_or_a_word(
    engines: InstalledEngines, network: Network, signer: Signer, tmp_path: Path
) -> None:
    archive, known = packed(tmp_path), KnownIndex(key=signer.key)
    with pytest.raises(NotSignedError):
        installation(engines, network, known=known).from_file(archive)
    assert nothing_was_left(engines)
    trusted = installation(engines, network, known=known).from_file(archive, trust=True)
    assert trusted.engine.origin.build == 0
    known.take(*signer.sign(entry(archive, 4)), "https://example.org/index.json")
    listed = installation(engines, network, known=known).from_file(archive)
    assert listed.engine.id == trusted.engine.id
    assert listed.engine.origin.build == 4


def test_it_can_be_stopped_while_it_is_tried(engines: InstalledEngines, network: Network, tmp_path: Path) -> None:
    def stopped(engine: Path, before: Path | None, go_on: GoOn) -> Tried:
        one.stop()
        go_on()
        return is_fine(engine, before, go_on)

    one = installation(engines, network, try_out=stopped)
    with pytest.raises(StoppedError):
        one.from_file(packed(tmp_path), trust=True)
    assert nothing_was_left(engines)


# -- real engines ------------------------------------------------------------------------------------------------------


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """An engine of the libraries that llama-cpp-python was installed with."""
    folder = tmp_path / "copy"
    own = library_folder()
    assert own is not None
    folder.mkdir()
    for library in own.iterdir():
        shutil.copy(library, folder)
    manifest = Manifest(name="copy", llama="", commit="", bindings=BINDINGS, platform=own_platform(), backends={})
    write_manifest(folder, manifest, {})
    return pack(folder, tmp_path / "copy.tar.xz")


def test_a_real_engine_is_tried_and_used(
    engines: InstalledEngines, network: Network, real: Path, demo_model: Path
) -> None:
    with EngineClient(patience=Patience(silence=patience.seconds())) as client:
        client.load(demo_model, FAST)
        before = client.pid
        done = Installation(engines, lambda: network, options=TransferOptions(reserve=0)).from_file(real, trust=True)
        assert done.is_used
        assert done.machine.llama.is_known
        assert not [one for one in done.remarks if "times the speed" not in str(one)]  # a busy machine may be slower
        assert not engines.state.is_proven
        client.load(demo_model, FAST)
        assert client.pid != before
        assert engines.state.is_proven
        if (maps := Path(f"/proc/{client.pid}/maps")).exists():
            assert str(done.engine.folder / "libllama.so") in maps.read_text()


def test_one_that_does_not_start_is_not_installed(engines: InstalledEngines, network: Network, tmp_path: Path) -> None:
    archive = pack(make_engine(tmp_path / "toy"), tmp_path / "toy.tar.xz")
    with pytest.raises(FailedCheckError) as raised:
        Installation(engines, lambda: network, options=TransferOptions(reserve=0)).from_file(archive, trust=True)
    assert "“toy” does not work on this computer" in str(raised.value)
    assert raised.value.explanation.why is not None
    assert nothing_was_left(engines)


def test_one_with_a_part_that_cannot_be_loaded_is_kept_but_not_used(
    engines: InstalledEngines, network: Network, tmp_path: Path
) -> None:
    def no_loader(engine: Path, before: Path | None, go_on: GoOn) -> Tried:
        llama = LlamaInfo(version="0.5.0", unloaded={"vulkan": "libvulkan.so.1: cannot open"})
        machine = msgspec.structs.replace(is_fine(engine, before, go_on).machine, llama=llama)
        return Tried(machine, engine_verdicts(machine))

    done = installation(engines, network, try_out=no_loader).from_file(packed(tmp_path), trust=True)
    assert not done.is_used
    assert chosen_engine() is None
    assert [one.id for one in engines.engines()] == [done.engine.id]
    assert "part for Vulkan could not be loaded" in str(done.remarks[0])


def test_one_for_cards_that_finds_none_does_not_replace_the_one_in_use(
    engines: InstalledEngines, network: Network, tmp_path: Path
) -> None:
    """As a Vulkan engine where the driver has no Vulkan, while a CUDA engine computes on the card."""

    def no_card(engine: Path, before: Path | None, go_on: GoOn) -> Tried:
        return msgspec.structs.replace(is_fine(engine, before, go_on), lacks_card=True)

    done = installation(engines, network, try_out=no_card).from_file(packed(tmp_path), trust=True)
    assert not done.is_used
    assert chosen_engine() is None
    assert [one.id for one in engines.engines()] == [done.engine.id]
