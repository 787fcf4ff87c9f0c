"""Tests of p2mi_rules.cli."""
