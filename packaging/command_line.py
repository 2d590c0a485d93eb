"""Makes the man page and the completions of bash, zsh and fish from the parsers of app/cli, so that they cannot differ.

python packaging/command_line.py man|bash|zsh|fish
"""

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.cli.main import build_parser

_PATHS = ("FILE", "MODEL", "paths", "file")
"""Metavars and names of arguments that can be files."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An option (``names`` begin with hyphens) or, without names, a positional argument.

    Attributes:
        value: what its value is called; empty for a flag.
        count: how many values argparse takes: None, ``?``, ``*``, ``+``.
    """

    names: tuple[str, ...]
    value: str
    choices: tuple[str, ...]
    help: str
    count: str | None

    @property
    def takes_a_path(self) -> bool:
        """Whether its value can be a file."""
        return self.value in _PATHS


@dataclass(frozen=True, slots=True)
class Command:
    """A command with its arguments; ``words`` are those in front of them, ``descant`` left out."""

    words: tuple[str, ...]
    summary: str
    description: str
    arguments: list[Argument]
    commands: list["Command"] = field(default_factory=list)

    @property
    def options(self) -> list[Argument]:
        """The arguments that have names."""
        return [argument for argument in self.arguments if argument.names]

    @property
    def positionals(self) -> list[Argument]:
        """The arguments that have none."""
        return [argument for argument in self.arguments if not argument.names]

    def all(self) -> Iterator["Command"]:
        """Yield this command and all below it."""
        yield self
        for command in self.commands:
            yield from command.all()


def read(parser: argparse.ArgumentParser, words: tuple[str, ...] = (), summary: str = "") -> Command:
    """Return the command that `parser` reads, with the commands below it."""
    arguments, commands = [], []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            commands = [read(below, (*words, name), helps[name]) for name, below in action.choices.items()]
        else:
            arguments.append(_argument(action))
    description = " ".join(filter(None, (parser.description or summary, parser.epilog)))
    return Command(words, summary, description, arguments, commands)


def _argument(action: argparse.Action) -> Argument:
    choices = tuple(map(str, action.choices or ()))
    value = "" if action.nargs == 0 else str(action.metavar or "|".join(choices) or action.dest)
    count = action.nargs if isinstance(action.nargs, str) else None
    return Argument(tuple(action.option_strings), value, choices, (action.help or "").replace("%%", "%"), count)


def man(root: Command, version: str) -> str:
    """Return the man page, in troff."""
    lines = [
        f'.TH DESCANT 1 "" "descant {version}" "User commands"',
        *(".SH NAME", r"descant \- run gpt-oss and other GGUF chat models on your own machine"),
        *(".SH SYNOPSIS", ".B descant", r".RI [ FILE ]", ".br", ".B descant", r".I COMMAND", r".RI [ options ]"),
        *(".SH DESCRIPTION", _roff(root.description)),
        *(".SH OPTIONS", *_man_arguments(root.options)),
        ".SH COMMANDS",
    ]
    for command in root.all():
        if command.words and not command.commands:
            lines += [f".SS {_roff(_synopsis(command))}", _roff(command.description)]
            lines += _man_arguments(command.arguments)
    lines += [
        *(".SH FILES", ".TP", ".I ~/.local/share/Descant", "chats and models", ".TP"),
        *(".I ~/.config/Descant", "settings", ".TP", ".I ~/.local/state/Descant", "logs and what Descant measured"),
        *(".SH ENVIRONMENT", ".TP", ".B DESCANT_HOME", "a folder for all of these"),
        *(".TP", ".BR HF_ENDPOINT , \\ HF_TOKEN , \\ HTTPS_PROXY", "as in other programs for the Hugging Face Hub"),
    ]
    return "\n".join(lines) + "\n"


def _synopsis(command: Command) -> str:
    values = (f"[{a.value}]" if a.count in ("?", "*") else a.value for a in command.positionals)
    return " ".join(("descant", *command.words, *(["[options]"] if command.options else []), *values))


def _man_arguments(arguments: list[Argument]) -> Iterator[str]:
    for argument in arguments:
        names = ", ".join(rf"\fB{_roff(name)}\fR" for name in argument.names)
        value = rf"\fI{_roff(argument.value)}\fR" if argument.value else ""
        yield from (".TP", f"{names} {value}".strip(), _roff(argument.help) or r"\&")


