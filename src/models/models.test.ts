/** The room as its users meet it: settings, the health card, what was sent, and every way in which a model is bad. */
import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { can } from '../identity/index.ts';
import { systemActor, type Actor } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';
import { testHouse, type Caller, type TestHouse } from '../testing/index.ts';
import { askModel, modelOf, type ModelAsk } from './index.ts';
import { checkEngineJob } from './operations/check-engine.ts';
import { purgeCallsJob, purgeCallsSchedule } from './operations/purge-calls.ts';
import { engineIdSchema, type Engine } from './schema.ts';
import { layModelValues } from './testing/with-model.ts';
import { answers, fakeEndpoint, streams, type FakeEndpoint } from './testing/fake-endpoint.ts';

let house: TestHouse;
let endpoint: FakeEndpoint;
let admin: Caller;
let engineId: string;
const unitId = unitCalled('53');
const system: Actor = systemActor(unitId);

const later = (milliseconds: number) =>
  house.platform.clock.set(new Date(house.platform.clock.now().getTime() + milliseconds));
const ask = (more: Partial<ModelAsk> = {}) => {
  later(1_000);
  return askModel(house.platform, system, {
    unitId,
    task: 'summary',
    system: 'Ringkas.',
    prompt: 'Rapat dihadiri 20 orang.',
    security: 'biasa',
    about: { type: 'unit', id: unitId },
    ...more,
  });
};
const codeOf = async (asked: ReturnType<typeof ask>) => {
  const answer = await asked;
  return answer.ok ? 'ok' : answer.failure.code;
};
const add = async (more: object = {}) =>
  admin('POST', '/api/models', {
    unitId,
    name: 'Model kantor',
    kind: 'endpoint',
    address: endpoint.address,
    model: 'uji-1',
    ...more,
  });
const limitSeconds = async (seconds: number) =>
  sql`update reference_values set value = ${seconds} where code = 'models/seconds'`.execute(house.platform.owner);
const restMinutes = async (minutes: number) =>
  sql`update reference_values set value = ${minutes} where code = 'models/rest-minutes'`.execute(house.platform.owner);

beforeAll(async () => {
  house = await testHouse();
  await layModelValues(house);
  await restMinutes(0);
  endpoint = await fakeEndpoint();
  admin = await house.as('admin.ntt');
  engineId = ((await add({ key: 'kunci-rahasia-1' })).body as { id: string }).id;
});
afterEach(() => void (endpoint.reply = streams('Baik.')));

test('without a choice nothing is sent; an administrator chooses, dated, and may choose none again', async () => {
  expect(await modelOf(house.platform, unitId)).toBeNull();
  expect(await codeOf(ask())).toBe('models/none');
  expect((await admin('POST', '/api/models/choose', { unitId, engineId })).status).toBe(200);
  expect(await modelOf(house.platform, unitId)).toEqual({ name: 'Model kantor', model: 'uji-1', place: 'in-house' });
  expect(await ask()).toMatchObject({ ok: true, value: { text: 'Baik.', model: 'uji-1' } });
  await admin('POST', '/api/models/choose', { unitId, engineId: null });
  expect(await codeOf(ask())).toBe('models/none');
  await admin('POST', '/api/models/choose', { unitId, engineId });
  const { body } = await admin('GET', `/api/models?unitId=${unitId}`);
  expect(body).toMatchObject({ choices: [{ engineId }, { engineId: null }, { engineId }] });
});

test('the key goes to the endpoint and is never shown: not in an answer, the trail, or the database', async () => {
  await ask();
  expect(endpoint.keys.at(-1)).toBe('Bearer kunci-rahasia-1');
  const { body } = await admin('GET', `/api/models?unitId=${unitId}`);
  expect(body).toMatchObject({ items: [{ id: engineId, hasKey: true }] });
  expect(JSON.stringify(body)).not.toContain('kunci-rahasia');
  const { rows } = await sql<{ all: string }>`select string_agg(e::text, ' ') || (select string_agg(m::text, ' ')
    from model_engines m) as all from audit_events e`.execute(house.platform.owner);
  expect(rows[0]?.all).toContain('model.added');
  expect(rows[0]?.all).not.toContain('kunci-rahasia');
});

