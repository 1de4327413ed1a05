"""Small copies of pictures: upright, new pixels only; what is broken or ill meant gives none."""

import io
import zipfile
import zlib
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from leaktrace.domain.firms import Attachment
from leaktrace.domain.solicitations import Caller
from leaktrace.services import logbook
from leaktrace.services.complaints import bundle, profile
from leaktrace.services.thumbnails import MOST, SIDE, thumbnail, thumbnails
from tests import build
from tests.importers.backups import finished

SECRET = b"taken at 35.0N by Hanako"


def picture(form: str = "JPEG", size: tuple[int, int] = (1000, 500), **more: object) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(target, form, **more)
    return target.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF"])
def test_a_picture_becomes_small_and_red_stays_red(form: str) -> None:
    made = thumbnail(picture(form))
    assert made is not None
    assert (made.width, made.height) == (SIDE, SIDE // 2)
    with Image.open(io.BytesIO(made.content)) as found:
        pixel = found.convert("RGB").getpixel((10, 10))
    assert isinstance(pixel, tuple)
    assert all(abs(a - b) < 12 for a, b in zip(pixel, (200, 30, 30), strict=True))


def test_nothing_but_pixels_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = SECRET.decode(), 6
    content = picture(exif=exif)
    assert SECRET in content
    made = thumbnail(content)
    assert made is not None
    assert SECRET not in made.content
    assert (made.width, made.height) == (SIDE // 2, SIDE)  # turned upright


def test_what_is_clear_is_white() -> None:
    target = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(target, "PNG")
    made = thumbnail(target.getvalue())
    assert made is not None
    with Image.open(io.BytesIO(made.content)) as found:
        assert found.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_what_is_broken_or_ill_meant_gives_none() -> None:
    good = picture("PNG")
    bomb = bytearray(good)
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2
    bomb[29:33] = zlib.crc32(bomb[12:29]).to_bytes(4, "big")
    for odd in (b"", b"no picture", good[:60], bytes(bomb), picture()[:300]):
        assert thumbnail(odd) is None


def test_each_is_made_once_and_not_too_many() -> None:
    asked: list[str] = []

    def read(digest: str) -> bytes | None:
        asked.append(digest)
        return None if digest == "gone" else picture(size=(8, 8))

    files = [Attachment(name="a", sha256=str(n), media_type="image/png") for n in range(MOST + 9)]
    files += [Attachment(name="b", sha256="pdf", media_type="application/pdf")]
    gone = Attachment(name="c", sha256="gone", media_type="image/png")
    found = thumbnails(read, [gone, files[0], *files])
    assert len(found) == MOST
    assert asked == ["gone", *(str(n) for n in range(MOST))]


def test_a_report_shows_them_and_a_redacted_one_does_not(tmp_path: Path) -> None:
    photo = tmp_path / "label.jpg"
    photo.write_bytes(picture())
    call = build.call(caller=Caller(firm="f1"))
    with build.logbook(tmp_path, build.firm(), build.handover(), call) as book:
        logbook.attach(book, "s1", [photo])
        out = tmp_path / "copy.zip"
        finished(bundle(book, profile("jp.takken"), out, build.firm(), redact=True))
    assert shown(out) == 0
    assert shown(tmp_path / "copy.original.zip") == 1


def shown(path: Path) -> int:
    """How many pictures the report of a bundle has."""
    with zipfile.ZipFile(path) as archive:
        report = PdfReader(io.BytesIO(archive.read("data/report.pdf")))
    return sum(len(page.images) for page in report.pages)
