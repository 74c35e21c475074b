"""What Discord accepts as a message, a form, choices; beyond what its published contract says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from tests.loopback import components as parts
from tests.loopback.jsons import JsonObject, as_object, objects, text, whole
from tests.loopback.server.command_checks import check_choices
from tests.loopback.server.refusals import Problems, Refusal
from tests.loopback.server.world import COMPONENTS_V2

MOST_CONTENT, MOST_EMBED_TEXT, MOST_V2_TEXT, MOST_PARTS, MOST_NONCE = 2000, 6000, 4000, 40, 25
MOST_ROWS, MOST_IN_FORM, MOST_CHOICES, MOST_NUMBER = 5, 5, 25, (1 << 31) - 1

EDIT_KEYS = frozenset(
    {"content", "embeds", "flags", "allowed_mentions", "components", "attachments"}
)
# discord.py sends `tts` with every body it builds, edits included; Discord takes it in its stride.
ANSWER_KEYS = EDIT_KEYS | {"tts"}
POST_KEYS = ANSWER_KEYS | {"nonce", "enforce_nonce", "message_reference", "sticker_ids"}
FORM_KEYS = frozenset({"custom_id", "title", "components"})
CALLBACK_KEYS = frozenset({"type", "data"})

EMBED_LIMITS = {"title": 256, "description": 4096, "author.name": 256, "footer.text": 2048}


def check_keys(body: JsonObject, known: frozenset[str]) -> None:
    """Refuse keys that mean nothing here: mostly a misspelling, which Discord would pass over."""
    problems = Problems()
    for key in sorted(body.keys() - known):
        problems.add((key,), "UNKNOWN_KEY", "This key is not known.")
    problems.raise_if_any()


def check_message(body: JsonObject, *, files: int = 0) -> None:
    """Refuse a message that Discord would refuse; of an edit, what the message would become."""
    problems = Problems()
    v2 = bool(whole(body, "flags") & COMPONENTS_V2)
    _check_words(body, problems, v2=v2)
    components = objects(body.get("components"))
    _check_components(components, problems)
    if v2:
        _check_v2(components, problems)
    else:
        _check_rows(components, problems)
    problems.raise_if_any()
    if not files and not _says_something(body):
        raise Refusal(400, 50006, "Cannot send an empty message")


def _says_something(body: JsonObject) -> bool:
    return any(body.get(key) for key in ("content", "embeds", "components", "sticker_ids"))


def _check_words(body: JsonObject, problems: Problems, *, v2: bool) -> None:
    problems.at_most(("content",), text(body, "content"), MOST_CONTENT)
    problems.at_most(("nonce",), text(body, "nonce"), MOST_NONCE)
    embeds = objects(body.get("embeds"))
    if v2 and (text(body, "content") or embeds):
        code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
        problems.add(("content",), code, "No content or embeds beside Components V2")
    if len(embeds) > 10:
        problems.add(("embeds",), "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.")
    for index, embed in enumerate(embeds):
        _check_embed(embed, index, problems)
    if sum(len(words) for embed in embeds for words in embed_texts(embed)) > MOST_EMBED_TEXT:
        problems.add(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", f"Exceeds {MOST_EMBED_TEXT}")


def embed_texts(embed: JsonObject) -> list[str]:
    """All an embed says, in reading order."""
    said = [text(as_object(embed.get("author")), "name")]
    said += [text(embed, "title"), text(embed, "description")]
    for field in objects(embed.get("fields")):
        said += [text(field, "name"), text(field, "value")]
    said.append(text(as_object(embed.get("footer")), "text"))
    return [words for words in said if words]


def _check_embed(embed: JsonObject, index: int, problems: Problems) -> None:
    for place, limit in EMBED_LIMITS.items():
        *outer, key = place.split(".")
        holder = as_object(embed.get(outer[0])) if outer else embed
        problems.at_most(("embeds", index, *outer, key), text(holder, key), limit)
    fields = objects(embed.get("fields"))
    if len(fields) > 25:
        problems.add(("embeds", index, "fields"), "BASE_TYPE_MAX_LENGTH", "At most 25 fields.")
    for number, field in enumerate(fields):
        place = ("embeds", index, "fields", number)
        problems.between((*place, "name"), text(field, "name"), 1, 256)
        problems.between((*place, "value"), text(field, "value"), 1, 1024)


def _check_components(components: list[JsonObject], problems: Problems) -> None:
    for custom_id, times in Counter(parts.custom_ids(components)).items():
        problems.at_most(("components", "custom_id"), custom_id, 100)
        if times > 1:
            code = "COMPONENT_CUSTOM_ID_DUPLICATED"
            problems.add(("components",), code, f"{custom_id} is used {times} times")
    _check_numbers(components, problems)
    for component in parts.every(components):
        if parts.kind(component) == parts.BUTTON:
            _check_button(component, problems)
        if parts.kind(component) == parts.SELECT:
            _check_select(component, problems)


def _check_numbers(components: list[JsonObject], problems: Problems) -> None:
    """A component may have a number of 32 bits with a sign, its own in the message; 0 is none."""
    numbers = Counter(whole(component, "id") for component in parts.every(components))
    for number, times in numbers.items():
        if number > MOST_NUMBER:
            problems.add(("components", "id"), "NUMBER_TYPE_MAX", f"At most {MOST_NUMBER}.")
        if number and times > 1:
            code = "COMPONENT_ID_DUPLICATED"
            problems.add(("components", "id"), code, f"{number} is used {times} times")


def _check_button(button: JsonObject, problems: Problems) -> None:
    problems.at_most(("components", "label"), text(button, "label"), 80)
    is_link = whole(button, "style") in (parts.LINK, parts.PREMIUM)
    if is_link == bool(text(button, "custom_id")):
        code = "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"
        problems.add(("components", "custom_id"), code, "A button has a custom id or a link")
    if not (text(button, "label") or button.get("emoji") or button.get("sku_id")):
        code = "BUTTON_COMPONENT_INVALID_EMOJI"
        problems.add(("components", "label"), code, "A button has a label or an emoji")


def _check_select(select: JsonObject, problems: Problems) -> None:
    options = objects(select.get("options"))
    if not 1 <= len(options) <= MOST_CHOICES:
        problems.add(("components", "options"), "BASE_TYPE_BAD_LENGTH", "Between 1 and 25.")
    values = [text(option, "value") for option in options]
    if len(set(values)) < len(values):
        code = "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"
        problems.add(("components", "options"), code, "Option values are unique")
    problems.at_most(("components", "placeholder"), text(select, "placeholder"), 150)
    for option in options:
        problems.between(("components", "options", "label"), text(option, "label"), 1, 100)
        problems.between(("components", "options", "value"), text(option, "value"), 1, 100)
        description = text(option, "description")
        problems.at_most(("components", "options", "description"), description, 100)


def _check_rows(components: list[JsonObject], problems: Problems) -> None:
    if len(components) > MOST_ROWS:
        problems.add(("components",), "BASE_TYPE_MAX_LENGTH", f"At most {MOST_ROWS} rows.")
    for index, row in enumerate(components):
        inside = objects(row.get("components"))
        if parts.kind(row) != parts.ROW:
            code = "UNION_TYPE_CHOICES"
            problems.add(("components", index, "type"), code, "Needs the Components V2 flag.")
        _check_row_width(inside, index, problems)


def _check_row_width(inside: list[JsonObject], index: int, problems: Problems) -> None:
    width = sum(5 if parts.kind(part) in parts.SELECTS else 1 for part in inside)
    if not 1 <= width <= 5:
        code = "COMPONENT_LAYOUT_WIDTH_EXCEEDED"
        problems.add(("components", index), code, "A row holds one select or up to five buttons")


def _check_v2(components: list[JsonObject], problems: Problems) -> None:
    found = list(parts.every(components))
    if len(found) > MOST_PARTS:
        problems.add(("components",), "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", f"{len(found)}")
    said = sum(len(text(part, "content")) for part in found if parts.kind(part) == parts.TEXT)
    if said > MOST_V2_TEXT:
        code = "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"
        problems.add(("components",), code, f"{said} characters, {MOST_V2_TEXT} at most")
    for part in found:
        if parts.kind(part) == parts.ROW:
            _check_row_width(objects(part.get("components")), 0, problems)


def check_references(body: JsonObject, names: Collection[str]) -> None:
    """Refuse a component that shows a file which is not sent along."""
    problems = Problems()
    for part in parts.every(objects(body.get("components"))):
        shown = [as_object(part.get("file"))]
        shown += [as_object(item.get("media")) for item in objects(part.get("items"))]
        for media in shown:
            scheme, _, name = text(media, "url").partition("://")
            if scheme == "attachment" and name not in names:
                code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
                problems.add(("components",), code, f"The attachment {name} is not found")
    problems.raise_if_any()


def check_form(form: JsonObject) -> None:
    """Refuse a form that Discord would refuse: it takes five parts, its contract says forty."""
    check_keys(form, FORM_KEYS)
    problems = Problems()
    problems.between(("title",), text(form, "title"), 1, 45)
    problems.between(("custom_id",), text(form, "custom_id"), 1, 100)
    components = objects(form.get("components"))
    if not 1 <= len(components) <= MOST_IN_FORM:
        problems.add(("components",), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
    _check_components(components, problems)
    for part in parts.every(components):
        problems.at_most(("components", "label"), text(part, "label"), 45)
        problems.at_most(("components", "placeholder"), text(part, "placeholder"), 150)
        if parts.kind(part) == parts.INPUT:
            problems.at_most(("components", "placeholder"), text(part, "placeholder"), 100)
            problems.at_most(("components", "value"), text(part, "value"), 4000)
    problems.raise_if_any()


def check_suggestions(data: JsonObject) -> None:
    """Refuse suggestions that Discord would refuse."""
    check_keys(data, frozenset({"choices"}))
    problems = Problems()
    choices = objects(data.get("choices"))
    if len(choices) > MOST_CHOICES:
        problems.add(("data", "choices"), "BASE_TYPE_MAX_LENGTH", "At most 25 choices.")
    check_choices(choices, ("data", "choices"), problems)
    problems.raise_if_any()
