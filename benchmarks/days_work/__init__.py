"""A day's work: what a good Django developer builds in a day on the same models.

Generic views with a paginator, ``select_related`` and ``prefetch_related``, ``annotate`` and
``aggregate``, Django's templates and ``icontains`` for search. No query is asked once a row, and
nothing is stored beforehand: what a page counts, it counts. Of two ways as plain as each other it
takes the one that costs less.

A reader sees the words and the facts of the product's page at the same address, which a test
compares page by page. What takes longer than a day is left out:

- pictures: a topic's timeline is a list of its years, with the numbers that the picture tells, and
  the meetings in it are those where most was said; a speaker's offices stand in a list alone;
- what a search means: no stems, compounds, names, typed operators or did-you-mean;
- how two wordings differ word by word, and what a correction changed beside its note;
- where a page's links lead, but to the next page of a list.
"""
