/** One thing that came in by itself: what was read of it, whether it is registered already, what to do with it. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Arrival, ArrivalRead, Dismissal } from '../../src/letters/schema.ts';
import { securityClasses, type SecurityClass } from '../../src/platform/schema.ts';
import { Badge, Banner, Button, cx } from '../design/index.ts';
import { formatDate, formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { arrivalMessages } from './arrival-messages.ts';

export function ArrivalCard({
  arrival,
  isChosen,
  mayRegister,
  security,
  onSecurity,
  onChoose,
  onRegister,
  onDismiss,
}: {
  readonly arrival: Arrival;
  readonly isChosen: boolean;
  readonly mayRegister: boolean;
  /** Under which it would be registered. */
  readonly security: SecurityClass;
  readonly onSecurity: (security: SecurityClass) => void;
  readonly onChoose: () => void;
  readonly onRegister: () => void;
  readonly onDismiss: (why: Dismissal) => void;
}) {
  const t = useText(arrivalMessages);
  const { paperId, name, read, readable, same } = arrival;
  const title = read?.subject?.value ?? name;
  const isDouble = same.some(({ why }) => why === 'berkas');
  const link = useFocused(isChosen);
  return (
    <article
      className={cx(
        'grid gap-2 rounded-lg border bg-surface p-3 sm:p-4',
        isChosen ? 'border-nila' : 'border-line hover:border-line-strong',
      )}
    >
      <h2 lang="id" className="font-semibold break-words">
        <Link
          ref={link}
          to="/dokumen/$paperId"
          params={{ paperId }}
          data-arrival={paperId}
          onFocus={onChoose}
          className="text-nila-text hover:underline"
        >
          {title}
        </Link>
      </h2>
      <Origin arrival={arrival} />
      {readable ? <Read read={read} /> : <p className="text-sm text-ink-soft">{t('unread')}</p>}
      <Same same={same} />
      <ClassOf arrival={arrival} security={security} onSecurity={mayRegister ? onSecurity : undefined} />
      {mayRegister && (
        <div className="flex flex-wrap gap-2">
          {!isDouble && (
            <Button size="small" look="primary" onClick={onRegister} aria-label={`${t('register')}: ${title}`}>
              {t('register')}
            </Button>
          )}
          <Button
            size="small"
            look={isDouble ? 'primary' : 'secondary'}
            onClick={() => onDismiss('ganda')}
            aria-label={`${t('double')}: ${title}`}
          >
            {t('double')}
          </Button>
          <Button
            size="small"
            look="quiet"
            onClick={() => onDismiss('bukan-surat')}
            aria-label={`${t('noLetter')}: ${title}`}
          >
            {t('noLetter')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** What it would be registered as, unless somebody says otherwise: never a lower class than it is kept under. */
export const startClass = ({ security, says }: Arrival): SecurityClass =>
  says !== null && isLower(security, says) ? says : security;

const isLower = (one: SecurityClass, other: SecurityClass): boolean =>
  securityClasses.indexOf(one) < securityClasses.indexOf(other);

function ClassOf({
  arrival: { security: kept, says, read, classes },
  security,
  onSecurity,
}: {
  readonly arrival: Arrival;
  readonly security: SecurityClass;
  /** Undefined for who only reads. */
  readonly onSecurity: ((security: SecurityClass) => void) | undefined;
}) {
  const t = useText(arrivalMessages);
  const word = read?.secrecy?.value;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-ink-faint">{t('security')}</span>
      {onSecurity === undefined ? (
        <span>{t(security)}</span>
      ) : (
        <div role="radiogroup" aria-label={t('security')} className="flex flex-wrap gap-x-3">
          {classes.map((one) => (
            <label key={one} className="flex items-center gap-1.5">
              <input type="radio" checked={one === security} onChange={() => onSecurity(one)} />
              {t(one)}
            </label>
          ))}
        </div>
      )}
      {says !== null && word !== undefined && (
        <span className="text-ink-soft">
          {t(isLower(says, kept) ? 'lowerSays' : 'says', { word })}{' '}
          <span className="text-ink-faint">({t('notSure')})</span>
        </span>
      )}
    </div>
  );
}

/** Keys work at once, and go on where what was settled stood; nobody who types elsewhere is disturbed. */
function useFocused(isChosen: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isChosen && document.activeElement === document.body) link.current?.focus({ preventScroll: true });
  }, [isChosen]);
  return link;
}

function Origin({ arrival: { name, via, cover, arrivedAt, times } }: { readonly arrival: Arrival }) {
  const t = useText(arrivalMessages);
  const language = useLanguage();
  return (
    <div className="grid gap-1 text-sm text-ink-soft">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone="plain">{t(via === 'surel' ? 'fromMail' : 'fromFolder')}</Badge>
        <span className="min-w-0 break-all">{name}</span>
        <span>{t('came', { at: formatInstant(arrivedAt, language) })}</span>
        {times > 1 && <Badge tone="attention">{t('times', { count: times })}</Badge>}
      </p>
      {cover && (
        <Link
          to="/dokumen/$paperId"
          params={{ paperId: cover.paperId }}
          className="w-fit break-words text-nila-text hover:underline"
        >
          {t('cover', { name: cover.name })}
        </Link>
      )}
    </div>
  );
}

function Read({ read }: { readonly read: ArrivalRead | null }) {
  const t = useText(arrivalMessages);
  const language = useLanguage();
  const date = read?.date ?? null;
  const fields = [
    [t('number'), read?.number ?? null],
    [t('date'), date === null ? null : { ...date, value: formatDate(date.value, language) }],
    [t('sender'), read?.sender ?? null],
    ...(read?.due == null ? [] : [[t('due'), { value: formatDate(read.due, language), sure: false }] as const]),
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
      {fields.map(([label, field]) => (
        <div key={label} className="contents">
          <dt className="text-ink-faint">{label}</dt>
          <dd lang="id" className="break-words">
            {field === null ? <span className="text-ink-faint">{t('notFound')}</span> : field.value}
            {field !== null && !field.sure && <span className="ml-2 text-ink-faint">{t('notSure')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Same({ same }: { readonly same: Arrival['same'] }) {
  const t = useText(arrivalMessages);
  return same.map(({ id, agenda, year, why }) => (
    <Banner key={id} kind="attention">
      <Link to="/surat/$letterId" params={{ letterId: id }} className="font-semibold hover:underline">
        {t(why === 'berkas' ? 'sameFile' : 'sameNumber', { agenda, year })}
      </Link>
    </Banner>
  ));
}
