"""The log as lines of JSON: when, what, with which ids, counts and durations. Nothing that a person wrote.

Our own messages hold ids only. Those of libraries may repeat anything (a URL, a request's body, a statement's values),
and so may the text of an exception, whoever raised it: of these only the kind and the place are written.
"""

import json
import logging
import threading
import traceback
from datetime import UTC, datetime
from typing import Any, TextIO

OURS = "greenroom"
SERVER = "uvicorn"
"""The one library whose messages are written; without the values put into them."""


class Lines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line. What our own code adds as ``extra={"fields": {…}}`` stands beside the message."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if _within(record.name, OURS):
            line["message"] = record.getMessage()
            line |= getattr(record, "fields", {})
        else:
            if _within(record.name, SERVER):
                line["message"] = str(record.msg).strip()
            line["at"] = f"{record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[0] is not None:
            line |= _fault(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def write_log(stream: TextIO, level: str) -> None:
    """Let every log line of this process go to a stream, ours from ``level`` on, libraries' when they warn."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Lines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(level.upper())
    threading.excepthook = _log_thread


def _log_thread(ended: threading.ExceptHookArgs) -> None:
    """A thread that ended with a fault of ours; Python would print its text."""
    name = ended.thread.name if ended.thread else ""
    fault = (ended.exc_type, ended.exc_value or ended.exc_type(), ended.exc_traceback)
    logging.getLogger(OURS).error("a thread ended with a fault", extra={"fields": {"thread": name}}, exc_info=fault)


def _within(name: str, logger: str) -> bool:
    return name == logger or name.startswith(f"{logger}.")


def _fault(error: BaseException | None) -> dict[str, Any]:
    """An exception's kind and the way it came, innermost last; not its text."""
    frames = traceback.extract_tb(error.__traceback__) if error is not None else []
    way = [f"{frame.filename.rsplit('site-packages/')[-1]}:{frame.lineno} {frame.name}" for frame in frames]
    return {"error": type(error).__name__, "way": way[-12:]}
