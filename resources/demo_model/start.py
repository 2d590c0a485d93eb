"""Read a GGUF of export.py back as a model whose training goes on."""

from pathlib import Path

import gguf
import numpy as np
import torch
import vocabulary
from export import parameters
from model import DemoModel, Shape
from torch import Tensor
from torch.nn.functional import normalize


def read(path: Path) -> DemoModel:
    """The model in a file, over the tokens that the data uses now.

    A token that the file did not know begins with an embedding of its own, of the usual length and any direction, and
    with the output row of all unused tokens.
    """
    file = {t.name: torch.from_numpy(np.array(gguf.dequantize(t.data, t.tensor_type))) for t in gguf.GGUFReader(path).tensors}
    used = torch.from_numpy(vocabulary.used_ids())
    model = DemoModel(Shape(), used)
    with torch.no_grad():
        for name, parameter, _ in parameters(model):
            parameter.copy_(file[name].reshape(parameter.shape))
        for name, table in (("token_embd.weight", model.embedding), ("output.weight", model.output)):
            table.copy_(torch.cat([file[name][used], unused_row(file[name])[None]]))
        new = (model.embedding[:-1] == model.embedding[-1]).all(1)
        length = model.embedding[:-1][~new].norm(dim=1).mean()
        model.embedding[:-1][new] = length * normalize(torch.randn(int(new.sum()), model.shape.width), dim=1)
    print(f"{path.name}: {len(used)} tokens, {int(new.sum())} of them new")
    return model


def unused_row(table: Tensor) -> Tensor:
    """The row that all unused tokens share: that of a reserved one."""
    return table[vocabulary.VOCABULARY - 1]
