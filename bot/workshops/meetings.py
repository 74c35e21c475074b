"""Links to video meetings, which let in whoever holds them."""

import re

# Where people meet: such a link lets in whoever holds it, wherever in an invitation it stands.
# Pages of the same services on which one registers are for everybody.
MEETING = re.compile(
    r"https?://(?!events\.)(?:[\w-]+\.)*(?:zoom\.us|zoom\.com|teams\.microsoft\.com|teams\.live\.com"
    r"|meet\.google\.com|webex\.com|whereby\.com|meet\.jit\.si|gotomeeting\.com"
    r"|bigbluebutton\.[\w.]+|visio\.numerique\.gouv\.fr)/(?![^\s<>\"]*regist)[^\s<>\"]+",
    re.IGNORECASE,
)
