-- Why: programs come in with a token that somebody made for one company. Of the token only its hash is kept; a row that
-- has ended stays, so that it is known who had one.
create table api_token (
    company_id bigint not null,
    id bigint generated always as identity,
    user_id bigint not null,
    name text not null,
    scopes text[] not null,
    -- What the session had proved in which it was made: a company may ask for that of whoever enters.
    met text[] not null,
    hash bytea not null,
    ending text not null,
    created_at timestamptz not null,
    renewed_at timestamptz,
    used_at timestamptz,
    used_from text not null default '',
    -- How often it asked in the minute that began then.
    minute timestamptz not null,
    asked int not null default 0,
    ended_at timestamptz,
    ended_by bigint,
    constraint api_token_pk primary key (company_id, id),
    constraint api_token_company foreign key (company_id) references company (id) on delete cascade,
    constraint api_token_hash check (octet_length(hash) = 32),
    constraint api_token_named check (name <> '')
);
create unique index api_token_secret on api_token (company_id, hash);
create index api_token_user on api_token (user_id) where ended_at is null;

alter table api_token enable row level security;
alter table api_token force row level security;
create policy own_company on api_token
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));
-- Whoever loses an account loses its tokens in every company.
create policy own_tokens on api_token
    using ((select current_company()) is null and user_id = (select current_user_id()));
