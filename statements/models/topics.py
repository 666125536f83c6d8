"""What statements are about."""

from collections.abc import Iterator

from django.db import models
from django.urls import reverse

from statements.models.folding import folded_name
from statements.models.languages import in_active_language
from statements.models.merged_records import (
    TOPIC_REFERENCES,
    Mergeable,
    StandingManager,
    merged_whole,
    no_circle,
    refers_to_standing,
)
from statements.models.provenance import Sourced, SourcedQuerySet
from statements.models.tallies import position_count
from statements.models.trail import tracked
from statements.models.versions import changes_records


class TopicQuerySet(SourcedQuerySet):
    def by_name(self) -> "TopicQuerySet":
        return self.order_by(folded_name(), "pk")

    def for_records(self) -> "TopicQuerySet":
        return self.select_related("parent").by_name()

    def as_tree(self) -> list["Topic"]:
        """Each with those below it after it, by name, and how ``deep`` it lies; one query."""
        return self.as_tree_below(None)

    def as_tree_below(self, topic: "Topic | None") -> list["Topic"]:
        """The same of those below a topic alone."""
        children: dict[int | None, list[Topic]] = {}
        for row in self.by_name():
            children.setdefault(row.parent_id, []).append(row)

        def branch(parent: int | None, deep: int) -> Iterator[Topic]:
            for row in children.get(parent, ()):
                row.deep = deep
                yield row
                yield from branch(row.pk, deep + 1)

        return list(branch(topic.pk if topic else None, 0))

    def below(self, topic: "Topic") -> "TopicQuerySet":
        """All topics below this one, however deep."""
        found: set[int] = set()
        nearest = {topic.pk}
        while nearest:
            nearest = set(self.filter(parent__in=nearest).values_list("pk", flat=True)) - found
            found |= nearest
        return self.filter(pk__in=found)

    def with_statement_counts(self) -> "TopicQuerySet":
        return self.annotate(statement_count=position_count())

    def with_statements(self) -> "TopicQuerySet":
        return self.with_statement_counts().filter(models.Q(statement_count__gt=0))

    def named_like(self, words: str) -> "TopicQuerySet":
        return self.filter(models.Q(name_en__icontains=words) | models.Q(name_de__icontains=words))

    def meant_by(self, words: str) -> "TopicQuerySet":
        """Those whose name or one of whose trigger words holds ``words``."""
        terms = TopicTerm.objects.filter(text__icontains=words).values("topic")
        return self.named_like(words) | self.filter(pk__in=terms)


@tracked()
class Topic(Sourced, Mergeable):
    """A node of the tree of topics, with a proposition where one can be for or against it."""

    slug = models.SlugField(max_length=60, unique=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, related_name="children", null=True, blank=True
    )
    name_en = models.CharField(max_length=120)
    name_de = models.CharField(max_length=120, blank=True)
    name_fr = models.CharField(max_length=120, blank=True)
    definition_en = models.TextField(blank=True)
    definition_de = models.TextField(blank=True)
    proposition_en = models.CharField(max_length=240, blank=True)
    proposition_de = models.CharField(max_length=240, blank=True)
    eurovoc_id = models.CharField(max_length=16, blank=True)
    eurovoc_match = models.CharField(max_length=16, blank=True)
    iptc_id = models.CharField(max_length=32, blank=True)
    wikidata_id = models.CharField(max_length=16, blank=True)

    objects = StandingManager.from_queryset(TopicQuerySet)()
    with_merged = TopicQuerySet.as_manager()

    # Set by as_tree().
    deep = 0

    class Meta:
        triggers = [
            *merged_whole("statements_topic", TOPIC_REFERENCES),
            *refers_to_standing("parent", "statements_topic"),
            no_circle("statements_topic"),
            changes_records(),
        ]

    def __str__(self) -> str:
        return self.name_en

    def get_absolute_url(self) -> str:
        return reverse("topic-detail", args=[self.slug])

    @property
    def name(self) -> str:
        return in_active_language(self, "name")

    @property
    def definition(self) -> str:
        return in_active_language(self, "definition")

    @property
    def proposition(self) -> str:
        return in_active_language(self, "proposition")


class TopicTermQuerySet(SourcedQuerySet):
    def for_records(self) -> "TopicTermQuerySet":
        return self.select_related("topic").order_by("language", "text", "pk")

    def named_like(self, words: str) -> "TopicTermQuerySet":
        return self.filter(text__icontains=words)


@tracked()
class TopicTerm(Sourced):
    """A word or phrase that points to a topic; ``*`` at a word's end stands for any ending.

    With ``only_with`` (words parted by ``;``) it counts only beside one of them.
    """

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="terms")
    text = models.CharField(max_length=120)
    language = models.CharField(max_length=8)
    only_with = models.CharField(max_length=240, blank=True)

    objects = TopicTermQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "text", "language"], name="topic_term_once")
        ]
        triggers = [*refers_to_standing("topic", "statements_topic"), changes_records()]

    def __str__(self) -> str:
        return self.text
