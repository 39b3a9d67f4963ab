"""Long runs that the suite has no time for: ``make torture``, ``make fuzz``, ``make soak``.

What they run is also run by the suite, for a shorter time.
"""
