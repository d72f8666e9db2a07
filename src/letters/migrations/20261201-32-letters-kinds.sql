-- Kinds of letters that people edit: rows are added and never changed, a unit's own before the country's. A letter
-- stays of the row that stood when it was begun.
alter table letter_kinds drop constraint letter_kinds_pkey;
alter table letter_kinds
  add column id uuid not null default gen_random_uuid() primary key,
  add column unit_id text,
  add column behalf jsonb not null default '[]' check (jsonb_typeof(behalf) = 'array' and jsonb_array_length(behalf) <= 2),
  add column words jsonb not null default '{}' check (jsonb_typeof(words) = 'object'),
  add column required text[] not null default '{}';
create index letter_kinds_standing on letter_kinds (code, unit_id, since desc, saved_at desc);
create policy own_unit_adds on letter_kinds for insert to kc_app with check (
  case when unit_id is null then kc.actor_nationwide()
    else unit_id = any ((select kc.actor_units())::text[]) end);
grant insert on letter_kinds to kc_app;

create function kc.guard_letter_kind() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.saved_by is null or new.saved_by is distinct from kc.actor_person() then
    raise exception 'saved_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_letter_kind before insert on letter_kinds for each row execute function kc.guard_letter_kind();

insert into letter_rules (code, since, stops, source, saved_at)
select code, '2020-01-01', true,
  'Keputusan perancang aplikasi: surat tanpa bagian wajib jenisnya, atau dengan templat yang faktanya hilang, tidak keluar',
  now()
from unnest(array['part-required', 'slot-gone']) as code;
