-- Activities hand their materials and proposals over to documents, which make their own tables next; 32 carries the
-- rows across.
drop trigger tell_document on materials;
drop function kc.tell_document();
alter table materials rename to handed_materials;
alter table handed_materials rename constraint materials_pkey to handed_materials_pkey;
alter table proposals rename to handed_proposals;
alter table handed_proposals rename constraint proposals_pkey to handed_proposals_pkey;
alter index proposals_activity rename to handed_proposals_activity;
