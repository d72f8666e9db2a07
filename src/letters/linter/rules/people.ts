/** Who signs, and as what. */
import { readNameWithTitles, readPosition } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { KnownPerson, LetterContext } from '../context.ts';
import { structureRule } from '../kinds.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';
import type { Signature } from '../signing.ts';

export function checkSigner(letter: LetterParts, context: LetterContext): Found[] {
  const { signature } = letter;
  if (signature === null) return withoutStop(letter);
  return [
    ...checkForm(signature),
    ...checkKindOfSigner(letter, signature),
    ...checkServiceNumber(signature),
    ...(context.people === undefined ? [] : checkHolder(signature, context.people)),
  ];
}

const onBehalf = /^(?:a\.?\s?n\.?|atas\s+nama)\s/i;
/** Whoever stands in for a post does not sign in its name. */
const both = /^(?:pl[ht]\.?\s*a\.?\s?n\.?|a\.?\s?n\.?\s*pl[ht]\.?)\s/iu;
const twoStandIns = /^(?:a\.?\s?n\.?\s*)?pl[ht]\b\.?\s*pl[ht]\b/iu;
const forIt = /^(?:u\.?\s?b\.?|untuk\s+beliau)/i;
const rightly = /^(?:a\.n\.|u\.b\.|Plh\.|Plt\.|(?:A\.N\.|U\.B\.|PLH\.|PLT\.)(?=\s*\P{Ll}*$))/u;
const anyForm = /^(?:a\.?\s?\/?n\.?|u\.?\s?b\.?|pl[ht]\.?|atas\s+nama)(?=\s|,?$)/iu;
/** It is written so in many offices. */
const usual = /^(?:A\.n\.|U\.b\.|atas\s+nama)$/iu;

/** a.n. names whom it stands for and below it who signs; u.b. only below a.n.; each with its stops. */
function checkForm({ positions }: Signature): Found[] {
  const faults: Found[] = [];
  for (const line of positions) {
    const written = anyForm.exec(line.text)?.[0];
    if (written === undefined || rightly.test(line.text)) continue;
    const letters = written.toLowerCase().replace(/[^a-z]/g, '');
    const right =
      letters === 'an' || letters === 'atasnama' ? 'a.n.' : letters === 'ub' ? 'u.b.' : `P${letters.slice(1)}.`;
    const place = { start: line.start, end: line.start + written.length };
    faults.push({
      rule: 'signer-form',
      ...place,
      doubtful: usual.test(written),
      says: { id: `"${written}" ditulis "${right}".`, en: `"${written}" is written "${right}".` },
      mend: { ...place, text: right },
    });
  }
  const mixed = positions.find(({ text }) => both.test(text));
  if (mixed !== undefined)
    faults.push({
      rule: 'signer-form',
      start: mixed.start,
      end: mixed.end,
      says: {
        id: '"a.n." dan Plh./Plt. tidak dipakai bersama di satu jabatan.',
        en: '"a.n." and Plh./Plt. are not used together for one post.',
      },
    });
  const two = positions.find(({ text }) => twoStandIns.test(text));
  if (two !== undefined)
    faults.push({
      rule: 'signer-form',
      start: two.start,
      end: two.end,
      says: { id: 'Plh. dan Plt. tidak dipakai bersama.', en: 'Plh. and Plt. are not used together.' },
    });
  const behalf = positions.findIndex(({ text }) => onBehalf.test(text));
  const beneath = positions.findIndex(({ text }) => forIt.test(text));
  const stands = positions[behalf];
  if (stands !== undefined && positions.length < behalf + 2)
    faults.push({
      rule: 'signer-form',
      start: stands.start,
      end: stands.end,
      says: {
        id: 'Di bawah "a.n." harus ada jabatan yang menandatangani.',
        en: 'Below "a.n." stands the position of who signs.',
      },
    });
  const hand = positions.at(-1);
  if (stands !== undefined && hand !== undefined && hand !== stands && rankOf(hand.text) >= rankOf(stands.text))
    faults.push({
      rule: 'signer-form',
      start: stands.start,
      end: hand.end,
      says: {
        id: `"${bare(hand.text)}" tidak menandatangani atas nama "${bare(stands.text)}".`,
        en: `"${bare(hand.text)}" does not sign in the name of "${bare(stands.text)}".`,
      },
    });
  const under = positions[beneath];
  if (under !== undefined && (behalf < 0 || behalf > beneath))
    faults.push({
      rule: 'signer-form',
      start: under.start,
      end: under.end,
      says: { id: '"u.b." hanya dipakai di bawah "a.n.".', en: '"u.b." stands below "a.n." only.' },
    });
  return faults;
}

const bareActing = new RegExp(
  String.raw`(?<![\p{L}.])(?<acting>Pl[ht]|PL[HT])\s+` +
    String.raw`(?=(?:Ketua|Sekretaris|Kepala|Kasubbag|KETUA|SEKRETARIS|KEPALA)\b)`,
  'gu',
);

/** Below the last sentence of a letter whose signature was not read. */
function withoutStop({ lines }: LetterParts): Found[] {
  return lines.slice(-6).flatMap(({ text, start }) =>
    [...text.matchAll(bareActing)].map(({ groups, index }): Found => {
      const written = groups?.['acting'] ?? '';
      const place = { start: start + index, end: start + index + written.length };
      return {
        rule: 'signer-form',
        ...place,
        says: { id: `"${written}" ditulis "${written}.".`, en: `"${written}" is written "${written}.".` },
        mend: { ...place, text: `${written}.` },
      };
    }),
  );
}

