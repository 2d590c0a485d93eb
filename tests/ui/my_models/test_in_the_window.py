"""My models beside the other panes of the window."""

from app.core.paths import models_dir
from app.library.models import boxed_model
from app.ui.my_models import MyModelsPane
from app.ui.services.window_state import Place
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer
from tests.ui.apps import Person, texts_of
from tests.ui.downloads.conftest import held, publish
from tests.ui.my_models.seat import keep_part
from tests.ui.shell.test_panes import person, place, start  # noqa: F401  fixtures
from tests.ui.shell.test_window import keys


def my_models(person: Person) -> MyModelsPane:  # noqa: F811
    keys(person, "Ctrl+3")
    pane = person.app.window.panes.currentWidget()
    assert isinstance(pane, MyModelsPane)
    person.wait(lambda: pane.view.model().rowCount() > 0)
    return pane


def test_going_on_looks_for_it_in_discover(person: Person) -> None:  # noqa: F811
    part = keep_part(models_dir())
    pane = my_models(person)
    pane.view.choose(part)
    pane.details.again.click()
    assert place(person) is Place.DISCOVER
    assert person.app.window.panes.currentWidget().side.search.text() == "publisher/repo"


def test_what_a_cancelled_download_leaves_is_listed(person: Person, hub: HubServer) -> None:  # noqa: F811
    order = publish(hub, "descant-demo", boxed_model())
    stall = held(hub, order, 1_000_000)
    downloads = person.app.downloads
    downloads.add(order)
    person.wait(lambda: downloads.overall.done > 0)
    pane = my_models(person)
    assert "incomplete" not in texts_of(pane)
    downloads.cancel(downloads.statuses[0].id, keep_part=True)
    person.wait(lambda: "1 incomplete download" in texts_of(pane))
    downloads.add(order)
    person.wait(lambda: "incomplete" not in texts_of(pane))
    stall.release()