test('only administrators set models, and of their own unit only', async () => {
  const staff = await house.as('staf.ntt');
  expect((await staff('POST', '/api/models/choose', { unitId, engineId: null })).status).toBe(403);
  expect((await staff('GET', `/api/models?unitId=${unitId}`)).status).toBe(200);
  const elsewhere = await admin('POST', '/api/models/choose', { unitId: '5301', engineId: null });
  expect(elsewhere.status).toBe(403);
  await expect(
    house.platform.database.write({ ...system, unitIds: [unitCalled('5301')] }, (tx) =>
      tx
        .insertInto('model_choices')
        .values({ unit_id: unitId, n: 99, engine_id: null, by: 'x', since: new Date() })
        .execute(),
    ),
  ).rejects.toThrow(/policy|administrator/);
});

test('the national administrator is told that models of another unit are not theirs, never that there are none', async () => {
  const national = await house.as('admin.nasional');
  const told = [
    await national('GET', `/api/models?unitId=${unitId}`),
    await national('GET', `/api/models/sent?unitId=${unitId}`),
    await national('POST', '/api/models/choose', { unitId, engineId: null }),
    await national('POST', '/api/models', {
      unitId,
      name: 'x',
      kind: 'endpoint',
      address: endpoint.address,
      model: 'x',
    }),
  ];
  expect(told.map(({ status, body }) => [status, (body as { error?: { code: string } }).error?.code])).toEqual(
    told.map(() => [403, 'models/other-unit']),
  );
  expect((await national('DELETE', `/api/models/${engineId}`)).status).toBe(404);
  expect((await national('GET', '/api/models?unitId=00')).status).toBe(200);
});

test('an engine is lent to the units below: they choose it, and what they send is theirs alone', async () => {
  const below = unitCalled('5301');
  const theirs = systemActor(below);
  const asked = () =>
    askModel(house.platform, theirs, {
      unitId: below,
      task: 'summary',
      system: 'Ringkas.',
      prompt: 'Kata satker bawah.',
      security: 'biasa',
      about: { type: 'unit', id: below },
    });
  const chief = await house.as('admin.kupang');
  const choose = (id: string | null) => chief('POST', '/api/models/choose', { unitId: below, engineId: id });
  const seen = async (): Promise<readonly Engine[]> =>
    ((await chief('GET', `/api/models?unitId=${below}`)).body as { items: readonly Engine[] }).items;
  expect([(await choose(engineId)).status, await seen()]).toEqual([404, []]);
  expect((await chief('POST', `/api/models/${engineId}/lend`, { below: true })).status).toBe(404);
  expect((await admin('POST', `/api/models/${engineId}/lend`, { below: true })).status).toBe(200);
  expect(await seen()).toMatchObject([
    { id: engineId, unitId, address: null, chosen: false, lender: expect.any(String) },
  ]);
  for (const [method, path, body] of [
    ['POST', `/api/models/${engineId}/lend`, { below: false }],
    ['POST', `/api/models/${engineId}/check`, {}],
    ['DELETE', `/api/models/${engineId}`, undefined],
  ] as const)
    expect((await chief(method, path, body)).status).toBe(403);
  expect(await modelOf(house.platform, below)).toBeNull();
  expect((await choose(engineId)).status).toBe(200);
  later(1_000);
  expect(await asked()).toMatchObject({ ok: true, value: { model: 'uji-1' } });
  const sent = async (who: Caller, unit: string) =>
    JSON.stringify((await who('GET', `/api/models/sent?unitId=${unit}`)).body);
  expect(await sent(chief, below)).toContain('model');
  expect((await chief('GET', `/api/models/sent?unitId=${below}`)).body).toMatchObject({ total: 1 });
  expect(await sent(admin, unitId)).not.toContain(below);
  expect((await admin('GET', `/api/models/sent?unitId=${below}`)).status).toBe(403);
  // Another unit's choice of it is refused by the database as well.
  await expect(
    house.platform.database.write(systemActor(unitCalled('31')), (tx) =>
      tx
        .insertInto('model_choices')
        .values({
          unit_id: unitCalled('31'),
          n: 1,
          engine_id: engineIdSchema.parse(engineId),
          by: 'x',
          since: new Date(),
        })
        .execute(),
    ),
  ).rejects.toThrow(/no such model/);
  await admin('POST', `/api/models/${engineId}/lend`, { below: false });
  expect([await modelOf(house.platform, below), await seen()]).toEqual([null, []]);
  later(1_000);
  expect(await codeOf(asked())).toBe('models/none');
});

