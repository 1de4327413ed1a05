"""The place for a seal: behind the name of Japanese letters, only if wished, never in 内容証明."""

from dataclasses import replace

import pytest

from leaktrace.domain.letters import LetterOptions
from leaktrace.letters import naiyo
from leaktrace.letters.compose import compose
from leaktrace.letters.kinds import kind, kinds
from leaktrace.letters.to_read import translated
from tests.letters import every

JAPANESE = [item.id for item in kinds() if item.jurisdiction == "jp"]


@pytest.mark.parametrize("id", JAPANESE)
def test_it_is_marked_once_and_only_if_wished(id: str) -> None:
    facts = every.sample(kind(id))
    sealed = replace(facts, options=replace(facts.options, seal=True))
    assert compose(kind(id), sealed).text.count("㊞") == 1
    assert "㊞" not in compose(kind(id), facts).text
    assert "place for the seal" in translated(kind(id), sealed, "en").text


def test_certified_mail_has_none() -> None:
    found = kind("jp.stop_call")
    facts = replace(every.sample(found), options=LetterOptions(seal=True))
    assert "㊞" not in compose(found, naiyo.fitted(facts)).text
