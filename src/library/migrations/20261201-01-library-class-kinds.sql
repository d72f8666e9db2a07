-- What a table of classes says besides: the class above, the kind of archive, and (SKKAD) how secret files under it are
-- and who may use them. Null where nobody has said so.
alter table paper_classes add column parent text check (parent <> '' and parent <> code),
  add column kind text check (kind <> ''),
  add column security text check (security in ('biasa', 'terbatas', 'rahasia')),
  add column access text check (access <> '');
