-- Why: a firm keeps the papers of each client in a folder of its own (FIL-1). The rows are here, the bytes in the store; a
-- row is written after its bytes and removed before them, so it always has them.
-- The folder is the firm's. It can let the company's own administrators look in (FIL-10); they keep what was shared with
-- them when the firm leaves.
-- Clients and people are named without foreign keys: those rows live with another tenant. The names of people are kept as
-- they were, as in every history.

create table client_folder (
    practice_id bigint not null,
    company_id bigint not null,
    shared boolean not null default false,
    -- Kept in step by whoever adds and removes versions, so that no page has to add them all up; the trash counts as well.
    bytes bigint not null default 0,
    constraint client_folder_pk primary key (practice_id, company_id),
    constraint client_folder_bytes check (bytes >= 0)
);
create index client_folder_company on client_folder (company_id, practice_id);

create table client_file (
    practice_id bigint not null,
    company_id bigint not null,
    id bigint generated always as identity,
    name text not null,
    -- Without accents, case and punctuation; the plain name after it tells apart what is written with signs only.
    search text collate "C" not null generated always as (search_key(name)) stored,
    -- What the list shows of the version that counts, copied so that it needs no other table.
    version_id bigint not null,
    versions int not null default 1,
    format text not null,
    size bigint not null,
    uploaded_at timestamptz not null,
    uploaded_by bigint,
    uploaded_by_name text not null,
    deleted_at timestamptz,
    deleted_by_name text,
    constraint client_file_pk primary key (practice_id, company_id, id),
    constraint client_file_folder foreign key (practice_id, company_id) references client_folder,
    constraint client_file_named check (name <> '' and char_length(name) <= 200),
    constraint client_file_deleted check ((deleted_at is null) = (deleted_by_name is null))
);
-- The same name is the same file (FIL-9), whatever its case; in the trash there may be several.
create unique index client_file_name on client_file (practice_id, company_id, lower(name)) where deleted_at is null;
create index client_file_list on client_file (practice_id, company_id, uploaded_at desc, id desc) where deleted_at is null;
create index client_file_trash on client_file (deleted_at) where deleted_at is not null;

create table client_file_version (
    practice_id bigint not null,
    company_id bigint not null,
    file_id bigint not null,
    id bigint generated always as identity,
    number int not null,
    storage_key text not null,
    sha256 text not null,
    size bigint not null,
    format text not null,
    uploaded_at timestamptz not null,
    uploaded_by bigint,
    uploaded_by_name text not null,
    constraint client_file_version_pk primary key (practice_id, company_id, id),
    constraint client_file_version_file foreign key (practice_id, company_id, file_id)
        references client_file on delete cascade,
    constraint client_file_version_number unique (practice_id, company_id, file_id, number),
    constraint client_file_version_key unique (storage_key),
    constraint client_file_version_size check (size > 0)
);

-- Who did what in a folder.
create table client_file_event (
    practice_id bigint not null,
    company_id bigint not null,
    id bigint generated always as identity,
    at timestamptz not null,
    user_id bigint,
    user_name text not null,
    action text not null,
    -- The file's name, or how many there were.
    subject text not null,
    constraint client_file_event_pk primary key (practice_id, company_id, id),
    constraint client_file_event_action check (action in (
        'UPLOADED', 'VERSION', 'DOWNLOADED', 'DELETED', 'RESTORED', 'REVERTED', 'SHARED', 'UNSHARED', 'ERASED'))
);
create trigger client_file_event_append_only before update or delete on client_file_event
    for each row execute function append_only();
revoke update, delete on client_file_event from ${app_role};

alter table client_folder enable row level security;
alter table client_folder force row level security;
alter table client_file enable row level security;
alter table client_file force row level security;
alter table client_file_version enable row level security;
alter table client_file_version force row level security;
alter table client_file_event enable row level security;
alter table client_file_event force row level security;

create policy own_practice on client_folder using (practice_id = (select current_practice()));
create policy own_practice on client_file using (practice_id = (select current_practice()));
create policy own_practice on client_file_version using (practice_id = (select current_practice()));
create policy own_practice on client_file_event using (practice_id = (select current_practice()));

-- The company looks into what is shared with it, and what it does there is noted.
create policy shared_with_company on client_folder for select
    using (company_id = (select current_company()) and shared);
create policy shared_with_company on client_file for select
    using (company_id = (select current_company())
        and practice_id in (select f.practice_id from client_folder f
                            where f.company_id = (select current_company()) and f.shared));
create policy shared_with_company on client_file_version for select
    using (company_id = (select current_company())
        and practice_id in (select f.practice_id from client_folder f
                            where f.company_id = (select current_company()) and f.shared));
create policy shared_with_company on client_file_event for insert
    with check (company_id = (select current_company())
        and practice_id in (select f.practice_id from client_folder f
                            where f.company_id = (select current_company()) and f.shared));

-- Emptying the trash belongs to no firm: its transaction says up to when, and sees only what was deleted before.
create policy over on client_file for select
    using (deleted_at < (select nullif(current_setting('app.files_deleted_before', true), '')::timestamptz));

-- The store compares what lies there with the rows: of keys that it found itself, or of all when it checks the whole.
create policy asked_by_the_store on client_file_version for select
    using (storage_key = any (
            (select coalesce(nullif(current_setting('app.storage_keys', true), ''), '{}'))::text[])
        or (select current_setting('app.storage_check', true)) = 'on');