test('a lent engine outside the house is sent nothing that stays in it', async () => {
  const { body } = await admin('POST', '/api/models', {
    unitId,
    name: 'Luar',
    kind: 'endpoint',
    address: 'https://model.example/v1',
    model: 'luar-1',
  });
  const outside = (body as { id: string }).id;
  await admin('POST', `/api/models/${outside}/lend`, { below: true });
  const below = unitCalled('5301');
  await (
    await house.as('admin.kupang')
  )('POST', '/api/models/choose', { unitId: below, engineId: outside });
  const asked = { unitId: below, task: 'summary', system: 'Ringkas.', prompt: 'Kata.', security: 'terbatas' } as const;
  const about = { type: 'unit', id: below } as const;
  expect(await codeOf(askModel(house.platform, systemActor(below), { ...asked, about }))).toBe('models/stays-in-house');
  await admin('DELETE', `/api/models/${outside}`);
  expect(await modelOf(house.platform, below)).toBeNull();
});

test('addresses that are none, hold a password, or lead to the settings of a machine are refused', async () => {
  for (const address of [
    'bukan alamat',
    'ftp://127.0.0.1/v1',
    'http://orang:sandi@127.0.0.1/v1',
    'http://169.254.169.254/v1',
    'http://0.0.0.0:8080/v1',
    'file:///etc/passwd',
  ])
    expect(await add({ address }), address).toMatchObject({ status: 422, body: { error: { code: 'models/address' } } });
  expect((await add({ kind: 'file', model: '../../rahasia.gguf', address: undefined })).status).toBe(422);
});

test('from terbatas on nothing leaves the house, whatever the name of the address', async () => {
  for (const address of ['https://api.contoh.id/v1', 'http://localhost.contoh.id/v1', 'http://8.8.8.8/v1']) {
    const outside = ((await add({ address })).body as { id: string }).id;
    await admin('POST', '/api/models/choose', { unitId, engineId: outside });
    expect(await modelOf(house.platform, unitId)).toMatchObject({ place: 'outside' });
    expect(await codeOf(ask({ security: 'terbatas' }))).toBe('models/stays-in-house');
    expect(await codeOf(ask({ security: 'rahasia' }))).toBe('models/stays-in-house');
    expect((await admin('DELETE', `/api/models/${outside}`)).status).toBe(200);
  }
  await admin('POST', '/api/models/choose', { unitId, engineId });
  expect(await codeOf(ask({ security: 'rahasia' }))).toBe('ok');
});

const shape = {
  type: 'object',
  required: ['claims'],
  properties: { claims: { type: 'array', items: { type: 'string', enum: ['p1'] } } },
};
const bad: Readonly<Record<string, readonly [FakeEndpoint['reply'], string]>> = {
  'too many requests': [(_, r) => void r.writeHead(429, { 'Retry-After': '7' }).end(), 'models/busy'],
  'a wrong key': [(_, r) => void r.writeHead(401).end('{}'), 'models/key'],
  'a fault of the server': [(_, r) => void r.writeHead(500).end('<html>'), 'models/server-error'],
  'a redirect to elsewhere': [
    (_, r) => void r.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end(),
    'models/unreachable',
  ],
  'a cut connection': [(_, r) => void r.destroy(), 'models/unreachable'],
  'a connection cut in the middle': [
    (_, r) => {
      r.writeHead(200, { 'Content-Type': 'text/event-stream' });
      r.write('data: {"choices":[{"delta":{"content":"Baik"}}]}\n\n', () => r.destroy());
    },
    'models/unreachable',
  ],
  'a stream of garbage': [
    (_, r) => {
      r.writeHead(200, { 'Content-Type': 'text/event-stream' });
      r.end(`data: \u0000\u0001{{{\n\ndata: [DONE]\n\n`);
    },
    'models/garbage',
  ],
  'an error in the stream': [
    (_, r) => {
      r.writeHead(200, { 'Content-Type': 'text/event-stream' });
      r.end(`data: {"error":{"message":"out of memory"}}\n\n`);
    },
    'models/garbage',
  ],
  'a page instead of an answer': [
    (_, r) => void r.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Masuk</h1>'),
    'models/garbage',
  ],
  'nothing at all': [streams(), 'models/garbage'],
  'five megabytes': [
    (_, r) => {
      r.writeHead(200, { 'Content-Type': 'application/json' });
      r.end(JSON.stringify({ choices: [{ message: { content: 'a'.repeat(5 << 20) } }] }));
    },
    'models/too-much',
  ],
  'five megabytes in small pieces': [
    streams(...Array.from({ length: 500 }, () => 'a'.repeat(10_000))),
    'models/too-much',
  ],
  'one line without an end': [
    (_, r) => {
      r.writeHead(200, { 'Content-Type': 'text/event-stream' });
      r.end(`data: ${'a'.repeat(1 << 20)}`);
    },
    'models/garbage',
  ],
  'prose where a shape was asked for': [streams('Tentu! Berikut jawabannya: tidak ada.'), 'models/wrong-shape'],
  'another shape': [answers(() => ({ hasil: 1 })), 'models/wrong-shape'],
};

