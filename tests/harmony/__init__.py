"""Tests of app.harmony."""
