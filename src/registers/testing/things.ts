import { must } from '../../testing/steps.ts';
import type { MakeThings } from '../../testing/things.ts';
import { layFormats } from '../lay-formats.ts';

/** A number of NTT, and a register that its clerk uploaded. */
export const makeThings: MakeThings = async (house) => {
  await layFormats(house.platform, house.platform.owner);
  const clerk = await house.as('sekretaris.ntt');
  const date = house.platform.clock.now().toISOString().slice(0, 10);
  const taken = { unitId: '53', kind: 'SD', date, classification: 'PR.01', title: 'Surat contoh', party: '' };
  const { id: numberId } = await must<{ id: string }>(clerk, 'POST', '/api/registers/numbers', taken);
  const upload = `/api/registers/imports?unitId=53&kind=SD&year=${date.slice(0, 4)}&name=buku.xlsx`;
  const { importId } = await must<{ importId: string }>(clerk, 'POST', upload, new TextEncoder().encode('bukan XLSX'));
  return { numberId, registerImportId: importId };
};
