"""Every visible word goes through here, so that it can be translated.

``tr`` takes an English template as a literal; the catalogue of templates is made by reading the source (see
resources/translations/README.md). Phrases of the rooms below are templates as well and are translated here.
"""

from PySide6.QtCore import QCoreApplication

from app.core.sentences import Explanation, Phrase

CONTEXT = "descant"


def tr(template: str, **fields: object) -> str:
    """`template` in the person's language, filled in as by :meth:`str.format`."""
    translated = QCoreApplication.translate(CONTEXT, template)
    return translated.format(**fields) if fields else translated


def trn(one: str, many: str, count: int, **fields: object) -> str:
    """As :func:`tr`, in the singular or the plural; ``{count}`` is filled in with thousands separators."""
    template = one if count == 1 else many
    return QCoreApplication.translate(CONTEXT, template, None, count).format(count=f"{count:,}", **fields)


def say(source: Phrase) -> str:
    """A phrase of another room in the person's language."""
    return QCoreApplication.translate(CONTEXT, source.template).format_map(source.fields)


def explain(explanation: Explanation) -> str:
    """What happened, why, and what to do next, as one text."""
    parts = (explanation.what, explanation.why, explanation.next_step)
    return " ".join(say(part) for part in parts if part is not None)
