"""The hardware of this machine: devices with their memory and drivers, processor, memory and disk.

:func:`read_memory` is quick and sufficient for a first look. :func:`app.engine.probe.client.probe` queries every source
and returns a :class:`Machine`; :func:`verdicts` explains what it means for running models.
"""
