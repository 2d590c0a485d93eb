"""Choose one model of a repository from a name, a quantization or part of either."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from app.core.sentences import phrase
from app.hub.errors import HubError
from app.hub.listing import RemoteModel, quantisation_in
from app.hub.repositories import Repository


class NoSuchModelError(HubError):
    """The repository has no model, or not exactly one model, that matches the given words.

    Attributes:
        models: the models that the user can choose from.
    """

    def __init__(self, repository: Repository, words: str, models: Iterable[RemoteModel]) -> None:
        self.models = tuple(models)
        names = ", ".join(model.name for model in self.models[:6]) + (", …" if len(self.models) > 6 else "")
        if not self.models:
            super().__init__(
                phrase("{repository} has no GGUF model.", repository=repository.id),
                None,
                phrase("Search for one from another publisher."),
            )
        elif words:
            super().__init__(
                phrase(
                    "“{words}” does not match exactly one model in {repository}.", words=words, repository=repository.id
                ),
                phrase("Available models: {names}.", names=names),
                phrase("Enter more of the file name."),
            )
        else:
            super().__init__(
                phrase("{repository} has {count} models.", repository=repository.id, count=len(self.models)),
                phrase("They are {names}.", names=names),
                phrase("Choose one by entering part of its name."),
            )


def choose_model(repository: Repository, words: str = "") -> RemoteModel:
    """Return the model that `words` name: a path, file name, folder, quantization, or part of a name, in any case.

    Without words, it is the only model, or the native one of gpt-oss. Raises NoSuchModelError.
    """
    rules = _by_words(repository.models, words) if words else _without_words(repository)
    for fitting in rules:
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise NoSuchModelError(repository, words, fitting)
    raise NoSuchModelError(repository, words, repository.models)


def native_models(repository: Repository) -> list[RemoteModel]:
    """Return the gpt-oss models in their original form, with MXFP4 experts. No other quantization is more accurate."""
    if repository.about.architecture != "gpt-oss":
        return []
    return [model for model in repository.models if model.quantisation.startswith("MXFP4") and model.is_usable]


def _by_words(models: Iterable[RemoteModel], words: str) -> list[list[RemoteModel]]:
    named = words.strip("/ ").casefold()
    wanted = named.removesuffix(".gguf")
    every = list(models)
    if not wanted:
        return []
    # "F16" must not match BF16, nor "Q4_K" match IQ4_K…; any other part of a name may start anywhere.
    beginning = r"(?<![a-z0-9])" if quantisation_in(wanted).casefold() == wanted else ""
    within = re.compile(beginning + re.escape(wanted))
    rules = (
        lambda model: named in [file.path.casefold() for file in model.files],
        lambda model: named in [PurePosixPath(file.path).name.casefold() for file in model.files],
        lambda model: model.name.casefold() == wanted,
        lambda model: all(file.path.casefold().startswith(f"{named}/") for file in model.files),
        lambda model: model.quantisation.casefold() == wanted,
        lambda model: within.search(model.name.casefold()) is not None,
    )
    return [_usable([model for model in every if rule(model)]) for rule in rules]


def _usable(models: list[RemoteModel]) -> list[RemoteModel]:
    """Return the usable models if there are any: a complete model is preferred to its pieces beside it."""
    return [model for model in models if model.is_usable] or models


def _without_words(repository: Repository) -> list[list[RemoteModel]]:
    native = native_models(repository)
    return [native if len(native) == 1 else [], _usable(list(repository.models))]
