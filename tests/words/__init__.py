"""Tests of the names of closed values."""
