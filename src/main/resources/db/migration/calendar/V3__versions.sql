-- Why: a new calendar, or a corrected one, reaches every client by itself (ACC-41): each firm remembers by which version of
-- the calendars its clients' dates were worked out.

create table calendar_version (
    practice_id bigint not null constraint calendar_version_practice references practice on delete cascade,
    version text not null,
    constraint calendar_version_pk primary key (practice_id)
);

alter table calendar_version enable row level security;
alter table calendar_version force row level security;
create policy own_practice on calendar_version using (practice_id = (select current_practice()));
create policy turn on calendar_version for select
    using ((select current_setting('app.calendar_turn', true)) = 'on');
