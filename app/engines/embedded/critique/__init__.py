"""What is said about an answer: criteria with their remarks, what the notes hold beside it, and the next step."""
