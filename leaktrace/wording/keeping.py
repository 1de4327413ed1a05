"""What to keep of a contact, by its channel, and what is known of recording one's own calls."""

from leaktrace.domain.solicitations import Channel
from leaktrace.wording import catalogue, sentence

_CHECKED = {"JP": "keep.recording_jp"}
"""Countries of which the law on recording was checked at a source; elsewhere: ask first."""


def to_keep(language: str, channel: Channel) -> tuple[str, ...]:
    """What to keep of a contact by this channel, the most telling first."""
    start = f"{channel.value}_"
    return tuple(
        str(text) for key, text in catalogue(language, "keep").items() if key.startswith(start)
    )


def always(language: str) -> str:
    """What holds for every channel."""
    return sentence(language, "keep.always")


def on_recording(language: str, channel: Channel, country: str) -> str:
    """What is known of recording one's own calls in a country; empty where there is no call."""
    if channel is not Channel.CALL:
        return ""
    return sentence(language, _CHECKED.get(country, "keep.recording_other"))
