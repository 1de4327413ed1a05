"""Fonts, line breaking and pages: the one home of reportlab, for letters and reports alike."""
