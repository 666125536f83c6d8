"""Web pages as articles.

``page`` is the door; it is loaded when the first page comes (see ``readers.article``), so nothing
here imports it.
"""
