-- Values are added, never changed: each is a version of its parameter, within what is plausible for it. A list may take
-- its cap from one.
drop policy nationwide_changes on voter_parameters;
drop policy nationwide_adds on voter_parameters;
revoke update (value, source, verified) on voter_parameters from kc_app;
alter table voter_parameters add version int, add least int not null default 1, add most int not null default 100000,
  add saved_by text, add saved_at timestamptz not null default now();
update voter_parameters p set version = n.version
  from (select code, since, row_number() over (partition by code order by since) as version from voter_parameters) n
  where n.code = p.code and n.since = p.since;
alter table voter_parameters alter version set not null, drop constraint voter_parameters_pkey,
  add primary key (code, version), alter saved_at drop default;
update voter_parameters p set least = b.least, most = b.most from (values
  ('tps-cap/undang-undang', 100, 1000), ('tps-cap/pemilu', 100, 1000), ('tps-cap/pilkada', 100, 1000),
    ('import/retention-days', 1, 3650),
  ('rules/voting-age', 15, 25), ('rules/old-age', 80, 130), ('rules/married-age', 10, 21), ('rules/family-size', 5, 50),
    ('rules/first-birth-year', 1880, 1950),
  ('privacy/unmask-per-day', 1, 5000), ('privacy/export-days', 1, 90), ('recap/smallest-cell', 2, 100)) b (code, least,
    most) where b.code = p.code;
alter table voter_parameters add check (value between least and most);
create policy nationwide_adds on voter_parameters for insert to kc_app with check ((select kc.actor_nationwide())
  and saved_by = (select kc.actor_person()));

create function kc.guard_voter_parameter() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from voter_parameters p where p.code = new.code and p.since > new.since) then
    raise exception 'a later value is there already' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_voter_parameter before insert on voter_parameters for each row
  execute function kc.guard_voter_parameter();

alter table voter_lists add tps_cap_from text;
grant update (tps_cap_from) on voter_lists to kc_app;
