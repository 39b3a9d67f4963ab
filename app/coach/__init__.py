"""The use cases. Each gathers what it needs, lets an engine or a pure function decide, and applies the outcome."""
