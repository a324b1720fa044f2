-- Why: the program works as a role that owns nothing, and row-level security tells it whose rows it may see.
-- Every table made later is readable and writable for that role unless its own migration takes rights away.

grant usage on schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};

-- The tenant of the transaction, as the program has set it; null when it has not.
create function current_company() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('app.company', true), '')::bigint;

create function current_practice() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('app.practice', true), '')::bigint;

create function current_user_id() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('app.user', true), '')::bigint;

-- Further companies that this transaction writes in one go (bulk loading).
create function current_companies() returns bigint[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('app.companies', true), ''), '{}')::bigint[];

-- Rows of what happened are added, never changed: a trigger for the tables that are append-only.
create function append_only() returns trigger
    language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name
        using errcode = 'restrict_violation';
end $$;

-- Names and identifications are found without accents, case and punctuation: "900.123.456-7" finds 9001234567.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() itself is only stable, because its dictionary could change; ours does not, so an index may use it.
create function search_key(text) returns text
    language sql immutable parallel safe
    return regexp_replace(lower(public.unaccent('public.unaccent', $1)), '[^a-z0-9]+', '', 'g');
