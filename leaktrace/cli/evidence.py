"""`leaktrace evidence` and `leaktrace verify`."""

import argparse
from pathlib import Path
from typing import Any

from leaktrace.cli import console
from leaktrace.cli.commands import Commands, add, add_json, add_list, day
from leaktrace.cli.steps import run_through
from leaktrace.domain.bundles import Profile
from leaktrace.domain.errors import Reason, Refused
from leaktrace.services import complaints
from leaktrace.services.change import Logbook
from leaktrace.services.complaints import Masking
from leaktrace.services.register import firm_named
from leaktrace.services.stamping import roots_from
from leaktrace.wording.bundles import (
    finding_sentence,
    lack_sentence,
    shown_paragraph,
    stamp_sentences,
)


def add_commands(commands: Commands) -> None:
    """The commands of this group."""
    bundle = add(commands, "evidence", run_evidence)
    authority = console.sentence("evidence_for")
    bundle.add_argument("--for", dest="profile", metavar="PROFILE", help=authority)
    bundle.add_argument("--firm", help=console.sentence("evidence_firm"))
    bundle.add_argument("--since", metavar="DATE", help=console.sentence("since"))
    bundle.add_argument("--until", metavar="DATE", help=console.sentence("until"))
    bundle.add_argument("--redact", action="store_true", help=console.sentence("redact"))
    own = console.sentence("redact_own")
    bundle.add_argument("--redact-own", action="store_true", help=own)
    bundle.add_argument("--strict", action="store_true", help=console.sentence("strict"))
    bundle.add_argument("--out", type=Path, metavar="FILE.zip")
    add_list(bundle)
    add_json(bundle)
    verify = add(commands, "verify", run_verify, needs="nothing")
    verify.add_argument("bundle", type=Path, metavar="BUNDLE")
    root = console.sentence("verify_root")
    verify.add_argument("--root", type=Path, metavar="CERTIFICATE.pem", help=root)


def run_evidence(arguments: argparse.Namespace, *books: Logbook) -> int:
    """Write a bundle and say what it lacks; with `--strict` a lack is exit code 1."""
    if arguments.list:
        return _list(as_json=arguments.json)
    if arguments.profile is None or arguments.out is None:
        raise Refused(Reason.BAD_VALUE, text="evidence", wanted="--for PROFILE --out FILE.zip")
    book = books[0]
    done = run_through(
        complaints.bundle(
            book,
            complaints.profile(arguments.profile),
            arguments.out,
            firm_named(book, arguments.firm) if arguments.firm else None,
            since=day(arguments.since),
            until=day(arguments.until),
            redact=arguments.redact or arguments.redact_own,
            masking=Masking(own=arguments.redact_own),
        )
    )
    for lack in done.lacks:
        console.note(lack_sentence(console.language(), lack, done.case))
    if done.original:
        console.note(console.sentence("original_kept", file=done.original))
    console.say(f"{done.path}\t{done.id}")
    return 1 if arguments.strict and done.lacks else 0


def run_verify(arguments: argparse.Namespace) -> int:
    """Check every hash of a bundle and its record chain; name each file that differs."""
    roots = roots_from(arguments.root) if arguments.root else ()
    found = complaints.verify(arguments.bundle, roots)
    for finding in found.findings:
        console.say(finding_sentence(console.language(), finding))
    if not found.findings:
        console.say(console.sentence("verified", files=found.files))
    for stamp in stamp_sentences(console.language(), found):
        console.say(stamp)
    console.say(shown_paragraph(console.language(), found))
    return 1 if found.findings else 0


def _list(*, as_json: bool) -> int:
    language = console.language()
    if as_json:
        console.say_json([_plain(item, language) for item in complaints.profiles()])
    else:
        console.say_rows((item.id, item.authority[language]) for item in complaints.profiles())
    return 0


def _plain(item: Profile, language: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "authority": item.authority[language],
        "route": [route.value for route in item.routes],
        "source": item.source,
        "checked": item.checked.isoformat() if item.checked else None,
        "country": item.country,
        "asks": [asked.value for asked in item.asks],
    }
