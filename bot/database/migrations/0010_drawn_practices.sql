-- Which practice was drawn for an occasion, such as the tip of a week: a post that is tried again
-- after an interruption says the same, and the bag counts it once.
create table drawn_practices (
    occasion text primary key,
    practice text not null,
    drawn_at text not null  -- an instant in UTC
) strict;
