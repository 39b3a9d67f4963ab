"""``/metrics`` for Prometheus: how much is asked, how fast it is answered, what runs and what waits.

No label is about a person: routes by template, models by the name that the settings or the model page give.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response

from app.api.dependencies import Operator
from app.counts import BOUNDS, Counts, Durations
from app.services import Services

if TYPE_CHECKING:
    from prometheus_client.core import Metric

router = APIRouter(tags=["health"])


class Gathered:
    """A collector in Prometheus's sense: reads the counts when it is asked, and keeps nothing."""

    def __init__(self, services: Services, counts: Counts) -> None:
        self._services = services
        self._counts = counts

    def collect(self) -> "Iterator[Metric]":
        """Every family of figures."""
        yield from self._requests()
        yield from self._models()
        yield from self._now()

    def _requests(self) -> "Iterator[Metric]":
        from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily

        asked = CounterMetricFamily(
            "greenroom_requests", "Requests that were answered.", labels=["method", "route", "status"]
        )
        for request, count in sorted(self._counts.requests().items(), key=lambda entry: str(entry[0])):
            asked.add_metric([request.method, request.route, str(request.status)], count)
        yield asked
        took = HistogramMetricFamily("greenroom_request_seconds", "Seconds until an answer began.", labels=["route"])
        for route, durations in sorted(self._counts.durations().items()):
            took.add_metric([route], buckets(durations), durations.seconds)
        yield took

    def _models(self) -> "Iterator[Metric]":
        from prometheus_client.core import CounterMetricFamily

        calls = CounterMetricFamily("greenroom_model_calls", "Calls of a chat model.", labels=["model"])
        failures = CounterMetricFamily("greenroom_model_failures", "Calls that failed.", labels=["model", "why"])
        for model, made in sorted(self._services.engines.calls().items()):
            calls.add_metric([model], made.calls)
            for why, count in sorted(made.failures.items()):
                failures.add_metric([model, why], count)
        yield calls
        yield failures

    def _now(self) -> "Iterator[Metric]":
        from prometheus_client.core import GaugeMetricFamily

        services = self._services
        for name, about, value in (
            ("greenroom_turns_running", "Replies in interviews that are being made.", services.turns.running),
            ("greenroom_chats_running", "Answers to chat clients that are being made.", services.chats.within),
            ("greenroom_ingest_queue", "Documents that wait to be read or are being read.", services.reader.queued()),
            ("greenroom_ready", "1 when start-up is over.", int(services.start_up.is_ready)),
        ):
            yield GaugeMetricFamily(name, about, value=value)


def buckets(durations: Durations) -> list[tuple[str, float]]:
    """Each bound with how many were within it, as Prometheus wants them: each including those before."""
    made: list[tuple[str, float]] = []
    count = 0
    for bound, within in zip((*map(str, BOUNDS), "+Inf"), durations.within, strict=True):
        count += within
        made.append((bound, count))
    return made


@router.get("/metrics", response_class=Response, responses={200: {"content": {"text/plain": {}}}})
def metrics(request: Request, _: Operator) -> Response:
    """Figures for Prometheus, for whoever runs this server; it answers during start-up too."""
    from prometheus_client import CollectorRegistry, generate_latest
    from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

    registry = CollectorRegistry(auto_describe=False)
    registry.register(Gathered(request.app.state.services, request.app.state.counts))
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_PLAIN_0_0_4)
