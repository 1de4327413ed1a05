"""The LT-1 model: from which record of the person's data did each caller's list descend?"""

MODEL = "LT-1 2.1"
"""Name and version of the model; the version moves whenever the same logbook gives new figures."""
