-- The language that a person chose for themselves. The id is text ("discord:…"), so that it can be
-- searched for. No row, no choice: nothing is kept of anybody else.
create table chosen_locales (
    person text primary key,
    locale text not null check (locale in ('fr', 'en'))
) strict;
