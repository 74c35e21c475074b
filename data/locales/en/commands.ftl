# The commands: name, description, arguments. A name: lower case, no space, 32 characters.
# A description: at most 100 characters.

command-subject = { $command }
    .description = Sourced and dated facts about { $subject }
    .topic = topic
    .topic-about = What you want to know; without a topic, the essentials
    .private = private
    .private-about = Show the answer to you alone (default: no)

command-programme = programme
    .description = Sourced and dated facts about a programme, an organisation or a theme
    .name = name
    .name-about = Numéric'Emploi, Syntec Numérique, internship exchange…
    .topic = topic
    .topic-about = What you want to know; without a topic, the essentials
    .private = private
    .private-about = Show the answer to you alone (default: no)

command-tip = tip
    .description = A tip for digital responsibility, with its reason and sources
    .theme = theme
    .theme-about = A theme: equipment, procurement, design…
    .audience = audience
    .audience-about = Who the tip is for
    .here = here
    .here-about = For the whole channel, without repeating what the community has seen (default: no)

command-practices = practices
    .description = What your community already does, by theme
    .theme = theme
    .theme-about = One theme only: equipment, procurement, design…
    .private = private
    .private-about = Show the answer to you alone (default: no)

command-language = language
    .description = The language in which the bot answers you
    .language = language
    .language-about = French, English or that of your application

command-help = help
    .description = What the bot can do

command-about = about
    .description = Version, content, licences, and where to ask for a correction
