"""Tests of how lists of agencies come in."""
