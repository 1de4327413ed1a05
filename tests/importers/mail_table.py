"""The table of the sample mails in docs/importers.md; run as a module, it writes the table anew."""

from collections.abc import Iterator
from pathlib import Path

from leaktrace.importers.mail.boxes import mails
from leaktrace.importers.mail.hops import hops
from leaktrace.importers.mail.message import Mail, parsed
from leaktrace.importers.mail.recipients import Mailbox, evidence
from leaktrace.importers.mail.senders import sender
from leaktrace.importers.sources import sources
from tests.importers.letters import email
from tests.samples import SAMPLES

DOCUMENT = Path(__file__).parents[2] / "docs" / "importers.md"
BEGIN, END = "<!-- mail table: made by tests/importers/mail_table.py -->\n", "<!-- end -->\n"
HEAD = "| file | mails | subject | reached | by | firm | by |\n|---|---|---|---|---|---|---|\n"
BOX = Mailbox((email(value="jm@netnoteinc.com"),))


def section() -> str:
    """The lines of the table."""
    return HEAD + "".join(f"| {' | '.join(cells)} |\n" for cells in rows())


def rows() -> Iterator[tuple[str, ...]]:
    """One row per file, with what the first mail in it says."""
    for folder in ("eml_*", "mbox", "apple_emlx", "spamassassin_corpus", "outlook_msg"):
        for path in sorted(SAMPLES.glob(f"{folder}/*")):
            if path.name != "SOURCE.txt":
                found = [parsed(item.raw or b"") for item in mails(sources(path)[0])]
                yield (f"{path.parent.name}/{path.name[:24]}", str(len(found)), *_cells(found[0]))


def documented() -> str:
    """The table as the document has it."""
    return DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]


def _cells(mail: Mail) -> tuple[str, ...]:
    way = hops(mail, BOX.domains)
    reached, who = BOX.reached(evidence(mail, way)), sender(mail, way, BOX.domains)
    return (
        mail.first("subject")[:32].replace("|", "/"),
        reached.identifier.value if reached else "",
        reached.evidence.said() if reached else "",
        who.domain,
        who.proof.value if who.proof else "",
    )


if __name__ == "__main__":
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
    DOCUMENT.write_text(before + BEGIN + section() + END + rest.partition(END)[2], encoding="utf-8")
