"""Reading DER, as far as signed time-stamps need it. Source: ITU-T X.690 §8, §10."""

from dataclasses import dataclass

INTEGER, OCTETS, OID, SEQUENCE, SET = 0x02, 0x04, 0x06, 0x30, 0x31
CONTEXT_0 = 0xA0


@dataclass(frozen=True, slots=True)
class Part:
    """One value: its tag, its contents, and the whole with tag and length."""

    tag: int
    body: bytes
    whole: bytes

    @property
    def parts(self) -> "list[Part]":
        """The values in it."""
        return parts(self.body)

    @property
    def oid(self) -> str:
        """The object identifier that it is, with points."""
        if self.tag != OID or not self.body or self.body[-1] & 0x80:
            raise ValueError(self.tag)
        numbers, number = [], 0
        for byte in self.body:
            number = number << 7 | byte & 0x7F
            if not byte & 0x80:
                numbers.append(number)
                number = 0
        first = min(numbers[0] // 40, 2)
        return ".".join(map(str, (first, numbers[0] - 40 * first, *numbers[1:])))

    @property
    def number(self) -> int:
        """The integer that it is."""
        if self.tag != INTEGER or not self.body:
            raise ValueError(self.tag)
        return int.from_bytes(self.body, signed=True)


def only(content: bytes) -> Part:
    """The one value that some bytes are.

    Raises:
        ValueError: where they are none, or more than one.
    """
    (found,) = parts(content)
    return found


def parts(content: bytes) -> list[Part]:
    """The values that stand one behind the other.

    Raises:
        ValueError: where the bytes are not DER.
    """
    found, at = [], 0
    while at < len(content):
        start, end = _contents(content, at)
        found.append(Part(content[at], content[start:end], content[at:end]))
        at = end
    return found


def _contents(content: bytes, at: int) -> tuple[int, int]:
    """Where the contents of the value at a place begin and end."""
    head = content[at : at + 2]
    if len(head) < 2 or head[0] & 0x1F == 0x1F:
        raise ValueError(at)
    start, length = at + 2, head[1]
    if length & 0x80:
        count = length & 0x7F
        if not 1 <= count <= 4:
            raise ValueError(at)
        length = int.from_bytes(content[start : start + count])
        start += count
    if start + length > len(content):
        raise ValueError(at)
    return start, start + length
