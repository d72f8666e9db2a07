/** The inbox: queues and letters on the left, the letter as it looks in the middle, its fields on the right. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Mail from 'lucide-react/icons/mail';
import { useState, type KeyboardEvent } from 'react';
import { letterIdSchema, type LetterView } from '../../src/letters/schema.ts';
import { paperIdSchema } from '../../src/library/schema.ts';
import { Banner, Button, buttonClass, EmptyState, Skeleton } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import type { Passage } from '../documents/review.tsx';
import { LetterFields } from './letter-fields.tsx';
import { LetterImage } from './letter-image.tsx';
import { LetterList } from './letter-list.tsx';
import { Acts, Notices } from './letter-page.tsx';
import { letterMessages } from './messages.ts';
import { letterQuery } from './queries.ts';
import { RegisterDialog } from './register-dialog.tsx';

export function InboxPage() {
  const t = useText(letterMessages);
  const { unitName } = useUnit();
  const { catat, surat } = useSearch({ from: '/staff/surat' });
  const navigate = useNavigate({ from: '/surat' });
  const mayRegister = useCan('letters.register');
  const [registering, setRegistering] = useState(catat !== undefined);
  const chosen = letterIdSchema.safeParse(surat).data;
  const close = () => {
    setRegistering(false);
    void navigate({ search: ({ catat: _asked, ...search }) => search, replace: true });
  };
  return (
    <div className="mx-auto grid max-w-[96rem] grid-cols-[minmax(0,1fr)] gap-4">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-bold">{t('letters')}</h1>
          <p className="text-ink-soft">{t('lead', { unit: unitName })}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link to="/surat/pengingat" className={buttonClass('quiet')}>
            {t('toFollowUp')}
          </Link>
          <Link to="/surat/srikandi" search={{}} className={buttonClass()}>
            {t('toExchange')}
          </Link>
          <Link to="/surat-keluar" className={buttonClass()}>
            {t('toOutgoing')}
          </Link>
          {mayRegister && (
            <Button look="primary" onClick={() => setRegistering(true)}>
              {t('register')}
            </Button>
          )}
        </div>
      </header>
      <p className="text-sm text-ink-faint max-lg:hidden">{t('keysHint')}</p>
      <div role="group" aria-label={t('letters')} className={columns} onKeyDown={actByKey}>
        <LetterList chosen={chosen} />
        <div className="contents max-lg:hidden">
          {chosen ? <Beside key={chosen} letterId={chosen} /> : <NoneChosen />}
        </div>
      </div>
      {registering && (
        <RegisterDialog
          paperId={paperIdSchema.safeParse(catat).data}
          onRegistered={(letterId) => {
            setRegistering(false);
            void navigate({ to: '/surat/$letterId', params: { letterId } });
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Keys that lead from column to column and do what the buttons of the letter do; words are typed undisturbed. */
function actByKey(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget: columns, key, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof HTMLElement) || !columns.contains(target) || ctrlKey || metaKey || altKey) return;
  if (target.closest('input, textarea, select, [role=dialog]') !== null) return;
  const inFields = target.closest('[data-proposals]') !== null;
  const find = (what: string) => columns.querySelector<HTMLElement>(what);
  const next =
    key === 'ArrowRight' && !inFields
      ? find('[data-proposals]')
      : key === 'Escape' || (key === 'ArrowLeft' && inFields)
        ? (find('a[data-letter=beside][aria-current]') ?? find('a[data-letter=beside]'))
        : null;
  const act = { c: '[data-act=check]', d: '[data-act=dispose]', g: '[data-act=begin]' }[key.toLowerCase()];
  const button = act === undefined ? null : find(act);
  if (next === null && button === null) return;
  event.preventDefault();
  next?.focus();
  button?.click();
}

function NoneChosen() {
  const t = useText(letterMessages);
  return (
    <div className="max-lg:hidden">
      <EmptyState icon={<Mail className="size-6" />} title={t('chooseLetter')} />
    </div>
  );
}

/** One column on a phone; the list and the letter, and beside them its fields where there is room. */
const columns =
  'grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[20rem_minmax(0,1fr)] ' +
  'xl:grid-cols-[20rem_minmax(0,1fr)_minmax(0,1fr)]';

/** The letter and its fields, beside the list; on a phone the list leads to the page of the letter. */
function Beside({ letterId }: { readonly letterId: LetterView['id'] }) {
  const { data: letter, error } = useQuery(letterQuery(letterId));
  const [passage, setPassage] = useState<Passage>();
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!letter) return <Skeleton lines={12} />;
  return (
    <>
      <div className="max-lg:hidden lg:sticky lg:top-18 lg:self-start">
        <LetterImage letter={letter} passage={passage} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4 max-lg:hidden">
        <LetterLine letter={letter} />
        <Notices letter={letter} />
        <LetterFields letter={letter} onPassage={setPassage} />
      </div>
    </>
  );
}

function LetterLine({ letter }: { readonly letter: LetterView }) {
  return (
    <div className="grid gap-1">
      <h2 lang="id" className="text-lg font-bold break-words">
        <Link to="/surat/$letterId" params={{ letterId: letter.id }} className="text-nila-text hover:underline">
          {letter.title}
        </Link>
      </h2>
      <Acts letter={letter} />
    </div>
  );
}
