"""Measures a plan before it is loaded, for models whose memory the formulas only bound."""

import contextlib
import logging
from typing import Final

from app.engine.loaded_sizes import LoadedSizes
from app.engine.planned import learn
from app.engine.probe.client import measure_plan
from app.engine.probe.protocol import PlanMeasured
from app.engine.protocol import LoadOptions
from app.gguf.facts import ModelFacts
from app.hardware.machine import MachineMemory
from app.planning.corrections import Corrections
from app.planning.plan import Plan

_log = logging.getLogger(__name__)

_PATIENCE: Final = 10.0
"""Seconds; measuring takes about one. A load should not wait longer for a better plan."""


def wants_measuring(plan: Plan) -> bool:
    """Whether llama.cpp knows the compute buffers better than the plan; for gpt-oss the formulas are exact."""
    return plan.fits and not plan.exact


def learn_by_measuring(
    facts: ModelFacts, memory: MachineMemory, plan: Plan, options: LoadOptions, known: Corrections
) -> Corrections:
    """Return the corrections that the probe's child finds for `plan` without loading it; `known` if it finds none.

    Args:
        memory: the memory that the plan was made for; `known` are the corrections that it was made with.
        options: options that load the model by the plan.
    """
    found = measure_plan(facts.path, options, timeout=_PATIENCE)
    if not isinstance(found, PlanMeasured):
        _log.info("The plan could not be measured: %s", found.explanation.what)
        return known
    with contextlib.suppress(OSError):  # if the disk is full, it is measured again next time
        return learn(facts, memory, plan, LoadedSizes(buffers=found.buffers), known)
    return known
