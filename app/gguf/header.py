r"""The header of a GGUF file: its keys and its tensor table.

Format, after ``docs/gguf.md`` of ggml (all numbers little endian)::

    "GGUF"  u32 version  u64 tensors  u64 settings
    setting:  text key  u32 type  value            text = u64 length, bytes
    value:    a number, a text, or for an array:   u32 type  u64 count  values
    tensor:   text name  u32 n  u64 * n dimensions (fastest first)  u32 type  u64 offset
    padding to general.alignment (32)
    data, each tensor at its offset, padded likewise

The rules are as strict as those of ``gguf.cpp`` in llama.cpp, where a violation aborts the load; a file that passes
here may still be rejected there.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.gguf.errors import (
    BigEndianFileError,
    EmptyFileError,
    HeaderFault,
    NotGgufError,
    UnsupportedVersionError,
    ZeroFilledError,
)
from app.gguf.ggml_types import REMOVED_TENSOR_TYPES, STRUCT_CODES, TENSOR_TYPES, TensorType, ValueType
from app.gguf.lookalike import looks_like
from app.gguf.opening import display_name, open_readable
from app.gguf.reader import PLAUSIBLE_BYTES, BinarySource, HeaderReader

MAGIC = b"GGUF"
DEFAULT_ALIGNMENT = 32
MAX_DIMENSIONS = 4

MAX_KEYS = 1 << 16
MAX_TENSORS = 1 << 18
"""Far above every known model (about 60 settings, 2,000 tensors); limits the cost of a hostile header."""

MAX_KEY_BYTES = (1 << 16) - 1
MAX_TENSOR_NAME_BYTES = 64
"""Both limits are from the format's description."""

ITEM_BYTES = {value_type: struct.calcsize("<" + code) for value_type, code in STRUCT_CODES.items()}

_SMALLEST_SETTING = 8 + 1 + 4 + 1
_SMALLEST_TENSOR = 8 + 4 + 4 + 8
_EAGER_ITEMS = 4096
_EAGER_TEXT_ITEMS = 256
_EAGER_TEXT_BYTES = 1 << 20
_MAX_NUMBER = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class SkippedArray:
    """A placeholder for a long list that was not read: the vocabulary and its merges.

    Attributes:
        count: number of items.
    """

    count: int


Value = int | float | bool | str | tuple[int | float | bool, ...] | tuple[str, ...] | SkippedArray


