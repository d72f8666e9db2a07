-- The document of a paper is of the paper's class, and what was taken from it follows.
select kc.set_document_class(document_id, security) from papers where document_id is not null and security <> 'biasa';
