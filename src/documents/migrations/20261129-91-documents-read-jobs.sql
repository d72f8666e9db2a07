-- Jobs that read documents, from when documents were materials, say what they are about: they are found by it.
update jobs set subject_type = 'document', subject_id = input->>'documentId'
  where kind = 'documents.read-document' and subject_type is distinct from 'document';
