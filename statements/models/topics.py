"""What statements are about."""

from django.db import models
from django.urls import reverse

from statements.models.languages import in_active_language
from statements.models.provenance import Sourced
from statements.models.trail import tracked


class TopicQuerySet(models.QuerySet["Topic"]):
    def by_name(self) -> "TopicQuerySet":
        return self.order_by("name_en", "pk")

    def with_statement_counts(self) -> "TopicQuerySet":
        return self.annotate(
            statement_count=models.Count(
                "positions", filter=models.Q(positions__statement__state="published")
            )
        )

    def with_statements(self) -> "TopicQuerySet":
        return self.with_statement_counts().filter(models.Q(statement_count__gt=0))

    def named_like(self, words: str) -> "TopicQuerySet":
        return self.filter(models.Q(name_en__icontains=words) | models.Q(name_de__icontains=words))


@tracked()
class Topic(Sourced):
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

    objects = TopicQuerySet.as_manager()

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


@tracked()
class TopicTerm(Sourced):
    """A word or phrase that points to a topic; ``*`` at a word's end stands for any ending.

    With ``only_with`` (words parted by ``;``) it counts only beside one of them.
    """

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="terms")
    text = models.CharField(max_length=120)
    language = models.CharField(max_length=8)
    only_with = models.CharField(max_length=240, blank=True)

    objects = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "text", "language"], name="topic_term_once")
        ]

    def __str__(self) -> str:
        return self.text
