"""``descant read``: print the text of a file, as a chat gets it when the file is attached; search a folder."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.exit_codes import ExitCode
from app.cli.terminal import positive, print_json, say, say_error, visible_text

if TYPE_CHECKING:
    from app.documents.document import Document


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "read",
        help="print the text of a file (PDF, .docx, .pptx, .xlsx, HTML, EPUB, e-mail, text), or search a folder",
        description=(
            "Print the text that a chat gets when this file is attached to it. A folder is read into an index, which"
            " is kept and brought up to date by the next command, and can be searched."
        ),
    )
    parser.add_argument("file", help="the file, or a folder")
    parser.add_argument("--json", action="store_true", help="print the sections with headings and page numbers as JSON")
    parser.add_argument("--search", metavar="QUESTION", help="print only the passages that fit a question")
    parser.add_argument("--count", type=positive, default=5, help="how many passages (default: 5)")
    parser.add_argument(
        "--embedding-model",
        metavar="GGUF",
        help="a model for embeddings, which also finds other words with the same meaning",
    )
    parser.add_argument("--forget", action="store_true", help="delete the index of a folder")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Print the text; what was left out is reported on standard error."""
    from app.documents.client import read_file  # noqa: PLC0415  starts a process, which `--help` does not need
    from app.documents.errors import DocumentError  # noqa: PLC0415
    from app.documents.rendering import whole_text  # noqa: PLC0415

    path = Path(arguments.file)
    if arguments.forget or path.is_dir():
        return _folder(path, arguments)
    try:
        document = read_file(path)
    except DocumentError as error:
        say_error(error)
        return ExitCode.FAILED
    if arguments.search is not None:
        return _search(document, arguments)
    if arguments.json:
        _print_as_json(document)
    else:
        print(visible_text(whole_text(document)))
    _report(document)
    return ExitCode.OK


def _folder(folder: Path, arguments: argparse.Namespace) -> ExitCode:
    from app.cli import folders  # noqa: PLC0415  see run
    from app.core.errors import DescantError  # noqa: PLC0415
    from app.engine.faults import EngineError  # noqa: PLC0415

    if arguments.forget:
        return _forget(folder)
    try:
        folders.update(folder)
        if arguments.search is None:
            return ExitCode.OK
        model = Path(arguments.embedding_model).absolute() if arguments.embedding_model is not None else None
        found = folders.search(folder, arguments.search, arguments.count, model)
    except DescantError as error:
        say_error(error)
        return ExitCode.NO_MODEL if isinstance(error, EngineError) else ExitCode.FAILED
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    if not found:
        say("No passage has a word of the question.")
        return ExitCode.INCOMPLETE
    folders.print_passages(found)
    return ExitCode.OK


def _forget(folder: Path) -> ExitCode:
    from app.documents.collections.index import has_index, index_folder, remove_index  # noqa: PLC0415  see run

    if not has_index(folder):
        say(f"There is no index of {folder.absolute()}, so nothing was deleted.")
        return ExitCode.INCOMPLETE
    remove_index(folder)
    if has_index(folder):
        say(f"The index could not be deleted. Delete the folder {index_folder(folder)}.")
        return ExitCode.FAILED
    say(f"The index of {folder.absolute()} was deleted. Its files were not changed.")
    return ExitCode.OK


def _search(document: "Document", arguments: argparse.Namespace) -> ExitCode:
    from app.cli.searching import print_passages, search  # noqa: PLC0415  see run
    from app.engine.faults import EngineError  # noqa: PLC0415

    model = Path(arguments.embedding_model).absolute() if arguments.embedding_model is not None else None
    try:
        found = search(document, arguments.search, arguments.count, model)
    except EngineError as error:
        say_error(error)
        return ExitCode.NO_MODEL
    if not found:
        say("No passage has a word of the question.")
        return ExitCode.INCOMPLETE
    print_passages(document, found)
    _report(document)
    return ExitCode.OK


def _print_as_json(document: "Document") -> None:
    import msgspec  # noqa: PLC0415  see run

    print_json(msgspec.to_builtins(document))


def _report(document: "Document") -> None:
    if document.encoding:
        say(f"The file does not state its encoding and is not UTF-8. It was read as {document.encoding}.")
    if document.pages_without_text:
        say(f"Pages without text: {document.pages_without_text}.")
    for name in document.left_out:
        say(f"Not read: {name}")
