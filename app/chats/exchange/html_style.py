"""The style sheet of exported chats; the colours are those of the window."""

from typing import Final

STYLE: Final = """\
:root { color-scheme: light dark;
  --ground: #FFFFFF; --sunken: #F3F3F1; --border: #E4E4E0; --text: #1C1C1A; --second: #5C5C58; --accent: #0F766E;
  --think: #F4F1FA; --think-text: #4B3F72; --think-edge: #8B7CC0; --tool: #FDF5E4; --tool-text: #714600;
  --keyword: #7A3E9D; --string: #1E6B3C; --number: #8A4B00; --comment: #6B6B66; --function: #0B5C8A; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #1E1E1C; --sunken: #121211; --border: #33332F; --text: #ECECE8; --second: #B0B0AA; --accent: #4FB3A5;
  --think: #221E2E; --think-text: #CFC4EE; --think-edge: #8B7CC0; --tool: #2A2416; --tool-text: #E8CF9A;
  --keyword: #D0A2E8; --string: #8FCB9B; --number: #E0B07A; --comment: #8F8F89; --function: #86BFE6; } }
body { max-width: 760px; margin: 24px auto; padding: 0 24px; background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, "Segoe UI", "Helvetica Neue", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 24px; line-height: 1.25; margin: 32px 0 4px; }
h2 { font-size: 15px; margin: 28px 0 8px; }
h3, h4, h5, h6 { font-size: 16px; margin: 20px 0 8px; }
p, ul, ol, pre, table, blockquote { margin: 0 0 12px; }
li > p { margin: 0 0 4px; }
a { color: var(--accent); }
.meta, footer { color: var(--second); font-size: 12px; font-weight: normal; }
.plain { white-space: pre-wrap; }
.question > .plain { background: var(--sunken); border-radius: 8px; padding: 8px 12px; }
.frame { border-left: 3px solid var(--border); border-radius: 4px; padding: 8px 14px; margin: 0 0 12px; }
.frame-title { font-size: 12px; font-weight: 600; margin: 0 0 4px; }
.reasoning { background: var(--think); color: var(--think-text); border-color: var(--think-edge); }
.tool { background: var(--tool); color: var(--tool-text); }
.note { color: var(--second); font-style: italic; }
code, pre { font-family: ui-monospace, Consolas, Menlo, monospace; font-size: 13px; }
code { background: var(--sunken); padding: 1px 4px; border-radius: 4px; }
pre { background: var(--sunken); border: 1px solid var(--border); border-radius: 8px; padding: 10px 12px;
  white-space: pre-wrap; }
pre code { background: none; padding: 0; }
.formula { fill: currentColor; height: auto; max-width: 100%; }
.formula-block { text-align: center; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--border); padding: 4px 10px; text-align: start; vertical-align: top; }
th[align=center], td[align=center] { text-align: center; }
th[align=right], td[align=right] { text-align: end; }
blockquote { border-left: 3px solid var(--border); padding-left: 12px; color: var(--second); }
hr { border: 0; border-top: 1px solid var(--border); margin: 20px 0; }
article + article { border-top: 1px solid var(--border); margin-top: 40px; }
.keyword { color: var(--keyword); } .string { color: var(--string); } .number { color: var(--number); }
.comment { color: var(--comment); } .function { color: var(--function); }
@media print {
  :root { --ground: #FFFFFF; --sunken: #F3F3F1; --border: #C9C9C4; --text: #000000; --second: #4A4A46;
    --accent: #0F766E; --think: #F4F1FA; --think-text: #4B3F72; --think-edge: #8B7CC0; --tool: #FDF5E4;
    --tool-text: #714600; --keyword: #7A3E9D; --string: #1E6B3C; --number: #8A4B00; --comment: #6B6B66;
    --function: #0B5C8A; }
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; print-color-adjust: exact; }
  h1, h2, h3, h4, h5, h6, .frame-title { break-after: avoid; }
  table, pre { break-inside: auto; } tr, li { break-inside: avoid; }
  article + article { break-before: page; border: 0; margin: 0; }
  nav { break-after: page; } }
"""
