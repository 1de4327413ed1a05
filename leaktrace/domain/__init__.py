"""Frozen values and enums in the field's own words; it knows nothing else of ours."""
