"""The coach for programs that speak MCP (streamable HTTP), at one address behind the same guard as all others.

Each request stands for itself: there are no sessions to keep, and no stream is left open. The library is imported
when the first request comes, so that a start does not wait for it.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from app import __version__
from app.api.errors import from_validation
from app.api.guard import LARGEST_BODY
from app.engines.hearing import Allowance, Hearing, heard
from app.errors import GreenroomError, NotReady
from app.services import Services

if TYPE_CHECKING:
    from mcp.server.context import ServerRequestContext
    from mcp.server.lowlevel import Server
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
    from mcp_types import CallToolRequestParams, CallToolResult, ListToolsResult, PaginatedRequestParams

    from app.api.mcp_tools import Tool

PATH: Final = "/mcp"
INSTRUCTIONS: Final = (
    "Greenroom coaches people for job interviews out of their own notes. Ask list_candidates first; the other tools "
    "take a candidate's id. Quotes and citations are word for word; repeat them as they are."
)


class McpDoor:
    """Where MCP requests come in. It opens with the first of them, and closes with the application."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._wanted: asyncio.Event | None = None
        self._opened: asyncio.Future[StreamableHTTPSessionManager] | None = None

    @asynccontextmanager
    async def within(self) -> AsyncIterator[None]:
        """While the application runs: be ready to open, and be closed at the end."""
        self._wanted, stop = asyncio.Event(), asyncio.Event()
        self._opened = asyncio.get_running_loop().create_future()
        keeping = asyncio.create_task(self._keep(self._wanted, stop, self._opened), name="mcp")
        try:
            yield
        finally:
            stop.set()
            self._wanted.set()
            await asyncio.wait({keeping})
            self._wanted = self._opened = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request.

        Raises:
            NotReady: the application is stopping, or was not started as one.
        """
        wanted, opened = self._wanted, self._opened
        if wanted is None or opened is None:
            raise NotReady("Greenroom is starting or stopping; try again in a few seconds.")
        wanted.set()
        await asyncio.wait({opened})
        if opened.cancelled():
            raise NotReady("Greenroom cannot speak MCP now; its log says why.")
        await opened.result().handle_request(scope, receive, send)

    async def _keep(
        self, wanted: asyncio.Event, stop: asyncio.Event, opened: "asyncio.Future[StreamableHTTPSessionManager]"
    ) -> None:
        """Open when wanted and stay open until told to stop; what is opened in a task must be closed in the same."""
        await wanted.wait()
        try:
            if not stop.is_set():
                manager = await asyncio.to_thread(_manager, self._services)
                async with manager.run():
                    opened.set_result(manager)
                    await stop.wait()
        finally:
            opened.cancel()  # of no effect once it is open


def mcp_route(door: McpDoor) -> Route:
    """The route of the door. No stream is offered beside the answers, so there is nothing to GET."""
    return Route(PATH, endpoint=door, methods=["POST"], include_in_schema=False)


def _manager(services: Services) -> "StreamableHTTPSessionManager":
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

    server = mcp_server(services)
    return StreamableHTTPSessionManager(server, json_response=True, stateless=True, max_request_body_size=LARGEST_BODY)


def mcp_server(services: Services) -> "Server[Any]":
    """The tools as an MCP server."""
    from mcp import MCPError
    from mcp.server.lowlevel import Server
    from mcp_types import INVALID_PARAMS, ListToolsResult

    from app.api.mcp_tools import TOOLS

    tools = {tool.name: tool for tool in TOOLS}
    listed = ListToolsResult(tools=[_listed(tool) for tool in TOOLS])

    async def list_tools(_: "ServerRequestContext[Any]", __: "PaginatedRequestParams | None") -> "ListToolsResult":
        return listed

    async def call_tool(context: "ServerRequestContext[Any]", params: "CallToolRequestParams") -> "CallToolResult":
        tool = tools.get(params.name)
        if tool is None:
            raise MCPError(INVALID_PARAMS, "There is no such tool; ask for the list of tools.")
        owner: str = context.request.state.owner  # type: ignore[union-attr]
        return await _called(services, owner, tool, params.arguments or {})

    return Server(
        "greenroom",
        version=__version__,
        title="Greenroom",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _listed(tool: "Tool") -> Any:
    from mcp_types import Tool as Listed
    from mcp_types import ToolAnnotations

    return Listed(
        name=tool.name,
        title=tool.title,
        description=tool.about,
        input_schema=tool.input_schema(),
        output_schema=tool.output_schema(),
        annotations=ToolAnnotations(read_only_hint=tool.reads, destructive_hint=False, open_world_hint=False),
    )


async def _called(services: Services, owner: str, tool: "Tool", arguments: dict[str, Any]) -> "CallToolResult":
    """The result as structured content and as text, or the error's sentence as a tool's error."""
    from mcp_types import CallToolResult, TextContent

    try:
        call = tool.takes.model_validate(arguments)
        await asyncio.to_thread(services.ready)
        with heard(Hearing(lambda _: None, Allowance())):
            made = await tool.does(services, owner, call)
    except ValidationError as error:
        found = [{**each, "loc": ("body", *each["loc"])} for each in error.errors()]
        message = from_validation(found).message
        return CallToolResult(content=[TextContent(type="text", text=message)], is_error=True)
    except GreenroomError as error:
        return CallToolResult(content=[TextContent(type="text", text=error.message)], is_error=True)
    structured = made.model_dump(mode="json")
    text = json.dumps(structured, ensure_ascii=False)
    return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=structured)
