-- Why: "No fui yo" takes back what came with a change, so an app needs no way of its own to be taken back.
alter table authenticator drop column undo_hash, drop column undo_until;
