"""Texts about a model on this machine."""

from datetime import datetime
from pathlib import PurePosixPath

from PySide6.QtCore import QDate, QLocale

from app.core.sentences import Explanation, phrase
from app.core.units import format_bytes
from app.gguf.parts import all_parts, model_stem
from app.library.details import ModelDetails
from app.library.origins import Origin
from app.ui.services.kept_parts import KeptPart
from app.ui.services.library import Listing
from app.ui.services.verification import Verification
from app.ui.words import tr, trn

_RECENT_DAYS = 30
_BILLION, _MILLION = 10**9, 10**6


def facts(details: ModelDetails) -> str:
    """Return a line with file, repository, quantization, parameters, architecture and context, unless in the title."""
    found = details.entry.facts
    if found is None:
        return details.entry.path.name
    names = [name for name in (model_stem(details.entry.path), details.repository) if name not in details.title]
    context = tr("{tokens} tokens of context", tokens=f"{found.context_length:,}")
    return " · ".join((*names, found.file_type, parameters(found.parameters), found.architecture, context))


def file_of(details: ModelDetails) -> str:
    """Return the file name; for several files the first, and how many more there are."""
    path = details.entry.path
    more = len(all_parts(path)) - 1
    if not more:
        return path.name
    return trn("{name} and {count} more file", "{name} and {count} more files", more, name=path.name)


def kept_title(part: KeptPart) -> str:
    """Return the name of the file that was downloaded, without its suffix."""
    name = PurePosixPath(part.leftover.name).name
    return name.removesuffix(".gguf") or tr("Unknown file")


def kept_facts(part: KeptPart) -> str:
    """Return how much of the download is kept, and its repository."""
    words = tr("Does not match the Hub") if part.leftover.is_wrong else tr("Incomplete download")
    kept, size = format_bytes(part.leftover.bytes_kept), format_bytes(part.leftover.size)
    amount = tr("{kept} of {size} kept", kept=kept, size=size) if part.leftover.size else tr("{kept} kept", kept=kept)
    return " · ".join(text for text in (words, amount, part.leftover.repository) if text)


def kept_explanation(part: KeptPart) -> Explanation:
    """Explain what the part file is, and what can be done with it."""
    if part.leftover.is_wrong:
        return Explanation(
            phrase("This file is complete, but it does not match what the Hub describes."),
            None,
            phrase("Remove it and download it again."),
        )
    next_step = phrase("Find it in Discover and download it to resume where it stopped. Or remove the partial file.")
    if not part.can_go_on:
        next_step = phrase("Remove it. Downloads now go to another folder.")
    return Explanation(phrase("This download was cancelled, and the partial file was kept."), None, next_step)


def parameters(count: int) -> str:
    """Return the number of parameters as text."""
    if count >= _BILLION:
        return tr("{count} billion parameters", count=f"{count / _BILLION:.1f}")
    return tr("{count} million parameters", count=f"{count / _MILLION:.1f}")


def count_of_parameters(count: int) -> str:
    """Return the number without the word “parameters”."""
    if count >= _BILLION:
        return tr("{count} billion", count=f"{count / _BILLION:.1f}")
    return tr("{count} million", count=f"{count / _MILLION:.1f}")


def origin(whose: Origin) -> str:  # noqa: PLR0911  one per origin
    """Return where the model comes from."""
    match whose:
        case Origin.OWN:
            return tr("Models folder")
        case Origin.FORMER:
            return tr("Previous models folder")
        case Origin.BOX:
            return tr("Included with Descant")
        case Origin.HUGGING_FACE:
            return tr("Hugging Face cache")
        case Origin.LM_STUDIO:
            return tr("LM Studio")
        case Origin.LLAMA_CPP:
            return tr("llama.cpp")
        case Origin.OPENED:
            return tr("Opened from elsewhere")


def day(when: datetime, now: datetime) -> str:
    """Return a day as text: relative up to 30 days ago, else the date."""
    days = (now.astimezone().date() - when.astimezone().date()).days
    if days <= 0:
        return tr("today")
    if days == 1:
        return tr("yesterday")
    if days <= _RECENT_DAYS:
        return trn("{count} day ago", "{count} days ago", days)
    local = when.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


def last_used(details: ModelDetails, now: datetime) -> str:
    """Return when the model was last used."""
    return tr("never") if details.used is None else day(details.used, now)


def verified(details: ModelDetails, now: datetime) -> str:
    """Return whether the model was verified, and when."""
    if details.differs is not None:
        return tr("no, mismatch found {day}", day=day(details.differs.when, now))
    if details.changed_since is not None:
        return tr("{day}, but changed since", day=day(details.changed_since, now))
    if details.verified is not None:
        return tr("yes, {day}", day=day(details.verified, now))
    return tr("not yet") if details.can_verify else tr("nothing to compare with")


def progress(verification: Verification) -> str:
    """Return how far verifying is."""
    if not verification.total:
        return tr("Waiting to be verified")
    done, total = format_bytes(verification.done), format_bytes(verification.total)
    return tr("Verifying: {done} of {total}", done=done, total=total)


def counted(listing: Listing) -> str:
    """Return the number of models and incomplete downloads, with their sizes."""
    size = format_bytes(sum(one.own_size for one in listing.models))
    words = trn("{count} model, {size}", "{count} models, {size}", len(listing.models), size=size)
    if not listing.kept:
        return words
    size = format_bytes(sum(one.leftover.bytes_kept for one in listing.kept))
    more = trn(
        "{count} incomplete download, {size}", "{count} incomplete downloads, {size}", len(listing.kept), size=size
    )
    return f"{words} · {more}"
