-- What is planned of one kind in every community, such as what goes when the bot has left them.
create index announcements_of_kind on announcements (kind, state);
