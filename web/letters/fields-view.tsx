/** The fields of a letter as they stand; what nobody found or filled in says so, what was read shows where. */
import MapPin from 'lucide-react/icons/map-pin';
import type { ReactNode } from 'react';
import { singleFields, type LetterView } from '../../src/letters/schema.ts';
import { Button, IconButton } from '../design/index.ts';
import type { Passage } from '../documents/review.tsx';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { letterImageId } from './letter-image.tsx';
import { DutyValue, MeetingValue } from './letter-form.tsx';
import { letterMessages } from './messages.ts';

/** Where values of a letter were read: by the name of the field, or the id of the duty or event. */
export type Places = ReadonlyMap<string, Passage>;

export function FieldsView({
  letter,
  places,
  onPassage,
  onEdit,
  actions,
}: {
  readonly letter: LetterView;
  readonly places?: Places | undefined;
  readonly onPassage?: ((passage: Passage) => void) | undefined;
  readonly onEdit: () => void;
  /** What else can be done with the fields. */
  readonly actions?: ReactNode;
}) {
  const t = useText(letterMessages);
  const language = useLanguage();
  const { fields, may, state } = letter;
  // On a phone ten empty fields would stand before the letter.
  const isBlank =
    !letter.checked &&
    fields.duties.length === 0 &&
    fields.meetings.length === 0 &&
    singleFields.every((field) => fields[field] === null);
  const nothing = <span className="text-ink-faint italic">{t(letter.checked ? 'notFound' : 'notFilled')}</span>;
  const at = (of: string, label: string) => <Where passage={places?.get(of)} label={label} onPassage={onPassage} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {isBlank && <p className="text-ink-soft">{t('notCheckedYet')}</p>}
      <dl className={isBlank ? 'hidden' : 'grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]'}>
        {singleFields.map((field) => {
          const value = fields[field];
          return (
            <div key={field} className="contents">
              <dt className="text-sm text-ink-faint">{t(field)}</dt>
              <dd lang="id" className="flex min-w-0 items-start justify-between gap-2 max-sm:mb-1">
                <span className="min-w-0 break-words">
                  {value === null ? nothing : field === 'date' ? formatDate(value, language) : value}
                </span>
                {value !== null && at(field, t(field))}
              </dd>
            </div>
          );
        })}
        <dt className="text-sm text-ink-faint">{t('duties')}</dt>
        <dd className="grid gap-2">
          {fields.duties.length === 0
            ? nothing
            : fields.duties.map((duty) => (
                <span key={duty.id} className="flex items-start justify-between gap-2">
                  <DutyValue duty={duty} />
                  {at(duty.id, duty.what)}
                </span>
              ))}
        </dd>
        <dt className="text-sm text-ink-faint">{t('meetings')}</dt>
        <dd className="grid gap-2">
          {fields.meetings.length === 0
            ? nothing
            : fields.meetings.map((meeting) => (
                <span key={meeting.id} className="flex items-start justify-between gap-2">
                  <MeetingValue meeting={meeting} />
                  {at(meeting.id, t('meetings'))}
                </span>
              ))}
        </dd>
      </dl>
      {may.register && state !== 'batal' && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={onEdit}>
            {t('edit')}
          </Button>
          {actions}
        </div>
      )}
    </div>
  );
}

/** Marks on the letter where a value was read. */
function Where({
  passage,
  label,
  onPassage,
}: {
  readonly passage: Passage | undefined;
  readonly label: string;
  readonly onPassage: ((passage: Passage) => void) | undefined;
}) {
  const t = useText(letterMessages);
  if (passage === undefined || onPassage === undefined) return null;
  const show = () => {
    onPassage({ ...passage });
    document.getElementById(letterImageId)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <span className="-my-2 shrink-0">
      <IconButton label={t('whereRead', { field: label })} onClick={show}>
        <MapPin aria-hidden className="size-4" />
      </IconButton>
    </span>
  );
}
