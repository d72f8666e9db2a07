-- The security class of what was read: texts that rest on it are of that class at least.
alter table documents add column security text not null default 'biasa'
  check (security in ('biasa', 'terbatas', 'rahasia'));
