/** What a number counts by the verb that leads to it: "melibatkan 150 pemilih" counts the voters who are involved. */
import { root, speechPattern } from '../../language/index.ts';

/** Who comes to something is named by that. */
const comers: readonly (readonly [RegExp, string])[] = [
  [/^di(?:hadiri)$/iu, 'peserta yang hadir'],
  [/^di(?:ikuti)$/iu, 'peserta'],
  [/^di(?:kunjungi|datangi|padati|saksikan|tonton)$/iu, 'pengunjung'],
];
const leading = new RegExp(
  String.raw`(?<!\p{L})(?<turn>(?:tidak|belum|tdk|blm|batal|gagal|urung)\s+)?(?<verb>me(?:m|n|ng|ny|l|r|w|` +
    String.raw`y)\p{Ll}{3,}|di\p{Ll}{4,})(?:\s+(?:oleh|sekitar|sebanyak|lebih\s+dari|` +
    String.raw`paling\s+(?:banyak|sedikit)|maksimal|minimal|hingga|sampai|setidaknya|kurang\s+lebih))*\s*$`,
  'iu',
);
/** They say of the counted things nothing that lasts. */
const empty = new RegExp(
  String.raw`^(?:men(?:jadi|capai|catat|yebut|yatakan|gatakan|yampaikan)|melainkan|melalui|menurut|` +
    String.raw`mer?upakan|memiliki|mempunyai|memerlukan|membutuhkan)$`,
  'iu',
);
const speech = new RegExp(`^(?:${speechPattern('verb', 'proposed')}|${speechPattern('verb', 'told')})$`, 'iu');
const each =
  /(?<!\p{L})(?:setiap|tiap-tiap|tiap)\s+(?<whose>\p{Ll}+)\s+(?:dapat\s+|boleh\s+|wajib\s+|akan\s+)?\S+[^.;:]{0,30}$/iu;

/** "pemilih yang dilibatkan", "orang yang dikirim tiap lembaga"; undefined where no verb leads to the number. */
export function nounOfVerb(before: string, unit: string): string | undefined {
  const { turn = '', verb: written } = leading.exec(before.slice(-80))?.groups ?? {};
  const verb = written?.toLowerCase();
  if (verb === undefined || empty.test(verb) || speech.test(verb)) return undefined;
  const comer = comers.find(([pattern]) => pattern.test(verb))?.[1];
  if (comer) return turn === '' ? comer : undefined;
  const passive = verb.startsWith('di') ? verb : passiveOf(verb);
  const whose = each.exec(before.slice(-80))?.groups?.whose;
  return passive && [`${unit} yang ${turn}${passive}`, ...(whose ? [`tiap ${whose}`] : [])].join(' ');
}

/** "melibatkan" -> "dilibatkan", "menerjunkan" -> "diterjunkan"; undefined where the root is not seen in the verb. */
function passiveOf(verb: string): string | undefined {
  const base = root(verb);
  const at = verb.indexOf(base.slice(1), 2);
  return at === -1 || base.length < 3 ? undefined : `di${base.charAt(0)}${verb.slice(at)}`;
}
