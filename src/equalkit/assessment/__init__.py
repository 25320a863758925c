"""Assessments: read, saved, merged, counted and carried over to later law."""
