"""The way through the steps: text in, candidates out."""

from datetime import date

from .candidates import make_candidate
from .compiled import compile_knowledge
from .heirs import with_heirs
from .lexicon import grammar_of
from .lines import split_lines
from .marks import pair_marks
from .persons import find_mentions
from .reading import find_quotations, read_sentences
from .records import Candidate, Knowledge
from .sentences import split_sentences, tokenise
from .speakers import SpeakerFinder
from .topics import TopicFinder, topic_index


def detect(
    text: str, knowledge: Knowledge, published_on: date, language: str
) -> tuple[Candidate, ...]:
    """Propose the quotations of an article, in the order of the text; candidates never overlap.

    ``published_on`` decides who holds an office ("der NATO-Chef"). ``language`` is the text's
    ("de", "en", "fr"; any other is read like English). Offsets are code points. The same input
    gives the same output; any text is accepted. The time grows with the length of the text.
    """
    code = grammar_of(language)
    lines = split_lines(text)
    marks = pair_marks(text, lines)
    sentences = split_sentences(text, lines, marks, code)
    readings = read_sentences(sentences, code)
    quotations = with_heirs(find_quotations(readings), readings)
    if not quotations:
        return ()
    compiled = compile_knowledge(knowledge)
    mentions = find_mentions(tuple(tokenise(text, 0, len(text))), compiled, published_on, code)
    finder = SpeakerFinder(text, readings, mentions, compiled)
    topics = TopicFinder(text, readings, topic_index(knowledge, code))
    return tuple(
        make_candidate(
            text,
            quotation,
            code,
            finder.attribute(quotation, heritage),
            topics=topics.topics_of(quotation),
            confidences=knowledge.confidences,
            is_heir=heritage is not None,
        )
        for quotation, heritage in quotations
    )
