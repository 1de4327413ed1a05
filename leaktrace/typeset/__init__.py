"""Text on pages: fonts, line breaking and PDF, for letters and reports alike."""
