"""What an error must look like, whichever it is."""

from httpx import Response


def error(answer: Response, status: int, code: str | None = None) -> str:
    """Check that an answer is an error in the form of its address, with a sentence; the sentence."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("application/json")
    body = answer.json()["error"]
    if answer.url.path.startswith("/v1/"):
        assert set(body) == {"message", "type", "param", "code"}
        assert body["type"] in ("invalid_request_error", "rate_limit_error", "server_error")
    else:
        assert set(body) <= {"code", "message", "retryable", "field"}
        assert isinstance(body["retryable"], bool)
    if code is not None:
        assert body["code"] == code
    message = body["message"]
    assert isinstance(message, str)
    assert message[0] in "‘“'" or message[0].isupper(), message
    assert message.rstrip().endswith((".", "…")), message
    assert len(message) < 250
    for jargon in ("pydantic", "input", "traceback", "string_", "type=", "none", "null", "regex", "pattern"):
        assert jargon not in message.lower(), message
    return str(message)
