"""Frames to model and back: the only place that knows both."""
