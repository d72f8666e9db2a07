import { sql } from 'kysely';
import type { z } from 'zod';
import { about, ok, type Operation } from '../../../../platform/index.ts';
import { event } from '../events.ts';
import type { saveNoteWordsSchema } from '../schema.ts';

/** Says from a day on which words of KETERANGAN mean what, by which source. Earlier days keep theirs. */
export const saveNoteWords: Operation<z.output<typeof saveNoteWordsSchema>, { since: string }> = async (
  { tx },
  { unitId, kind, meaning, label, words, since, until, source, verified },
) => {
  await sql`insert into voter_note_words (kind, meaning, label_id, label_en, words, since, until, source, verified)
    values (${kind}, ${meaning}, ${label.id}, ${label.en}, ${words}::text[], ${since}, ${until}, ${source}, ${verified})
    on conflict (kind, meaning, source, since) do update set label_id = excluded.label_id,
      label_en = excluded.label_en, words = excluded.words, until = excluded.until,
      verified = excluded.verified`.execute(tx);
  return ok({
    value: { since },
    events: [
      event('voters.note-words-saved', about('voter-note-words', { unitId, id: `${kind}/${meaning}` }), {
        kind,
        meaning,
        words,
        since,
        source,
      }),
    ],
  });
};
