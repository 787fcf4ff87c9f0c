"""Tests of p2mi_rules.batch."""
