"""How chats look on paper: the style sheet of a PDF, in the HTML that Qt understands."""

from typing import Final

PAPER: Final = """
.h1 { font-size: 18pt; font-weight: bold; }
.h2 { font-size: 11pt; font-weight: bold; margin-top: 70px; margin-bottom: 14px; }
.h3, .h4, .h5, .h6 { font-size: 11pt; font-weight: bold; margin-top: 36px; margin-bottom: 14px; }
.meta { color: #4A4A46; font-size: 8pt; font-weight: normal; }
.plain { white-space: pre-wrap; }
.question .plain { background-color: #F3F3F1; }
.frame-title { font-size: 8pt; font-weight: bold; margin-bottom: 8px; }
.reasoning, .reasoning p, .reasoning li { color: #4B3F72; }
.tool, .tool pre, .tool p { color: #714600; }
.formula-block { text-align: center; margin-top: 20px; margin-bottom: 20px; }
.note { color: #4A4A46; font-style: italic; }
pre, code { font-family: monospace; font-size: 9pt; }
pre { background-color: #F3F3F1; white-space: pre-wrap; }
th, td { padding: 3px; border: 1px solid #C9C9C4; }
blockquote { color: #4A4A46; }
a { color: #0F766E; text-decoration: none; }
.keyword { color: #7A3E9D; } .string { color: #1E6B3C; } .number { color: #8A4B00; }
.comment { color: #6B6B66; } .function { color: #0B5C8A; }
"""
