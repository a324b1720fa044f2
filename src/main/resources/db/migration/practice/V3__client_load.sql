-- Why: an accountant loads many clients from a sheet (ACC-23 to ACC-26). What was uploaded is kept row by row until it is
-- confirmed, so that nothing is created before, rows can be corrected, a crash loses nothing and a load can be undone.

create table client_load (
    practice_id bigint not null,
    id bigint generated always as identity,
    country text not null,
    file_name text not null,
    format text not null,
    charset text not null,
    delimiter text not null,
    titles text[] not null,
    -- For each wanted column the number of the sheet's column, counted from 0; -1 where it is not in the sheet.
    mapping int[] not null,
    state text not null,
    rows int not null default 0,
    job_id bigint,
    created_by bigint not null,
    created_at timestamptz not null,
    loaded_at timestamptz,
    credentials_at timestamptz,
    undone_at timestamptz,
    constraint client_load_pk primary key (practice_id, id),
    constraint client_load_practice_fk foreign key (practice_id) references practice (id),
    constraint client_load_state_known
        check (state in ('MAPPING', 'REVIEW', 'LOADING', 'LOADED', 'CANCELLED', 'UNDOING', 'UNDONE'))
);

alter table client_load enable row level security;
alter table client_load force row level security;
create policy own_practice on client_load using (practice_id = (select current_practice()));

-- The uploaded file, in parts, until the load is confirmed: the columns may have to be read again another way.
create table client_load_part (
    practice_id bigint not null,
    load_id bigint not null,
    part int not null,
    content bytea not null,
    constraint client_load_part_pk primary key (practice_id, load_id, part),
    constraint client_load_part_load_fk foreign key (practice_id, load_id)
        references client_load (practice_id, id) on delete cascade
);

alter table client_load_part enable row level security;
alter table client_load_part force row level security;
create policy own_practice on client_load_part using (practice_id = (select current_practice()));

create table client_load_row (
    practice_id bigint not null,
    load_id bigint not null,
    row_number int not null,
    -- As typed in the sheet or corrected in the page.
    name text not null,
    identification text not null,
    phone text not null,
    email text not null,
    -- As read; empty while the identification is refused.
    id_type text not null,
    id_number text not null,
    id_check text not null,
    -- What is wrong in the row itself: [{"code": …, "field": …, "args": {…}}, …].
    problems jsonb not null,
    -- What is wrong beside other rows and companies.
    repeats_row int,
    client_since timestamptz,
    elsewhere boolean not null default false,
    -- The one reason the row is filed under, null when it can be loaded.
    reason text generated always as (
        case
            when problems <> '[]' then problems -> 0 ->> 'code'
            when client_since is not null then 'load.alreadyClient'
            when elsewhere then 'load.elsewhere'
            when repeats_row is not null then 'load.repeated'
        end) stored,
    company_id bigint,
    user_id bigint,
    username text,
    constraint client_load_row_pk primary key (practice_id, load_id, row_number),
    constraint client_load_row_load_fk foreign key (practice_id, load_id)
        references client_load (practice_id, id) on delete cascade
);

create index client_load_row_to_correct on client_load_row (practice_id, load_id, row_number) where reason is not null;
create index client_load_row_identification on client_load_row (practice_id, load_id, id_type, id_number);

alter table client_load_row enable row level security;
alter table client_load_row force row level security;
create policy own_practice on client_load_row using (practice_id = (select current_practice()));
