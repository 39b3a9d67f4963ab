"""What an answer claims, held against the facts of the candidate's own notes."""
