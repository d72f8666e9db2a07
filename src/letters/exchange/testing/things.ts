import type { TestHouse } from '../../../testing/index.ts';
import { must } from '../../../testing/steps.ts';
import { arranged, uploaded } from './steps.ts';

/** SRIKANDI's list of a month that NTT uploaded, and the letter that only it has. */
export async function makeExchange(house: TestHouse): Promise<Readonly<Record<string, string>>> {
  // Files that leave end on a dated value.
  for (const room of house.platform.rooms)
    if (room.name === 'reference') await room.start?.(house.platform, house.platform.owner);
  const clerk = await house.as('sekretaris.ntt');
  const csv = 'Nomor Surat;Tanggal Surat;Perihal;Pengirim\n1/PR.01-SD/99/2025;2025-10-03;Hal contoh;Bawaslu\n';
  const exchangeFileId = await uploaded(house, {
    purpose: 'srikandi-masuk',
    period: '2025-10',
    bytes: new TextEncoder().encode(csv),
    name: 'srikandi.csv',
  });
  await arranged(house, clerk, exchangeFileId);
  const { items } = await must<{ items: { id: string }[] }>(
    clerk,
    'GET',
    `/api/letters/exchange/${exchangeFileId}/differences`,
  );
  return { exchangeFileId, differenceId: items[0]?.id ?? '' };
}
