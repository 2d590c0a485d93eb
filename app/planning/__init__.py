"""Plans how a model is best loaded, from the model's facts and the machine's memory, with every figure. Pure functions.

:func:`plan_load` makes a :class:`Plan`; :func:`fit_model` returns its short form, for files not downloaded yet.
"""

from app.planning.constraints import PlanConstraints
from app.planning.corrections import Corrections
from app.planning.fit import Fit, fit_model, fit_of, rough_fit
from app.planning.fit_wording import badge
from app.planning.kv_cache import CacheType
from app.planning.plan import Alternative, FitKind, Plan
from app.planning.planner import fallbacks, plan_load, quick_plan
from app.planning.speed import Range, SpeedSource
from app.planning.sums import DeviceSum

__all__ = [
    "Alternative",
    "CacheType",
    "Corrections",
    "DeviceSum",
    "Fit",
    "FitKind",
    "Plan",
    "PlanConstraints",
    "Range",
    "SpeedSource",
    "badge",
    "fallbacks",
    "fit_model",
    "fit_of",
    "plan_load",
    "quick_plan",
    "rough_fit",
]
