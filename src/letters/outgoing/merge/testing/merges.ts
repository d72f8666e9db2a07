/** Letters to many of an invented office, for tests. */
import type { Actor } from '../../../../platform/index.ts';
import type { OutgoingId } from '../../schema.ts';
import type { LetterOffice } from '../../testing/office.ts';
import { beginMerge, setMerge } from '../operations/begin-merge.ts';
import { checkMerge, checkMergeJob } from '../operations/check-merge.ts';
import { addRows } from '../operations/edit-rows.ts';
import { listMergeRows } from '../queries/list-rows.ts';
import { mergeOf } from '../queries/merge-of.ts';
import { viewMerge } from '../queries/view-merge.ts';

const column = (slot: string, written: 'teks' | 'angka') => ({ slot, head: slot, written });
const columns = [column('kepada', 'teks'), column('tempat', 'teks'), column('tps', 'angka')];

export function mergeOffice({
  platform,
  writer,
  begin,
  done,
}: Pick<LetterOffice, 'platform' | 'writer' | 'begin' | 'done'>) {
  /** A letter to so many, every row of it looked at. */
  async function toMany(count: number, fields: object = {}) {
    const { id, draftId } = await begin('surat-dinas', {
      subject: 'Pembekalan PPK {tempat}',
      classification: 'PR.01',
      points: [{ id: 'p1', text: 'Di {tempat} tercatat {tps} TPS.' }],
      ...fields,
    });
    let { version } = await done(writer, beginMerge, { id, version: 1, numbering: 'sendiri' });
    const settings = { numbering: 'sendiri', columns, recipientSlot: 'kepada', placeSlot: 'tempat' } as const;
    ({ version } = await done(writer, setMerge, { id, version, ...settings }));
    const rows = Array.from({ length: count }, (_, at) => ({
      kepada: `Ketua PPK Contoh ${at + 1}`,
      tempat: `Contoh ${at + 1}`,
      tps: String(1_000 + at),
    }));
    for (let at = 0; at < rows.length; at += 200)
      ({ version } = await done(writer, addRows, { id, version, rows: rows.slice(at, at + 200) }));
    await done(writer, checkMerge, { id, version });
    await platform.workJobs([checkMergeJob]);
    return { id, draftId };
  }
  const view = (id: OutgoingId) => platform.database.read(writer, async (tx) => (await viewMerge(tx, writer, id))!);
  const rowsOf = (id: OutgoingId, actor: Actor = writer) =>
    platform.database.read(actor, async (tx) => {
      const merge = await mergeOf(tx, id);
      return merge === undefined ? [] : (await listMergeRows(tx, merge, { page: 1, size: 100, open: 'no' })).items;
    });
  return { toMany, view, rowsOf };
}
