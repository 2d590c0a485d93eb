"""Python in the window: the model in the box writes code, the user allows it, and a picture comes into the chat."""

from collections.abc import Callable

import pytest

from app.core.calls import CallState
from app.library.models import boxed_model
from app.ui.chat.turns.made_files import MadeFiles
from tests.ui.apps import Person
from tests.ui.test_tools import press

CODE = "import matplotlib.pyplot as plt\nplt.plot([3, 5, 8, 2])\nplt.show()"


@pytest.mark.python_tool
def test_a_plot_is_asked_about_drawn_and_shown(start: Callable[..., Person]) -> None:
    person = start()
    person.load(boxed_model())
    button = person.pane.composer.tools_button
    menu = person.app.rest.tools_link.menu
    person.wait(lambda: "python" in [one.text() for one in menu.actions()])
    [action] = [one for one in menu.actions() if one.text() == "python"]
    action.trigger()
    assert button.isChecked()
    person.send("Plot 3, 5, 8, 2")
    person.wait(lambda: person.answer.asked is not None)
    press(person, "Allow once")
    assert person.wait_for_end() == "Here is the picture, drawn by Python."
    [record] = person.answer.calls
    assert (record.tool, record.state) == ("python", CallState.DONE)
    assert [(made.name.rpartition("/")[2], made.kind) for made in record.files] == [("figure-1.png", "image/png")]
    assert person.answer_view.findChildren(MadeFiles)
