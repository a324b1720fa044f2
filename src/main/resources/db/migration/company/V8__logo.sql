-- Why: a company has a logo that every page and, later, every document of it shows (HUB-10). It is drawn anew from what was
-- uploaded, and called after what it shows, so browsers may keep it for ever.

create table company_logo (
    company_id bigint not null,
    name text not null,
    image bytea not null,
    width int not null,
    height int not null,
    constraint company_logo_pk primary key (company_id),
    constraint company_logo_company foreign key (company_id) references company on delete cascade,
    constraint company_logo_name check (name ~ '^[0-9a-f]{32}$'),
    constraint company_logo_size check (octet_length(image) <= 2000000)
);

alter table company_logo enable row level security;
alter table company_logo force row level security;
create policy own_company on company_logo
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));
