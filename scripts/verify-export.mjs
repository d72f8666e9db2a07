/**
 * Checks that a file is what the house let out; needs Node and nothing else of this house.
 *
 *   node scripts/verify-export.mjs FILE keaslian.json [--key FINGERPRINT]
 *
 * keaslian.json is what /api/exports/<id>/authenticity of the workspace answers. Compare the fingerprint of the key with
 * the one that the office tells you by another way: the file cannot vouch for its own key. Exits 1 when anything does
 * not fit.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const args = process.argv.slice(2);
const pinned = args.includes('--key') ? args.splice(args.indexOf('--key'), 2)[1] : undefined;
const [file, saved] = args;
if (file === undefined || saved === undefined) {
  console.error('node scripts/verify-export.mjs FILE keaslian.json [--key FINGERPRINT]');
  process.exit(2);
}

const hex = (content) => createHash('sha256').update(content).digest('hex');

function publicKey(text) {
  const [, name, , encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error('the key is no Ed25519 key');
  const x = bytes.subarray(1).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const signed = (words, line) => {
    const [, signer, signature] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const raw = Buffer.from(signature ?? '', 'base64');
    return signer === name && verify(null, Buffer.from(words, 'utf8'), key, raw.subarray(4));
  };
  return { name, fingerprint: hex(bytes.subarray(1)), signed };
}

let wrong = 0;
function say(fits, good, bad) {
  if (!fits) wrong += 1;
  console.log(fits ? `  fits    ${good}` : `  WRONG   ${bad}`);
}

const { key: given, statement, signature, checkpoint } = JSON.parse(await readFile(saved, 'utf8'));
const key = publicKey(given.text);
const told = /^kerja-cerdas\/export\n(\S+)\nunit (\S+)\nname (.+)\nsha256 ([0-9a-f]{64})\nafter (\S+)\n$/.exec(
  statement,
);
console.log(`key ${key.name}\n    ${key.fingerprint}`);
if (pinned) say(key.fingerprint === pinned, 'the key is the one you named', 'the key is another one than you named');
say(key.signed(statement, signature), 'the house signed this statement', 'the signature is not of this statement');
say(told !== null, `export ${told?.[1]} of unit ${told?.[2]}: ${told?.[3]}`, 'the statement is of no export');
say(hex(await readFile(file)) === told?.[4], 'the file is the one that was let out', 'the file is another one');
if (checkpoint !== null) {
  const [text, line] = checkpoint.note.split('\n\n');
  const signed = key.signed(`${text}\n`, line?.trim() ?? '');
  const at = /^time (\S+)$/m.exec(text)?.[1];
  say(signed, `it was stated after the checkpoint of ${at}`, 'the checkpoint is not signed with this key');
  say(hex(checkpoint.note) === told?.[5], 'and names that checkpoint', 'it names another checkpoint');
}
process.exit(wrong === 0 ? 0 : 1);
