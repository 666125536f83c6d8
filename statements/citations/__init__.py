"""Statement -> the ways in which people cite it: plain text, markup, files for reference managers.

A paraphrase never stands in quotation marks, and a translated wording is said to be one.
"""
