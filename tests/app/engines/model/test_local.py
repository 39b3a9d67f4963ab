"""A model in this process: made tiny and random here, loaded from a folder, streamed from its thread, and stopped."""

import asyncio
import threading
import time
from contextlib import aclosing
from pathlib import Path

import pytest

from app.engines.model import local
from app.engines.model.late import LateModel
from app.engines.model.local import LocalModel
from app.engines.model.wire import Fault, Message
from app.settings import Settings

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default")]
"""The libraries warn of one thing and another that is theirs to mend."""

ASK = [Message("system", "You listen."), Message("user", "Say something about the roses.")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Llama of two layers with random weights and a tokenizer of its own, as they lie on disk."""
    import torch
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    place = tmp_path_factory.mktemp("llama")
    words = ["<unk>", "<s>", "</s>", *(f"word{n}" for n in range(61))]
    tokenizer = Tokenizer(WordLevel({word: n for n, word in enumerate(words)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = Whitespace()
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, unk_token="<unk>", bos_token="<s>", eos_token="</s>", pad_token="</s>"
    )
    fast.save_pretrained(place)
    torch.manual_seed(7)
    config = LlamaConfig(
        vocab_size=64,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        max_position_embeddings=2048,
        bos_token_id=1,
        eos_token_id=2,
        pad_token_id=2,
    )
    LlamaForCausalLM(config).save_pretrained(place)
    return place


def test_words_come_as_they_are_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reply arrives in pieces, with its tokens counted, while the event loop goes on."""
    monkeypatch.setattr(local, "MOST_TOKENS", 12)

    async def work() -> None:
        model = LocalModel("huggingface:llama", str(folder))
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                await asyncio.sleep(0.001)
                ticks += 1

        ticking = asyncio.create_task(tick())
        async with aclosing(model.stream(ASK)) as deltas:
            found = [delta async for delta in deltas]
        ticking.cancel()
        assert len([delta for delta in found if delta.text]) >= 3
        assert all(word.startswith("word") for word in "".join(delta.text for delta in found).split())
        assert (found[-1].tokens_in > 5, 0 < found[-1].tokens_out <= 12, found[-1].finish) == (True, True, "stop")
        assert ticks > 3

    asyncio.run(work())


@pytest.mark.alone
def test_leaving_ends_it_at_the_next_token(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stops listening does not keep the processor busy for the rest of a long reply."""
    monkeypatch.setattr(local, "MOST_TOKENS", 1_500)

    async def work() -> float:
        model = LocalModel("huggingface:llama", str(folder))
        model.open()
        async with aclosing(model.stream(ASK)) as deltas:
            async for delta in deltas:
                if delta.text:
                    break
            began = time.perf_counter()
        return time.perf_counter() - began

    assert min(asyncio.run(work()) for _ in range(3)) < 1.0
    assert not [thread for thread in threading.enumerate() if "stream" in thread.name]


def test_folder_without_a_model_is_a_fault(tmp_path: Path) -> None:
    """A name that leads nowhere on this machine is said so; nothing is fetched."""

    async def work() -> None:
        model = LateModel(f"huggingface:{tmp_path / 'nothing'}", Settings())
        assert (model.place, model.here) == ("this process", True)
        with pytest.raises(Fault, match="No usable model lies in"):
            async with aclosing(model.stream(ASK)) as deltas:
                async for _ in deltas:
                    pass

    asyncio.run(work())
