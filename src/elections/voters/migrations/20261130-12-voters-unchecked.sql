-- A version says which checks had not been run on it, and a recap what is to be known of the versions that it stands
-- on, so that every level above reads it.
alter table voter_versions add unchecked text[] not null default '{}'
  check (unchecked <@ array['rules', 'linkage']);
alter table voter_versions add check (unchecked = '{}' or reason is not null);

-- [{unitId, openErrors, unchecked, reason}] of every version in it that was settled with a reason.
alter table voter_recaps add caveats jsonb not null default '[]' check (jsonb_typeof(caveats) = 'array');
