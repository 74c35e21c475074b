"""What cannot be read is said in both languages."""

import inspect

from bot.apologies import correctable
from bot.editing.misread import Misread
from bot.i18n import Catalogue, Locale


def test_everything_that_is_misread_can_be_said(catalogue: Catalogue) -> None:
    kinds = Misread.__subclasses__()
    assert len(kinds) > 10
    for kind in kinds:
        taken = list(inspect.signature(kind.__init__).parameters.values())[1:]
        given = {
            p.name: 3 if p.annotation is int else "7" for p in taken if p.kind != p.VAR_KEYWORD
        }
        for locale in Locale:
            assert correctable(kind(**given), catalogue[locale]).private
