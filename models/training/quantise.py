"""Packed weights: symmetric k-bit codes with one float16 scale a group. The format is in docs/architecture.md; the reader
in the browser is models/runtime/weights.ts.

tensors.py says which tensors of a network are coded. The scale of a group is searched: of a few shares of the largest
magnitude, the one with the least squared error.
"""

import json
import struct

import numpy as np

MAGIC = b"UNRL"


def group_codes(x: np.ndarray, bits: int, group: int) -> tuple[np.ndarray, np.ndarray]:
    """x, flat float32 -> codes uint8 (n,), scales float16 (ceil(n / group),). value = scale * (code - zero)."""
    zero = 2 ** (bits - 1) - 1
    padded = np.pad(x, (0, -len(x) % group)).reshape(-1, group)
    largest = np.abs(padded).max(1)
    best, codes, scales = np.full(len(padded), np.inf), None, None
    for share in (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7):
        s = (largest * share / zero).astype(np.float16)
        safe = np.where(s == 0, 1, s).astype(np.float32)
        q = np.clip(np.rint(padded / safe[:, None]), -zero, zero)
        error = ((q * safe[:, None] - padded) ** 2).sum(1)
        better = error < best
        codes = q if codes is None else np.where(better[:, None], q, codes)
        scales = s if scales is None else np.where(better, s, scales)
        best = np.minimum(error, best)
    return (codes.reshape(-1)[: len(x)] + zero).astype(np.uint8), scales


def dequantise(codes: np.ndarray, scales: np.ndarray, bits: int, group: int) -> np.ndarray:
    zero = 2 ** (bits - 1) - 1
    scale = np.repeat(scales.astype(np.float32), group)[: len(codes)]
    return scale * (codes.astype(np.float32) - zero)


def bit_stream(codes: np.ndarray, bits: int) -> bytes:
    """Value i takes bits [i * bits, (i + 1) * bits) of a little-endian stream."""
    planes = (codes[:, None] >> np.arange(bits, dtype=np.uint8)) & 1
    return np.packbits(planes.reshape(-1), bitorder="little").tobytes()


def pack(tensors: dict[str, np.ndarray], bits: int = 32, group: int = 64, coded: set[str] = frozenset()) -> bytes:
    """The file: names in `coded` at k bits, int32 tensors as they are, all else float32."""
    header, payload = [], bytearray()
    for name, x in tensors.items():
        payload += bytes(-len(payload) % 16)
        entry = {"name": name, "shape": list(x.shape), "bits": 32, "group": 0, "offset": len(payload)}
        if name in coded:
            codes, scales = group_codes(x.astype(np.float32).reshape(-1), bits, group)
            data = scales.tobytes()
            data += bytes(-len(data) % 4) + bit_stream(codes, bits)
            entry |= {"bits": bits, "group": group}
        elif x.dtype == np.int32:
            data = x.tobytes()
            entry["dtype"] = "int32"
        else:
            data = np.ascontiguousarray(x, np.float32).tobytes()
        entry["bytes"] = len(data)
        header.append(entry)
        payload += data
    text = json.dumps({"tensors": header}, separators=(",", ":")).encode()
    text += b" " * (-(8 + len(text)) % 16)
    return MAGIC + struct.pack("<I", len(text)) + text + bytes(payload)


def header(data: bytes) -> list[dict]:
    """What a packed file says of its tensors."""
    return json.loads(data[8 : 8 + struct.unpack("<I", data[4:8])[0]])["tensors"]


def unpack(data: bytes) -> dict[str, np.ndarray]:
    """The inverse, float32 (or int32): what the browser computes with."""
    assert data[:4] == MAGIC, "not a packed file"
    size = struct.unpack("<I", data[4:8])[0]
    payload, tensors = data[8 + size :], {}
    for t in header(data):
        raw = payload[t["offset"] : t["offset"] + t["bytes"]]
        count = int(np.prod(t["shape"]))
        if t["bits"] == 32:
            x = np.frombuffer(raw, np.int32 if t.get("dtype") == "int32" else np.float32)
        else:
            groups = -(-count // t["group"])
            skip = groups * 2 + (-groups * 2) % 4
            stream = np.unpackbits(np.frombuffer(raw[skip:], np.uint8), bitorder="little")[: count * t["bits"]]
            codes = (stream.reshape(-1, t["bits"]) << np.arange(t["bits"], dtype=np.uint8)).sum(1)
            x = dequantise(codes, np.frombuffer(raw[: groups * 2], np.float16), t["bits"], t["group"])
        tensors[t["name"]] = x.reshape(t["shape"])
    return tensors
