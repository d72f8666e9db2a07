/** The fact sheet to read: for who approves it, for units it was shared with, and as an earlier version said it. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Activity, ActivityFacts, ActivityId, LocalFacts } from '../../src/activities/schema.ts';
import { Card, NotVerified } from '../design/index.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { kindsQuery, photoAddress } from './api.ts';
import { ComputedFigures } from './computed-figures.tsx';
import { activityMessages } from './messages.ts';
import { printDecimal, printNameWithTitles } from '../../src/language/index.ts';

export function FactsView({ activity }: { readonly activity: Pick<Activity, 'id' | 'facts'> }) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { data: kinds } = useQuery(kindsQuery);
  const { facts } = activity;
  const { when } = facts;
  const day = (date: string | undefined) => (date ? formatDate(date, language, 'weekday') : undefined);
  const hours =
    when.startTime &&
    [formatTime(when.startTime, language), when.endTime && formatTime(when.endTime, language)]
      .filter(Boolean)
      .join('–');
  const speaker = (id: string) => facts.people.find((person) => person.id === id)?.name ?? '?';
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[11rem_1fr]">
        <Fact name={t('title')}>{facts.title}</Fact>
        <Fact name={t('theme')}>{facts.theme}</Fact>
        <Fact name={t('series')}>{facts.series}</Fact>
        <Fact name={t('kind')}>{kinds?.find((kind) => kind.code === facts.kind)?.label[language]}</Fact>
        <Fact name={t('start')}>
          {[day(when.start), when.end === when.start ? undefined : day(when.end)].filter(Boolean).join(' – ')}
          {hours && `, ${hours} ${when.zone ?? ''}`}
        </Fact>
        <Fact name={t('progress')}>{facts.progress && t(facts.progress)}</Fact>
        <Fact name={t('mode')}>{facts.mode && t(facts.mode)}</Fact>
        <Fact name={t('place')}>{facts.place}</Fact>
        <Fact name={t('platform')}>{facts.platform}</Fact>
        <Fact name={t('organiser')}>{facts.organiser?.name}</Fact>
        <Fact name={t('invited')}>{facts.invited}</Fact>
        <Fact name={t('attended')}>{facts.attended}</Fact>
        <Fact name={t('purpose')}>{facts.purpose}</Fact>
        <Fact name={t('background')}>{facts.background}</Fact>
        <Fact name={t('preparation')}>{facts.preparation}</Fact>
        <Many name={t('people')} items={facts.people}>
          {(person) => <Person person={person} />}
        </Many>
        <Many name={t('statements')} items={facts.statements}>
          {(statement) => <Statement statement={statement} speaker={speaker(statement.speakerId)} />}
        </Many>
        <Many name={t('keyPoints')} items={facts.keyPoints}>
          {(point) => point.text}
        </Many>
        <Many name={t('decisions')} items={facts.decisions}>
          {(decision) => (
            <>
              {decision.text}
              <span className="block text-sm text-ink-faint">
                {[decision.owner, day(decision.due)].filter(Boolean).join(' · ')}
              </span>
            </>
          )}
        </Many>
        <Many name={t('figures')} items={facts.figures.filter(({ query }) => query === undefined)}>
          {(figure) => (
            <>
              <strong className="numeric">{printDecimal(figure.value, language)}</strong> {figure.unit} —{' '}
              {[figure.label, figure.group].filter(Boolean).join(', ')}
            </>
          )}
        </Many>
        <Regulations regulations={facts.regulations} />
        <Many name={t('papers')} items={facts.papers ?? []}>
          {(paper) => paper.citation}
        </Many>
        <Many name={t('photos')} items={facts.photos}>
          {(photo) => <Photo activityId={activity.id} photo={photo} />}
        </Many>
      </dl>
      <div className="mt-4">
        <ComputedFigures figures={facts.figures} />
      </div>
    </Card>
  );
}

/** What one unit added, to read. */
export function LocalFactsCard({
  activity,
  facts,
}: {
  readonly activity: Pick<Activity, 'id' | 'facts'>;
  readonly facts: LocalFacts;
}) {
  const t = useText(activityMessages);
  const speaker = (id: string) =>
    [...facts.people, ...activity.facts.people].find((person) => person.id === id)?.name ?? '?';
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[11rem_1fr]">
        <Fact name={t('localPlace')}>{facts.place}</Fact>
        <Fact name={t('attendance')}>{facts.attendance}</Fact>
        <Fact name={t('commitment')}>{facts.commitment}</Fact>
        <Many name={t('localPeople')} items={facts.people}>
          {(person) => <Person person={person} />}
        </Many>
        <Many name={t('saidHere')} items={facts.statements}>
          {(statement) => <Statement statement={statement} speaker={speaker(statement.speakerId)} />}
        </Many>
        <Many name={t('keyPoints')} items={facts.keyPoints}>
          {(point) => point.text}
        </Many>
        <Many name={t('photos')} items={facts.photos}>
          {(photo) => <Photo activityId={activity.id} photo={photo} />}
        </Many>
        <Fact name={t('writer')}>{facts.credit.writer}</Fact>
        <Fact name={t('editor')}>{facts.credit.editor}</Fact>
        <Fact name={t('photographer')}>{facts.credit.photographer}</Fact>
      </dl>
    </Card>
  );
}

type Facts = Activity['facts'];

function Regulations({ regulations }: Pick<ActivityFacts, 'regulations'>) {
  const t = useText(activityMessages);
  return (
    <Many name={t('regulations')} items={regulations}>
      {(regulation) => (
        <>
          {regulation.citation} {regulation.unverified && <NotVerified />}
        </>
      )}
    </Many>
  );
}

function Person({ person }: { readonly person: Facts['people'][number] }) {
  const t = useText(activityMessages);
  return (
    <>
      <strong className="font-semibold">{printNameWithTitles(person)}</strong> · {t(person.role)}
      {person.position && <span className="block text-sm text-ink-soft">{person.position}</span>}
      {person.topic && <span className="block text-sm text-ink-faint">{person.topic}</span>}
    </>
  );
}

function Statement({
  statement,
  speaker,
}: {
  readonly statement: Facts['statements'][number];
  readonly speaker: string;
}) {
  return (
    <>
      {statement.kind === 'quote' ? `“${statement.text}”` : statement.text}{' '}
      <span className="text-sm text-ink-faint">— {speaker}</span>
    </>
  );
}

function Photo({ activityId, photo }: { readonly activityId: ActivityId; readonly photo: Facts['photos'][number] }) {
  return (
    <figure>
      <img
        src={photoAddress(activityId, photo.sha256, 640)}
        alt={photo.alt}
        loading="lazy"
        className="max-h-60 rounded-md"
      />
      <figcaption className="text-sm text-ink-faint">{photo.caption}</figcaption>
    </figure>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (
    children === undefined ||
    children === null ||
    children === '' ||
    (Array.isArray(children) && children.every((child) => !child))
  )
    return null;
  return (
    <>
      <dt className="text-sm font-semibold text-ink-faint sm:pt-0.5">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function Many<T extends { readonly id: string }>({
  name,
  items,
  children,
}: {
  readonly name: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <Fact name={name}>
      <ul className="grid gap-2">
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
    </Fact>
  );
}
