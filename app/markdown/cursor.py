"""A cursor in a line that counts columns: a tab extends to the next multiple of four."""


class LineCursor:
    """The block parser's position in a line.

    Attributes:
        text: the line.
        at: index of the next character.
        column: column of the next character.
    """

    def __init__(self) -> None:
        self.begin("")

    def begin(self, text: str) -> None:
        """Start reading another line at column 0."""
        self.text = text
        self.at = self.column = 0
        self._tab_rest = 0  # unused columns of a tab at `at`

    def indent(self) -> tuple[int, int]:
        """Return the number of columns of white space that follow, and the index after them."""
        line, at = self.text, self.at
        column = self.column + self._tab_rest
        if self._tab_rest:
            at += 1
        while at < len(line):
            char = line[at]
            if char == " ":
                column += 1
            elif char == "\t":
                column += 4 - column % 4
            else:
                break
            at += 1
        return column - self.column, at

    def skip_indent(self) -> None:
        """Skip the white space at the current position."""
        indent, at = self.indent()
        self.column += indent
        self.at, self._tab_rest = at, 0

    def advance(self, count: int) -> None:
        """Skip `count` characters that are not white space."""
        self.at += count
        self.column += count

    def skip_one_space(self) -> None:
        """Skip a space, or one column of a tab."""
        if self.text[self.at : self.at + 1] in (" ", "\t"):
            self.skip_columns(1)

    def skip_columns(self, count: int) -> None:
        """Skip `count` columns of white space; a tab may be used in part."""
        while count > 0 and self.at < len(self.text):
            width = self._tab_rest or self._width_here()
            if width == 0:
                return
            used = min(width, count)
            count -= used
            self.column += used
            self._tab_rest = width - used
            if self._tab_rest == 0:
                self.at += 1

    def _width_here(self) -> int:
        char = self.text[self.at]
        if char == "\t":
            return 4 - self.column % 4
        return int(char == " ")

    def rest(self) -> str:
        """Return the rest of the line; unused columns of a tab become spaces."""
        if self._tab_rest:
            return " " * self._tab_rest + self.text[self.at + 1 :]
        return self.text[self.at :]
