"""Tests of how records come in."""
