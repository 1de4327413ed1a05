"""Bundles that an authority can check: what goes in, how it is written, how it is verified."""
