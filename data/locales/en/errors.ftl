# What the person can put right, and the apologies.

error-title = That did not work
error-correctable = The request could not be carried out.
error-not-allowed = You need the role “{ $role }” for that. Ask an admin of your community.
error-unknown-command = There is no command “{ $command }”. /help lists them.
error-unknown-argument = The command /{ $command } does not take “{ $argument }”.
error-missing-argument = The command /{ $command } needs “{ $argument }”.
error-malformed-argument = “{ $given }” does not fit “{ $argument }”.
error-too-long = That is too long: { $length } characters, at most { $longest }.
error-file-too-large = That file is too large: { $most } MB at most. Nothing was changed.
error-file-unreadable = I could not read the file “{ $name }”. Nothing was changed; try again.
error-unknown-choice = “{ $typed }” is not one of the choices. Pick one from the list that appears as you type.
error-nothing-matches = No tip has both that theme and that audience. Try with only one of them.
error-already-shared = This tip has just been shared here: I do not post it twice.
error-outside-communities = This works in a community, not in a private message. Try in a channel of yours.
error-unknown-place = This channel does not fit: choose a text or announcement channel of your server, not a voice channel, a thread or a forum.
error-unknown-role = This role does not fit: choose a role of your server, other than @everyone.
error-gone-action = This button is no longer valid. Run the command again for a new one.
error-storage-unavailable = My database is unavailable right now. Nothing was changed; try again in a few minutes.
error-too-late = That took too long. Press once more.
error-gone-command = This command has changed since your application loaded it. Reopen Discord, then try again.
error-unexpected = Sorry, an error on our side. Nothing is lost; if it happens again, give this code to the team: { $reference }

role-member = member
role-editor = editor
role-organiser = organiser
role-admin = admin
