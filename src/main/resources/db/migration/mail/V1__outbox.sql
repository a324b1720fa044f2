-- Why: a letter is written in the transaction that causes it and leaves afterwards, so that neither a crash nor a mail
-- server that is down loses or invents one. The content is sealed with a key outside the database, and wiped once the
-- letter has left.
create table mail (
    id bigint generated always as identity,
    message_id text not null,
    to_address text not null,
    language text not null,
    subject text not null,
    sealed bytea,
    state text not null,
    attempts int not null default 0,
    unknowns int not null default 0,
    next_attempt_at timestamptz not null,
    claimed_at timestamptz,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint mail_pkey primary key (id),
    constraint mail_message_id unique (message_id),
    constraint mail_state check (state in ('QUEUED', 'SENDING', 'HANDED_OVER', 'FAILED', 'UNKNOWN', 'LOCAL')),
    constraint mail_wiped check (sealed is null or state in ('QUEUED', 'SENDING', 'LOCAL'))
);
create index mail_due on mail (next_attempt_at, id) where state = 'QUEUED';
create index mail_under_way on mail (claimed_at) where state = 'SENDING';
create index mail_created on mail (created_at);
