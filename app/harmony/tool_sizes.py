"""About how many tokens the definition of a tool takes in the prompt of gpt-oss, where no model can count them."""

from typing import Final

from app.core.conversation import FunctionTool
from app.harmony.errors import ToolSchemaError
from app.harmony.schemas import read_parameters
from app.harmony.typescript import Function, write_functions

_CHARACTERS_PER_TOKEN: Final = 4.5
"""Measured over the 58 tools of eight MCP servers (docs/tools.md): 19,852 characters, 4,428 tokens."""

_OTHER: Final = Function("other", "", None)
"""A tool beside the one that is measured: what stands around all tools is not counted for each."""


def estimated_tokens(tool: FunctionTool) -> int:
    """Return about how many tokens a tool takes; a schema that cannot be read counts as none."""
    try:
        parameters = read_parameters(tool.name, tool.parameters)
    except ToolSchemaError:
        parameters = None
    both = write_functions([_OTHER, Function(tool.name, tool.description, parameters)])
    return round((len(both) - len(write_functions([_OTHER]))) / _CHARACTERS_PER_TOKEN)
