-- Why: a person has a profile that every solution shares (HUB-30), sees what happened to their account (SI-47), and may
-- change their address (SI-40).

-- name stays what it was: how Cuadra addresses them. Given and family name are empty until they write them.
alter table app_user
    add column given_name          text,
    add column family_name         text,
    -- E.164, as libphonenumber writes it.
    add column phone               text,
    -- What the photo is called; null without one. Another photo has another name, so browsers may keep each for ever.
    add column photo               text,
    -- Null: never changed since the account was made.
    add column password_changed_at timestamptz,
    add constraint app_user_phone check (phone ~ '^\+[0-9]{5,15}$'),
    add constraint app_user_photo check (photo ~ '^[0-9a-f]{32}$');

-- The photo in each size that pages show, always made by the program from what was uploaded.
create table user_photo (
    user_id bigint  not null,
    pixels  integer not null,
    image   bytea   not null,
    constraint user_photo_pk primary key (user_id, pixels),
    constraint user_photo_user foreign key (user_id) references app_user (id) on delete cascade,
    constraint user_photo_size check (octet_length(image) <= 1000000)
);

-- What happened to an account: sign-ins and changes of what protects it. what is the name of a text, args what it mentions.
create table user_activity (
    id      bigint generated always as identity,
    user_id bigint      not null,
    at      timestamptz not null,
    what    text        not null,
    args    text        not null,
    address text        not null,
    device  text        not null,
    constraint user_activity_pk primary key (id),
    constraint user_activity_user foreign key (user_id) references app_user (id) on delete cascade
);
create index user_activity_of_user on user_activity (user_id, at desc, id desc);

-- Added to, never changed; what is a year old may go, and what belongs to a user who is gone.
create function activity_stays() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' and (old.at < now() - interval '364 days'
                             or not exists (select from app_user where id = old.user_id)) then
        return old;
    end if;
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger activity_stays before update or delete on user_activity
    for each row execute function activity_stays();
revoke update, truncate on user_activity from ${app_role};

-- Failed sign-ins, one row a day: somebody who tries all day must not fill the table.
create table failed_sign_in (
    user_id bigint      not null,
    day     date        not null,
    tries   integer     not null,
    last_at timestamptz not null,
    -- Of the last one.
    address text        not null,
    constraint failed_sign_in_pk primary key (user_id, day),
    constraint failed_sign_in_user foreign key (user_id) references app_user (id) on delete cascade
);

-- Which purposes there are is said once, by the program.
alter table email_token drop constraint if exists email_token_purpose;
alter table email_token add constraint email_token_purpose check (purpose ~ '^[A-Z][A-Z_]{2,29}$');
