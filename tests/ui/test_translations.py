"""Everything that the window says can be translated: the catalogue is whole, and no visible word goes around it."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from app.core.alternatives import one_of
from app.core.sentences import Explanation, phrase
from app.ui.services import translation
from app.ui.words import explain, say, tr, trn
from tests.ui.languages import FOLDER, compile_language, extract, translate

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "python resources/translations/extract.py"


# -- the catalogue -----------------------------------------------------------------------------------------------------


Entry = tuple[str, bool, str]


def entries(file: Path) -> set[Entry]:
    """Source, whether it counts, comment; the lines may differ."""
    return {
        (message.findtext("source", ""), message.get("numerus") == "yes", message.findtext("extracomment", ""))
        for message in ET.parse(file).iter("message")
    }


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the languages in the box, and the catalogue as the script has just written it, which takes long."""
    folder = tmp_path_factory.mktemp("extracted")
    for file in FOLDER.glob("descant_*.ts"):
        shutil.copy(file, folder)
    done = extract(folder)
    assert done.returncode == 0, f"templates that cannot be read off the source:\n{done.stderr}"
    return folder


def test_the_catalogue_is_up_to_date(extracted: Path) -> None:
    now, kept = entries(extracted / "descant.ts"), entries(FOLDER / "descant.ts")
    assert now - kept == set(), f"not in the catalogue yet; run: {COMMAND}"
    assert kept - now == set(), f"said no longer; run: {COMMAND}"


