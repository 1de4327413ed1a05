"""Mails become solicitations: by which address they came, from whom, and what they say."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from leaktrace.domain.firms import Firm, Handover
from leaktrace.domain.identifiers import Identifier, IdentifierKind, KnownPerson
from leaktrace.domain.intakes import Passed, Trouble
from leaktrace.domain.solicitations import Channel, Solicitation, Status
from leaktrace.importers.reading import Reading, ReadOptions
from tests.importers.backups import read, saved
from tests.importers.letters import OWN, TAG, WHEN, email, emlx, mail, mbox, options, received

SHOP = Firm(id="f1", name="Example Shop", domains=("shop.example.org",))
OTHER = Firm(id="f2", name="Example Homes", domains=("example.com",))


def reading(folder: Path, content: bytes, said: ReadOptions | None = None) -> Reading:
    return read(saved(folder, content, "mail.eml"), said or options())


def only(folder: Path, content: bytes, said: ReadOptions | None = None) -> Solicitation:
    (found,) = reading(folder, content, said).case.solicitations
    return found


def given(*identifiers: str, firm: str = "f1", on: date | None = None) -> Handover:
    return Handover(id="h1", firm=firm, given=identifiers, on=on)


def signed(domain: str, by: str = "mx.post.example.jp") -> str:
    return f"Authentication-Results: {by}; dkim=pass (2048) header.d={domain} header.b=x"


def test_a_mail_becomes_a_candidate_with_all_that_it_says(tmp_path: Path) -> None:
    found = only(tmp_path, mail(received(OWN), "List-Unsubscribe: <https://u.example.com/t1>"))
    assert (found.channel, found.status, found.reached) == (Channel.EMAIL, Status.CANDIDATE, "e1")
    assert (found.caller.address, found.caller.stated_name) == (
        "news@homes.example.com",
        "Example Homes",
    )
    assert (found.subject, found.note) == ("News", "物件のご案内です。")
    assert found.at.isoformat() == "2026-03-02T01:15:00+00:00"
    assert found.extra["unsubscribe"] == "<https://u.example.com/t1>"
    assert found.caller.extra == {"domain": "example.com", "domain_by": "From"}


def test_the_mail_stays_byte_for_byte(tmp_path: Path) -> None:
    content = mail(received(), body=b"\xff\x00 what no text is")
    for name, boxed in (("a.eml", content), ("a.mbox", mbox(content)), ("a.emlx", emlx(content))):
        found = read(saved(tmp_path, boxed, name), options())
        ((file,),) = [item.attachments for item in found.case.solicitations]
        assert found.attachments[file.sha256].content() == content
        assert (file.size, file.media_type) == (len(content), "message/rfc822")


ORDER = (
    "X-Original-To",
    "Envelope-To",
    "X-Envelope-To",
    "X-Forwarded-To",
    "X-Forwarded-For",
    "Delivered-To",
)


@pytest.mark.parametrize(("stronger", "weaker"), list(pairwise(ORDER)))
def test_the_stronger_header_wins_and_is_kept(tmp_path: Path, stronger: str, weaker: str) -> None:
    known = options(email("a", "a@example.jp"), email("b", "b@example.jp"))
    content = mail(f"{weaker}: b@example.jp", f"{stronger}: a@example.jp", To="b@example.jp")
    found = only(tmp_path, content, known)
    assert (found.reached, found.extra["reached_by"]) == ("a", stronger)


def test_a_tag_in_received_tells_more_than_the_plain_mailbox(tmp_path: Path) -> None:
    known = options(email(), email("e2", TAG, variant_of="e1"))
    found = only(tmp_path, mail(f"Delivered-To: {OWN}", received(TAG)), known)
    assert (found.reached, found.extra["reached_by"]) == ("e2", "Received 1")


@pytest.mark.parametrize(
    "address",
    [
        TAG,
        "hana-shop@post.example.jp",
        "shop@hana.post.example.jp",
        "hana@shop.post.example.jp",
    ],
)
def test_a_tag_nobody_noted_becomes_a_variant(tmp_path: Path, address: str) -> None:
    found = reading(tmp_path, mail(f"Delivered-To: {OWN}", To=address))
    (tag,) = found.case.identifiers
    assert (tag.value, tag.variant_of, tag.strippable) == (address, "e1", "+" in address)
    assert found.case.solicitations[0].reached == tag.id


def test_an_alias_in_the_own_domain_is_believed_of_the_own_server_alone(tmp_path: Path) -> None:
    alias = "jm7@post.example.jp"
    own = reading(tmp_path, mail(f"Delivered-To: {OWN}", received(alias)))
    assert [item.value for item in own.case.identifiers] == [alias]
    forged = mail(f"Delivered-To: {OWN}", received(OWN), received(alias, by="x.example.org"))
    assert reading(tmp_path, forged).case.identifiers == ()
    colleague = mail(f"Delivered-To: {OWN}", Cc=alias)
    assert reading(tmp_path, colleague).case.identifiers == ()


def test_at_a_shared_provider_another_address_is_another_person(tmp_path: Path) -> None:
    known = options(email(value="hana@gmail.com"))
    content = mail(
        "Delivered-To: hana@gmail.com",
        received("hanako@gmail.com", by="mx.google.com"),
        To="hanako@gmail.com",
    )
    assert only(tmp_path, content, known).reached == "e1"


def test_the_address_in_the_bounce_is_the_last_evidence(tmp_path: Path) -> None:
    content = mail("Return-Path: <b+hana=post.example.jp@mail.example.com>", To="list@example.com")
    found = only(tmp_path, content)
    assert (found.reached, found.extra["reached_by"]) == ("e1", "Return-Path")


def test_the_signature_that_the_own_server_verified_names_the_firm(tmp_path: Path) -> None:
    content = mail(signed("mail.example.org"), received(), "Return-Path: <b@bounces.example.com>")
    assert only(tmp_path, content).caller.extra == {"domain": "example.org", "domain_by": "DKIM"}


@pytest.mark.parametrize(
    "lines",
    [
        (received(), signed("example.org")),
        (signed("example.org", by="mx.evil.example.net"), received()),
        (signed("example.org").replace("dkim=pass", "dkim=fail"), received()),
        ('Authentication-Results: mx.post.example.jp; x="dkim=pass header.d=example.org"',),
    ],
)
def test_a_signature_that_others_claim_counts_for_nothing(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    below = received(by="relay.example.net")
    content = mail(*lines[:1], below, *lines[1:]) if lines[0] == received() else mail(*lines)
    assert only(tmp_path, content).caller.extra["domain"] == "example.com"


@pytest.mark.parametrize("service", ["sendgrid.net", "amazonses.com", "cuenote.jp", "gmail.com"])
def test_a_service_is_never_taken_for_the_firm(tmp_path: Path, service: str) -> None:
    content = mail(signed(service), received(), f"Return-Path: <b@em1.{service}>")
    caller = only(tmp_path, content).caller
    assert caller.extra == {"domain": "example.com", "domain_by": "From"}


def test_of_several_signers_the_one_on_the_letterhead_is_the_firm(tmp_path: Path) -> None:
    both = signed("other.example.org") + "; dkim=pass header.i=@homes.example.com"
    content = mail(both, received(), From="a@homes.example.com")
    assert only(tmp_path, content).caller.extra["domain"] == "example.com"


def test_news_from_a_firm_that_was_given_this_address_was_asked_for(tmp_path: Path) -> None:
    tagged = email("e2", TAG, variant_of="e1")
    known = options(email(), tagged, firms=(SHOP, OTHER), handovers=(given("e2"),))
    asked = reading(tmp_path, mail(received(), From="news@mail.shop.example.org"), known)
    assert (asked.case.solicitations, asked.passed) == ((), {Passed.ASKED_FOR: 1})
    plain = mail(received(OWN), From="news@mail.shop.example.org")
    assert only(tmp_path, plain, known).status is Status.CANDIDATE


def test_a_domain_that_two_firms_share_names_neither(tmp_path: Path) -> None:
    twin = Firm(id="f3", name="Twin", domains=("twin.example.org",))
    known = options(email(), firms=(SHOP, twin), handovers=(given("e1"),))
    found = only(tmp_path, mail(received(OWN), From="a@shop.example.org"), known)
    assert (found.caller.firm, found.status) == (None, Status.CANDIDATE)
    tagged = email("e2", TAG, variant_of="e1")
    known = options(email(), tagged, firms=(SHOP, twin), handovers=(given("e2"),))
    mass = mail(received(), "Precedence: bulk", From="a@twin.example.org")
    assert only(tmp_path, mass, known).status is Status.CANDIDATE


def test_what_came_before_the_handover_was_not_asked_for(tmp_path: Path) -> None:
    late = given("e1", on=date(2026, 3, 3))
    known = options(email(), firms=(SHOP,), handovers=(late,))
    assert only(tmp_path, mail(received(OWN), From="a@shop.example.org"), known).caller.firm == "f1"


def test_mass_mail_to_a_tag_of_another_firm_is_unasked(tmp_path: Path) -> None:
    tagged = email("e2", TAG, variant_of="e1")
    known = options(email(), tagged, firms=(SHOP, OTHER), handovers=(given("e2"),))
    mass = only(tmp_path, mail(received(), "List-Unsubscribe: <mailto:u@example.com>"), known)
    assert (mass.status, mass.reached, mass.caller.firm) == (Status.SOLICITATION, "e2", "f2")
    assert only(tmp_path, mail(received()), known).status is Status.CANDIDATE


def test_a_forged_sender_is_not_the_firm(tmp_path: Path) -> None:
    known = options(email(), firms=(SHOP,), handovers=(given("e1"),))
    failed = "Authentication-Results: mx.post.example.jp; spf=fail; dkim=none; dmarc=fail"
    found = only(tmp_path, mail(failed, received(OWN), From="a@shop.example.org"), known)
    assert (found.status, found.caller.firm) == (Status.CANDIDATE, None)


def test_own_mail_people_one_knows_and_those_one_wrote_to_are_left_out(tmp_path: Path) -> None:
    friend, clerk = "friend@example.net", "clerk@example.net"
    known = options(email(), known_people=(KnownPerson(id="k", emails=(friend,)),))
    content = mbox(
        mail(received(OWN), From=clerk, Message_ID="<1@x>"),
        mail(From=OWN, To=clerk, Message_ID="<2@x>"),
        mail(received(OWN), From=friend, Message_ID="<3@x>"),
    )
    found = reading(tmp_path, content, known)
    assert (found.case.solicitations, found.rows) == ((), 3)
    assert found.passed == {Passed.OWN: 1, Passed.KNOWN: 2}


def test_a_mail_that_claims_to_be_ones_own_is_looked_at(tmp_path: Path) -> None:
    assert only(tmp_path, mail(received(OWN), From=OWN)).status is Status.CANDIDATE


def test_what_the_first_check_of_the_own_server_says_holds(tmp_path: Path) -> None:
    failed = signed("example.org").replace("dkim=pass", "dkim=fail")
    content = mail(received(), failed, signed("example.net"))
    assert only(tmp_path, content).caller.extra["domain"] == "example.com"


def test_the_names_that_a_mail_knows_are_marks_in_the_form_used(tmp_path: Path) -> None:
    full = Identifier(id="n1", kind=IdentifierKind.NAME, value="見本 花子")
    odd = Identifier(id="n2", kind=IdentifierKind.NAME, value="見本 花子子", variant_of="n1")
    short = Identifier(id="n3", kind=IdentifierKind.NAME, value="花")
    known = options(email(), full, odd, short)
    for text, expected in (("見本　花子様", ("n1",)), ("見本花子子 様", ("n2",)), ("お客様", ())):
        assert only(tmp_path, mail(received(), body=text), known).knew == expected
    named = mail(received(), To="=?utf-8?B?6KaL5pysIOiKseWtkA==?= <x@example.net>", body="-")
    assert only(tmp_path, named, known).knew == ("n1",)


def test_the_same_mail_in_any_container_has_one_key(tmp_path: Path) -> None:
    content = mail(received(), body="a\r\n\r\nFrom here on\r\n")
    quoted = content.replace(b"\nFrom here", b"\n>From here").replace(b"\r\n", b"\n")
    labelled = b"X-GM-THRID: 1\nX-Gmail-Labels: Spam\n" + quoted
    forms = (content, emlx(content), mbox(content), mbox(quoted), mbox(labelled))
    assert len({only(tmp_path, form).id for form in forms}) == 1


def test_the_same_text_to_another_tag_is_another_mail(tmp_path: Path) -> None:
    known = options(email(), email("e2", TAG, variant_of="e1"))
    found = reading(tmp_path, mbox(mail(received(OWN)), mail(received(TAG))), known)
    assert {item.reached for item in found.case.solicitations} == {"e1", "e2"}


def test_the_moment_is_when_the_own_server_took_it_in(tmp_path: Path) -> None:
    found = only(tmp_path, mail(received(), Date="Sun, 1 Jan 2034 00:00:00 +0000"))
    assert found.at.isoformat() == "2026-03-02T01:15:00+00:00"
    assert found.extra["date_header"] == "2034-01-01T00:00:00+00:00"
    line = "From a@example.com  Mon Mar  2 01:15:00 2026"
    for box in (emlx(mail(Date="")), mbox(mail(Date=""), line=line)):
        assert only(tmp_path, box).at.isoformat() == "2026-03-02T01:15:00+00:00"


def test_a_mail_without_any_date_is_said_to_be_unreadable(tmp_path: Path) -> None:
    found = reading(tmp_path, mbox(mail(Date="soon"), mail(Date=WHEN)))
    (problem,) = found.problems
    assert (problem.trouble, problem.where) == (Trouble.ROW_UNREADABLE, "1")
    assert problem.details == {"wanted": "Date"}
    assert len(found.case.solicitations) == 1
