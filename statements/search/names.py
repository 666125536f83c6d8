"""What words name: speakers, topics, offices, countries and meetings, by all that they are called.

A few thousand names, which each process keeps and reads anew as soon as one has changed.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from statements.models.folding import fold
from statements.models.languages import page_language
from statements.models.meetings import Meeting
from statements.models.offices import Office, OfficeNoun
from statements.models.organisations import Organisation, OrganisationWord
from statements.models.outlets import Outlet
from statements.models.speakers import Speaker, SpeakerName
from statements.models.topics import Topic, TopicTerm
from statements.models.versions import SiteVersion
from statements.search.spellings import sound_of

MOST_WORDS = 5  # of a name that is looked for in a question
SHORTEST_NAME = 3  # letters of a word that may be a name
SHORTEST_SOUND = 5  # letters of a name that may be written in another way
SHORTEST_STEM = 3  # letters of a topic's word that may go on: "verhandel*"


@dataclass(frozen=True, slots=True)
class Named:
    """Something that statements are narrowed by. ``kind`` is a mark's, ``slug`` what addresses
    call it, ``names`` those in English and German; the first is never empty."""

    kind: str
    key: int
    slug: str
    names: tuple[str, str]

    @property
    def name(self) -> str:
        return self.names[page_language().startswith("de")]

    @property
    def mark(self) -> str:
        return f"{self.kind}:{self.key}"


class Lines:
    """Texts in one, which is searched at once."""

    def __init__(self, texts: Iterable[str]):
        self.text = "\n".join(texts)
        self.starts = [0, *(at + 1 for at, letter in enumerate(self.text) if letter == "\n")]

    def holding(self, words: str) -> Iterator[tuple[int, int]]:
        """Where the words stand: in which of the texts, and where in it."""
        at = self.text.find(words) if words else -1
        while at >= 0:
            number = bisect_right(self.starts, at) - 1
            yield number, at - self.starts[number]
            at = self.text.find(words, at + 1)


@dataclass(slots=True)
class Names:
    """``called`` gives what bears exactly a folded name, and ``words`` which speakers have a word
    in their name; ``surnames`` are a speaker's family names in all spellings, by ``sounds`` whose
    they are; ``spellings`` are all that a page is called, and ``by_mark`` has everything, outlets
    too, by marks such as "topic:7". ``single_words`` are those of all their names, by how they
    are folded, and ``lines`` finds ``spellings`` by what they hold."""

    called: dict[str, set[Named]] = field(default_factory=lambda: defaultdict(set))
    words: dict[str, set[Named]] = field(default_factory=lambda: defaultdict(set))
    surnames: dict[Named, set[str]] = field(default_factory=lambda: defaultdict(set))
    sounds: dict[str, set[Named]] = field(default_factory=lambda: defaultdict(set))
    spellings: list[tuple[str, Named]] = field(default_factory=list)
    lines: "Lines" = field(default_factory=lambda: Lines(()))
    by_mark: dict[str, Named] = field(default_factory=dict)
    single_words: dict[str, str] = field(default_factory=dict)

    def meant_by(self, words: str) -> set[Named]:
        """What exactly these words call; a topic also by a word that begins with its own."""
        folded = fold(words)
        found = set(self.called.get(folded, ()))
        if " " not in folded:
            beginnings = (folded[:end] for end in range(SHORTEST_STEM, len(folded) + 1))
            for beginning in beginnings:
                found |= self.called.get(f"{beginning}*", set())
        return found

    def speakers_called(self, word: str) -> set[Named]:
        """Those with this word in their name, or else those whose family name sounds like it."""
        folded = fold(word)
        if len(folded) < SHORTEST_NAME:
            return set()
        if found := self.words.get(folded):
            return found
        return self.sounds.get(sound_of(folded), set()) if len(folded) >= SHORTEST_SOUND else set()

    def holding(self, words: str) -> list[Named]:
        """What one of whose names holds the words, those first whose name begins with them."""
        folded = fold(words)
        found: dict[Named, int] = {}
        for number, at in self.lines.holding(folded):
            named = self.spellings[number][1]
            found[named] = min(found.get(named, at), at)
        return sorted(found, key=lambda named: (min(found[named], 1), named.names[0]))


def add(names: Names, named: Named, spelling: str) -> None:
    folded = fold(spelling)
    names.by_mark[named.mark] = named
    names.called[folded].add(named)
    names.spellings.append((folded, named))


def read_names() -> Names:
    names = Names()
    for named, spelling in all_names():
        add(names, named, spelling)
    for named, spelling in word_for_word():
        names.called[fold(spelling)].add(named)
    for named, spelling in names_of_speakers():
        add(names, named, spelling)
        folded = fold(spelling)
        for word in [*folded.split(), *folded.replace("-", " ").split()]:
            names.words[word].add(named)
        surname = folded.split()[-1]
        names.surnames[named].add(surname)
        names.sounds[sound_of(surname)].add(named)
    for key, slug, name in Outlet.objects.values_list("pk", "slug", "name"):
        named = Named("outlet", key, slug, (name, name))
        names.by_mark[named.mark] = named
    every_name = (name for row in names.by_mark.values() for name in row.names)
    names.lines = Lines(spelling for spelling, _named in names.spellings)
    names.single_words = {fold(word): word for name in every_name for word in name.split()}
    return names


def all_names() -> Iterator[tuple[Named, str]]:
    """What has names in several languages."""
    kinds = (
        ("topic", Topic, "slug", "name"),
        ("office", Office, "slug", "title"),
        ("country", Organisation, "code", "name"),
        ("meeting", Meeting, "slug", "name"),
    )
    for kind, model, slug, name in kinds:
        rows = model._default_manager.values_list("pk", slug, f"{name}_en", f"{name}_de")
        for key, row_slug, english, german in rows:
            named = Named(kind, key, row_slug, (english, german or english))
            yield from ((named, spelling) for spelling in dict.fromkeys(named.names))


def word_for_word() -> Iterator[tuple[Named, str]]:
    """What else stands for a topic, an office or a country, but is not its name."""
    terms = TopicTerm.objects.filter(only_with="")
    columns = ("topic", "topic__slug", "topic__name_en", "topic__name_de", "text")
    yield from others("topic", terms.values_list(*columns))
    nouns = OfficeNoun.objects.filter(office__isnull=False)
    columns = ("office", "office__slug", "office__title_en", "office__title_de", "text")
    yield from others("office", nouns.values_list(*columns))
    # "The Alliance" is no name to look for what its Secretary General said.
    words = OrganisationWord.objects.filter(
        kind=OrganisationWord.Kind.NAME, organisation__kind=Organisation.Kind.COUNTRY
    )
    row = ("organisation", "organisation__code", "organisation__name_en", "organisation__name_de")
    yield from others("country", words.values_list(*row, "text"))


def others(kind: str, rows: Iterable[tuple]) -> Iterator[tuple[Named, str]]:
    for key, slug, english, german, spelling in rows:
        yield Named(kind, key, slug, (english, german or english)), spelling


def names_of_speakers() -> Iterator[tuple[Named, str]]:
    speakers = {
        key: (Named("speaker", key, slug, (name, name)), family)
        for key, slug, name, family in Speaker.objects.values_list(
            "pk", "slug", "name", "family_name"
        )
    }
    for named, family in speakers.values():
        yield named, named.names[0]
        yield named, family
    for key, spelling in SpeakerName.objects.values_list("speaker", "text"):
        if key in speakers:
            yield speakers[key][0], spelling


_kept: tuple[int, Names] | None = None


def names_at(version: SiteVersion) -> Names:
    """At least as new as ``version``, which was read just before."""
    global _kept  # noqa: PLW0603 - one for the process
    kept = _kept
    if kept is None or kept[0] != version.records:
        kept = _kept = version.records, read_names()
    return kept[1]
