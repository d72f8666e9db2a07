-- Who sent which recap to whom now stands in submissions; recaps keep what a recap is. A kind of list is a series of
-- its own: 'recap/pdpb'. Nothing that was sent, received or sent back changes.

create function kc.offer_voter_recap() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.offer_submission(new.id, 'recap/' || new.kind, new.unit_id, new.period, new.content_hash,
    new.source = 'sum', new.created_at);
  return null;
end $$;
create trigger offer_voter_recap after insert on voter_recaps for each row execute function kc.offer_voter_recap();

do $$ begin
  perform kc.offer_submission(id, 'recap/' || kind, unit_id, period, content_hash, source = 'sum', created_at)
    from voter_recaps;
end $$;
alter table submissions disable trigger guard_submission;
insert into submissions (id, series, unit_id, to_unit_id, period, attempt, thing_id, content_hash, state, sent_by,
    sent_at, received_by, received_at, returned_by, returned_at, return_reason)
  select id, 'recap/' || kind, unit_id, to_unit_id, period, attempt, recap_id, content_hash, state, sent_by,
    sent_at, received_by, received_at, returned_by, returned_at, return_reason from voter_submissions;
alter table submissions enable trigger guard_submission;
alter table submission_sources disable trigger guard_submission_source;
insert into submission_sources (thing_id, unit_id, submission_id)
  select recap_id, unit_id, submission_id from voter_recap_sources;
alter table submission_sources enable trigger guard_submission_source;
insert into submission_due_dates (unit_id, series, period, due, source, set_by, set_at)
  select unit_id, 'recap/' || kind, period, due, source, set_by, set_at from voter_due_dates;

-- Recaps: the own unit's, and those that were sent to the actor's unit; of the latter no polling stations.
drop policy own_or_sent on voter_recaps;
create policy own_or_sent on voter_recaps for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]) or id = any ((select kc.things_sent_here())::uuid[]));
drop policy own_or_sent on voter_recap_rows;
create policy own_or_sent on voter_recap_rows for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[])
    or level <> 'tps' and recap_id = any ((select kc.things_sent_here())::uuid[]));

create or replace function kc.recap_stands(p_recap uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$ select kc.thing_stands(p_recap) $$;

-- recap/figures.ts in SQL; measures that are new need a migration that makes this function again. A unit may cite its
-- own recaps and, above the polling station, those that were sent to it.
create or replace function kc.recap_figure(p_query text, p_unit text) returns text language plpgsql stable
  security definer set search_path = public, pg_temp as $$
declare
  part text[] := regexp_match(p_query,
    '^recap/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(\d{2}|\d{4}|\d{6}|\d{10}|\d{10}-\d{3})/([a-z0-9_-]+)$');
  value text;
begin
  if part is null or part[3] <> all (array['total', 'l', 'p', 'sex_unknown', 'age_u17_l', 'age_u17_p', 'age_17_l',
    'age_17_p', 'age_20_l', 'age_20_p', 'age_25_l', 'age_25_p', 'age_30_l', 'age_30_p', 'age_35_l', 'age_35_p',
    'age_40_l', 'age_40_p', 'age_45_l', 'age_45_p', 'age_50_l', 'age_50_p', 'age_55_l', 'age_55_p', 'age_60_l',
    'age_60_p', 'age_65_l', 'age_65_p', 'age_70_l', 'age_70_p', 'age_75_l', 'age_75_p', 'age_80_l', 'age_80_p',
    'age_unknown', 'marital_b', 'marital_s', 'marital_p', 'marital_unknown', 'ektp_s', 'ektp_b', 'ektp_unknown',
    'disabled', 'disabled_l', 'disabled_p', 'disability_1', 'disability_2', 'disability_3', 'disability_4',
    'disability_5', 'disability_6', 'disability_unknown', 'awal', 'awal_l', 'awal_p', 'baru', 'baru_l', 'baru_p', 'tms',
    'tms_l', 'tms_p', 'ubah', 'ubah_l', 'ubah_p', 'masuk', 'masuk_l', 'masuk_p', 'keluar', 'keluar_l', 'keluar_p',
    'tms_meninggal', 'tms_ganda', 'tms_di-bawah-umur', 'tms_pindah-domisili', 'tms_tni', 'tms_polri', 'tms_wna',
    'tms_hak-politik-dicabut', 'tms_tanpa-keterangan', 'tms_lain', 'tps', 'villages', 'districts', 'regencies'])
    then return null; end if;
  select coalesce(r.measures->>part[3], '0') into value from voter_recap_rows r
  where r.recap_id = part[1]::uuid and r.code = part[2]
    and r.level = case length(part[2]) when 2 then case part[2] when '00' then 'national' else 'province' end when 4
      then 'regency' when 6 then 'district' when 10 then 'village' else 'tps' end
    and (r.unit_id = p_unit or r.level <> 'tps' and kc.thing_was_sent_to(r.recap_id, p_unit));
  return value;
end $$;
-- Whoever asks for stored figures asks this one for those of recaps.
do $$ begin
  if to_regclass('figure_sources') is null then
    create or replace function kc.stored_figure(p_query text, p_unit text) returns text language sql stable
      security definer set search_path = public, pg_temp as 'select kc.recap_figure(p_query, p_unit)';
  else
    execute $sql$update figure_sources set resolver = 'kc.recap_figure' where prefix like 'recap%'$sql$;
  end if;
end $$;

drop table voter_recap_sources, voter_submissions, voter_due_dates;
drop function kc.guard_voter_submission(), kc.guard_voter_recap_source();
