"""Facts of a model and memory of a machine -> whether and how it fits, with the sum. Pure functions."""

from app.planning.fit import Fit, FitKind, FitWishes, fit_model, rough_fit
from app.planning.kv_cache import CacheType
from app.planning.sums import DeviceSum
from app.planning.words import badge, speed, sum_lines

__all__ = [
    "CacheType",
    "DeviceSum",
    "Fit",
    "FitKind",
    "FitWishes",
    "badge",
    "fit_model",
    "rough_fit",
    "speed",
    "sum_lines",
]
