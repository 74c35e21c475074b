-- Which facts the team of a community was asked to look at again: a list that is posted anew after an
-- interruption says the same. Lists of past months are let go of.
create table freshness_lists (
    occasion text primary key,
    community text not null,
    facts text not null,  -- JSON: their ids
    due integer not null,  -- how many were due in all
    drawn_at text not null  -- an instant in UTC
) strict;
