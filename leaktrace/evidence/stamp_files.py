"""Time-stamps in a bundle: the answers as they came, how to check them, and whether they fit."""

import re
from collections.abc import Collection, Iterator, Sequence

from leaktrace.domain.bundles import Finding, FindingKind
from leaktrace.domain.stamps import Judged, Stamp, StampFault
from leaktrace.evidence import bag
from leaktrace.evidence.bagging import Opened
from leaktrace.evidence.manifest import sha256
from leaktrace.evidence.stamps import judged
from leaktrace.paths import resource

README = f"{bag.STAMPS}readme.txt"
_NAME = re.compile(rf"{bag.STAMPS}(?P<seq>\d{{6,}})-[0-9a-f]{{12}}\.tsr", re.ASCII)


def stamp_files(stamps: Collection[Stamp]) -> Iterator[tuple[str, bytes]]:
    """The answers by their names, which begin with the number of the entry, and a page on them."""
    if not stamps:
        return
    lines = []
    for stamp in stamps:
        own = f"{stamp.seq:06}-{sha256(stamp.answer)[:12]}.tsr"
        lines.append(
            f"  {own}\n    {stamp.service}\n"
            f"    openssl ts -verify -digest {stamp.head} \\\n"
            f"      -in {own} -CAfile root.pem\n"
        )
        yield bag.STAMPS + own, stamp.answer
    text = resource("evidence/timestamps.txt").read_text(encoding="utf-8")
    yield README, text.format(stamps="\n".join(lines)).encode()


def judged_stamps(
    bagged: Opened, hashes: Sequence[str], roots: Sequence[bytes]
) -> tuple[tuple[tuple[int, Judged], ...], tuple[Finding, ...]]:
    """The sound time-stamps by the number of the entry they cover, and what the others lack.

    `hashes` are those of the chain's entries in their order.
    """
    sound, faults = [], []
    for name in dict.fromkeys(bagged.files.names):
        if not name.startswith(bag.STAMPS) or name == README:
            continue
        match = _NAME.fullmatch(name)
        seq = int(match["seq"]) if match else 0
        content = bagged.content(name)
        if not 0 < seq <= len(hashes):
            said = Judged(fault=StampFault.FOREIGN)
        elif content is None:
            said = Judged(fault=StampFault.UNREADABLE)
        else:
            said = judged(content, hashes[seq - 1], roots)
        if said.fault:
            faults.append(Finding(kind=FindingKind.STAMP, name=name, detail=said.fault.value))
        else:
            sound.append((seq, said))
    return tuple(sound), tuple(faults)
