-- The dated figures of voter lists now stand among the house's reference values, every version as it was.
insert into reference_kinds (code, label_id, label_en, least, most)
  select distinct on (code) code, label_id, label_en, least, most from voter_parameters order by code, version desc;
alter table reference_values disable trigger guard_reference_value;
insert into reference_values (code, version, since, value, source, verified, saved_by, saved_at)
  select code, version, since, value, source, verified, saved_by, saved_at from voter_parameters;
alter table reference_values enable trigger guard_reference_value;
drop table voter_parameters;
drop function kc.guard_voter_parameter();
