"""Every text that the window shows goes through this module, so that it can be translated.

``tr`` takes an English template as a literal; the catalogue of templates is made from the source (see
resources/translations/README.md). Phrases of other packages are templates as well and are translated here.
"""

from PySide6.QtCore import QCoreApplication

from app.core.sentences import Explanation, Phrase, filled

CONTEXT = "descant"


def tr(template: str, **fields: object) -> str:
    """Return `template` in the user's language, filled in as by :meth:`str.format`."""
    translated = QCoreApplication.translate(CONTEXT, template)
    return filled(translated, fields) if fields else translated


def trn(one: str, many: str, count: int, **fields: object) -> str:
    """Like :func:`tr`, in the singular or the plural; ``{count}`` is filled in with thousands separators."""
    template = one if count == 1 else many
    return QCoreApplication.translate(CONTEXT, template, None, count).format(count=f"{count:,}", **fields)


def say(source: Phrase) -> str:
    """Return a phrase of another package in the user's language."""
    fields = {name: say(value) if isinstance(value, Phrase) else value for name, value in source.fields.items()}
    return filled(QCoreApplication.translate(CONTEXT, source.template), fields)


def explain(explanation: Explanation) -> str:
    """Return what happened, why, and what to do next, as one text."""
    parts = (explanation.what, explanation.why, explanation.next_step)
    return " ".join(say(part) for part in parts if part is not None)
