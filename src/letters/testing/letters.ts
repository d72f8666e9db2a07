/** Letters of an invented office, and how tests take them in. */
import type { DocumentSummary, ReviewedDocument } from '../../documents/schema.ts';
import { putIn } from '../../library/testing/put-in.ts';
import { jobsOf } from '../../platform/index.ts';
import { referenceRoom } from '../../reference/index.ts';
import { registersRoom } from '../../registers/index.ts';
import type { Caller, TestHouse } from '../../testing/index.ts';
import { must } from '../../testing/steps.ts';

export const invitation = `KOMISI PEMILIHAN UMUM
REPUBLIK INDONESIA
Jalan Contoh Nomor 29 Jakarta

                                                            Jakarta, 6 Oktober 2025
Nomor      : 412/PR.05-Und/14/2025
Sifat      : Segera
Lampiran   : 1 (satu) berkas
Hal        : Undangan Rapat Koordinasi Penyusunan Arsip

Yth. Ketua KPU Provinsi Nusa Contoh
di
       Kota Contoh

Dalam rangka penataan arsip satuan kerja, kami mengundang Saudara untuk hadir pada rapat yang akan dilaksanakan pada:

hari/tanggal : Jumat, 17 Oktober 2025
pukul        : 09.00 WITA s.d. selesai
tempat       : Aula Kantor KPU Provinsi Nusa Contoh
acara        : Rapat Koordinasi Penyusunan Arsip

Sehubungan dengan hal tersebut, Saudara diminta untuk menyampaikan daftar arsip aktif
paling lambat tanggal 14 Oktober 2025.

Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.

                                                            SEKRETARIS JENDERAL,

                                                            Contoh Nama
`;

/** A letter of one page whose lines fit on it. */
export const shortLetter = (number: string): string => `KPU PROVINSI NUSA CONTOH

Nomor : ${number}
Hal : Permintaan data nomor ${number.length}

Yth. Ketua Bawaslu Nusa Contoh

Mohon data disampaikan segera, sesuai ${number}.
`;

/** What a start lays and a house under test lacks: the forms of numbers, the first dated values. */
export async function withNumbers({ platform }: TestHouse): Promise<void> {
  await registersRoom.start(platform, platform.owner);
  await referenceRoom.start(platform, platform.owner);
}

/** Puts a letter's file in and registers it; reads it first unless told otherwise. */
export async function registered(
  house: TestHouse,
  by: Caller,
  { text, name, security = 'biasa', read = true }: { text: string; name: string; security?: string; read?: boolean },
): Promise<{ readonly id: string; readonly agenda: number; readonly paperId: string }> {
  const { paperId } = await putIn(by, text, { name, security });
  if (read) await house.platform.workJobs(jobsOf(house.platform.rooms));
  const { id, agenda } = await must<{ id: string; agenda: number }>(by, 'POST', '/api/letters', {
    unitId: '53',
    paperId,
  });
  if (read) await house.platform.workJobs(jobsOf(house.platform.rooms));
  return { id, agenda, paperId: paperId ?? '' };
}

/** The document of a letter with what was read of it. */
export async function proposedOf(clerk: Caller, letterId: string): Promise<ReviewedDocument> {
  const [document] = await must<DocumentSummary[]>(clerk, 'GET', `/api/documents/letter/${letterId}`);
  return must<ReviewedDocument>(clerk, 'GET', `/api/documents/letter/${letterId}/${document?.id}`);
}

/** Takes over what was read of a letter: what is certain at once, the rest one by one; the fields that were certain. */
export async function acceptAll(clerk: Caller, letterId: string): Promise<string[]> {
  const { id } = await proposedOf(clerk, letterId);
  const decisions = `/api/documents/letter/${letterId}/${id}/decisions`;
  await must(clerk, 'POST', decisions, { acceptConfident: true });
  const { items } = await proposedOf(clerk, letterId);
  const left = items.filter(({ decision }) => decision === 'menunggu');
  await must(clerk, 'POST', decisions, {
    decisions: left.map(({ proposal }) => ({ proposalId: proposal.id, decision: 'accept' })),
  });
  return items.filter((item) => !left.includes(item)).map(({ proposal }) => proposal.path);
}
