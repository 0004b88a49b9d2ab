"""For every rule texts where it fires, and texts where it nearly does but does not."""

from tests.preflight.examples import (
    dates,
    figures,
    files,
    languages,
    links,
    names,
    photos,
    quotes,
    recipients,
    sign_off,
    structure,
    words,
)

EXAMPLES = {
    rule: example
    for module in (
        files,
        structure,
        dates,
        names,
        words,
        quotes,
        figures,
        links,
        photos,
        languages,
        sign_off,
        recipients,
    )
    for rule, example in module.EXAMPLES.items()
}
"""Rule → (kits where it fires, kits where it does not)."""
