-- Days on which offices are closed in the whole country, each with what it is called and the decision that says so. Rows
-- are added, never changed: the last version of a day holds; one without a name says that the day is worked after all.
create table holidays (
  day date not null, version int not null check (version > 0), name text check (name <> ''),
  kind text check (kind in ('libur', 'cuti-bersama')), source text not null check (source <> ''),
  verified boolean not null default false, saved_by text not null, saved_at timestamptz not null,
  primary key (day, version), check ((name is null) = (kind is null))
);
alter table holidays enable row level security;
create policy everyone_reads on holidays for select to kc_app using (true);
create policy nationwide_adds on holidays for insert to kc_app with check ((select kc.actor_nationwide())
  and saved_by = (select kc.actor_person()));
grant select, insert on holidays to kc_app;

create function kc.guard_holiday() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.version <> 1 + coalesce((select max(version) from holidays h where h.day = new.day), 0) then
    raise exception 'versions of a day count up by one' using errcode = '40001'; end if;
  return new;
end $$;
create trigger guard_holiday before insert on holidays for each row execute function kc.guard_holiday();

-- Neither Saturday nor Sunday, nor a day off as far as the house knows.
create function kc.is_workday(p_day date) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select extract(isodow from p_day) < 6 and (select h.name from holidays h where h.day = p_day
    order by version desc limit 1) is null $$;

-- The last working day up to this one; of more than a month of days off the day itself.
create function kc.workday_until(p_day date) returns date language plpgsql stable security definer
  set search_path = public, pg_temp as $$
begin
  for back in 0..31 loop
    if kc.is_workday(p_day - back) then return p_day - back; end if;
  end loop;
  return p_day;
end $$;
grant execute on function kc.is_workday(date), kc.workday_until(date) to kc_app;
