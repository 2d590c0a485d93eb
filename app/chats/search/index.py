"""The index of the full-text search: three FTS5 tables that triggers keep in step with the chats.

::

    chat_search       titles; the row id is that of `chat`
    turn_search       questions; the row id is that of `turn`
    message_search    messages of answers; the row id is that of `message`
    *_terms           the trigrams that an index holds, for words of fewer than three characters

An index holds which trigrams occur in which row, and no text (``content=''``, ``detail=none``). A text is indexed
between blanks, so that its first and last characters are in trigrams with a boundary as well, and without accents:
``folded`` is a function of the connection (:func:`app.chats.search.folding.fold`), which a program that writes into the
file without it does not have. FTS5 does not read beyond U+0000.
"""

import re
import sqlite3
from typing import Final

_SLICE: Final = 200
"""Pages that one step of :class:`Wiper` may write."""

_TABLES: Final = """
CREATE TABLE message_with_id (
    id INTEGER PRIMARY KEY,  -- VACUUM renumbers rows without one, and the index is by id
    turn INTEGER NOT NULL REFERENCES turn ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    role TEXT NOT NULL,
    channel TEXT,
    recipient TEXT,
    content_type TEXT,
    ended TEXT,
    tokens INTEGER NOT NULL,
    UNIQUE (turn, position)
) STRICT;
INSERT INTO message_with_id (turn, position, kind, text, role, channel, recipient, content_type, ended, tokens)
SELECT turn, position, kind, text, role, channel, recipient, content_type, ended, tokens FROM message
ORDER BY turn, position;
DROP TABLE message;
ALTER TABLE message_with_id RENAME TO message;
CREATE INDEX turn_of_model ON turn (model) WHERE model IS NOT NULL;
"""

_INDEX: Final = """
CREATE VIRTUAL TABLE {table}_search USING fts5(text, content='', tokenize='trigram', detail=none, columnsize=0);
CREATE VIRTUAL TABLE {table}_terms USING fts5vocab({table}_search, row);
CREATE TRIGGER {table}_search_added AFTER INSERT ON {table} WHEN {new} BEGIN
    INSERT INTO {table}_search (rowid, text) VALUES (new.id, ' ' || new.{column} || '  ');
END;
CREATE TRIGGER {table}_search_removed AFTER DELETE ON {table} WHEN {old} BEGIN
    INSERT INTO {table}_search ({table}_search, rowid, text) VALUES ('delete', old.id, ' ' || old.{column} || '  ');
END;
CREATE TRIGGER {table}_search_changed AFTER UPDATE OF {column} ON {table} WHEN new.{column} IS NOT old.{column} BEGIN
    INSERT INTO {table}_search ({table}_search, rowid, text)
    SELECT 'delete', old.id, ' ' || old.{column} || '  ' WHERE {old};
    INSERT INTO {table}_search (rowid, text) SELECT new.id, ' ' || new.{column} || '  ' WHERE {new};
END;
INSERT INTO {table}_search (rowid, text)
SELECT new.id, ' ' || new.{column} || '  ' FROM {table} AS new WHERE {new} ORDER BY new.id;
"""


def _index(table: str, column: str, condition: str) -> str:
    rows = {row: condition.format(row=row) for row in ("new", "old")}
    return _INDEX.format(table=table, column=column, **rows)


STEP: Final = _TABLES + "".join(
    (
        _index("chat", "title", "TRUE"),
        _index("turn", "text", "{row}.text IS NOT NULL"),
        _index("message", "text", "{row}.kind <> 'foreign'"),
    )
)
"""The step of app/chats/schema.py that adds the index and fills it. Never change it after its release."""


def _folded(step: str) -> str:
    """Return a step that makes an index as one that leaves accents away."""
    return re.sub(r"' ' \|\| ((?:new|old)\.\w+) \|\| '  '", r"' ' || folded(\1) || '  '", step)


def _index_again(table: str, column: str, condition: str) -> str:
    triggers = "".join(f"DROP TRIGGER {table}_search_{done};\n" for done in ("added", "removed", "changed"))
    tables = f"DROP TABLE {table}_terms;\nDROP TABLE {table}_search;\n"
    return triggers + tables + _folded(_index(table, column, condition))


FOLDING_STEP: Final = "".join(
    (
        _index_again("chat", "title", "TRUE"),
        _index_again("turn", "text", "{row}.text IS NOT NULL"),
        _index_again("message", "text", "{row}.kind <> 'foreign'"),
    )
)
"""The step that fills the index again, without accents. Never change it after its release."""

ROWS: Final = """
SELECT (SELECT count(*) FROM chat) + (SELECT count(*) FROM turn WHERE text NOT NULL) + (SELECT count(*) FROM message)
"""
"""About how many rows the index has."""


class Wiper:
    """Removes what the index still holds of deleted rows, in slices of some milliseconds.

    FTS5 only marks the trigrams of a deleted row as deleted; merging all parts of an index removes both. That rewrites
    the whole index, so other work must be able to come in between.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._tables = ["chat", "turn", "message"]
        self._pages = -_SLICE  # negative: begin to merge everything into one part; positive: go on with that

    def step(self) -> bool:
        """Do one slice, in a transaction of its own; return whether there is more to do."""
        before, table = self._connection.total_changes, self._tables[0]
        command = f"INSERT INTO {table}_search ({table}_search, rank) VALUES ('merge', ?)"
        self._connection.execute(command, (self._pages,))
        self._pages = _SLICE
        if self._connection.total_changes - before < 2:  # the statement itself counts as one
            del self._tables[0]
            self._pages = -_SLICE
        return bool(self._tables)
