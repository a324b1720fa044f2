-- Why: besides the client for whom a company and a user were made (ACTIVATE), a firm invites the owner of a company that only
-- an automatic credential opens (HANDOVER), and an administrator of a company that uses Cuadra already (LINK, ACC-20). For
-- the last nobody knows which company it will be: until an administrator chooses, the link stands under a number that
-- no company has or will have.

alter table client_invitation add column kind text not null default 'ACTIVATE';
alter table client_invitation add column message text not null default '';
-- Of the company, as the firm called it then: the link may be gone when an old letter is opened.
alter table client_invitation add column name text not null default '';
alter table client_invitation add column answered_by bigint;
-- When a job was asked to send it, so that not every look at the list asks again.
alter table client_invitation add column queued_at timestamptz;
alter table client_invitation alter column user_id drop not null;
alter table client_invitation drop constraint client_invitation_answer;
alter table client_invitation add constraint client_invitation_answer
    check (answer in ('ACCEPTED', 'REJECTED', 'CANCELLED', 'EXPIRED', 'REPLACED'));
alter table client_invitation add constraint client_invitation_kind check (kind in ('ACTIVATE', 'HANDOVER', 'LINK'));
alter table client_invitation add constraint client_invitation_user check ((kind = 'ACTIVATE') = (user_id is not null));

create index client_invitation_expires on client_invitation (expires_at) where answer is null;

-- Noting that invitations have expired belongs to no firm: its transaction says up to when they are over, and sees only
-- those.
create policy over on client_invitation for select
    using (answer is null
        and expires_at < (select nullif(current_setting('app.invitations_before', true), '')::timestamptz));

-- The number under which it stood before its company was known; its history stays there.
alter table client_link add column invited_as bigint;
-- Whoever invites again begins anew; what expires, expires by itself.
alter table client_link_event alter column by_user drop not null;
