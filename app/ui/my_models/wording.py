"""What is said of a model on this machine."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale

from app.core.paths import user_home
from app.core.units import format_bytes
from app.library import Origin
from app.library.details import ModelDetails
from app.ui.library_service import Verification
from app.ui.models import name_of
from app.ui.words import tr, trn

_RECENT_DAYS = 30
_BILLION, _MILLION = 10**9, 10**6


def title(details: ModelDetails) -> str:
    """What a person calls it."""
    return name_of(details.entry)


def facts(details: ModelDetails) -> str:
    """Quantisation, parameters, architecture, context in one line; the file's name if the file cannot be used."""
    found = details.entry.facts
    if found is None:
        return details.entry.path.name
    context = tr("{tokens} tokens of context", tokens=f"{found.context_length:,}")
    return " · ".join((found.file_type, parameters(found.parameters), found.architecture, context))


def parameters(count: int) -> str:
    """How many weights."""
    if count >= _BILLION:
        return tr("{count} billion parameters", count=f"{count / _BILLION:.1f}")
    return tr("{count} million parameters", count=f"{count / _MILLION:.1f}")


def count_of_parameters(count: int) -> str:
    """The number alone."""
    if count >= _BILLION:
        return tr("{count} billion", count=f"{count / _BILLION:.1f}")
    return tr("{count} million", count=f"{count / _MILLION:.1f}")


def origin(whose: Origin) -> str:
    """Where it is from."""
    match whose:
        case Origin.OWN:
            return tr("Models folder")
        case Origin.FORMER:
            return tr("Earlier models folder")
        case Origin.BOX:
            return tr("Came with Descant")
        case Origin.HUGGING_FACE:
            return tr("Hugging Face cache")
        case Origin.LM_STUDIO:
            return tr("LM Studio")
        case Origin.LLAMA_CPP:
            return tr("llama.cpp")
        case Origin.OPENED:
            return tr("Opened from elsewhere")


def day(when: datetime, now: datetime) -> str:
    """A day as people say it."""
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
    """When it was last used."""
    return tr("never") if details.used is None else day(details.used, now)


def verified(details: ModelDetails, now: datetime) -> str:
    """Whether its bytes are what they should be."""
    if details.verified is not None:
        return tr("yes, {day}", day=day(details.verified, now))
    return tr("not yet") if details.can_verify else tr("nothing to compare with")


def progress(verification: Verification) -> str:
    """How far it is."""
    if not verification.total:
        return tr("Waits for its turn to be read")
    done, total = format_bytes(verification.done), format_bytes(verification.total)
    return tr("Reading: {done} of {total}", done=done, total=total)


def counted(models: tuple[ModelDetails, ...]) -> str:
    """How many, and how much room they take together."""
    size = format_bytes(sum(one.size for one in models))
    return trn("{count} model, {size}", "{count} models, {size}", len(models), size=size)


def short_path(path: Path) -> str:
    """With ``~`` for the person's own folder."""
    try:
        return str(Path("~") / path.relative_to(user_home()))
    except ValueError:
        return str(path)
