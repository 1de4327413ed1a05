"""Files that a person asked for."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leaktrace.domain.errors import Reason, Unavailable


@contextmanager
def whole_or_not_at_all(target: Path) -> Iterator[Path]:
    """A file beside the target, for its owner only, that takes its place once it is whole.

    Raises:
        Unavailable: where it cannot be written; then the target is as it was.
    """
    half = target.with_name(target.name + ".part")
    try:
        os.close(os.open(half, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
        yield half
        half.replace(target)
    except OSError as error:
        raise Unavailable(Reason.FILE_NOT_WRITABLE, file=str(target)) from error
    finally:
        half.unlink(missing_ok=True)
