"""Clearing what Chroma's index file holds before its first vector: whatever the process had in memory."""

import struct
from pathlib import Path

HEADER = struct.Struct("<i6Q")
VECTORS_WRITTEN = 3
"""Layout of hnswlib's ``header.bin`` as Chroma 1.5 writes it; which of its fields counts the vectors."""


def clear_unused_space(folder: Path) -> None:
    """Overwrite with zeros each index file below the folder that holds no vector yet.

    Chroma makes ``data_level0.bin`` from memory that nobody has written, with room for a hundred vectors, and fills
    it only at its first synchronisation, a thousand vectors later. Until then the file may hold anything that this
    process had freed: a line of somebody's notes, which erasing them would not find. Once there are vectors the
    file is exactly as long as they are. The caller sees to it that nothing is being added meanwhile.
    """
    for header in folder.glob("*/header.bin"):
        packed = header.read_bytes()[: HEADER.size]
        if len(packed) < HEADER.size or HEADER.unpack(packed)[VECTORS_WRITTEN] > 0:
            continue
        with (header.parent / "data_level0.bin").open("r+b") as file:
            length = file.seek(0, 2)
            file.seek(0)
            if any(file.read()):
                file.seek(0)
                file.write(bytes(length))
