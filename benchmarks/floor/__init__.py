"""The floor: what the same pages cost without any framework.

A WSGI application of one psycopg connection, the best SQL we know with counts stored beforehand,
and strings. It has none of the product's safety, languages or forms: nobody should work like this;
it says how little is possible.
"""