test.each(Object.entries(bad))('%s is a failure with a sentence, written down', async (_, [reply, code]) => {
  endpoint.reply = reply;
  const answer = await ask({ schema: shape });
  expect(answer.ok ? answer.value : answer.failure.code).toBe(code);
  const sent = await admin('GET', `/api/models/sent?unitId=${unitId}&size=1`);
  expect(sent.body).toMatchObject({ items: [{ failure: { id: expect.stringContaining('.') as string } }] });
  if (code === 'models/busy') expect(answer).toMatchObject({ failure: { retryAfter: 7 } });
});

test('one that never ends is stopped in time, and one that is no longer wanted at once', async () => {
  endpoint.reply = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const drip = setInterval(() => response.write('data: {"choices":[{"delta":{"content":"a"}}]}\n\n'), 20);
    response.on('close', () => clearInterval(drip));
  };
  await limitSeconds(1);
  expect(await codeOf(ask())).toBe('models/too-slow');
  await limitSeconds(180);
  const given = new AbortController();
  const heard: string[] = [];
  const asked = ask({
    signal: given.signal,
    onText: (piece) => {
      heard.push(piece);
      if (heard.length === 3) given.abort();
    },
  });
  expect(await codeOf(asked)).toBe('models/cancelled');
  expect(heard.length).toBeLessThan(10);
});

test('one that gave no answer is left alone for some minutes, and a check that it answers ends the pause', async () => {
  await restMinutes(5);
  const cut: FakeEndpoint['reply'] = (_, response) => void response.destroy();
  endpoint.reply = cut;
  expect(await codeOf(ask())).toBe('models/unreachable');
  endpoint.reply = streams('Baik.');
  const before = endpoint.received.length;
  const told = await ask();
  expect(told).toMatchObject({ ok: false, failure: { code: 'models/silent' } });
  expect(told.ok ? '' : told.failure.message.id).toMatch(/tidak menjawab sejak \d\d\.\d\d WITA/);
  expect(endpoint.received).toHaveLength(before);
  later(5 * 60_000);
  expect(await codeOf(ask())).toBe('ok');
  endpoint.reply = cut;
  expect(await codeOf(ask())).toBe('models/unreachable');
  endpoint.reply = answers(() => ({ kalimat: 'Selamat datang.' }));
  later(1_000);
  await admin('POST', `/api/models/${engineId}/check`);
  await house.platform.workJobs([checkEngineJob]);
  expect(await codeOf(ask())).toBe('ok');
  await restMinutes(0);
});

test('ids that were not offered, words around the JSON and members too many do not spoil an answer', async () => {
  endpoint.reply = streams('Tentu:\n```json\n{"claims":["p1","p99"],"catatan":"x"}\n```');
  expect(await ask({ schema: shape })).toMatchObject({ ok: true, value: { json: { claims: ['p1', 'p99'] } } });
});

test('a server that knows no shapes is asked again without one; the shape stands in the prompt', async () => {
  endpoint.reply = (asked, response, request) =>
    asked.response_format
      ? void response.writeHead(400).end('{"error":"response_format"}')
      : answers(() => ({ claims: [] }))(asked, response, request);
  expect(await codeOf(ask({ schema: shape }))).toBe('ok');
  expect(endpoint.received.at(-1)?.messages[0]?.content).toContain('"enum":["p1"]');
});

