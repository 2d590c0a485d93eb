"""A line that is read from left to right, in columns: a tab goes to the next multiple of four."""


class LineCursor:
    """Where the reader of blocks stands in a line.

    Attributes:
        text: the line.
        at: the number of the next character; `column`: where it stands.
    """

    def __init__(self) -> None:
        self.begin("")

    def begin(self, text: str) -> None:
        """Read another line."""
        self.text = text
        self.at = self.column = 0
        self._tab_rest = 0  # columns of a tab at `at` that are not used up

    def indent(self) -> tuple[int, int]:
        """How many columns of white space come next, and where what follows stands."""
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
        """Go to what follows the white space."""
        indent, at = self.indent()
        self.column += indent
        self.at, self._tab_rest = at, 0

    def advance(self, count: int) -> None:
        """Go on by so many characters that are no white space."""
        self.at += count
        self.column += count

    def skip_one_space(self) -> None:
        """Go on by a space, or by one column of a tab."""
        if self.text[self.at : self.at + 1] in (" ", "\t"):
            self.skip_columns(1)

    def skip_columns(self, count: int) -> None:
        """Go on by so many columns of white space; a tab may be used up in part."""
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
        """What follows; what is left of a tab as spaces."""
        if self._tab_rest:
            return " " * self._tab_rest + self.text[self.at + 1 :]
        return self.text[self.at :]
