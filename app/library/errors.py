"""Errors in choosing a model, and the explanation of those in changing its files."""

from collections.abc import Callable, Iterable

from app.core.errors import DescantError, Result, explained
from app.core.sentences import Explanation, Phrase, phrase


class LibraryError(DescantError):
    """The user's choice matches no model, or more than one."""

    def __init__(self, what: Phrase, why: Phrase | None, next_step: Phrase) -> None:
        super().__init__(Explanation(what, why, next_step))


class UnknownModelError(LibraryError):
    """No model has that name."""

    def __init__(self, text: str, near: Iterable[str]) -> None:
        names = tuple(near)
        hint = phrase("Similar names: {names}.", names=_listed(names)) if names else None
        next_step = phrase("“descant models” lists the models by name; the path of a .gguf file can be used, too.")
        super().__init__(phrase("There is no model named “{text}”.", text=text), hint, next_step)
        self.text = text


class NoSuchFileError(LibraryError):
    """No file exists at the path that the user gave; `why` names the missing component."""

    def __init__(self, text: str, why: Phrase, near: Iterable[str] = ()) -> None:
        names = tuple(near)
        next_step = (
            phrase("Check the path. Models with a similar name: {names}.", names=_listed(names))
            if names
            else phrase("Check the path. “descant models” lists the models by name.")
        )
        super().__init__(phrase("There is no file “{text}”.", text=text), why, next_step)
        self.text = text


class AmbiguousModelError(LibraryError):
    """Several models match the text that the user gave."""

    def __init__(self, text: str, candidates: Iterable[str]) -> None:
        names = tuple(candidates)
        super().__init__(
            phrase("“{text}” matches {count} models.", text=text, count=len(names)),
            phrase("They are {names}.", names=_listed(names)),
            phrase("Enter more of the name."),
        )
        self.text = text


class LoadValuesNotSavedError(LibraryError):
    """The load options of a model could not be written. They apply until the app closes."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            phrase("The values for this model could not be saved."),
            phrase("The system reported: {reason}.", reason=error.strerror or str(error)),
            phrase("They apply until Descant is closed. Free some space on that disk, then change one of them again."),
        )


class NoModelError(LibraryError):
    """There is no usable model at all."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            phrase("There are no models yet."),
            phrase("The folder {folder} contains none, and the one that comes with Descant is missing.", folder=folder),
            phrase("Download one in Discover, or put a .gguf file into that folder."),
        )


def explained_files(work: Callable[[], Result]) -> Callable[[], Result]:
    """Return `work` that reads, deletes or moves models with all its errors explained, those of the system included."""

    def with_explanation() -> Result:
        try:
            return work()
        except OSError as error:
            raise LibraryError(
                phrase("The system refused it."),
                phrase("The system reported: {reason}.", reason=error.strerror or str(error)),
                phrase("Check the folder and its disk, and try again."),
            ) from error

    return explained(with_explanation)


def _listed(names: tuple[str, ...], limit: int = 6) -> str:
    shown = ", ".join(names[:limit])
    return shown if len(names) <= limit else f"{shown}, …"
