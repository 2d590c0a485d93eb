"""Plans how a model is best loaded, from the model's facts and the machine's memory, with every figure. Pure functions.

:func:`planner.plan_load` makes a :class:`plan.Plan`; :func:`fit.fit_model` returns its short form, for files that are
not downloaded yet.
"""
