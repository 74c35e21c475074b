"""The settings of a community as cards: an overview, and a page for each group of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.communities.model import ChannelPurpose, CommunitySettings, RolePurpose
from bot.communities.views import AUTOMATIC, NAMES
from bot.communities.zones import DEFAULT_ZONE, NO_COUNTRY, zone_label
from bot.i18n import Words
from bot.platforms import Right, name_rights
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Form,
    Heading,
    Input,
    MentionKind,
    Option,
    Paragraph,
    Picker,
    PickerKind,
    Remark,
    Reply,
    mention,
)

# The commands behind these cards.
SETTINGS, PAGE, FORM = "settings", "settings-page", "settings-form"
# Settings of the practices and of the workshops, one press away.
WEEKLY_TIP, WORKSHOPS = "weekly-tip", "workshop-habits"

SET_CHANNEL, SET_ROLES, SET_QUIET = "set-channel", "set-roles", "set-quiet"
SET_REVIEW = "set-review"

# As many roles as one picker of Discord's takes.
MOST_ROLES = 25


class Setting(StrEnum):
    """What an admin sets; the catalogue names each (`setting-zone`)."""

    LANGUAGE = "language"
    ZONE = "zone"
    ANNOUNCEMENTS = "announcements"
    ORGANISERS = "organisers"
    ORGANISER = "organiser"
    EDITOR = "editor"
    REVIEW = "review"
    MENTION = "mention"
    QUIET = "quiet"
    HOLIDAYS = "holidays"


class Review(StrEnum):
    """Whether a second person reads a fact before it is public; the catalogue names each
    (`setting-review.always`)."""

    AUTOMATIC = "automatic"  # once there are two editors
    ALWAYS = "always"
    NEVER = "never"

    @classmethod
    def of(cls, review: bool | None) -> "Review":
        """What is set."""
        return cls.AUTOMATIC if review is None else cls.ALWAYS if review else cls.NEVER

    @property
    def wanted(self) -> bool | None:
        """What is to be set."""
        return None if self is Review.AUTOMATIC else self is Review.ALWAYS


class Page(StrEnum):
    """A group of settings on one card; the catalogue names each (`settings-places`)."""

    LANGUAGE = "language"
    PLACES = "places"
    ROLES = "roles"
    CALM = "calm"


PAGES: Mapping[Page, tuple[Setting, ...]] = {
    Page.LANGUAGE: (Setting.LANGUAGE, Setting.ZONE),
    Page.PLACES: (Setting.ANNOUNCEMENTS, Setting.ORGANISERS),
    Page.ROLES: (Setting.ORGANISER, Setting.EDITOR, Setting.REVIEW, Setting.MENTION),
    Page.CALM: (Setting.QUIET, Setting.HOLIDAYS),
}
CHANNELS: Mapping[Setting, ChannelPurpose] = {
    Setting.ANNOUNCEMENTS: ChannelPurpose.ANNOUNCEMENTS,
    Setting.ORGANISERS: ChannelPurpose.ORGANISERS,
}
ROLES: Mapping[Setting, RolePurpose] = {
    Setting.ORGANISER: RolePurpose.ORGANISER,
    Setting.EDITOR: RolePurpose.EDITOR,
    Setting.MENTION: RolePurpose.MENTION,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """The settings, roles that are gone left out, and what the bot lacks in each channel.

    A channel that is not among `lacking` was not looked at; None: it is gone.
    """

    settings: CommunitySettings
    lacking: Mapping[str, frozenset[Right] | None]


def overview(shown: Shown, changed: Sequence[Setting], words: Words) -> Reply:
    """What is set, what is not, and the way to each group."""
    blocks: list[Block] = [*_saved(shown, changed, words), Paragraph(words("settings-intro"))]
    for page, settings in PAGES.items():
        entries = (Entry(_value(s, shown.settings, words), _name(s, words)) for s in settings)
        blocks += [Heading(title_of(page, words)), Entries(tuple(entries))]
    blocks += _warnings(shown, words)
    pages = (Action(title_of(page, words), PAGE, {"page": page.value}) for page in PAGES)
    others = (Action(words("weekly-title"), WEEKLY_TIP), Action(words("habits-title"), WORKSHOPS))
    actions = (*pages, *others)
    return Reply(words("settings-title"), tuple(blocks), actions, private=True)


def page_card(page: Page, shown: Shown, changed: Sequence[Setting], words: Words) -> Reply:
    """One group: what each setting means, and what sets it."""
    blocks = [*_saved(shown, changed, words)]
    if page is Page.PLACES:
        blocks += _warnings(shown, words)
    typed = [s for s in PAGES[page] if s in (Setting.ZONE, Setting.QUIET, Setting.HOLIDAYS)]
    for setting in typed:
        entry = Entry(_value(setting, shown.settings, words), _name(setting, words))
        blocks += [Entries((entry,)), Remark(_about(setting, words))]
    back = Action(words("settings-back"), SETTINGS)
    actions = (*(a for setting in typed for a in _typing(setting, shown.settings, words)), back)
    title = words("settings-page-title", page=title_of(page, words))
    pickers = tuple(_pickers(page, shown, words))
    return Reply(title, tuple(blocks), actions, pickers=pickers, private=True)


def form(setting: Setting, settings: CommunitySettings, words: Words) -> Form:
    """What sets a setting that is typed."""
    title = _name(setting, words)
    match setting:
        case Setting.QUIET:
            quiet = settings.quiet
            times = (quiet.start, quiet.end) if quiet else (None, None)
            example = words("settings-form-time-example")
            inputs = (
                Input(name, words(f"settings-form-{name}"), _time(at), example, longest=20)
                for name, at in zip(("start", "end"), times, strict=True)
            )
            return Form(title, SET_QUIET, tuple(inputs))
        case Setting.HOLIDAYS:
            example = words("settings-form-country-example")
            country = Input("holidays", words("settings-form-country"), placeholder=example)
            return Form(title, SETTINGS, (country,))
        case _:
            example = words("settings-form-city-example")
            city = Input("zone", words("settings-form-city"), placeholder=example)
            return Form(title, SETTINGS, (city,))


def _saved(shown: Shown, changed: Iterable[Setting], words: Words) -> Iterator[Block]:
    for setting in changed:
        value = _value(setting, shown.settings, words)
        yield Paragraph(words("settings-saved", setting=_name(setting, words), value=value))


def _warnings(shown: Shown, words: Words) -> Iterator[Block]:
    """Where the bot cannot do what a channel was chosen for."""
    for setting, purpose in CHANNELS.items():
        place = shown.settings.channel_for(purpose)
        if place is None or place not in shown.lacking:
            continue
        lacking = shown.lacking[place]
        if lacking is None:
            yield Paragraph(words("settings-gone", setting=_name(setting, words)))
        elif lacking:
            rights = name_rights(lacking, words)
            channel = mention(MentionKind.CHANNEL, place)
            yield Paragraph(words("settings-lacking", channel=channel, rights=rights))


def _value(setting: Setting, settings: CommunitySettings, words: Words) -> str:
    """What is set, or what holds without."""
    if setting in ROLES:
        roles = sorted(settings.roles_for(ROLES[setting]))
        said = ", ".join(mention(MentionKind.ROLE, role) for role in roles)
    elif setting in CHANNELS:
        place = settings.channel_for(CHANNELS[setting])
        said = mention(MentionKind.CHANNEL, place) if place else ""
    else:
        said = _plain_value(setting, settings, words)
    if said:
        return said
    zone = {"zone": zone_label(settings.zone.key, words)} if setting is Setting.ZONE else {}
    return words(f"setting-{setting}.none", **zone)


def _plain_value(setting: Setting, settings: CommunitySettings, words: Words) -> str:
    match setting:
        case Setting.LANGUAGE:
            return words(f"language-{settings.locale}") if settings.locale else ""
        case Setting.ZONE if settings.zone_chosen:
            zone = settings.zone.key
            return words("setting-zone.label", place=zone_label(zone, words), zone=zone)
        case Setting.QUIET if settings.quiet:
            start, end = map(_time, (settings.quiet.start, settings.quiet.end))
            return words("setting-quiet.value", start=start, end=end)
        case Setting.HOLIDAYS if settings.holidays:
            return words.country(settings.holidays)
        case Setting.REVIEW if settings.review is not None:
            return words(f"setting-{setting}.{Review.of(settings.review)}")
        case _:
            return ""


def _pickers(page: Page, shown: Shown, words: Words) -> Iterator[Picker]:
    for setting in PAGES[page]:
        if setting is Setting.LANGUAGE:
            yield _language_picker(shown.settings, words)
        elif setting is Setting.REVIEW:
            yield _review_picker(shown.settings, words)
        elif setting in CHANNELS:
            yield _channel_picker(setting, shown, words)
        elif setting in ROLES:
            yield _role_picker(setting, shown.settings, words)


def _language_picker(settings: CommunitySettings, words: Words) -> Picker:
    options = [Option(locale.value, name) for locale, name in NAMES.items()]
    return Picker(
        label=_name(Setting.LANGUAGE, words),
        prompt=words("setting-language.prompt"),
        kind=PickerKind.CHOICE,
        command=SETTINGS,
        argument="language",
        about=_about(Setting.LANGUAGE, words),
        chosen=(settings.locale.value if settings.locale else AUTOMATIC,),
        options=(*options, Option(AUTOMATIC, words("language-of-server"))),
        least=1,
    )


def _review_picker(settings: CommunitySettings, words: Words) -> Picker:
    return Picker(
        label=_name(Setting.REVIEW, words),
        prompt=words("setting-review.prompt"),
        kind=PickerKind.CHOICE,
        command=SET_REVIEW,
        argument="review",
        about=_about(Setting.REVIEW, words),
        chosen=(Review.of(settings.review).value,),
        options=tuple(
            Option(one.value, words(f"setting-{Setting.REVIEW}.{one}")) for one in Review
        ),
        least=1,
    )


def _channel_picker(setting: Setting, shown: Shown, words: Words) -> Picker:
    purpose = CHANNELS[setting]
    place = shown.settings.channel_for(purpose)
    gone = place is None or shown.lacking.get(place, frozenset()) is None
    return Picker(
        label=_name(setting, words),
        prompt=words(f"setting-{setting}.prompt"),
        kind=PickerKind.CHANNEL,
        command=SET_CHANNEL,
        argument="channel",
        arguments={"purpose": purpose.value},
        about=_about(setting, words),
        chosen=() if place is None or gone else (place,),
    )


def _role_picker(setting: Setting, settings: CommunitySettings, words: Words) -> Picker:
    purpose = ROLES[setting]
    return Picker(
        label=_name(setting, words),
        prompt=words(f"setting-{setting}.prompt"),
        kind=PickerKind.ROLE,
        command=SET_ROLES,
        argument="roles",
        arguments={"purpose": purpose.value},
        about=_about(setting, words),
        chosen=tuple(sorted(settings.roles_for(purpose))),
        most=MOST_ROLES,
    )


def _typing(setting: Setting, settings: CommunitySettings, words: Words) -> Iterator[Action]:
    """The buttons of a setting that is typed: to a form, and to have none."""
    yield Action(words(f"settings-{setting}-button"), FORM, {"setting": setting.value})
    match setting:
        case Setting.ZONE if settings.zone_chosen:
            yield Action(words("settings-zone-default-button"), SETTINGS, {"zone": DEFAULT_ZONE})
        case Setting.QUIET if settings.quiet:
            yield Action(words("settings-quiet-none-button"), SET_QUIET)
        case Setting.HOLIDAYS if settings.holidays:
            none = {"holidays": NO_COUNTRY}
            yield Action(words("settings-holidays-none-button"), SETTINGS, none)
        case _:
            return


def title_of(page: Page, words: Words) -> str:
    """The title of a group."""
    return words(f"settings-{page}")


def _name(setting: Setting, words: Words) -> str:
    return words(f"setting-{setting}")


def _about(setting: Setting, words: Words) -> str:
    return words(f"setting-{setting}.about")


def _time(at: object) -> str:
    return f"{at:%H:%M}" if at is not None else ""
