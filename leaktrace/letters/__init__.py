"""Letters: kinds, citations, texts from facts, and their form on paper."""