def _roff(text: str) -> str:
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("“", r"\(lq").replace("”", r"\(rq")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def bash(root: Command) -> str:
    """Return the completion for bash: a table of words, and one function that reads it."""
    rows = []
    for command in root.all():
        words = [below.words[-1] for below in command.commands] + [n for o in command.options for n in o.names]
        rows.append(f"        '{' '.join(command.words)}') words='{' '.join(words)}' ;;")
    choices = [
        f"        '{' '.join(command.words)} {name}') words='{' '.join(option.choices)}' ;;"
        for command in root.all()
        for option in command.options
        for name in option.names
        if option.choices
    ]
    known = " | ".join(f"'{' '.join(command.words)}'" for command in root.all() if command.words)
    return _BASH.format(known=known, rows="\n".join(rows), choices="\n".join(choices))


_BASH = """\
# bash completion for descant
_descant() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}} command='' words='' word
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD - 1}}"; do
        case "${{command:+$command }}$word" in {known}) command="${{command:+$command }}$word" ;; esac
    done
    case "$command $previous" in
{choices}
    esac
    [ -n "$words" ] || case $command in
{rows}
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")
    compopt -o filenames
}}
complete -F _descant descant
"""


def zsh(root: Command) -> str:
    """Return the completion for zsh."""
    return "#compdef descant\n\n" + "\n".join(_zsh_function(command) for command in root.all()) + '\n_descant "$@"\n'


def _zsh_function(command: Command) -> str:
    name = "_".join(("_descant", *command.words))
    arguments = [_zsh_argument(argument) for argument in command.arguments]
    if command.commands:
        arguments += ["'1: :->command'", "'*:: :->rest'"]
    lines = [f"{name}() {{", "    local state line", "    _arguments -C " + " \\\n        ".join(arguments)]
    if command.commands:
        described = " ".join(f"'{c.words[-1]}:{_quoted(c.summary)}'" for c in command.commands)
        lines += [
            "    case $state in",
            f"        command) local -a commands=({described})",
            "            _describe command commands" + ("; _files" if not command.words else "") + " ;;",
            f"        rest) (( $+functions[{name}_$line[1]] )) && {name}_$line[1] ;;",
            "    esac",
        ]
    return "\n".join([*lines, "}", ""])


def _zsh_argument(argument: Argument) -> str:
    action = "_files" if argument.takes_a_path else f"({' '.join(argument.choices)})" if argument.choices else " "
    if not argument.names:
        return f"'{'*' if argument.count == '*' else ''}:{argument.value}:{action}'"
    text = f"[{_quoted(argument.help).replace('[', '(').replace(']', ')')}]"
    value = f":{argument.value.replace(':', ' ')}:{action}" if argument.value else ""
    names = "{" + ",".join(argument.names) + "}" if len(argument.names) > 1 else argument.names[0]
    return f"{names}'{text}{value}'" if len(argument.names) > 1 else f"'{names}{text}{value}'"


def _quoted(text: str) -> str:
    return text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}").replace(":", r"\:").replace("`", "")


def fish(root: Command) -> str:
    """Return the completion for fish."""
    lines = []
    for command in root.all():
        here = f"__fish_seen_subcommand_from {command.words[-1]}" if command.words else "__fish_use_subcommand"
        for below in command.commands:
            lines.append(f"complete -c descant -n '{here}' -a {below.words[-1]} -d '{_fish_text(below.summary)}'")
        for option in command.options:
            parts = [f"complete -c descant -n '{here}'"]
            parts += [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
            parts += ["-r"] if option.value and option.takes_a_path else ["-x"] if option.value else []
            parts += [f"-a '{' '.join(option.choices)}'"] if option.choices else []
            lines.append(" ".join([*parts, f"-d '{_fish_text(option.help)}'"]))
    return "\n".join(lines) + "\n"


def _fish_text(text: str) -> str:
    return text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}").replace("\\", "")


def make(kind: str, version: str) -> str:
    """Return the file of that kind: ``man``, ``bash``, ``zsh`` or ``fish``."""
    root = read(build_parser())
    if kind == "man":
        return man(root, version)
    return {"bash": bash, "zsh": zsh, "fish": fish}[kind](root)


if __name__ == "__main__":
    sys.stdout.write(make(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""))
