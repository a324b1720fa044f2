-- Why: two people may sign in from one browser, so a device's token is unique only together with its user.
alter table known_device drop constraint known_device_hash;
drop index known_device_of_user;
alter table known_device add constraint known_device_of_user unique (user_id, token_hash);
