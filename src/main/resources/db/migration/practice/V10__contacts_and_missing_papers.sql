-- Why: to send a client its papers the firm needs an address (FIL-6): the one it noted itself comes first. And the list of
-- clients shows and sorts by how many papers are missing (ACC-10); whoever asks for papers sets it.

alter table client_link add column contact_email text not null default '';
alter table client_link add column missing_papers int not null default 0;
alter table client_link add constraint client_link_missing_papers check (missing_papers >= 0);
