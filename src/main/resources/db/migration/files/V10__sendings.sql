-- Why: a firm sends papers to its client from their folder, and sees at any time what left, to whom, and whether it arrived at
-- the mail server (FIL-6). The names of the files are kept as they were; the letter itself is the outbox's.

create table client_sending (
    practice_id bigint not null,
    company_id bigint not null,
    id bigint generated always as identity,
    mail_id bigint not null,
    readers text[] not null,
    copies text[] not null,
    subject text not null,
    message text not null,
    sent_at timestamptz not null,
    sent_by bigint not null,
    sent_by_name text not null,
    constraint client_sending_pk primary key (practice_id, company_id, id),
    constraint client_sending_read check (cardinality(readers) > 0)
);
create index client_sending_day on client_sending (practice_id, sent_at);

create table client_sending_file (
    practice_id bigint not null,
    company_id bigint not null,
    sending_id bigint not null,
    file_id bigint not null,
    name text not null,
    size bigint not null,
    constraint client_sending_file_pk primary key (practice_id, company_id, sending_id, file_id),
    constraint client_sending_file_sending
        foreign key (practice_id, company_id, sending_id) references client_sending
);

alter table client_sending enable row level security;
alter table client_sending force row level security;
alter table client_sending_file enable row level security;
alter table client_sending_file force row level security;
create policy own_practice on client_sending using (practice_id = (select current_practice()));
create policy own_practice on client_sending_file using (practice_id = (select current_practice()));

alter table client_file_event drop constraint client_file_event_action;
alter table client_file_event add constraint client_file_event_action check (action in (
    'UPLOADED', 'VERSION', 'DOWNLOADED', 'DELETED', 'RESTORED', 'REVERTED', 'SHARED', 'UNSHARED', 'ERASED', 'SENT'));
