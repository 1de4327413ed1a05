"""Simulated worlds: cases drawn with a known truth, an oracle, baselines, and their scores."""
