"""Who is named around a passage, by name or by office, as detection reads names and offices."""

from statements.actions.lint.checked import speaks_for_itself
from statements.actions.lint.trigrams import words_of
from statements.detection.compiled import compile_knowledge
from statements.detection.lexicon import grammar_of
from statements.detection.persons import find_mentions
from statements.detection.records import Knowledge
from statements.detection.sentences import tokenise
from statements.models import Quote

AROUND = 600  # characters on each side: what the desk shows of an article around a wording


def people_near(quote: Quote, knowledge: Knowledge) -> set[str]:
    """The slugs of all who are or may be meant around a quote; in an interview, a speech or the
    like those named anywhere, in its title and byline too."""
    article = quote.snapshot.article
    head = f"{article.title}\n{article.byline}\n"
    text = head + quote.snapshot.text
    first, last = _stretch(quote)
    mentions = find_mentions(
        tuple(tokenise(text, 0, len(text))),
        compile_knowledge(knowledge),
        article.published_on,
        grammar_of(article.language),
    )
    return {
        slug
        for mention in mentions
        if first <= mention.start - len(head) < last or speaks_for_itself(article)
        for slug in mention.persons
    }


def words_near(quote: Quote) -> set[str]:
    """The words around a quote, its own included."""
    first, last = _stretch(quote)
    return set(words_of(quote.snapshot.text[max(0, first) : last]))


def _stretch(quote: Quote) -> tuple[int, int]:
    return quote.offsets[0][0] - AROUND, quote.offsets[-1][1] + AROUND
