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

# Facts added by people.
error-fact-unknown = I don’t know this fact here. Choose from the list that appears as you type.
error-fact-no-draft = This draft is no longer there. The review queue shows what is still waiting.
error-fact-decided = { $state ->
        [published] Already decided: this fact is published. { $by ->
            [nobody] { "" }
           *[other] Decided by { $by }.
        }
        [rejected] Already decided: this suggestion was rejected. { $by ->
            [nobody] { "" }
           *[other] Decided by { $by }.
        }
       *[other] This suggestion is no longer waiting: it was withdrawn, or nobody decided in time.
    }
error-fact-changed = This has changed since you read it: nothing is done. Read it again, then start over.
error-fact-overtaken = The fact has changed since this draft was begun. Read both again before you publish.
error-fact-own-draft = Two people read every fact here: this one is yours, so somebody else has to decide.
error-fact-lacking = Something is still missing: nothing is published without a text, a subject, a topic, a date and a source.
error-fact-near-duplicate = This resembles a fact that is already known. Say first whether yours replaces it, is the same, or is something else.
error-fact-no-reason = Say why: what is retired or rejected always carries a reason.
error-fact-nothing-to-restore = There is nothing to restore: this fact is told like that already, or there is no such version.
error-fact-not-told = This fact is no longer told here: it was retired or replaced. Its history says how to restore it.
