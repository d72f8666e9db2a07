import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';
import { unitIdSchema, personIdSchema } from '../platform/schema.ts';

const none = z.object({});
const byMaker = z.object({ madeBy: personIdSchema });

export const event = defineEvents({
  'session.opened': { says: { id: 'masuk', en: 'signed in' }, payload: none },
  'session.refused': { says: { id: 'gagal masuk', en: 'was refused at sign-in' }, payload: none },
  'session.closed': { says: { id: 'keluar', en: 'signed out' }, payload: none },
  'person.created': {
    says: { id: 'membuat akun', en: 'created an account' },
    payload: z.object({ unitId: unitIdSchema }),
  },
  'person.deactivated': { says: { id: 'menonaktifkan akun', en: 'deactivated an account' }, payload: none },
  'person.password-set': { says: { id: 'menetapkan kata sandi', en: 'set a password' }, payload: none },
  'person.link-made': { says: { id: 'membuat tautan kata sandi', en: 'made a password link' }, payload: none },
  'person.link-used': {
    says: {
      id: 'menetapkan kata sandi lewat tautan buatan {madeBy}',
      en: 'set a password through a link made by {madeBy}',
    },
    payload: byMaker,
  },
  'person.link-owned': {
    says: { id: 'mengakui tautan kata sandi buatan {madeBy}', en: 'owned to a password link made by {madeBy}' },
    payload: byMaker,
  },
  'person.link-denied': {
    says: {
      id: 'menyatakan tidak meminta tautan kata sandi buatan {madeBy}; akun menunggu',
      en: 'said that they did not ask for a password link made by {madeBy}; the account waits',
    },
    payload: byMaker,
  },
  'person.link-confirmed': {
    says: {
      id: 'mengesahkan pemakai tautan kata sandi buatan {madeBy}',
      en: 'confirmed who used a password link made by {madeBy}',
    },
    payload: byMaker,
  },
  'person.link-confirmed-alone': {
    says: {
      id: 'mengesahkan sendiri, tanpa orang ketiga, pemakai tautan kata sandi buatan {madeBy}',
      en: 'confirmed alone, without a third person, who used a password link made by {madeBy}',
    },
    payload: byMaker,
  },
  'person.language-set': {
    says: { id: 'memilih bahasa', en: 'chose a language' },
    payload: z.object({ language: z.enum(['id', 'en']) }),
  },
  'position.assigned': {
    says: { id: 'memberi jabatan', en: 'assigned a position' },
    payload: z.object({
      personId: personIdSchema,
      position: z.string(),
      section: z.string().nullable(),
      since: z.string(),
      until: z.string().nullable(),
      acting: z.string().nullable(),
    }),
  },
  'position.confirmed': {
    says: { id: 'mengesahkan jabatan', en: 'confirmed a position' },
    payload: z.object({ personId: personIdSchema, position: z.string(), givenBy: personIdSchema.nullable() }),
  },
  'position.ended': {
    says: { id: 'mengakhiri jabatan', en: 'ended a position' },
    payload: z.object({ personId: personIdSchema, until: z.string() }),
  },
  'unit.edited': {
    says: { id: 'mengubah data satuan kerja', en: 'edited the unit' },
    payload: z.object({ before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()) }),
  },
});
