"""MCP servers as tools: where they are configured, the process that speaks to each of them (host/), and their tools.

Each server has a host of its own, a process of ours that loads the SDK. One that hangs, floods or crashes can then slow
down or take along nothing but itself, and ending the host ends it.
"""
