"""The interviewer's part: opening questions, remarks, the report."""
