-- Voter lists name no other room's tables: units are checked where an actor has them (row security), and pieces
-- of jobs are the platform's.
alter table voter_lists drop constraint voter_lists_unit_id_fkey;
alter table voter_mappings drop constraint voter_mappings_unit_id_fkey;
alter table voter_linkage_thresholds drop constraint voter_linkage_thresholds_unit_id_fkey;
alter table voter_cross_publications drop constraint voter_cross_publications_unit_id_fkey;
alter table voter_cross_sides drop constraint voter_cross_sides_unit_id_fkey;
alter table voter_versions drop constraint voter_versions_unit_id_fkey;
alter table voter_recaps drop constraint voter_recaps_unit_id_fkey;
alter table voter_releases drop constraint voter_releases_unit_id_fkey;
alter table voter_plenaries drop constraint voter_plenaries_unit_id_fkey;

insert into job_pieces (run, n, unit_id, claimed_by, sha256) select run, n, unit_id, claimed_by, sha256 from voter_pieces;
drop table voter_pieces;
