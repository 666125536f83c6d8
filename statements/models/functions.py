"""The database's own functions, which the migration ``database_functions`` makes."""

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db import models
from django.db.models import Func


class Fold(Func):
    """Lower case without accents and umlauts' spellings: what sorting and name search compare."""

    function = "fold"
    output_field = models.TextField()


class ArticleAddress(Func):
    """The one form of an article's address: no scheme, "www.", tracking parameters, fragment."""

    function = "article_address"
    output_field = models.TextField()


class TextSha256(Func):
    """The SHA-256 of a text's UTF-8, in hex."""

    function = "text_sha256"
    output_field = models.CharField(max_length=64)


# How each language's words are read; "quote_words" holds to the same.
CONFIGURATIONS = {"de": "german_ua", "en": "english_ua", "fr": "french_ua"}
OTHER_LANGUAGES = "simple_ua"


class LastDay(Func):
    """The last day that a partial date covers."""

    function = "last_day"
    output_field = models.DateField()


class MonthNumber(Func):
    """How many months a day lies after the year 0's first."""

    template = (
        "(EXTRACT(YEAR FROM %(expressions)s)::int * 12"
        " + EXTRACT(MONTH FROM %(expressions)s)::int - 1)"
    )
    output_field = models.IntegerField()


class QuoteWords(Func):
    """The search vector of a text in its language."""

    function = "quote_words"
    output_field = SearchVectorField()


class Lexemes(SearchQuery):
    """A query of lexemes as an index holds them, ``'lamp' & 'shine'``: no grammar reads it."""

    template = "%(expressions)s::tsquery"
