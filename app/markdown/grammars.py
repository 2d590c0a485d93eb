"""Syntax highlighting for the languages that models write most: one grammar for each family of languages.

Pygments is not used: its lexers need the whole text, compile their patterns for up to 0.1 s at the first use of a
language, and some take quadratic time. These patterns work on one line and take linear time.
"""

import re
from dataclasses import dataclass, field

_NUMBER = r"\b(?:0[xXbBoO][0-9a-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)\w{0,3}"
_OPERATOR = r"[-+*/%=<>!&|^~?:]"
_DOUBLE = r'"(?:[^"\\]|\\.)*"?'
_SINGLE = r"'(?:[^'\\]|\\.)*'?"
_HASH_COMMENT = r"#.*"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The tokens of a language family.

    Attributes:
        pattern: its groups are roles of the palette (``code_<role>``); ``word`` is looked up, ``open`` starts something
            that may end in a later line.
        keywords, types: words with a role of their own.
        open_until: for each text that ``open`` may match: its role, and the pattern that ends it.
        folds_case: whether keywords are case-insensitive.
    """

    pattern: re.Pattern[str]
    keywords: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    open_until: dict[str, tuple[str, re.Pattern[str]]] = field(default_factory=dict)
    folds_case: bool = False

    def role_of(self, word: str, text: str, end: int) -> str:
        """Return the role of a word that ends at `end` in the line `text`."""
        if (word.lower() if self.folds_case else word) in self.keywords:
            return "keyword"
        if word in self.types:
            return "type"
        if text[end : end + 1] == "(":
            return "function"
        return "type" if word[0].isupper() and not self.folds_case and not word.isupper() else ""


def _pattern(**roles: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{role}>{pattern})" for role, pattern in roles.items()))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_UNTIL_STAR = {"/*": ("comment", re.compile(r"\*/"))}
_UNTIL_TICK = {"`": ("string", re.compile(r"(?<!\\)(?:\\\\)*`"))}
_UNTIL_QUOTES = {
    '"""': ("string", re.compile('"""')),
    "'''": ("string", re.compile("'''")),
}
_UNTIL_ARROW = {"<!--": ("comment", re.compile("-->"))}

_PYTHON = Grammar(
    _pattern(
        open="\"\"\"|'''",
        comment=_HASH_COMMENT,
        string=f"{_DOUBLE}|{_SINGLE}",
        meta=r"^\s*@[\w.]+",
        number=_NUMBER,
        word=r"[^\W\d]\w*",
        operator=_OPERATOR,
    ),
    _words(
        "and as assert async await break case class continue def del elif else except finally for from global if import"
        " in is lambda match nonlocal not or pass raise return try while with yield None True False self"
    ),
    _words("bool bytes dict float frozenset int list object set str tuple type"),
    _UNTIL_QUOTES,
)


def _c_like(keywords: str, types: str, *, template: bool = False, meta: str = r"^\s*#\s*\w+|@\w+") -> Grammar:
    return Grammar(
        _pattern(
            open=r"/\*|`" if template else r"/\*",
            comment="//.*",
            string=f"{_DOUBLE}|{_SINGLE}",
            meta=meta,
            number=_NUMBER,
            word=r"[^\W\d]\w*",
            operator=_OPERATOR,
        ),
        _words(keywords),
        _words(types),
        _UNTIL_STAR | (_UNTIL_TICK if template else {}),
    )


_C = _c_like(
    "alignas alignof auto break case catch class co_await co_return co_yield const consteval constexpr continue default"
    " delete do else enum explicit export extern false final for friend goto if inline mutable namespace new noexcept"
    " nullptr operator override private protected public register return sizeof static static_assert static_cast"
    " struct switch template this throw true try typedef typename union using virtual volatile while NULL",
    "bool char double float int int8_t int16_t int32_t int64_t long short signed size_t uint8_t uint16_t uint32_t"
    " uint64_t unsigned void wchar_t",
)
_JAVA = _c_like(
    "abstract as base break case catch class const continue default delegate do else enum event extends false final"
    " finally for foreach fun get if implements import in init instanceof interface internal is let lock namespace new"
    " null object open out override package private protected public readonly record return sealed set static super"
    " switch synchronized this throw throws true try using val var virtual void volatile when where while yield async"
    " await guard func struct extension protocol self nil",
    "bool boolean byte char decimal double float int long short string",
)
_JAVASCRIPT = _c_like(
    "abstract any as async await break case catch class const continue declare default delete do else enum export"
    " extends false finally for from function get if implements import in instanceof interface keyof let namespace new"
    " null of private protected public readonly return set static super switch this throw true try type typeof"
    " undefined var void while with yield",
    "bigint boolean never number object string symbol unknown",
    template=True,
    meta=r"@\w+",
)
_GO = _c_like(
    "break case chan const continue default defer else fallthrough false for func go goto if import interface iota map"
    " nil package range return select struct switch true type var",
    "any bool byte complex128 error float32 float64 int int16 int32 int64 int8 rune string uint uint16 uint32 uint64"
    " uint8 uintptr",
    template=True,
)
_PHP = _c_like(
    "abstract array as break case catch class const continue declare default do echo else elseif empty extends false"
    " final finally fn for foreach function global if implements include instanceof interface isset match namespace new"
    " null print private protected public readonly require return static switch throw trait true try unset use var"
    " while yield",
    "bool float int iterable mixed string void",
    meta=r"\$\w+|<\?php|\?>",
)
_RUST = Grammar(
    _pattern(
        open=r"/\*",
        comment="//.*",
        string=rf"{_DOUBLE}|'(?:[^'\\]|\\.[^']*)'",
        meta=r"#!?\[[^\]]*\]?|'[a-z_]\w*|\b[a-z_]\w*!",
        number=_NUMBER,
        word=r"[^\W\d]\w*",
        operator=_OPERATOR,
    ),
    _words(
        "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move"
        " mut pub ref return self static struct super trait true type unsafe use where while"
    ),
    _words("bool char f32 f64 i128 i16 i32 i64 i8 isize str u128 u16 u32 u64 u8 usize"),
    _UNTIL_STAR,
)
_SHELL = Grammar(
    _pattern(
        comment=r"(?:^|(?<=\s))#.*",
        meta=r"\$(?:\w+|\{[^}]*\}?|[@#?*!$-])",
        string=f"{_DOUBLE}|'[^']*'?",
        number=r"(?<![\w.-])\d+(?![\w.-])",
        function=r"(?<![\w-])--?[A-Za-z][\w-]*",
        word=r"[^\W\d][\w-]*",
        operator=r"[|&;<>=!]",
    ),
    _words(
        "alias case cd do done echo elif else esac exit export fi for function if in local read return set source sudo"
        " then unset until while"
    ),
)
_SQL = Grammar(
    _pattern(
        open=r"/\*",
        comment="--.*",
        string=r"'[^']*'?|\"[^\"]*\"?",
        number=_NUMBER,
        word=r"[^\W\d]\w*",
        operator=_OPERATOR,
    ),
    _words(
        "add all alter and as asc begin between by case check column commit constraint create cross database default"
        " delete desc distinct drop else end except exists explain foreign from full group having if in index inner"
        " insert intersect into is join key left like limit not null offset on or order outer over partition primary"
        " references returning right rollback select set table then transaction trigger union unique update using"
        " values view when where with"
    ),
    open_until=_UNTIL_STAR,
    folds_case=True,
)
_RUBY = Grammar(
    _pattern(
        comment=_HASH_COMMENT,
        string=f"{_DOUBLE}|{_SINGLE}",
        meta=r"@{1,2}\w+|(?<!:):[a-z_]\w*",
        number=_NUMBER,
        word=r"[^\W\d]\w*[?!]?",
        operator=_OPERATOR,
    ),
    _words(
        "alias and begin break case class def defined? do else elsif end ensure false for if in include module next nil"
        " not or puts raise require rescue return self super then true unless until when while yield"
    ),
)
_LUA = Grammar(
    _pattern(
        open=r"--\[\[|\[\[",
        comment="--.*",
        string=f"{_DOUBLE}|{_SINGLE}",
        number=_NUMBER,
        word=r"[^\W\d]\w*",
        operator=_OPERATOR,
    ),
    _words(
        "and break do else elseif end false for function goto if in local nil not or repeat return then true until"
        " while"
    ),
    open_until={"--[[": ("comment", re.compile(r"\]\]")), "[[": ("string", re.compile(r"\]\]"))},
)
_JSON = Grammar(
    _pattern(
        open=r"/\*",
        comment="//.*",
        function=r'"(?:[^"\\]|\\.)*"(?=\s*:)',
        string=_DOUBLE,
        number=rf"-?{_NUMBER}",
        word=r"[a-z]+",
    ),
    _words("true false null"),
    open_until=_UNTIL_STAR,
)
_DATA = Grammar(
    _pattern(
        comment=r"(?:^|(?<=\s))[#;].*",
        meta=r"^\s*\[[^\]]*\]+|^(?:---|\.\.\.)$|(?<!\S)[&*]\w+",
        function=r"(?:^|(?<=[\s{,]))[\w.-]+(?=\s*[:=](?:\s|$|\"|'|\[|\{|\d))",
        string=f"{_DOUBLE}|{_SINGLE}",
        number=r"(?<![\w.:-])-?\d[\d_.]*(?![\w.:-])",
        word=r"[^\W\d]\w*",
        operator=r"[:=|>-]",
    ),
    _words("true false null yes no on off True False"),
)
_MARKUP = Grammar(
    _pattern(
        open="<!--",
        meta=r"<[!?][^>]*>?|&#?\w+;",
        keyword=r"</?[A-Za-z][\w:.-]*|/?>",
        function=r"(?<![\w:@.-])[\w:@.-]+(?==)",
        string=r'(?<==)"[^"]*"?|(?<==)\'[^\']*\'?',
    ),
    open_until=_UNTIL_ARROW,
)
_CSS = Grammar(
    _pattern(
        open=r"/\*",
        comment=r"(?:^|(?<=\s))//.*",
        keyword=r"@[\w-]+|!important",
        string=f"{_DOUBLE}|{_SINGLE}",
        meta=r"--[\w-]+|\$[\w-]+",
        function=r"(?<![\w-])[\w-]+(?=\s*:\s|\()",
        number=r"#[0-9a-fA-F]{3,8}\b|(?<![\w-])-?\d*\.?\d+(?:%|[a-z]+)?",
        type=r"[.#][A-Za-z_][\w-]*",
    ),
    open_until=_UNTIL_STAR,
)
_DIFF = Grammar(_pattern(meta=r"^(?:@@.*|diff .*|index .*|\+\+\+.*|---.*)", string=r"^\+.*", number=r"^-.*"))

_NAMES = {
    "python python3 py pyi pycon": _PYTHON,
    "c h cpp c++ cc cxx hpp cuda cu objc objective-c arduino glsl hlsl": _C,
    "java kotlin kt cs csharp c# swift scala groovy dart": _JAVA,
    "javascript js jsx mjs node typescript ts tsx": _JAVASCRIPT,
    "go golang": _GO,
    "php": _PHP,
    "rust rs": _RUST,
    "bash sh shell zsh console shell-session fish dockerfile docker make makefile powershell ps1": _SHELL,
    "sql sqlite postgresql postgres mysql plsql": _SQL,
    "ruby rb": _RUBY,
    "lua": _LUA,
    "json json5 jsonc": _JSON,
    "yaml yml toml ini cfg conf properties": _DATA,
    "html xml xhtml svg vue svelte": _MARKUP,
    "css scss less": _CSS,
    "diff patch": _DIFF,
}
_GRAMMARS = {name: grammar for names, grammar in _NAMES.items() for name in names.split()}


def grammar_of(language: str) -> Grammar | None:
    """Return the grammar of a language by any of its names; None if unknown."""
    return _GRAMMARS.get(language.strip("{}.").lower())
