"""Read a GGUF of export.py back as a model whose training goes on."""

import math
import random
from collections import defaultdict
from pathlib import Path

import gguf
import numpy as np
import torch
import vocabulary
from export import parameters
from model import DemoModel, Shape
from torch import Tensor
from torch.nn.functional import normalize

DONORS = 4
"""How many known words a new one begins as a mixture of."""

Form = tuple[bytes, str]
"""What stands before the letters of a token, and their case: " Harbor" is (b" ", "title")."""


def read(path: Path) -> DemoModel:
    """The model in a file, over the tokens that the data uses now.

    A token that the file did not know begins as a mixture of tokens that it knew: `begin_new_rows`.
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
        begin_new_rows(model.embedding, model.output, new)
    print(f"{path.name}: {len(used)} tokens, {int(new.sum())} of them new")
    return model


def begin_new_rows(embedding: Tensor, output: Tensor, new: Tensor) -> None:
    """Fill the rows of new tokens from those of known ones. `new` [used] says which they are.

    What a model has learned of its tokens is nearly linear: how an output row follows from an embedding, and how the rows
    of "harbor" follow from those of " Harbor". A sum of known words keeps both, if the forms of a word are the same sum of
    the forms of other words. A new word can then be copied, although less surely, before the first step of training.
    Only words of the usual size take part: the rows of what the model says in fixed sentences are several times as long.
    """
    size = output[:-1].norm(dim=1)
    usual = ~new & (size < 1.2 * size[~new].median())
    words = words_by_form()
    by_form: dict[Form, list[dict[Form, int]]] = defaultdict(list)
    for forms in words:
        if usual[list(forms.values())].all():
            for form in forms:
                by_form[form].append(forms)
    rng = random.Random(0)
    for forms in words:
        wanted = [form for form, row in forms.items() if new[row]]
        if wanted:
            weights = mixture(rng)
            for form, rows in donors_of(rng, wanted, by_form).items():
                for table in (embedding, output):
                    table[forms[form]] = weights @ table[rows]


def mixture(rng: random.Random) -> Tensor:
    """DONORS random weights with the sum 1 and the length 1: a sum that is as far from the mean of all rows as each of them."""
    away = torch.tensor([rng.gauss(0, 1) for _ in range(DONORS)])
    return 1 / DONORS + normalize(away - away.mean(), dim=0) * math.sqrt(1 - 1 / DONORS)


def donors_of(rng: random.Random, wanted: list[Form], by_form: dict[Form, list[dict[Form, int]]]) -> dict[Form, list[int]]:
    """Rows of DONORS known words in each wanted form: of the same words for all forms where enough words have them all."""
    usual: Form = (b" ", "lower")
    rarest = min((form for form in wanted if by_form[form]), key=lambda form: len(by_form[form]), default=usual)
    some = rng.sample(by_form[rarest], min(400, len(by_form[rarest])))
    fitting = [forms for forms in some if set(wanted) <= forms.keys()][:DONORS]
    if len(fitting) == DONORS:
        return {form: [forms[form] for forms in fitting] for form in wanted}
    sources = {form: form if by_form[form] else usual for form in wanted}
    return {form: [rng.choice(by_form[source])[source] for _ in range(DONORS)] for form, source in sources.items()}


def words_by_form() -> list[dict[Form, int]]:
    """For each word of the used tokens the rows of its forms; what is no word stands alone."""
    names = {number: token for token, number in vocabulary.ranks().items()}
    words: dict[bytes, dict[Form, int]] = defaultdict(dict)
    for row, number in enumerate(vocabulary.used_ids().tolist()):
        token = names.get(number, str(number).encode())
        bare = token.lstrip(b' _."-/')
        case = "lower" if bare.islower() else "title" if bare.istitle() else bare.decode("utf-8", "replace")
        words[bare.lower() or token][token[: len(token) - len(bare)], case] = row
    return list(words.values())


def unused_row(table: Tensor) -> Tensor:
    """The row that all unused tokens share: that of a reserved one."""
    return table[vocabulary.VOCABULARY - 1]
