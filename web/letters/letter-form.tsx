/** How the fields of a letter are shown where what was read of them is decided. */
import type { FactProposal } from '../../src/documents/schema.ts';
import type { Duty, Meeting } from '../../src/letters/schema.ts';
import { DateField, TextField } from '../design/index.ts';
import type { ReviewForm } from '../documents/review-form.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { letterMessages as says } from './messages.ts';

const fields = {
  number: says.number,
  date: says.date,
  sender: says.sender,
  recipient: says.recipient,
  subject: says.subject,
  nature: says.nature,
  secrecy: says.secrecy,
  attachments: says.attachments,
  duties: says.duties,
  meetings: says.meetings,
} as const;

export const letterForm: ReviewForm = {
  groups: [
    { code: 'head', says: says.groupHead },
    { code: 'duties', says: says.duties },
    { code: 'meetings', says: says.meetings },
  ],
  field: ({ path }) => fields[path as keyof typeof fields] ?? { id: path, en: path },
  Value: ({ proposal }) => <FieldValue proposal={proposal} />,
  Controls: ({ proposal: { path }, value, onChange }) => (
    <FieldControls path={path} value={value} onChange={onChange} />
  ),
  touches: () => [['letters']],
  says: {
    documents: says.documents,
    add: says.addFile,
    begin: says.begin,
    elsewhere: says.elsewhere,
    reading: says.reading,
    nothingFound: says.nothingFound,
  },
};

function FieldValue({ proposal: { path, value } }: { readonly proposal: FactProposal }) {
  const language = useLanguage();
  if (path === 'duties') return <DutyValue duty={value as Duty} />;
  if (path === 'meetings') return <MeetingValue meeting={value as Meeting} />;
  if (path === 'date') return formatDate(String(value), language);
  return String(value);
}

export function DutyValue({ duty: { who, what, by, time } }: { readonly duty: Duty }) {
  const t = useText(says);
  const language = useLanguage();
  return (
    <span className="grid gap-0.5">
      <span className="break-words">{what}</span>
      <span className="text-sm text-ink-soft">
        {[who, by && `${t('by')} ${formatDate(by, language)}`, time].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

export function MeetingValue({ meeting }: { readonly meeting: Meeting }) {
  const language = useLanguage();
  const { date, endDate, time, endTime, zone, place, link } = meeting;
  const days = [date, endDate].filter((day) => day !== undefined).map((day) => formatDate(day, language));
  const hours = [time, endTime].filter((hour) => hour !== undefined).join('–');
  return (
    <span className="grid gap-0.5">
      <span>{[days.join(' – '), hours, zone].filter(Boolean).join(' ')}</span>
      <span className="text-sm break-words text-ink-soft">{[place, link].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

type Controls = { readonly path: string; readonly value: unknown; readonly onChange: (value: unknown) => void };

function FieldControls({ path, value, onChange }: Controls) {
  const language = useLanguage();
  if (path === 'duties') return <DutyControls duty={value as Duty} onChange={onChange} />;
  if (path === 'meetings') return <MeetingControls meeting={value as Meeting} onChange={onChange} />;
  const label = fields[path as keyof typeof fields]?.[language] ?? path;
  if (path === 'date') return <DateField label={label} value={String(value ?? '')} onChange={onChange} />;
  return <TextField label={label} value={String(value ?? '')} onChange={({ target }) => onChange(target.value)} />;
}

type DutyPart = Readonly<Record<string, unknown>>;

export function DutyControls({ duty, onChange }: { readonly duty: Duty; readonly onChange: (value: unknown) => void }) {
  const t = useText(says);
  const set = (part: DutyPart) => onChange(withoutEmpty({ ...duty, ...part }));
  return (
    <>
      <TextField label={t('what')} value={duty.what} onChange={({ target }) => set({ what: target.value })} />
      <TextField label={t('who')} value={duty.who ?? ''} onChange={({ target }) => set({ who: target.value })} />
      <DateField label={t('by')} value={duty.by} onChange={(by) => set({ by })} />
    </>
  );
}

export function MeetingControls({
  meeting,
  onChange,
}: {
  readonly meeting: Meeting;
  readonly onChange: (value: unknown) => void;
}) {
  const t = useText(says);
  const set = (part: Readonly<Record<string, unknown>>) => onChange(withoutEmpty({ ...meeting, ...part }));
  return (
    <>
      <DateField label={t('date')} value={meeting.date} onChange={(date) => set({ date })} />
      <TextField
        label={t('time')}
        placeholder="09:00"
        value={meeting.time ?? ''}
        onChange={({ target }) => set({ time: target.value })}
      />
      <TextField
        label={t('place')}
        value={meeting.place ?? ''}
        onChange={({ target }) => set({ place: target.value })}
      />
      <TextField label={t('link')} value={meeting.link ?? ''} onChange={({ target }) => set({ link: target.value })} />
    </>
  );
}

/** What is emptied is gone; what is required stays and is refused with a sentence. */
const withoutEmpty = (value: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(value).filter(([key, one]) => key === 'what' || (one !== '' && one !== undefined)));
