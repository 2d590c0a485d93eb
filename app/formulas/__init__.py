"""Formulas in TeX -> outlines to fill, by a process of its own; independent of Qt."""
