"""Planned decisions, rules and routines, tested question by question; never judged."""
