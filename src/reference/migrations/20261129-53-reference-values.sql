-- Every dated, editable value of the house: what it is, and each value it was given, from a day on, with its source.
-- Values are the whole country's; they are added, never changed.
create table reference_kinds (
  code text primary key, label_id text not null, label_en text not null, least int not null,
  most int not null check (most >= least)
);
create table reference_values (
  code text not null references reference_kinds, version int not null, since date not null, value int not null,
  source text not null check (source <> ''), verified boolean not null default false, saved_by text,
  saved_at timestamptz not null, primary key (code, version)
);
alter table reference_kinds enable row level security;
alter table reference_values enable row level security;
create policy everyone_reads on reference_kinds for select to kc_app using (true);
create policy everyone_reads on reference_values for select to kc_app using (true);
create policy nationwide_adds on reference_values for insert to kc_app with check ((select kc.actor_nationwide())
  and saved_by = (select kc.actor_person()));
grant select on reference_kinds to kc_app;
grant select, insert on reference_values to kc_app;

create function kc.guard_reference_value() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from reference_values v where v.code = new.code and v.since > new.since) then
    raise exception 'a later value is there already' using errcode = '23514';
  end if;
  if not exists (select from reference_kinds k where k.code = new.code and new.value between k.least and k.most) then
    raise exception 'the value violates the check constraint of its kind' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_reference_value before insert on reference_values for each row
  execute function kc.guard_reference_value();
