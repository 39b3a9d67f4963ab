"""A candidate's notes as they were written: lines with place and topic, what is private, jobs with dates."""
