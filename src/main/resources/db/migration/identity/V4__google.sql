-- Why: a person may sign in with an account of an OpenID provider (SI-30). Issuer and subject say which; its address is
-- only shown, because addresses change hands.

create table google_link (
    user_id   bigint      not null,
    issuer    text        not null,
    subject   text        not null,
    -- How the provider called the account when it was last used.
    account   text        not null,
    linked_at timestamptz not null,
    used_at   timestamptz,
    constraint google_link_pk primary key (user_id),
    constraint google_link_identity unique (issuer, subject),
    constraint google_link_user foreign key (user_id) references app_user (id) on delete cascade,
    -- OpenID Connect Core 1.0, 2: a subject has at most 255 characters.
    constraint google_link_subject check (length(subject) between 1 and 255)
);
