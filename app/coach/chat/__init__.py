"""Coaching out of a chat's messages: nothing but what stands in them is known, and nothing is recorded."""
