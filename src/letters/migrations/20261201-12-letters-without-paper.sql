-- Letters of an earlier book have no paper. One that its book calls secret is walled as a secret paper is.
alter table letters alter column paper_id drop not null;
alter table letters add column secret boolean not null default false;
alter table letters add column book_id uuid;
alter table letters add constraint letters_paper_or_book check ((paper_id is null) = (book_id is not null));
alter table letters add constraint letters_secret check (not secret or paper_id is null);
create index letters_book on letters (book_id) where book_id is not null;
