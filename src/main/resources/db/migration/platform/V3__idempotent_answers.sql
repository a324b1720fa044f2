-- Why: the same request sent twice has one effect. The answer to a request that carries a key is kept for a day, written in
-- the transaction of the work itself, so that whoever lost the answer asks again and gets it, and nothing is done twice.
-- It belongs to a person, not to a company: the key comes before anybody knows which company it is about.

-- sealed: digest of the request, status, headers and body of the answer, which may show what nobody else may read; under a
-- key that stands outside the database.
create table idempotent_answer (
    user_id bigint not null,
    key text not null,
    sealed bytea not null,
    at timestamptz not null,
    constraint idempotent_answer_pkey primary key (user_id, key),
    constraint idempotent_answer_key check (octet_length(key) between 1 and 100)
);
create index idempotent_answer_at on idempotent_answer (at);

alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy own_answer on idempotent_answer
    using (user_id = (select current_user_id()));
-- Cleaning up belongs to nobody: its transaction says up to when rows are over, and sees only those.
create policy over on idempotent_answer
    using (at < (select nullif(current_setting('app.answers_before', true), '')::timestamptz))
    with check (false);
