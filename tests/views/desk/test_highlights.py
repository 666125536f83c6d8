"""Cutting a text into stretches under its passages."""

from hypothesis import given
from hypothesis import strategies as st

from statements.views.desk.highlights import Passage, paragraphs_of

texts = st.text(alphabet="ab \n“”😀", min_size=1, max_size=60)


@st.composite
def marked_texts(draw):
    """A text with passages that may nest, overlap, repeat and hold line feeds."""
    text = draw(texts)
    passages = []
    for key in range(draw(st.integers(0, 6))):
        places = draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6))
        edges = sorted(places)[: len(places) // 2 * 2]
        spans = tuple(zip(edges[::2], edges[1::2], strict=True))
        passages.append(Passage(key, key + 1, spans, "open", draw(st.booleans())))
    return text, passages


def joined(paragraphs) -> str:
    return "\n".join("".join(s.text for s in p.segments) for p in paragraphs)


@given(marked_texts())
def test_segments_joined_are_the_text(marked):
    text, passages = marked
    assert joined(paragraphs_of(text, passages)) == text


@given(marked_texts())
def test_every_passage_begins_once_in_the_text_or_only_in_the_margin(marked):
    text, passages = marked
    paragraphs = paragraphs_of(text, passages)
    begun = [row.key for p in paragraphs for s in p.segments for row in s.beginning]
    assert sorted(begun) == [row.key for row in passages if not row.is_in_margin_only]
    noted = [row.key for p in paragraphs for row in p.margin]
    assert sorted(noted) == [row.key for row in passages]


@given(marked_texts())
def test_a_segment_is_under_the_shortest_passage_that_covers_it(marked):
    text, passages = marked
    place = 0
    for paragraph in paragraphs_of(text, passages):
        for segment in paragraph.segments:
            end = place + len(segment.text)
            assert text[place:end] == segment.text
            covering = [
                row for row in passages
                if not row.is_in_margin_only
                and any(first <= place and end <= last for first, last in row.spans)
            ] if segment.text else []  # fmt: skip
            lengths = [row.length for row in covering]
            assert (segment.passage.length if segment.passage else None) == min(
                lengths, default=None
            )
            assert segment.is_nested == (len(covering) > 1)
            place = end
        place += 1


def test_a_nested_passage_leads_to_its_own_card():
    outer, inner = Passage(1, 1, ((0, 9),), "open"), Passage(2, 2, ((4, 6),), "sure")
    (paragraph,) = paragraphs_of("abcdefghij", [outer, inner])
    assert [(s.text, s.passage and s.passage.key) for s in paragraph.segments] == [
        ("abcd", 1),
        ("ef", 2),
        ("ghi", 1),
        ("j", None),
    ]


def test_a_rejected_passage_stands_in_the_margin_only():
    rejected = Passage(1, 1, ((2, 3),), "rejected", is_in_margin_only=True)
    first, second = paragraphs_of("ab\ncd", [rejected])
    assert [segment.passage for segment in first.segments + second.segments] == [None, None]
    assert (first.margin, second.margin) == ((rejected,), ())
