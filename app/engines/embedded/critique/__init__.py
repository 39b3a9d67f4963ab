"""Judging an answer: what it says, what it leaves out, what the notes hold against it, what to ask next."""
