"""Who publishes articles."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from statements.models.articles import Article
from statements.models.organisations import Organisation
from statements.models.provenance import Sourced, SourcedQuerySet
from statements.models.trail import tracked
from statements.models.versions import changes_records


class OutletQuerySet(SourcedQuerySet):
    def for_records(self) -> "OutletQuerySet":
        return self.select_related("country").order_by("name", "pk")

    def named_like(self, words: str) -> "OutletQuerySet":
        return self.filter(Q(name__icontains=words) | Q(domain__icontains=words))

    def with_coverage(self) -> "OutletQuerySet":
        """Those with articles, the most covered first: ``article_count``, ``done_count``,
        ``statement_count`` (published ones that quote them) and ``newest_on``."""
        quoting = Q(articles__snapshots__quotes__statement__state="published")
        statements = self.filter(pk=models.OuterRef("pk")).annotate(
            n=models.Count("articles__snapshots__quotes__statement", quoting, distinct=True)
        )
        is_done = Q(articles__state__in=Article.FINISHED)
        return (
            self.annotate(
                article_count=models.Count("articles"),
                done_count=models.Count("articles", filter=is_done),
                newest_on=models.Max("articles__published_on"),
                statement_count=models.Subquery(statements.values("n")),
            )
            .filter(article_count__gt=0)
            .order_by("-article_count", "name", "pk")
        )


@tracked()
class Outlet(Sourced):
    """Who publishes: a newspaper, an agency, a ministry. Found by its ``domain``."""

    class Kind(models.TextChoices):
        NEWSPAPER = "newspaper", _("newspaper")
        AGENCY = "agency", _("news agency")
        BROADCASTER = "broadcaster", _("broadcaster")
        GOVERNMENT = "government", _("government")
        ORGANISATION = "organisation", _("organisation")
        OTHER = "other", _("other")

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    domain = models.CharField(max_length=120, unique=True)
    language = models.CharField(max_length=8, blank=True)
    country = models.ForeignKey(
        Organisation, models.PROTECT, related_name="outlets", null=True, blank=True
    )
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.OTHER)

    objects = OutletQuerySet.as_manager()

    class Meta:
        triggers = [changes_records()]

    def __str__(self) -> str:
        return self.name
