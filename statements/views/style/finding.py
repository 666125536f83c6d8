"""What one finds statements by: filters, searches, the tree of topics."""

from datetime import date

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from statements.forms.search import SearchForm
from statements.forms.statement_filters import StatementFiltersForm
from statements.search.matches import Group, Hits
from statements.search.names import Named
from statements.search.questions import parse_question
from statements.views.public.narrowing import Chip
from statements.views.public.paging import StatementPage
from statements.views.public.search_address import Doubt
from statements.views.public.search_results import Facet, Results
from statements.views.public.topics import TopicNode
from statements.views.style.fiction import DAY, LAMPS, PIERS
from statements.views.style.lists import CHIPS, choices, meeting_head, narrowing
from statements.views.style.showing import Shown, Subject

BRANDT = Named("speaker", 1, "ada-brandt", ("Ada Brandt", "Ada Brandt"))
QUIST = Named("speaker", 2, "bo-quist", ("Bo Quist", "Bo Quist"))
LIGHTHOUSES = Named("topic", 1, "lighthouses", ("Lighthouses", "Leuchttürme"))


def subjects(request: HttpRequest) -> list[Subject]:
    wrong = StatementFiltersForm({"year": "soon"}, fixed={})
    opened = narrowing(form=wrong, choices=choices(), is_open=True, is_cut=True)
    nodes = [TopicNode(LAMPS, (TopicNode(PIERS, ()),))]
    filters = Shown("statement_filters", _("open, one is wrong"), request=request, narrowing=opened)
    return [
        Subject("narrowing", _("Ways and filters"), (filters,)),
        Subject("search", _("Search"), search(request)),
        Subject("found", _("Found"), found(request)),
        Subject("topics", _("Topics"), (Shown("topic_tree", nodes=nodes),)),
        Subject("meeting", _("Meeting"), meeting_head()),
    ]


def search(request: HttpRequest) -> tuple[Shown, ...]:
    ada = Chip("speaker", BRANDT.slug, _("Speaker"), BRANDT.names[0])
    chips = {"request": request, "chips": (ada, *CHIPS[1:]), "target": "#results"}
    nobody = Doubt("speaker", "Nobody", (), has_more=False, is_nobodys=True)
    ways = tuple((row.name, f"?speaker={row.slug}") for row in (BRANDT, QUIST))
    several = Doubt("speaker", "b", ways, has_more=True, is_nobodys=False)
    lamp = parse_question("lamp")
    too_frequent = {"question": parse_question("the and"), "chips": (), "are_small": True}
    return (
        Shown("search_form", form=SearchForm(QueryDict("q=lamp"))),
        Shown("filter_chips", _("what is set"), **chips),
        Shown("search_doubt", _("nothing is called so"), doubt=nobody),
        Shown("search_doubt", _("several are called so"), doubt=several),
        Shown("search_nothing", _("no quote holds the words"), question=lamp, chips=()),
        Shown("search_nothing", _("its words are too frequent"), **too_frequent),
        Shown("search_nothing", _("nothing is published"), question=parse_question(""), chips=()),
    )


def found(request: HttpRequest) -> tuple[Shown, ...]:
    cut = parse_question("lamp " * 11)
    results = Results(
        question=cut,
        page=StatementPage([], ""),
        found=[],
        hits=Hits([1], 1000, is_cut=True, counts={"topic": {"1": 24}}),
        facets=(Facet("topic", _("Topic"), choices()[0].options, 3),),
        groups=((BRANDT, Group(1, 41, date(2024, 10, 1), DAY)), (QUIST, Group(2, 1, DAY, DAY))),
        named={"speaker": [BRANDT, QUIST], "topic": [LIGHTHOUSES]},
        others=("Ada Brandt", "hafenlampen"),
        better=parse_question("lamps"),
        is_of_small_words=False,
    )
    form = SearchForm(QueryDict("q=lamp&group=speaker"))
    form.is_valid()
    return (
        Shown("search_hints", request=request, question=cut, results=results),
        Shown("search_groups", _("by speaker"), request=request, results=results, form=form),
    )
