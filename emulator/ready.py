"""A bot that runs in this process: waiting until it is up."""

import asyncio


async def comes_up(running: asyncio.Task[None], ready: asyncio.Event) -> None:
    """The bot is up and has set `ready`, or its failure is ours."""
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
    if not ready.is_set():
        waiting.cancel()
        await running
