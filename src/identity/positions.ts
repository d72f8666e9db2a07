/**
 * Positions and what they allow: reference data, dated. Sources: DOMAIN of the units' practice (PKPU 8/2019 art. 22,
 * 25;
 * PKPU 14/2020 as amended; category 104 items of 2025). `verified: false` shows the badge "belum diverifikasi".
 */
import type { Capability } from '../platform/index.ts';

export const sections = [
  { code: 'kul', id: 'Keuangan, Umum & Logistik', en: 'Finance, General & Logistics' },
  { code: 'teknis-hukum', id: 'Teknis & Hukum', en: 'Technical & Legal' },
  { code: 'rendatin', id: 'Perencanaan, Data & Informasi', en: 'Planning, Data & Information' },
  { code: 'parmas-sdm', id: 'Partisipasi Masyarakat & SDM', en: 'Public Participation & Human Resources' },
] as const;
export type Section = (typeof sections)[number]['code'];

export type PositionDefinition = {
  readonly code: string;
  readonly label: { readonly id: string; readonly en: string };
  /** Belongs to one of the four sections. */
  readonly sectioned: boolean;
  readonly allows: readonly Capability[];
  /** What holders in one section may do besides. */
  readonly allowsInSection?: Partial<Record<Section, readonly Capability[]>>;
  /** Its administration reaches every unit of the country. */
  readonly nationwide?: boolean;
  readonly since: string;
  readonly until: string | null;
  readonly source: string;
  readonly verified: boolean;
};

const writes = [
  'activity.edit',
  'localfacts.edit',
  'draft.edit',
  'draft.review',
  'answers.ask',
  'library.edit',
  'models.read',
  'letters.read',
  'registers.read',
  'records.read',
  'records.file',
] as const;
const decides = [
  'activity.approve',
  'draft.review',
  'draft.approve',
  'audit.read',
  'answers.ask',
  'models.read',
  'letters.read',
  'letters.dispose',
  'registers.read',
  'records.read',
] as const;
const keepsSecrets = ['library.edit', 'library.secret'] as const;
const keepsVoters = ['voters.read', 'voters.edit', 'voters.unmask', 'exports.take'] as const;
const keepsRegisters = ['registers.read', 'registers.manage', 'exports.take'] as const;
const keepsRecords = ['records.read', 'records.file', 'records.manage'] as const;
const settlesVoters = ['voters.read', 'voters.settle'] as const;
const dated = { since: '2020-01-01', until: null, verified: false } as const;

export const positions: readonly PositionDefinition[] = [
  {
    code: 'staf',
    label: { id: 'Staf', en: 'Staff' },
    sectioned: true,
    allows: writes,
    allowsInSection: {
      'parmas-sdm': ['publish'],
      rendatin: keepsVoters,
      kul: ['letters.register', ...keepsRegisters, ...keepsRecords],
    },
    source: 'practice 2025: drafts by staff of Parmas',
    ...dated,
  },
  {
    code: 'kasubbag',
    label: { id: 'Kepala Subbagian', en: 'Head of section' },
    sectioned: true,
    allows: [...writes, ...decides, 'publish', 'letters.register'],
    allowsInSection: { rendatin: [...keepsVoters, 'voters.settle'], kul: [...keepsRegisters, ...keepsRecords] },
    source: 'practice 2025: Kasubbag checks and edits',
    ...dated,
  },
  {
    code: 'sekretaris',
    label: { id: 'Sekretaris', en: 'Secretary' },
    sectioned: false,
    allows: [
      ...decides,
      ...settlesVoters,
      ...keepsSecrets,
      ...keepsRecords,
      'records.approve',
      ...keepsRegisters,
      'publish',
      'letters.direct',
    ],
    source: 'kota-kediri.kpu.go.id 17/7/2025: Sekretaris is ketua Bakohumas',
    ...dated,
  },
  {
    code: 'anggota',
    label: { id: 'Anggota', en: 'Commissioner' },
    sectioned: false,
    allows: [...decides, ...settlesVoters],
    source: 'PKPU 8/2019 art. 22',
    ...dated,
  },
  {
    code: 'ketua',
    label: { id: 'Ketua', en: 'Chair' },
    sectioned: false,
    allows: [...decides, ...settlesVoters, ...keepsSecrets, 'records.approve', 'publish', 'letters.direct'],
    source: 'PKPU 8/2019 art. 22',
    ...dated,
  },
  {
    code: 'admin-satker',
    label: { id: 'Admin satuan kerja', en: 'Unit administrator' },
    sectioned: false,
    allows: ['people.manage', 'units.manage', 'audit.read', 'models.read', 'models.manage', 'search.manage'],
    source: 'Kerja Cerdas',
    ...dated,
  },
  {
    code: 'admin-nasional',
    label: { id: 'Admin nasional', en: 'National administrator' },
    sectioned: false,
    allows: [
      'people.manage',
      'units.manage',
      'audit.read',
      'voters.rules',
      'reference.edit',
      'models.read',
      'models.manage',
      'search.manage',
    ],
    nationwide: true,
    source: 'Kerja Cerdas',
    ...dated,
  },
  {
    code: 'pusdatin',
    label: { id: 'Pusdatin', en: 'Data and information centre' },
    sectioned: false,
    allows: [...writes],
    source: 'bimtek series of 2025, led by Pusdatin',
    ...dated,
  },
];

export const positionByCode: ReadonlyMap<string, PositionDefinition> = new Map(
  positions.map((position) => [position.code, position]),
);

/** Its holders approve texts, sheets or lists: it takes effect when a second person has confirmed it. */
export const isDeciding = ({ allows }: PositionDefinition): boolean =>
  allows.some((capability) => /\.(?:approve|settle)$/.test(capability));

/** What an account that waits for a third person may go on doing (kc.person_waits): read and draft. */
export const isForWaiting = (capability: Capability): boolean =>
  /\.(?:read|edit)$/.test(capability) && !closedToWaiting.has(capability);
/** The last because texts that were sent to models quote papers. */
const closedToWaiting: ReadonlySet<Capability> = new Set(['reference.edit', 'library.edit', 'models.read']);
