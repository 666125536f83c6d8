"""A day's work: what a good Django developer builds in a day on the same models.

Generic lists with a paginator, ``select_related`` and ``prefetch_related``, Django's templates:
no query is asked once a row, and nothing is stored beforehand.
"""
