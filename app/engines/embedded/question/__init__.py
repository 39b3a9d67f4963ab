"""What an interviewer asks for: the kind of answer, what a question back is after, the points a good answer covers."""
