"""The floor's search: the newest matches, counted by what they have in common."""

from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import nlargest
from html import escape

from benchmarks.floor import cards
from benchmarks.floor.questions import read
from benchmarks.floor.reading import PAGE_SIZE, Row, names, rows_of
from benchmarks.floor.strings import LABEL, LANGUAGES, QUOTE_MARKS, STANCES, page, plural, ways

MOST_COUNTED = 1_000
MOST_OPTIONS = 6  # of each facet
FOUND = """
    WITH hits AS MATERIALIZED (
        SELECT statement_id, marks, row_number() OVER () AS place FROM search_statements(
            %(query)s::tsquery, '0001-01-01', '9999-12-31', NULL, NULL, %(most)s, false, NULL)
    )
    (SELECT statement_id, NULL AS n, NULL AS marks FROM hits ORDER BY place LIMIT %(shown)s)
    UNION ALL
    SELECT NULL, count(*), string_agg(marks, ' ') FILTER (WHERE place < %(most)s) FROM hits
"""
OF_KEYS = cards.cards_of("SELECT unnest(%s::bigint[]) AS statement_id")
START, STOP = "\x02", "\x03"
MARKED = f"""
    SELECT DISTINCT ON (statement_id) statement_id, ts_headline(CASE language WHEN 'de' THEN
        'german_ua' ELSE 'english_ua' END::regconfig, text, %(query)s::tsquery,
        'HighlightAll=true, StartSel="{START}", StopSel="{STOP}"')
    FROM statements_quote WHERE statement_id = ANY(%(statements)s)
    ORDER BY statement_id, is_leading DESC
"""
FORMS = {
    "direct": "in the speaker&#x27;s words",
    "indirect": "in indirect speech",
    "partial": "partly in the speaker&#x27;s words",
}
FACETS = {
    "speaker": "Speaker", "country": "Speaks for", "topic": "Topic", "meeting": "Meeting",
    "year": "Year", "stance": "Stance", "outlet": "Outlet", "language": "Language", "form": "Form",
}  # fmt: skip
WORDS = {"stance": STANCES, "form": FORMS, "language": LANGUAGES}
FIELDS = ("Speaker", "Topic", "Meeting", "Speaks for", "Office", "Outlet", "From", "To")


def choice(label: str, words: Iterable[str]) -> str:
    options = "".join(f"<option>{word}</option>" for word in words)
    return f"<label>{label}</label><select><option>any</option>{options}</select>"


FORM = (
    f'<form class="filters" role="search"><label for="words">{LABEL}</label><input id="words"'
    ' class="input" type="search" name="q" value="{words}"><button>Search</button><p>“a phrase” in'
    " quotation marks, -without, or, speaker:rutte, from:2024-10</p><details><summary>All fields"
    f"</summary>{''.join(f'<label>{name}</label><input name={name!r}>' for name in FIELDS)}"
    f"{choice('Stance', STANCES.values())}{choice('Form', FORMS.values())}<label>Language</label>"
    "<input><p>Each field may be typed among the words too: topic:, meeting:, country:, office:,"
    " outlet:, stance:, form:, lang:, to:.</p><button>Search</button></details></form>"
)
NOTHING = (
    "<p>No quote holds “{}”.</p><p>Quotes are searched in the language they were printed in: try"
    " the word in German, English or French, a shorter word, or one word less. That nothing is"
    " recorded does not mean that nothing was said.</p>"
    '<p><a href="/topics/">See all topics</a> ·'
    ' <a href="/speakers/">See all speakers</a> · <a href="/search/">All statements</a></p>'
)
TOO_FREQUENT = (
    "<p>Words as frequent as “{}” are not searched for in their language.</p><p>They stand in"
    " nearly every quote. Add a word that matters.</p>"
)
ORDERS = ways("newest first", "oldest first", "best match first", "by speaker", "by meeting")


def search(_nothing: str, asked: dict[str, list[str]]) -> str:
    words = asked["q"][0]
    reading = read(words)
    *hits, (_key, count, marks) = rows_of(
        FOUND, query=reading.query, most=MOST_COUNTED + 1, shown=PAGE_SIZE + 1
    )
    body = (TOO_FREQUENT if reading.are_small else NOTHING).format(escape(words))
    if hits:
        body = reading.others + found([row[0] for row in hits], count, marks, reading.marked)
    form = FORM.replace("{words}", escape(words))
    return page(words, f"<h1>Statements</h1>{form}{body}", box="")


def found(keys: list[int], count: int, marks: str, query: str) -> str:
    said = rows_of(OF_KEYS, keys)
    marked: dict[int, str] = dict(rows_of(MARKED, query=query, statements=keys[:PAGE_SIZE]))
    cut = "<p>The numbers are of the newest 1,000 matches.</p>" * (count > MOST_COUNTED)
    many = f"more than {MOST_COUNTED:,} statements" if count > MOST_COUNTED else plural(count)
    return (
        f'<section class="section"><h2>Found</h2><p>{many}</p>{ORDERS}<details><summary>Narrow the'
        f" list</summary>{cut}{''.join(facets(marks, min(count, MOST_COUNTED)))}</details>"
        f"{cards.listed(said, lambda rows: with_marks(rows, marked))}</section>"
    )


def with_marks(rows: list[Row], marked: dict[int, str]) -> str:
    return cards.listing(cards.card(row, words=words_of(row, marked[row[-1]])) for row in rows)


def words_of(row: Row, text: str) -> str:
    words = escape(text).replace(START, "<mark>").replace(STOP, "</mark>")
    language, form = row[13:15]
    if form == "indirect":
        return words
    opening, closing = QUOTE_MARKS[language]
    return f"{opening}{words}{closing}"


def facets(marks: str, count: int) -> Iterator[str]:
    """What the statements can be narrowed to, where that would narrow them."""
    counts: dict[str, dict[str, int]] = {}
    for mark, n in Counter(marks.split()).items():
        kind, _, value = mark.partition(":")
        counts.setdefault(kind, {})[value] = n
    for name, label in FACETS.items():
        if any(n < count for n in counts.get(name, {}).values()):
            yield facet(name, label, counts[name])


def facet(name: str, label: str, counts: dict[str, int]) -> str:
    if name == "year":
        options = sorted(counts.items(), reverse=True)[:MOST_OPTIONS]
    else:
        options = nlargest(MOST_OPTIONS, counts.items(), key=lambda one: (one[1], one[0]))
    lines = "".join(
        f'<li><a href="?{name}={value}">{told(name, value)}</a> <span>{n:,}</span></li>'
        for value, n in options
    )
    rest = len(counts) - len(options)
    more = f'<li><a href="?more={name}">{rest} more</a></li>' if rest else ""
    return f"<h3>{label}</h3><ul>{lines}{more}</ul>"


def told(name: str, value: str) -> str:
    if name in WORDS:
        return WORDS[name][value]
    return value if name == "year" else escape(names()[name][int(value)][0])
