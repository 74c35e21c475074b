-- What people asked to get by private message. No row: it is off. Nothing is kept of who turned it
-- off again.
create table subscriptions (
    community text not null,
    thing text not null check (thing in ('month', 'tip', 'replay')),
    person text not null,  -- "discord:…"
    locale text not null check (locale in ('fr', 'en')),  -- of the card on which it was turned on
    since text not null,  -- an instant in UTC
    closed_at text,  -- private messages did not arrive any more; null: they do, as far as we know
    primary key (community, thing, person)
) strict;

create index subscriptions_of_person on subscriptions (person);
