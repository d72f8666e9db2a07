/**
 * Checks one published item from its page alone; needs Node and nothing else of this house.
 *
 *   node scripts/verify-item.mjs https://…/ntt/12-judul              fetches the page and the proof beside it
 *   node scripts/verify-item.mjs page.html proof.json                the same from saved files
 *   … --key FINGERPRINT                                              the key must be this one
 *
 * The proof is /asal/<code>/bukti.json of the portal. Compare the fingerprint of the key with the one that the office
 * tells you by another way (on paper, by telephone): the page cannot vouch for its own key. Exits 1 when anything does
 * not fit.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const args = process.argv.slice(2);
const pinned = args.includes('--key') ? args.splice(args.indexOf('--key'), 2)[1] : undefined;
const [page, saved] = args;
if (page === undefined) {
  console.error('node scripts/verify-item.mjs URL|page.html [proof.json] [--key FINGERPRINT]');
  process.exit(2);
}

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hex = (text) => sha256(text).toString('hex');
const isAddress = /^https?:/.test(page);

async function textOf(place) {
  if (!/^https?:/.test(place)) return readFile(place, 'utf8');
  const answer = await fetch(place);
  if (!answer.ok) throw new Error(`${place}: ${answer.status}`);
  return answer.text();
}

/** Entities that pages of this kind use, and numbered ones. */
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decoded = (html) =>
  html.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name) => {
    if (name[0] !== '#') return named[name] ?? whole;
    return String.fromCodePoint(name[1].toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
const spaced = (text) => text.replace(/\s+/g, ' ').trim();

function publicKey(text) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error('the key is no Ed25519 key');
  if (sha256(`${name}\n`, bytes).toString('hex').slice(0, 8) !== id) throw new Error('the id is not of this key');
  const x = bytes.subarray(1).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const signed = (words, line) => {
    const [, signer, signature] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const raw = Buffer.from(signature ?? '', 'base64');
    return signer === name && verify(null, Buffer.from(words, 'utf8'), key, raw.subarray(4));
  };
  return { name, fingerprint: hex(bytes.subarray(1)), signed };
}

/** The root that a line at this place in a list of `size` leads to (RFC 9162, 2.1.3.2). */
function rootFrom(line, at, size, path) {
  let hash = sha256(Buffer.from([0]), line);
  let [node, last] = [at, size - 1];
  for (const beside of path.map((one) => Buffer.from(one, 'base64'))) {
    if (node % 2 === 1 || node === last) {
      hash = sha256(Buffer.from([1]), beside, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else hash = sha256(Buffer.from([1]), hash, beside);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash.toString('base64') : '';
}

let wrong = 0;
function say(fits, good, bad) {
  if (!fits) wrong += 1;
  console.log(fits ? `  fits    ${good}` : `  WRONG   ${bad}`);
}

const html = await textOf(page);
const code = /\/asal\/([0-9a-f-]{36})/.exec(html)?.[1];
if (code === undefined && saved === undefined) {
  console.error(
    `${page} shows no item: there is nothing to check. An item that does not fit is withheld by its portal.`,
  );
  process.exit(1);
}
const canonical = isAddress ? page : /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
const proof = JSON.parse(await textOf(saved ?? new URL(`/asal/${code}/bukti.json`, canonical).href));
const { text, approval, checkpoint } = proof;
const key = publicKey(proof.key.text);
const record = JSON.parse(approval.record);

console.log(`key ${key.name}\n    ${key.fingerprint}`);
if (pinned) say(key.fingerprint === pinned, 'the key is the one you named', 'the key is another one than you named');

const visible = spaced(decoded(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ')));
const whole = spaced(decoded(html));
const blocks = text.split('\n\n').map(spaced).filter(Boolean);
const missing = blocks.filter((block) => !visible.includes(block) && !whole.includes(block));
say(missing.length === 0, 'the approved words stand on the page', `not on the page: ${missing[0]}`);
let rest = spaced(
  decoded(
    (/<div class="text">([\s\S]*?)<\/div>\s*(?:<div class="photos">|<\/article>)/.exec(html)?.[1] ?? '').replace(
      /<[^>]+>/g,
      ' ',
    ),
  ),
);
for (const block of blocks.toSorted((one, other) => other.length - one.length)) rest = rest.replace(block, ' ');
say(spaced(rest) === '', 'and no others in the text', `words that were not approved: ${spaced(rest).slice(0, 200)}`);
say(hex(text) === record.textHash, 'the approval is of these words', 'the approval is of other words');
say(record.subject.startsWith(`draft:${code}/`), 'and of this item', 'the approval is of another item');
say(hex(approval.record) === approval.hash, 'the record of the approval is whole', 'the record was altered');

const [, how, line] = /^(given|found) (— \S+ \S+)$/.exec(approval.signature ?? '') ?? [];
const signedWords = `kerja-cerdas/approval\n${how}\n${approval.unit} ${approval.number}\n${approval.hash}\n`;
say(
  how !== undefined && key.signed(signedWords, line),
  how === 'given'
    ? 'the house signed it when it was given'
    : 'the house signed it as it was found when it first had a key (not when it was given)',
  'the signature of the house is missing or not of this approval',
);
console.log(`          approved by ${record.position}, ${record.at}`);

if (checkpoint === null) console.log('  open    no checkpoint covers it yet: ask again later');
else {
  const { note } = checkpoint;
  const words = note.slice(0, note.indexOf('\n\n') + 1);
  const [, size, root, , time] = words.split('\n');
  say(
    key.signed(words, note.slice(words.length + 1).trimEnd()),
    `checkpoint of ${time.slice(5)}`,
    'the checkpoint is not signed by this key',
  );
  say(
    rootFrom(checkpoint.line, checkpoint.at, Number(size), checkpoint.path) === root,
    'the end of the chain of approvals is in it',
    'the end of the chain of approvals is not in it',
  );
  const [name, value] = checkpoint.line.split('\t');
  const [number, hash] = value.split(' ');
  say(name === `approvals ${approval.unit}`, 'it is the chain of this office', 'it is the chain of another office');
  if (Number(number) === approval.number)
    say(hash === approval.hash, 'and this approval is that end', 'and its end is another approval');
  else console.log(`          the chain ends there at number ${number}; this is number ${approval.number}`);
}
console.log(wrong === 0 ? 'This item is what was approved.' : `${wrong} things do not fit.`);
process.exitCode = wrong === 0 ? 0 : 1;
