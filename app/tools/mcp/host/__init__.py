"""The process that speaks to one MCP server (``--mcp``). It alone loads the SDK."""
