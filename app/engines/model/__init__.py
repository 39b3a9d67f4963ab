"""Coaching with a chat model: it proposes, code checks, and the embedded engine answers where it fails.

``provider`` alone knows LangChain. Above it: ``ladder`` (time-outs, tries, the breaker), ``ask`` (a prompt, a form, one
second chance), ``checks`` (pure), a module per use that turns a checked proposal into a record, and ``engine``.
"""
