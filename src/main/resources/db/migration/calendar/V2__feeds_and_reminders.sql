-- Why: a person reads their deadlines where they look anyway: in a calendar program, by a secret address, and in their
-- mail (ACC-40). Both show only the clients that the person may see at that moment.

-- Only the hash of the secret is kept: a copy of the database opens no feed.
create table calendar_feed (
    practice_id bigint not null,
    user_id bigint not null,
    secret_hash bytea not null,
    -- ASSIGNED: the clients the person is responsible for; VISIBLE: all they see.
    clients text not null,
    -- So many days before, at nine in the morning, the calendar program rings; null: it does not.
    alarm_days int,
    language text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    -- How often it was read since: a program that asks without end is asked to wait.
    counted_from timestamptz not null,
    reads int not null default 0,
    constraint calendar_feed_pk primary key (practice_id, user_id),
    constraint calendar_feed_member foreign key (practice_id, user_id) references practice_member on delete cascade,
    constraint calendar_feed_clients check (clients in ('ASSIGNED', 'VISIBLE')),
    constraint calendar_feed_alarm check (alarm_days between 0 and 30)
);

create table calendar_reminder (
    practice_id bigint not null,
    user_id bigint not null,
    -- So many days before the day; 0: on the day itself.
    days int[] not null,
    clients text not null,
    language text not null,
    zone text not null,
    -- The last day, in that zone, for which the person got their letter, or there was nothing to say.
    told_on date,
    constraint calendar_reminder_pk primary key (practice_id, user_id),
    constraint calendar_reminder_member foreign key (practice_id, user_id)
        references practice_member on delete cascade,
    constraint calendar_reminder_clients check (clients in ('ASSIGNED', 'VISIBLE')),
    constraint calendar_reminder_days check (cardinality(days) between 1 and 10)
);

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
alter table calendar_reminder enable row level security;
alter table calendar_reminder force row level security;

create policy own_practice on calendar_feed using (practice_id = (select current_practice()));
create policy own_practice on calendar_reminder using (practice_id = (select current_practice()));
create policy turn on calendar_reminder for select
    using ((select current_setting('app.calendar_turn', true)) = 'on');
