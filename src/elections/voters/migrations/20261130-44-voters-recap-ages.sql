-- Recaps count voters of a known age and no sex apart from voters of an unknown age.
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
    'age_sexless', 'age_unknown', 'marital_b', 'marital_s', 'marital_p', 'marital_unknown', 'ektp_s', 'ektp_b', 'ektp_unknown',
    'disabled', 'disabled_l', 'disabled_p', 'disability_1', 'disability_2', 'disability_3', 'disability_4',
    'disability_5', 'disability_6', 'disability_unknown', 'unplaced', 'outside', 'awal', 'awal_l', 'awal_p', 'baru', 'baru_l', 'baru_p', 'tms',
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
