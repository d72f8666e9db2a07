/** An e-mail file (RFC 5322): its text as a reader sees it, and the files that came with it. */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { printFullDate } from '../../language/index.ts';
import { formatOf } from './format.ts';
import { plainName } from './names.ts';

export type Mail = {
  readonly text: string;
  /** Only where it has no text of its own. */
  readonly html: string | null;
  readonly files: readonly { readonly name: string; readonly mime: string; readonly content: Uint8Array }[];
};

/** Deeper nesting and longer headers are no letter of an office. */
const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 };

/** Null where it cannot be taken apart. */
export async function readMail(bytes: Uint8Array): Promise<Mail | null> {
  try {
    const mail = await PostalMime.parse(bytes, {
      ...limits,
      attachmentEncoding: 'arraybuffer',
      forceRfc822Attachments: true,
    });
    return {
      text: [headOf(mail), (mail.text ?? '').trim()].filter(Boolean).join('\n\n'),
      html: (mail.text ?? '').trim() === '' ? (mail.html ?? null) : null,
      files: await Promise.all(
        mail.attachments
          // Pictures that the page of the mail shows are part of it, not papers of their own.
          .filter(({ disposition, contentId, related }) => disposition === 'attachment' || !(contentId && related))
          .map(held),
      ),
    };
  } catch {
    return null;
  }
}

async function held({ filename, mimeType: mime, content: given }: Attachment, index: number) {
  const content = typeof given === 'string' ? new TextEncoder().encode(given) : new Uint8Array(given);
  const name = plainName(filename ?? '') || (await subjectOf(content, mime)) || `lampiran ${index + 1}`;
  return { name, mime, content };
}

/** A message that was forwarded bears no name of a file; people know it by its subject. '' for everything else. */
async function subjectOf(content: Uint8Array, mime: string): Promise<string> {
  if (formatOf(content, mime) !== 'mail') return '';
  const { subject = '' } = await PostalMime.parse(content, { ...limits, forceRfc822Attachments: true });
  return plainName(`${subject.replaceAll('/', ' ')}.eml`).replace(/^\.eml$/, '');
}

/** The lines above a letter, with the words that Indonesian programs print there. */
const headOf = (mail: Email): string =>
  [
    ['Dari', mail.from && addresses([mail.from])],
    ['Kepada', addresses(mail.to ?? [])],
    ['Tembusan', addresses(mail.cc ?? [])],
    ['Tanggal', dayOf(mail)],
    ['Perihal', mail.subject],
  ]
    .filter(([, value]) => value)
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');

const addresses = (all: readonly Address[]): string =>
  all
    .flatMap((one) => ('group' in one && one.group ? one.group : [one]))
    .map(({ name, address }) => name || address)
    .filter(Boolean)
    .join(', ');

/** The day that the sender's clock showed, whatever zone it stood in; what is no date stays as it was written. */
function dayOf({ headers, date }: Email): string | undefined {
  const written = headers.find(({ key }) => key === 'date')?.value ?? '';
  const [, day, month, year] = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(written) ?? [];
  const at = new Date(`${day} ${month} ${year} UTC`);
  return Number.isNaN(at.getTime()) ? date : printFullDate(at.toISOString().slice(0, 10));
}