/** Who may sign in whose name: the lower one for the higher one. Posts that are not compared have none. */
function rankOf(text: string): number {
  const post = postOf(text);
  if (post.startsWith('ketua divisi')) return Number.NaN;
  const rank = ranks.findLastIndex((one) => post === one || post.startsWith(`${one} `));
  return rank < 0 ? Number.NaN : rank;
}
const ranks = ['kepala subbagian', 'kepala bagian', 'sekretaris', 'sekretaris jenderal', 'ketua'];

/** The position in whose name the letter is. */
const inWhoseName = ({ positions }: Signature): Line | undefined => positions[0];
/** The position of the hand that signs: the last. */
const whoseHand = ({ positions }: Signature): Line | undefined => positions.at(-1);

const bare = (text: string): string =>
  text
    .replace(/^(?:a\.?\s?\/?n\.?|atas\s+nama|u\.?\s?b\.?|untuk\s+beliau)\s*/i, '')
    .replace(/,$/, '')
    .trim();
const actingOf = (text: string): 'plh' | 'plt' | undefined =>
  /^plh\b/i.test(bare(text)) ? 'plh' : /^plt\b/i.test(bare(text)) ? 'plt' : undefined;
const postOf = (text: string): string => readPosition(bare(text).replace(/^(?:pl[ht]\.?\s*)+/i, ''));

/** Posts that only the secretariat-general has; it signs by rules of its own. */
const ofCentre = /^(?:inspektur|deputi|direktur|kepala (?:biro|pusat))\b/;

function checkKindOfSigner({ structure }: LetterParts, signature: Signature): Found[] {
  const { signers, says } = structureRule(structure);
  const line = inWhoseName(signature);
  if (signers.length === 0 || line === undefined) return [];
  const post = postOf(line.text);
  if (signers.some((signer) => post === signer || post.startsWith(`${signer} `)) || ofCentre.test(post)) return [];
  return [
    {
      rule: 'signer-kind',
      start: line.start,
      end: line.end,
      says: {
        id: `Untuk ${says.id}, penanda tangannya ${signers.slice(0, 2).join(' atau ')}, atau "a.n." salah satunya.`,
        en: `For ${says.en} the signer is ${signers.slice(0, 2).join(' or ')}, or somebody "a.n." one of them.`,
      },
    },
  ];
}

/** Commissioners have no service number. */
function checkServiceNumber(signature: Signature): Found[] {
  const { serviceNumber } = signature;
  const line = whoseHand(signature);
  if (serviceNumber === null || line === undefined || !/^(?:ketua|anggota)\b/.test(postOf(line.text))) return [];
  return [
    {
      rule: 'signer-service-number',
      start: serviceNumber.start,
      end: serviceNumber.end,
      says: { id: 'Ketua dan anggota ditulis tanpa NIP.', en: 'Chair and commissioners are written without a NIP.' },
      mend: { start: serviceNumber.start, end: serviceNumber.end, text: '' },
    },
  ];
}

const plainName = (written: string): string =>
  readNameWithTitles(written.replace(/^\(|\)$/g, ''))
    .name.toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
/** The first word of a post and, where both name more, the rest: "ketua", "ketua kpu kabupaten contoh". */
const samePost = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);

function checkHolder(signature: Signature, people: readonly KnownPerson[]): Found[] {
  const line = whoseHand(signature);
  const { name } = signature;
  if (line === undefined || name === null) return [];
  const post = postOf(line.text);
  const holders = people.filter(({ position }) => position !== '' && samePost(readPosition(position), post));
  if (holders.length === 0) return [];
  const named = holders.map((one) => one.name);
  const holder = holders.find((one) => plainName(one.name) === plainName(name.text));
  if (holder === undefined)
    return [
      {
        rule: 'signer-unknown',
        start: name.start,
        end: name.end,
        says: {
          id: `${bare(line.text)} pada tanggal itu ${named.join(' atau ')}, bukan ${name.text}.`,
          en: `On that day ${bare(line.text)} is ${named.join(' or ')}, not ${name.text}.`,
        },
      },
    ];
  const written = actingOf(line.text);
  if (written === holder.acting) return [];
  const form = holder.acting === undefined ? '' : holder.acting === 'plh' ? 'Plh. ' : 'Plt. ';
  const at = line.start + line.text.indexOf(bare(line.text));
  const old = /^pl[ht]\.?\s*/i.exec(bare(line.text))?.[0] ?? '';
  return [
    {
      rule: 'signer-acting',
      start: line.start,
      end: line.end,
      says:
        holder.acting === undefined
          ? {
              id: `${holder.name} memegang jabatan itu sendiri, bukan Plh/Plt.`,
              en: `${holder.name} holds that post, and does not stand in.`,
            }
          : {
              id: `${holder.name} menjabat ${form.trim()} pada tanggal itu.`,
              en: `${holder.name} stands in (${form.trim()}) on that day.`,
            },
      mend: { start: at, end: at + old.length, text: form },
    },
  ];
}
