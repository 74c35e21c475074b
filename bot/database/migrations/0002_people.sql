-- What a person chose for themselves. The id is text ("discord:…"), so that it can be searched for.
create table people (
    person text primary key,
    locale text not null check (locale in ('fr', 'en'))
) strict;
