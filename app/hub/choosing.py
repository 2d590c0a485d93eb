"""Which of a repository's models is meant."""

from collections.abc import Iterable

from app.core.sentences import phrase
from app.hub.errors import HubError
from app.hub.listing import RemoteModel
from app.hub.records import Repository


class NoSuchModelError(HubError):
    """Nothing, or too much, in the repository fits the words.

    Attributes:
        models: what the person can choose from.
    """

    def __init__(self, repository: Repository, words: str, models: Iterable[RemoteModel]) -> None:
        self.models = tuple(models)
        names = ", ".join(model.name for model in self.models[:6]) + (", …" if len(self.models) > 6 else "")
        if not self.models:
            super().__init__(
                phrase("{repository} has no GGUF model.", repository=repository.id),
                None,
                phrase("Search for another publisher's."),
            )
        elif words:
            super().__init__(
                phrase("“{words}” names no single model of {repository}.", words=words, repository=repository.id),
                phrase("There are {names}.", names=names),
                phrase("Write more of the file's name."),
            )
        else:
            super().__init__(
                phrase("{repository} has {count} models.", repository=repository.id, count=len(self.models)),
                phrase("They are {names}.", names=names),
                phrase("Say which one, by a part of its name."),
            )


def choose_model(repository: Repository, words: str = "") -> RemoteModel:
    """The model that `words` name: a path or a name, a quantisation, or a part of a name, in any case.

    Without words it is the only one, or the native one of gpt-oss. Raises NoSuchModelError.
    """
    rules = _by_words(repository.models, words) if words else _without_words(repository)
    for fitting in rules:
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise NoSuchModelError(repository, words, fitting)
    raise NoSuchModelError(repository, words, repository.models)


def native_models(repository: Repository) -> list[RemoteModel]:
    """The files of a gpt-oss in the form that it was published in: its experts as MXFP4, which nothing betters."""
    if repository.about.architecture != "gpt-oss":
        return []
    return [model for model in repository.models if model.quantisation.startswith("MXFP4") and model.is_usable]


def _by_words(models: Iterable[RemoteModel], words: str) -> list[list[RemoteModel]]:
    wanted = words.casefold().removesuffix(".gguf")
    every = list(models)
    return [
        [model for model in every if any(file.path.casefold() == words.casefold() for file in model.files)],
        [model for model in every if model.name.casefold() == wanted],
        [model for model in every if model.quantisation.casefold() == wanted],
        [model for model in every if wanted in model.name.casefold()],
    ]


def _without_words(repository: Repository) -> list[list[RemoteModel]]:
    native = native_models(repository)
    return [native if len(native) == 1 else [], list(repository.models)]
