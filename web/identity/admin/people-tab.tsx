/** The people of a unit: accounts and dated positions. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import UserPlus from 'lucide-react/icons/user-plus';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import {
  Badge,
  Banner,
  Button,
  Card,
  EmptyState,
  List,
  Pager,
  Skeleton,
  TextField,
  toast,
  toastFailure,
} from '../../design/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { peopleQuery, type PersonRow } from './api.ts';
import { GivePosition } from './give-position.tsx';
import { adminMessages } from './messages.ts';
import { AddPerson, PasswordLink } from './person-dialogs.tsx';
import { isWorkLeft, WorkLeft } from './work-left.tsx';
import type { UnitId } from '../../../src/platform/schema.ts';

type Open =
  | { readonly kind: 'add' }
  | { readonly kind: 'position'; readonly person: PersonRow }
  | { readonly kind: 'link'; readonly name: string; readonly link: string };

export function PeopleTab({ unitId }: { readonly unitId: UnitId }) {
  const t = useText(adminMessages);
  const [page, setPage] = useState(1);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<Open>();
  const { data, error, isPending } = useQuery(peopleQuery(unitId, { page, q: words.trim() }));
  const close = () => setOpen(undefined);
  const add = (
    <Button
      look="primary"
      icon={<UserPlus aria-hidden className="size-4.5" />}
      onClick={() => setOpen({ kind: 'add' })}
    >
      {t('addPerson')}
    </Button>
  );
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <TextField
          label={t('searchPeople')}
          type="search"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setPage(1);
          }}
          className="w-full max-w-sm"
        />
        {add}
      </div>
      {error && <Banner kind="bad">{error.message}</Banner>}
      {isPending ? (
        <Skeleton lines={6} />
      ) : (
        data &&
        (data.total === 0 ? (
          <EmptyState title={words ? t('noneFound', { words }) : t('noPeople')}>
            {words ? undefined : t('noPeopleLead')}
          </EmptyState>
        ) : (
          <Card className="py-1! sm:py-1!">
            <List label={t('people')}>
              {data.items.map((person) => (
                <li key={person.id}>
                  <Person
                    person={person}
                    onPosition={() => setOpen({ kind: 'position', person })}
                    onLink={(link) => setOpen({ kind: 'link', name: person.name, link })}
                  />
                </li>
              ))}
            </List>
            <Pager page={data.page} size={data.size} total={data.total} onPage={setPage} />
          </Card>
        ))
      )}
      {open?.kind === 'add' && <AddPerson unitId={unitId} onClose={close} />}
      {open?.kind === 'position' && <GivePosition unitId={unitId} person={open.person} onClose={close} />}
      {open?.kind === 'link' && <PasswordLink name={open.name} link={open.link} onClose={close} />}
    </div>
  );
}

function Person({
  person,
  onPosition,
  onLink,
}: {
  readonly person: PersonRow;
  readonly onPosition: () => void;
  readonly onLink: (link: string) => void;
}) {
  const t = useText(adminMessages);
  const newLink = useMutation({
    mutationFn: () => answer(api.POST('/api/people/{id}/password-link', { params: { path: { id: person.id } } })),
    onSuccess: ({ link }) => onLink(link),
    onError: toastFailure,
  });
  const named = (action: string) => `${action}: ${person.name}`;
  return (
    <div className="grid gap-2 py-3.5 sm:grid-cols-[14rem_1fr_auto] sm:gap-5">
      <div>
        <p className="font-semibold">
          {person.name} {!person.active && <Badge>{t('inactive')}</Badge>}
        </p>
        <p className="text-sm text-ink-faint">{person.username}</p>
      </div>
      <ul className="grid content-start gap-1.5 text-sm">
        {person.assignments.length === 0 && <li className="text-ink-faint">{t('noPosition')}</li>}
        {person.assignments.map((assignment) => (
          <Assignment key={assignment.id} assignment={assignment} name={person.name} />
        ))}
      </ul>
      {person.active && (
        <div className="flex flex-wrap items-start gap-1.5 sm:justify-end">
          <Button size="small" onClick={onPosition} aria-label={named(t('givePosition'))}>
            {t('givePosition')}
          </Button>
          <Button
            size="small"
            look="quiet"
            busy={newLink.isPending}
            onClick={() => newLink.mutate()}
            aria-label={named(t('newLink'))}
          >
            {t('newLink')}
          </Button>
          <Deactivate person={person} />
        </div>
      )}
    </div>
  );
}

function Assignment({
  assignment,
  name,
}: {
  readonly assignment: PersonRow['assignments'][number];
  readonly name: string;
}) {
  const t = useText(adminMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const past = assignment.until !== null && assignment.until < today();
  const end = useMutation({
    mutationFn: (leaving: 'yes' | 'no') =>
      answer(
        api.POST('/api/assignments/{id}/end', {
          params: { path: { id: assignment.id }, query: { leaving } },
          body: { until: today() },
        }),
      ),
    onSuccess: () => {
      toast(t('ended'));
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
    onError: (error) => void (isWorkLeft(error) || toastFailure(error)),
  });
  const day = (date: string) => formatDate(date, language);
  return (
    <li className={past ? 'flex flex-wrap items-center gap-x-2 text-ink-faint' : 'flex flex-wrap items-center gap-x-2'}>
      <span>{assignment.label[language]}</span>
      <span className="text-ink-faint">
        {t('fromDay', { day: day(assignment.since) })}
        {assignment.until && `, ${t('toDay', { day: day(assignment.until) })}`}
      </span>
      {!past && assignment.waits && <Badge tone="attention">{t('waitsForConfirmation')}</Badge>}
      {past ? (
        <Badge>{t('past')}</Badge>
      ) : (
        assignment.until === null &&
        assignment.since <= today() && (
          <Button
            size="small"
            look="quiet"
            busy={end.isPending}
            onClick={() => end.mutate('no')}
            aria-label={`${t('end')}: ${assignment.label[language]}, ${name}`}
          >
            {t('end')}
          </Button>
        )
      )}
      {isWorkLeft(end.error) && (
        <WorkLeft error={end.error} busy={end.isPending} onLeave={() => end.mutate('yes')} onCancel={end.reset} />
      )}
    </li>
  );
}

/** Two presses in one place: the second says what will happen. It cannot be undone, so it does not hide behind Undo. */
function Deactivate({ person }: { readonly person: PersonRow }) {
  const t = useText(adminMessages);
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const deactivate = useMutation({
    mutationFn: (leaving: 'yes' | 'no') =>
      answer(api.POST('/api/people/{id}/deactivate', { params: { path: { id: person.id }, query: { leaving } } })),
    onSuccess: () => {
      toast(t('deactivated', { name: person.name }));
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
    onError: (error) => void (isWorkLeft(error) || toastFailure(error)),
  });
  if (!asked)
    return (
      <Button
        size="small"
        look="quiet"
        onClick={() => setAsked(true)}
        aria-label={`${t('deactivate')}: ${person.name}`}
      >
        {t('deactivate')}
      </Button>
    );
  if (isWorkLeft(deactivate.error))
    return (
      <WorkLeft
        error={deactivate.error}
        busy={deactivate.isPending}
        onLeave={() => deactivate.mutate('yes')}
        onCancel={() => {
          deactivate.reset();
          setAsked(false);
        }}
      />
    );
  return (
    <div className="grid basis-full gap-1.5 rounded-md bg-sunken p-3 text-sm sm:max-w-xs">
      <p>{t('deactivateWhat')}</p>
      <div className="flex flex-wrap gap-1.5">
        <Button size="small" look="danger" busy={deactivate.isPending} onClick={() => deactivate.mutate('no')}>
          {t('deactivateSure', { name: person.name })}
        </Button>
        <Button size="small" look="quiet" onClick={() => setAsked(false)}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
