import { beforeAll, describe, expect, it } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../../../testing/index.ts';
import type { Decide, Finding } from './schema.ts';
import { replaceFindings } from './replace-findings.ts';
import { inBatches, plantList, testFinding, testSubject, testVoter } from './testing/list-with-findings.ts';
import type { NewFinding } from './contract.ts';

let house: TestHouse;
let staff: Caller;
let head: Caller;
beforeAll(async () => {
  house = await testHouse();
  staff = await house.as('staf.rendatin.kupang');
  head = await house.as('kasubbag.rendatin.kupang');
});

const voters = [1, 2, 3, 4, 5].map((row) => testVoter(row));
const check = (listId: string, ...findings: NewFinding[]) => replaceFindings(house.platform, { listId, unitId: '5301', revision: 1, source: 'rules' }, inBatches(findings.slice(0, 2), findings.slice(2)));
const queue = async (listId: string, query = '') => (await staff('GET', `/api/voters/lists/${listId}/findings${query}`)).body as { items: Finding[]; total: number; next: string | null };
const find = async (listId: string, code: string) => (await queue(listId, `?code=${code}`)).items[0] as Finding;
const decide = (who: Caller, finding: Finding, decision: object, version = finding.version) => who('POST', `/api/voters/lists/${finding.listId}/findings/${finding.id}/decision`, { version, decision });
const undo = (who: Caller, finding: Finding, version: number) => who('POST', `/api/voters/lists/${finding.listId}/findings/${finding.id}/undo`, { version, reason: 'keliru memilih' });
const tetap = { action: 'tetap', reason: 'sudah dicocokkan dengan KTP-el' } satisfies Partial<Decide>;

describe('what a check hands over', () => {
  it('opens new findings, keeps known ones, closes those that are gone, and is the same when it runs again', async () => {
    const list = await plantList(house.platform, '5301', voters);
    expect(await check(list, testFinding('V05', [1]), testFinding('V06', [2]), testFinding('D01', [1, 4], { risk: 900 }))).toEqual({ added: 3, kept: 0, closed: 0 });
    expect(await check(list, testFinding('V05', [1]), testFinding('V06', [2]), testFinding('D01', [1, 4], { risk: 900 }))).toEqual({ added: 0, kept: 3, closed: 0 });
    expect(await check(list, testFinding('V05', [1]), testFinding('V08', [3], { risk: 500 }))).toEqual({ added: 1, kept: 1, closed: 2 });
    expect(await check(list, testFinding('V05', [1]), testFinding('V06', [2], { risk: 500 }))).toEqual({ added: 1, kept: 1, closed: 1 });
    expect((await queue(list)).items.map(({ code, state }) => [code, state])).toEqual([['V05', 'terbuka'], ['V06', 'terbuka'], ['D01', 'ditutup'], ['V08', 'ditutup']]);
  });

  it('keeps a decision while the check still finds the same, and undoes it when the group has other members', async () => {
    const list = await plantList(house.platform, '5301', voters);
    const group = (rows: number[]) => testFinding('D01', rows, { scope: 'group', subject: '00112233445566778899aabbccddeeff' });
    await check(list, group([1, 4]));
    expect((await decide(staff, await find(list, 'D01'), tetap)).status).toBe(200);
    expect(await check(list, group([1, 4]))).toEqual({ added: 0, kept: 1, closed: 0 });
    expect(await find(list, 'D01')).toMatchObject({ state: 'diputuskan', decision: { action: 'tetap' } });
    await check(list, group([1, 4, 5]));
    const again = await find(list, 'D01');
    expect(again).toMatchObject({ state: 'terbuka', decision: null, rows: [1, 4, 5] });
    expect((await staff('GET', `/api/voters/lists/${list}/findings/${again.id}`)).body).toMatchObject({ history: [{ action: 'tetap', undone: { cause: 'rows-changed', by: null } }] });
  });
});

describe('the queue', () => {
  it('shows open findings first and by risk, in pages by key, with masked voters', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V05', [1], { risk: 600 }), testFinding('V08', [4], { risk: 500, severity: 'warning' }), testFinding('D01', [1, 4], { risk: 900 }), testFinding('V14', [], { risk: 700, scope: 'group', parameters: { village: '5301012009' } }));
    const first = await queue(list, '?size=3');
    expect(first.items.map(({ code }) => code)).toEqual(['D01', 'V14', 'V05']);
    const rest = await queue(list, `?size=3&after=${first.next}`);
    expect([first.total, rest.items.map(({ code }) => code), rest.next]).toEqual([4, ['V08'], null]);
    expect(first.items.map(({ village }) => village)).toEqual(['5301012001', '5301012009', '5301012001']);
    expect(first.items[0]?.voters.map(({ row, nik, nikMark, name }) => [row, nik, nikMark, name])).toEqual([[1, '53•••••••••••001', 1, 'PEMILIH CONTOH A'], [4, '53•••••••••••004', 2, 'PEMILIH CONTOH D']]);
    expect((await queue(list, '?village=5301012002')).items.map(({ code }) => code)).toEqual(['V08']);
    expect((await staff('GET', `/api/voters/lists/${list}/finding-counts`)).body).toMatchObject({ total: 4, open: 4, openErrors: 3, byCode: [{ code: 'D01', open: 1 }, { code: 'V05' }, { code: 'V08', severity: 'warning' }, { code: 'V14' }] });
  });
});

describe('a decision', () => {
  it('is made once, in a person’s name; the second of two people is told who was first', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V05', [1], { subject: testSubject('two people') }));
    const finding = await find(list, 'V05');
    const both = await Promise.all([decide(staff, finding, tetap), decide(head, finding, { ...tetap, action: 'coktas' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const told = both.find(({ status }) => status === 409)?.body as { error: { code: string; message: { id: string } } } | undefined;
    expect(told?.error.code).toBe('voters/finding-changed');
    expect(told?.error.message.id).toMatch(/diubah oleh \S/);
    expect(await decide(staff, finding, tetap, 2)).toMatchObject({ status: both[0]?.status === 200 ? 409 : 200 });
  });

  it('is undone by anybody who decides, and stays in the history', async () => {
    const list = await plantList(house.platform, '5301', voters);
    await check(list, testFinding('V05', [1], { subject: testSubject('undone') }));
    const finding = await find(list, 'V05');
    await decide(staff, finding, { action: 'ubah', row: 1, changes: { birth_date: '1991-02-03', nik: '5399010302910007' }, reason: 'sesuai KK' });
    expect(await find(list, 'V05')).toMatchObject({ state: 'diputuskan', decision: { action: 'ubah', changes: { birth_date: '1991-02-03', nik: '53•••••••••••007' }, reason: 'sesuai KK' } });
    expect((await undo(head, finding, 1)).status).toBe(409);
    expect(await undo(head, finding, 2)).toMatchObject({ status: 200, body: { version: 3 } });
    const { body } = await staff('GET', `/api/voters/lists/${list}/findings/${finding.id}`);
    expect(body).toMatchObject({ state: 'terbuka', decision: null, history: [{ action: 'ubah', undone: { cause: 'person', reason: 'keliru memilih' } }] });
    expect((await undo(head, finding, 3)).status).toBe(404);
  });
});
