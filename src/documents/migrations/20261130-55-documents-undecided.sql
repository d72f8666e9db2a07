-- What a text proposes is looked for before anybody has decided it: a rule that another one seems to repeal is not
-- shown as if nothing had been read.
create index proposals_undecided on proposals (subject_type, (proposal ->> 'path')) where decision = 'menunggu';
