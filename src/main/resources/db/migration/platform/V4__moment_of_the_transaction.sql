-- Why: some rights end by themselves at a moment (ACC-31), and policies must ask the program's clock, not the database's.

create function current_moment() returns timestamptz
    language sql stable parallel safe
    return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
