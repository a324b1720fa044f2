-- Why: whoever has only the password, or only the mailbox, of a person does not enter (SI-45). An authenticator app on
-- their telephone shows a code that changes every 30 seconds; codes on paper stand in for it the day it is lost.

create table authenticator (
    user_id      bigint      not null,
    -- What app and program share, sealed with a key that stands outside the database.
    secret       bytea       not null,
    created_at   timestamptz not null,
    -- Null until a first code has shown that the app has the secret: until then it is asked of nobody.
    confirmed_at timestamptz,
    -- The 30 seconds whose code was used last: no code opens twice (RFC 6238, 5.2).
    last_step    bigint,
    -- The link "No fui yo" in the mail that says that it was turned on.
    undo_hash    bytea,
    undo_until   timestamptz,
    constraint authenticator_pk primary key (user_id),
    constraint authenticator_undo_hash unique (undo_hash),
    constraint authenticator_user foreign key (user_id) references app_user (id) on delete cascade,
    constraint authenticator_undo check ((undo_hash is null) = (undo_until is null))
);

-- Ten for each person. A code begins with letters that find its row; the rest is kept as passwords are.
create table recovery_code (
    user_id    bigint      not null,
    beginning  text        not null,
    hash       text        not null,
    created_at timestamptz not null,
    used_at    timestamptz,
    constraint recovery_code_pk primary key (user_id, beginning),
    constraint recovery_code_user foreign key (user_id) references app_user (id) on delete cascade
);
