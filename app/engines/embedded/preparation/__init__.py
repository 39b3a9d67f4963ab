"""Where a candidate stands: stories, blank questions, requirements, plan."""
