"""How lists are searched."""

from leaktrace.storage.sought import folded


def is_found(wanted: str, text: str) -> bool:
    """Whether all the words that are wanted stand in a text, whatever their case and width."""
    held = folded(text)
    return all(word in held for word in folded(wanted).split())
