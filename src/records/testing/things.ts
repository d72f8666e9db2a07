import { withNumbers } from '../../letters/testing/letters.ts';
import { putIn } from '../../library/testing/put-in.ts';
import { must } from '../../testing/steps.ts';
import type { MakeThings } from '../../testing/things.ts';

/** A file of NTT with a paper in it, and a proposal to destroy. */
export const makeThings: MakeThings = async (house) => {
  await withNumbers(house);
  const clerk = await house.as('staf.ntt');
  const opened = { unitId: '53', title: 'Penyusunan daftar arsip', classification: 'RT.01' };
  const { id } = await must<{ id: string }>(clerk, 'POST', '/api/records/files', opened);
  const { paperId } = await putIn(clerk, 'Daftar arsip contoh.', { name: 'daftar.txt' });
  await must(clerk, 'POST', `/api/records/files/${id}/items`, { type: 'paper', subjectId: paperId });
  const due = { unitId: '53', until: house.platform.clock.now().toISOString().slice(0, 10) };
  const keeper = await house.as('sekretaris.ntt');
  const { id: destructionId } = await must<{ id: string }>(keeper, 'POST', '/api/records/destructions', due);
  const admin = await house.as('admin.nasional');
  const upload = '/api/records/class-imports?unitId=00&name=tabel.xlsx&since=2025-01-01&source=Tabel%20contoh';
  const { id: classImportId } = await must<{ id: string }>(
    admin,
    'POST',
    upload,
    new TextEncoder().encode('bukan XLSX'),
  );
  return { recordFileId: id, destructionId, classImportId };
};
