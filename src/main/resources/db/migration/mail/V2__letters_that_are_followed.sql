-- Why: whoever sends papers to a client wants to see whether they left, and why not (FIL-6). Such a letter keeps its row,
-- without its content, for as long as the sender keeps theirs.
alter table mail
    add column followed boolean not null default false,
    add column why text not null default 'NOTHING',
    add column why_address text not null default '',
    add constraint mail_why check (why in (
        'NOTHING', 'READER', 'SIZE', 'REFUSED', 'BUSY', 'UNREACHABLE', 'UNKNOWN', 'ATTACHMENT', 'KEY'));