@dataclass(frozen=True, slots=True)
class TensorInfo:
    """One row of the tensor table. `offset` counts from the start of the data; `dimensions` are fastest first."""

    name: str
    dimensions: tuple[int, ...]
    type_id: int
    offset: int
    size_bytes: int

    @property
    def tensor_type(self) -> TensorType:
        """The packing of the numbers."""
        return TENSOR_TYPES[self.type_id]

    @property
    def elements(self) -> int:
        """The number of elements in the tensor."""
        return _product(self.dimensions)


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """Everything before the tensor data.

    Attributes:
        values: the settings by key.
        tensors: in the order of the file.
        data_offset: start of the data, in bytes from the start of the file.
    """

    values: dict[str, Value]
    tensors: tuple[TensorInfo, ...]
    data_offset: int

    @property
    def needed_bytes(self) -> int:
        """The minimum length of the file for every tensor to be complete."""
        if not self.tensors:
            return self.data_offset
        last = self.tensors[-1]
        return self.data_offset + last.offset + last.size_bytes

    def integer(self, key: str) -> int | None:
        """Return the value of `key` if it is an integer."""
        value = self.values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def text(self, key: str) -> str | None:
        """Return the value of `key` if it is text."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def item_count(self, key: str) -> int | None:
        """Return the length of the list at `key`, read or skipped; None if it is not a list."""
        value = self.values.get(key)
        if isinstance(value, SkippedArray):
            return value.count
        return len(value) if isinstance(value, tuple) else None


def read_header(source: Path | BinarySource, *, file_name: str = "The file") -> GgufHeader:
    """Read the header of a file or of any source of its first bytes (16 MB are enough for gpt-oss).

    Whether the data is complete is not checked: compare :attr:`GgufHeader.needed_bytes` with the size, or use
    :func:`app.gguf.check.check_file`.

    Raises:
        GgufError: the file or its header is invalid.
    """
    if isinstance(source, Path):
        with open_readable(source) as stream:
            return _parse(HeaderReader(stream, display_name(source)))
    return _parse(HeaderReader(source, file_name))


def _parse(reader: HeaderReader) -> GgufHeader:
    _read_magic(reader)
    _check_version(reader)
    n_tensors, n_keys = reader.u64(), reader.u64()
    if n_tensors > MAX_TENSORS:
        raise reader.fault(HeaderFault.TOO_MANY_TENSORS, str(n_tensors))
    if n_keys > MAX_KEYS:
        raise reader.fault(HeaderFault.TOO_MANY_KEYS, str(n_keys))
    if n_tensors * _SMALLEST_TENSOR + n_keys * _SMALLEST_SETTING > reader.remaining:
        raise reader.fault(HeaderFault.CUT_OFF)
    values = _read_values(reader, n_keys)
    alignment = _alignment(reader, values)
    tensors = tuple(_read_tensors(reader, n_tensors, alignment))
    # like llama.cpp: without tensors there is no data to align, and the file may end here
    data_offset = _padded(reader.position, alignment) if tensors else reader.position
    return GgufHeader(values, tensors, data_offset)


def _read_magic(reader: HeaderReader) -> None:
    if reader.size == 0:
        raise EmptyFileError(reader.file_name)
    start = reader.take(min(reader.size, 512))
    reader.go_to(len(MAGIC))
    if start[:4] == MAGIC:
        return
    if not any(start):
        raise ZeroFilledError(reader.file_name, begins_well=False)
    raise NotGgufError(reader.file_name, looks_like(start, reader.file_name))


def _check_version(reader: HeaderReader) -> None:
    version = reader.u32()
    # In the other byte order, the low half of a small number is zero.
    if version and version & 0xFFFF == 0:
        raise BigEndianFileError(reader.file_name)
    if version not in (2, 3):
        raise UnsupportedVersionError(reader.file_name, version)


def _read_values(reader: HeaderReader, count: int) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for _ in range(count):
        # backslashreplace keeps different invalid names different
        key = reader.raw_text(MAX_KEY_BYTES).decode("utf-8", "backslashreplace")
        if not key:
            raise reader.fault(HeaderFault.EMPTY_KEY)
        if key in values:
            raise reader.fault(HeaderFault.DUPLICATE_KEY, shown(key))
        values[key] = _read_value(reader, key)
    return values


def _read_value(reader: HeaderReader, key: str) -> Value:
    value_type = _value_type(reader, key)
    if value_type is ValueType.STRING:
        return reader.text()
    if value_type is not ValueType.ARRAY:
        return reader.scalars(value_type, 1)[0]
    item_type, count = _value_type(reader, key), reader.u64()
    if item_type is ValueType.ARRAY:
        raise reader.fault(HeaderFault.NESTED_ARRAY, shown(key))
    if item_type is ValueType.STRING:
        return _read_texts(reader, count)
    return _read_numbers(reader, item_type, count)


def _value_type(reader: HeaderReader, key: str) -> ValueType:
    number = reader.u32()
    try:
        return ValueType(number)
    except ValueError:
        raise reader.fault(HeaderFault.VALUE_TYPE, f"{shown(key)}: {number}") from None


def _read_texts(reader: HeaderReader, count: int) -> tuple[str, ...] | SkippedArray:
    start = reader.position
    reader.skip_strings(count)
    end = reader.position
    if count > _EAGER_TEXT_ITEMS or end - start > _EAGER_TEXT_BYTES:
        return SkippedArray(count)
    reader.go_to(start)
    return tuple(reader.text() for _ in range(count))


def _read_numbers(
    reader: HeaderReader, item_type: ValueType, count: int
) -> tuple[int | float | bool, ...] | SkippedArray:
    size = count * ITEM_BYTES[item_type]
    if size > reader.remaining or size > PLAUSIBLE_BYTES:
        raise reader.too_long(size, f"a list of {count} numbers")
    if count <= _EAGER_ITEMS:
        return reader.scalars(item_type, count)
    reader.skip(size)
    return SkippedArray(count)


def _alignment(reader: HeaderReader, values: dict[str, Value]) -> int:
    alignment = values.get("general.alignment", DEFAULT_ALIGNMENT)
    if not isinstance(alignment, int) or alignment <= 0 or alignment & (alignment - 1):
        raise reader.fault(HeaderFault.ALIGNMENT, shown(str(alignment)))
    return alignment


def _read_tensors(reader: HeaderReader, count: int, alignment: int) -> Iterator[TensorInfo]:
    names: set[str] = set()
    expected_offset = 0
    for _ in range(count):
        tensor = _read_tensor(reader)
        if tensor.name in names:
            raise reader.fault(HeaderFault.DUPLICATE_TENSOR, shown(tensor.name))
        names.add(tensor.name)
        if tensor.offset != expected_offset:
            raise reader.fault(_offset_fault(tensor.offset, expected_offset, alignment), shown(tensor.name))
        expected_offset += _padded(tensor.size_bytes, alignment)
        yield tensor


def _read_tensor(reader: HeaderReader) -> TensorInfo:
    raw_name = reader.raw_text(MAX_KEY_BYTES)
    name = raw_name.decode("utf-8", "backslashreplace")
    if len(raw_name) > MAX_TENSOR_NAME_BYTES:
        raise reader.fault(HeaderFault.TENSOR_NAME, shown(name))
    rank = reader.u32()
    if rank > MAX_DIMENSIONS:
        raise reader.fault(HeaderFault.DIMENSIONS, f"{shown(name)}: {rank} dimensions")
    dimensions = tuple(reader.u64() for _ in range(rank))
    if any(size > _MAX_NUMBER for size in dimensions) or _product(dimensions) > _MAX_NUMBER:
        raise reader.fault(HeaderFault.DIMENSIONS, shown(name))
    type_id = reader.u32()
    return TensorInfo(name, dimensions, type_id, reader.u64(), _size_bytes(reader, name, dimensions, type_id))


def _size_bytes(reader: HeaderReader, name: str, dimensions: tuple[int, ...], type_id: int) -> int:
    packing = TENSOR_TYPES.get(type_id)
    if packing is None:
        fault = HeaderFault.WITHDRAWN_TYPE if type_id in REMOVED_TENSOR_TYPES else HeaderFault.TENSOR_TYPE
        raise reader.fault(fault, f"{shown(name)}: type {type_id}")
    row = dimensions[0] if dimensions else 1
    if row % packing.block_elements:
        raise reader.fault(HeaderFault.BLOCK_SIZE, shown(name))
    return _product(dimensions) // packing.block_elements * packing.block_bytes


def _offset_fault(offset: int, expected: int, alignment: int) -> HeaderFault:
    if offset % alignment:
        return HeaderFault.OFFSET_UNALIGNED
    return HeaderFault.OFFSET_OVERLAP if offset < expected else HeaderFault.OFFSET_GAP


def _padded(size: int, alignment: int) -> int:
    return -(-size // alignment) * alignment


def _product(dimensions: tuple[int, ...]) -> int:
    total = 1
    for size in dimensions:
        total *= size
    return total


def shown(text: str) -> str:
    """Return text from an untrusted header, safe to show in a message."""
    printable = "".join(char if char.isprintable() else "?" for char in text)
    return printable if len(printable) <= 60 else printable[:59] + "…"
