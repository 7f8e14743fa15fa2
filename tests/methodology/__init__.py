"""Tests of the methodology room."""