def test_the_catalogue_is_the_same_each_time(extracted: Path, tmp_path: Path) -> None:
    extract(tmp_path)
    assert (tmp_path / "descant.ts").read_bytes() == (extracted / "descant.ts").read_bytes()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with nothing but words in it."""
    for file in ("app/ui/words.py", "app/core/sentences.py"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, tmp_path / file)
    shutil.copytree(FOLDER, tmp_path / "resources" / "translations", ignore=shutil.ignore_patterns("*.ts", "*.qm"))
    return tmp_path


def catalogue_of(project: Path, source: str, **others: str) -> tuple[list[tuple[str, bool]], str]:
    """The catalogue of a project with the file `source` in it, and what its script complains about."""
    (project / "app" / "ui" / "example.py").write_text("from app.ui.words import tr, trn\n" + source)
    for name, text in others.items():
        (project / "app" / "ui" / f"{name}.py").write_text(text)
    script = project / "resources" / "translations" / "extract.py"
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == bool(done.stderr)
    root = ET.parse(script.parent / "descant.ts").getroot()
    assert [name.text for name in root.iter("name")] == ["descant"]
    messages = list(root.iter("message"))
    return [(one.findtext("source", ""), one.get("numerus") == "yes") for one in messages], done.stderr


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('tr("One")', {"One"}),
        ('tr("One " "and two")', {"One and two"}),
        ('tr("{a} < \'b\' & \\"c\\"", a=1)', {"{a} < 'b' & \"c\""}),
        ('def f(x): return tr("One" if x else "Two")', {"One", "Two"}),
        ('NAMES = ("One", "Two")\ndef f(): return [tr(name) for name in NAMES]', {"One", "Two"}),
        ('NAMES = {1: "One", 2: "Two"}\ndef f(x): return tr(NAMES[x])', {"One", "Two"}),
        ('def f(x):\n    for name in ("One", "Two"):\n        tr(name)', {"One", "Two"}),
        ('def f(x):\n    words = "One" if x else "Two"\n    return tr(words)', {"One", "Two"}),
        ("from app.ui.other import NAME\ntr(NAME)", {"Elsewhere"}),
        ('from app.ui.words import tr as _\n_("One")', {"One"}),
        ('from app.core.sentences import phrase\nphrase("One {x}.", x=1)', {"One {x}."}),
        ('from app.core.sentences import Phrase\nPhrase("One {x}.", {"x": 1})', {"One {x}."}),
        (
            "from enum import Enum\nclass E(Enum):\n    A = 'a'\n    B = 'b'\n"
            "def f(e: E): return tr(f'It is {e.value}' + '.')",
            {"It is a.", "It is b."},
        ),
        ('def tr2(x): ...\ntr2("Not this")\nobject().tr("nor this")', set()),
    ],
)
def test_templates_are_read_off_the_source(project: Path, source: str, expected: set[str]) -> None:
    found, complaints = catalogue_of(project, source, other='NAME = "Elsewhere"')
    assert {text for text, _ in found} == expected
    assert complaints == ""


def test_a_plural_is_two_entries_that_count(project: Path) -> None:
    found, _ = catalogue_of(project, 'trn("{count} file", "{count} files", 2)')
    assert found == [("{count} file", True), ("{count} files", True)]


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("def f(x): return tr(x)", "the parameter x"),
        ("def f(x): return tr(x.y)", "no literal: x.y"),
        ('def f(x): return tr(f"{x} is gone")', "the parameter x"),
        ('def f(x): return tr("It is " + str(x))', "no literal: str(x)"),
        ("import os\ntr(os.sep)", "no literal: os.sep"),
        ("tr(missing)", "missing cannot be found"),
        ("from elsewhere import name\ntr(name)", "name cannot be found"),
        ('tr(template="One")', "first"),
        ("a = b\nb = a\ntr(a)", "circle"),
        ('tr("{a} and {b}", a=1)', "fields that are not given: b"),
        ('tr("{a")', "expected '}'"),
        ('trn("{count} {what}", "{count} {what}", 2)', "not given: what"),
        ('def f(x): return trn("one" if x else "two", "many", 2)', "one singular"),
    ],
)
def test_what_cannot_be_read_off_is_named(project: Path, source: str, complaint: str) -> None:
    _, complaints = catalogue_of(project, source)
    assert re.match(r"app/ui/example\.py:\d+: ", complaints)
    assert complaint in complaints


def test_the_command_lines_english_is_left_out(project: Path) -> None:
    (project / "app" / "cli").mkdir()
    (project / "app" / "cli" / "ask.py").write_text("from app.core.sentences import phrase\nphrase('One')")
    assert catalogue_of(project, "") == ([], "")


def test_a_language_keeps_its_translations(project: Path) -> None:
    source = 'tr("One")\ntr("Two & more")\ntrn("{count} file", "{count} files", 2)'
    catalogue_of(project, source)
    german = project / "resources" / "translations" / "descant_de.ts"
    translate(german.with_name("descant.ts"), german, "de", lambda text: f"«{text}»", forms=2)
    catalogue_of(project, source)
    before = german.read_text()
    assert "<numerusform>0«{count} file»</numerusform>\n            <numerusform>1«{count} file»" in before
    catalogue_of(project, source)
    assert german.read_text() == before
    _, complaints = catalogue_of(project, 'tr("Three")\ntr("Two & more")')
    root = ET.parse(german).getroot()
    assert root.get("language") == "de"
    assert {
        message.findtext("source"): (translation.text, translation.get("type"))
        for message in root.iter("message")
        if (translation := message.find("translation")) is not None
    } == {"Three": (None, "unfinished"), "Two & more": ("«Two & more»", None)}
    assert complaints == ""


@pytest.mark.parametrize("bad", ["{nmae} fehlt", "{} fehlt", "{name fehlt"])
def test_a_translation_that_cannot_be_filled_in_is_named(project: Path, bad: str) -> None:
    source = 'tr("{name} is missing", name=1)'
    catalogue_of(project, source)
    german = project / "resources" / "translations" / "descant_de.ts"
    translate(german.with_name("descant.ts"), german, "de", lambda _: bad)
    _, complaints = catalogue_of(project, source)
    assert complaints.startswith("de: ")


LANGUAGES = sorted(file.stem.removeprefix("descant_") for file in FOLDER.glob("descant_*.ts"))
_FIELD = re.compile(r"\{[^}]*\}")
_FORMS = {"de": 2, "zh_CN": 1}
"""How many plural forms Qt looks for; without one of them it shows English."""


def test_the_languages_in_the_box_can_be_filled_in(extracted: Path) -> None:
    for language in LANGUAGES:
        assert entries(extracted / f"descant_{language}.ts") == entries(extracted / "descant.ts")


def test_there_are_languages() -> None:
    assert LANGUAGES == ["de", "zh_CN"]
    assert translation.available() == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_whole(language: str) -> None:
    """Nothing is missing, unfinished or left over, and every form has the fields of its template."""
    file = FOLDER / f"descant_{language}.ts"
    assert entries(file) == entries(FOLDER / "descant.ts")
    for message in ET.parse(file).iter("message"):
        source, found = message.findtext("source", ""), message.find("translation")
        assert found is not None
        assert "type" not in found.attrib, source
        forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
        assert all(form.strip() for form in forms), source
        if message.get("numerus"):
            assert len(forms) == _FORMS[language], source
        for form in forms:
            assert sorted(_FIELD.findall(form)) == sorted(_FIELD.findall(source)), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_compiled_language_is_up_to_date(language: str, tmp_path: Path) -> None:
    shutil.copy(FOLDER / f"descant_{language}.ts", tmp_path)
    compile_language(tmp_path / f"descant_{language}.ts")
    compiled = f"descant_{language}.qm"
    assert (tmp_path / compiled).read_bytes() == (FOLDER / compiled).read_bytes()


# -- a language, from the catalogue to the words -----------------------------------------------------------------------


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """An application that speaks English again afterwards."""
    before = set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def polish(tmp_path: Path) -> Path:
    """A folder with a language that has three plurals."""
    translate(FOLDER / "descant.ts", tmp_path / "descant_pl.ts", "pl", lambda text: f"⟦{text}⟧", forms=3)
    compile_language(tmp_path / "descant_pl.ts")
    return tmp_path


def test_the_words_of_a_language_are_said(app: QApplication, polish: Path) -> None:
    assert translation.install(app, ["pl-PL", "pl"], polish) == "pl"
    assert tr("New chat") == "⟦New chat⟧"
    assert tr("{seconds} s", seconds=3) == "⟦3 s⟧"
    assert say(phrase("{file} is incomplete.", file="a{b}.gguf")) == "⟦a{b}.gguf is incomplete.⟧"
    within = phrase("The engine stopped unexpectedly while {stage}.", stage=phrase("loading"))
    assert say(within) == "⟦The engine stopped unexpectedly while ⟦loading⟧.⟧"
    schemes = phrase("It must start with {schemes}.", schemes=one_of(["http://", "https://", "socks5://"]))
    assert say(schemes) == "⟦It must start with ⟦http://, https:// or socks5://⟧.⟧"
    whole = Explanation(phrase("No model is loaded."), None, phrase("Select a model first."))
    assert explain(whole) == "⟦No model is loaded.⟧ ⟦Select a model first.⟧"
    assert tr("This was never said") == "This was never said"


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, "0⟦1 token⟧"),
        (2, "1⟦2 tokens⟧"),
        (5, "2⟦5 tokens⟧"),
        (22, "1⟦22 tokens⟧"),
        (1_000_000, "2⟦1,000,000 tokens⟧"),
    ],
)
def test_a_language_has_its_own_plurals(app: QApplication, polish: Path, count: int, expected: str) -> None:
    translation.install(app, ["pl"], polish)
    assert trn("{count} token", "{count} tokens", count) == expected


def test_every_entry_of_the_catalogue_is_found_by_the_window(app: QApplication, polish: Path) -> None:
    translation.install(app, ["pl"], polish)
    for text, counts, _ in entries(FOLDER / "descant.ts"):
        found = QCoreApplication.translate("descant", text, None, 1 if counts else -1)
        assert found == (f"0⟦{text}⟧" if counts else f"⟦{text}⟧")


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (["pl"], "pl"),
        (["pl-PL"], "pl"),
        (["pl_PL"], "pl"),
        (["pl-Latn-PL", "pl-PL", "pl-Latn", "pl"], "pl"),
        (["xx", "fr-FR", "pl"], "pl"),  # no French yet
        (["en-GB", "pl"], None),  # English is what the person likes best
        (["fr", "en-US", "en", "pl"], None),
        (["C"], None),
        ([], None),
    ],
)
def test_the_language_is_chosen_by_the_person(
    app: QApplication, polish: Path, languages: list[str], expected: str | None
) -> None:
    assert translation.install(app, languages, polish) == expected
    assert tr("New chat") == ("⟦New chat⟧" if expected else "New chat")


def test_qts_own_words_come_with_it(app: QApplication, polish: Path) -> None:
    source = "Cancel"
    assert QCoreApplication.translate("QPlatformTheme", source) == source
    translation.install(app, ["pl"], polish)
    assert QCoreApplication.translate("QPlatformTheme", source) == "Anuluj"


def test_a_file_that_is_no_catalogue_is_left_alone(app: QApplication, tmp_path: Path) -> None:
    (tmp_path / "descant_pl.qm").write_bytes(b"nonsense")
    assert translation.install(app, ["pl"], tmp_path) is None
    assert tr("New chat") == "New chat"


def test_the_system_is_asked() -> None:
    """Whatever language this runs in: nothing fails."""
    code = (
        "from PySide6.QtCore import QCoreApplication; from app.ui.services import translation;"
        "translation.install(QCoreApplication([]))"
    )
    for language in ("de_DE.UTF-8", "C", "en_GB.UTF-8", "xx_YY"):
        environ = {"LANG": language, "LANGUAGE": language, "PATH": ""}
        done = subprocess.run([sys.executable, "-c", code], env=environ, cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr


# -- the source --------------------------------------------------------------------------------------------------------

_ALL = (0, 1, 2, 3)
WORDS_AT = {
    **dict.fromkeys(("setText", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText"), _ALL),
    **dict.fromkeys(("setWindowTitle", "setTitle", "setAccessibleName", "setAccessibleDescription"), _ALL),
    **dict.fromkeys(("setPlainText", "setMarkdown", "setHtml", "setLabelText", "setPrefix", "setSuffix"), _ALL),
    **dict.fromkeys(("addAction", "addMenu", "addSection", "addItem", "addItems", "insertItem", "addTab"), _ALL),
    **dict.fromkeys(("setTabText", "setItemText", "setHeaderLabels", "setInformativeText", "showText"), _ALL),
    **dict.fromkeys(("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox"), _ALL),
    **dict.fromkeys(("QAction", "QMenu", "QLineEdit", "QTextEdit", "QPlainTextEdit", "QMessageBox"), _ALL),
    **dict.fromkeys(("getOpenFileName", "getSaveFileName", "getExistingDirectory"), (1,)),
    **dict.fromkeys(("information", "warning", "question", "critical", "about"), (1, 2)),
    **dict.fromkeys(("Label", "ElidedLabel", "TextButton", "WordButton", "Disclosure", "SearchField"), (0,)),
    **dict.fromkeys(("set_words", "set_text", "show_message", "announce"), _ALL),
    "IconButton": (1,),
}
"""Functions that show words, and where among their arguments."""
_KEYWORDS = {"text", "words", "widest", "title", "action", "caption", "toolTip", "placeholderText"}
_LOGGERS = {"_log", "logging", "warnings"}


def literal_words(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The calls of :data:`WORDS_AT` that are given a literal with letters."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        of_logger = isinstance(function, ast.Attribute) and getattr(function.value, "id", "") in _LOGGERS
        given = [node.args[index] for index in WORDS_AT.get(name, ()) if index < len(node.args)]
        given += [keyword.value for keyword in node.keywords if keyword.arg in _KEYWORDS]
        if not of_logger and name in WORDS_AT:
            yield from ((node.lineno, f"{name}({ast.unparse(one)})") for one in given if _has_letters(one))


def _has_letters(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=str() as text):
            return any(character.isalpha() for character in text)
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts) | ast.BoolOp(values=parts):
            return any(map(_has_letters, parts))
        case ast.BinOp(left=one, right=other) | ast.IfExp(body=one, orelse=other):
            return _has_letters(one) or _has_letters(other)
        case ast.Call(func=ast.Attribute(value=ast.Constant() as text, attr="join" | "format")):
            return _has_letters(text)
        case _:
            return False


@pytest.mark.parametrize("file", sorted((ROOT / "app" / "ui").rglob("*.py")), ids=lambda f: str(f.relative_to(ROOT)))
def test_no_visible_word_goes_around_the_translation(file: Path) -> None:
    found = list(literal_words(ast.parse(file.read_text("utf-8"))))
    assert found == [], "words must go through tr, trn or say of app/ui/words.py"


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Hello")',
        'label.setText(f"{count} files")',
        'label.setText(f"{count} {name}" + " is there")',
        'label.setText("a" if x else tr("b"))',
        'label.setText(text or "Nothing")',
        'QLabel("Hello", self)',
        'QtWidgets.QLabel("Hello")',
        'IconButton("plus", "Add")',
        'IconButton("plus", words="Add")',
        'menu.addAction(icon, "Copy")',
        'box.addItems(["One", "Two"])',
        'label.setText("Hello {}".format(name))',
        'toast.show_message(tr("Copied"), action="Undo")',
    ],
)
def test_the_lint_finds(source: str) -> None:
    assert len(list(literal_words(ast.parse(source)))) == 1


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(tr("Hello"))',
        'label.setText("")',
        'label.setText(f"{tr("One")} · {2 + 3}".strip())'.replace('"One"', "'One'"),
        'label.setText("%")',
        'IconButton("plus", tr("Add"))',
        'label.setObjectName("title")',
        '_log.warning("%s is gone", name)',
        'label.setText(" · ".join(words))',
        'words.get("text")',
    ],
)
def test_the_lint_does_not_mind(source: str) -> None:
    assert list(literal_words(ast.parse(source))) == []
