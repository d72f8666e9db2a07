import { describe, expect, it } from 'vitest';
import type { Actor, Capability, HeldPosition, UnitId } from '../platform/index.ts';
import { rooms } from '../rooms.ts';
import { can } from './policy.ts';
import { actorOf } from './sessions.ts';
import { unitCalled, personCalled } from '../platform/testing/ids.ts';

const capabilities = rooms.flatMap(
  (room) => Object.keys('capabilities' in room ? room.capabilities : {}) as Capability[],
);

const holding = (...positions: HeldPosition[]): Actor => actorOf({ waits: false, id: personCalled('p'), positions });
const allowed = (actor: Actor, unitId: UnitId) => capabilities.filter((name) => can(actor, name, unitId));

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
];
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
];
const keepsRegisters = ['registers.manage', 'exports.take'];
const keepsRecords = ['records.read', 'records.file', 'records.manage'];
const administers = ['people.manage', 'units.manage', 'audit.read', 'models.read', 'models.manage', 'search.manage'];
const keepsVoters = ['voters.read', 'voters.edit', 'voters.unmask', 'exports.take'];
const settlesVoters = ['voters.read', 'voters.settle'];
const keepsSecrets = ['library.edit', 'library.secret'];

/** Written by hand from docs/panduan/README.md, "Siapa melakukan apa". */
const expected: readonly [HeldPosition['position'], string | undefined, readonly string[]][] = [
  ['staf', 'kul', [...writes, 'letters.register', ...keepsRegisters, ...keepsRecords]],
  ['staf', 'teknis-hukum', writes],
  ['staf', 'rendatin', [...writes, ...keepsVoters]],
  ['staf', 'parmas-sdm', [...writes, 'publish']],
  ['kasubbag', 'rendatin', [...writes, ...decides, 'publish', 'letters.register', ...keepsVoters, 'voters.settle']],
  ['kasubbag', 'kul', [...writes, ...decides, 'publish', 'letters.register', ...keepsRegisters, ...keepsRecords]],
  [
    'sekretaris',
    undefined,
    [
      ...decides,
      'publish',
      'letters.direct',
      ...keepsRegisters,
      'records.approve',
      ...keepsRecords,
      ...settlesVoters,
      ...keepsSecrets,
    ],
  ],
  ['anggota', undefined, [...decides, ...settlesVoters]],
  ['ketua', undefined, [...decides, 'publish', 'letters.direct', 'records.approve', ...settlesVoters, ...keepsSecrets]],
  ['admin-satker', undefined, administers],
  ['admin-nasional', undefined, [...administers, 'voters.rules', 'reference.edit']],
  ['pusdatin', undefined, writes],
];

describe('what a position allows', () => {
  it.each(expected)('%s %s, in its own unit', (position, section, names) => {
    expect(
      new Set(
        allowed(holding({ unitId: unitCalled('5305'), position, ...(section ? { section } : {}) }), unitCalled('5305')),
      ),
    ).toEqual(new Set(names));
  });

  it('ends at the unit, upwards, downwards and sideways, except for the national administrator', () => {
    for (const [position, section] of expected) {
      const actor = holding({ unitId: unitCalled('53'), position, ...(section ? { section } : {}) });
      for (const other of ['00', '5301', '52'].map(unitCalled))
        expect(allowed(actor, other), `${position} of 53 in ${other}`).toEqual(
          position === 'admin-nasional'
            ? capabilities.filter((name) => [...administers, 'voters.rules', 'reference.edit'].includes(name))
            : [],
        );
    }
  });

  it('is the same for who stands in', () => {
    expect(
      allowed(holding({ unitId: unitCalled('53'), position: 'sekretaris', acting: 'plh' }), unitCalled('53')),
    ).toEqual(allowed(holding({ unitId: unitCalled('53'), position: 'sekretaris' }), unitCalled('53')));
  });

  it('adds up over several positions, each in its own unit', () => {
    const actor = holding(
      { unitId: unitCalled('5305'), position: 'staf', section: 'kul' },
      { unitId: unitCalled('5301'), position: 'sekretaris', acting: 'plt' },
    );
    expect([can(actor, 'draft.edit', unitCalled('5305')), can(actor, 'draft.approve', unitCalled('5301'))]).toEqual([
      true,
      true,
    ]);
    expect([can(actor, 'draft.approve', unitCalled('5305')), can(actor, 'draft.edit', unitCalled('5301'))]).toEqual([
      false,
      false,
    ]);
  });

  it('is nothing for nobody, for a position that is not in the list, and for a capability that is not', () => {
    expect(allowed(holding(), unitCalled('53'))).toEqual([]);
    expect(allowed(holding({ unitId: unitCalled('53'), position: 'raja' }), unitCalled('53'))).toEqual([]);
    const administrator = holding({ unitId: unitCalled('53'), position: 'admin-nasional' });
    // @ts-expect-error a code that no room declares does not compile
    expect(can(administrator, 'draft.forge', unitCalled('53'))).toBe(false);
  });
  it('tells a unit from a person and from any text', () => {
    const actor = holding();
    // @ts-expect-error text is no unit until it has been read as one
    expect(can(actor, 'draft.edit', '53')).toBe(false);
    // @ts-expect-error a person is no unit
    expect(can(actor, 'draft.edit', personCalled('53'))).toBe(false);
  });
});
