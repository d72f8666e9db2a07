-- Units are identity's table: who may write for a unit is one of its people, so there is such a unit.
alter table publications drop constraint publications_unit_id_fkey;
