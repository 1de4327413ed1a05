"""Real files of other programs are read as they should be, and the document says so."""

from tests.importers import row_table
from tests.samples import needs_samples


@needs_samples
def test_the_document_says_what_is_read() -> None:
    assert row_table.documented() == row_table.section()
