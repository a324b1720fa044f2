-- Why: the list of clients shows and sorts by what falls due next (ACC-10); whoever keeps the calendar sets it.

alter table client_link add column next_due_on date;
alter table client_link add column next_due text not null default '';
