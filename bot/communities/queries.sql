-- name: chosen_locale(person)
-- The language the person chose, if any.
select locale from chosen_locales where person = :person;

-- name: choose_locale(person, locale)!
-- Remember the person's language.
insert into chosen_locales (person, locale) values (:person, :locale)
on conflict (person) do update set locale = excluded.locale;

-- name: forget_locale(person)!
-- Follow the application's language again: nothing is kept of the person.
delete from chosen_locales where person = :person;