test('the health card says how the model took a sentence, and why it did not', async () => {
  const check = async () => {
    const asked = await admin('POST', `/api/models/${engineId}/check`);
    expect(asked.status).toBe(202);
    await house.platform.workJobs([checkEngineJob]);
    later(60_000);
    const { body } = await admin('GET', `/api/models?unitId=${unitId}`);
    return (body as { items: { health: object; lastFailure: object }[] }).items[0];
  };
  endpoint.reply = answers(() => ({ kalimat: 'Selamat datang.' }));
  expect(await check()).toMatchObject({ health: { reachable: true, failure: null, context: null } });
  endpoint.listed = '{"data":[{"id":"lain","max_model_len":1},{"id":"uji-1","max_model_len":8192}]}';
  expect(await check()).toMatchObject({ health: { context: 8192 } });
  endpoint.listed = 'bukan daftar';
  expect(await check()).toMatchObject({ health: { reachable: true, context: null } });
  endpoint.reply = (_, response) => void response.writeHead(503).end();
  expect(await check()).toMatchObject({
    health: { reachable: false, failure: { id: expect.stringContaining('503') as string } },
    lastFailure: { message: { id: expect.stringContaining('503') as string } },
  });
});

test('the text of what was sent is for whoever asked and for keepers of secrets; others see that it was', async () => {
  const asker = await house.as('staf.ntt');
  const { body: me } = await asker('GET', '/api/me');
  const { personId } = me as { personId: string };
  later(1_000);
  const words = 'Gudang Kertarajasa dijaga tiga orang.';
  const byPerson = { ...system, job: { id: 'j1', kind: 'answers.ask-model', askedBy: personId } };
  const about = { type: 'unit', id: unitId } as const;
  await askModel(house.platform, byPerson, {
    unitId,
    about,
    system: 'Ringkas.',
    task: 'summary',
    prompt: words,
    security: 'biasa',
  });
  const newest = async (call: Caller) => {
    const { body } = await call('GET', `/api/models/sent?unitId=${unitId}&size=1`);
    return (body as { items: { prompt: string; shown: boolean; by: object }[] }).items[0];
  };
  for (const call of [asker, await house.as('sekretaris.ntt')])
    expect(await newest(call)).toMatchObject({ shown: true, prompt: words });
  for (const call of [admin, await house.as('anggota.ntt')])
    expect(await newest(call)).toMatchObject({
      shown: false,
      prompt: '',
      system: '',
      answer: null,
      by: { id: personId },
    });
  const held = { unitId, position: 'sekretaris' };
  const waiting = { ...system, kind: 'person', personId: null, positions: [held], waits: true } as const;
  expect(can(waiting, 'models.read', unitId)).toBe(false);
});

test('what was sent is shown to the letter, to its own unit, and goes after its days', async () => {
  let keeper = await house.as('sekretaris.ntt');
  await ask({ prompt: 'Telepon Bu Rini 0812-3456-7890, NIK 5371 0112 0390 0001.' });
  const sent = async () => {
    const { body } = await keeper('GET', `/api/models/sent?unitId=${unitId}&size=1`);
    return (body as { items: { prompt: string; system: string; purgedAt: string | null }[] }).items[0];
  };
  const last = await sent();
  expect(last?.prompt).toBe('Telepon Bu Rini [TELEPON disamarkan], NIK [NIK disamarkan].');
  expect(endpoint.received.at(-1)?.messages).toEqual([
    { role: 'system', content: last?.system },
    { role: 'user', content: last?.prompt },
  ]);
  const foreign = await (await house.as('admin.alor'))('GET', `/api/models/sent?unitId=${unitId}`);
  expect(foreign.status).toBe(403);
  later(91 * 86_400_000);
  await house.platform.runSchedule(purgeCallsSchedule);
  await house.platform.workJobs([purgeCallsJob]);
  keeper = (await house.signIn('sekretaris.ntt')).call;
  expect(await sent()).toMatchObject({ prompt: '', system: '', purgedAt: expect.any(String) as string });
});
