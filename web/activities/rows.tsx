/** The lists of a fact sheet: people, what they said, points, decisions, figures, rules, papers. */
import Check from 'lucide-react/icons/check';
import type { ActivityFacts, Paper, Person, Statement } from '../../src/activities/schema.ts';
import { printDecimal, printNameWithTitles } from '../../src/language/index.ts';
import { Button, NotVerified, TextArea, TextField } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { DecisionFields, FigureFields, isNumber, PersonFields, StatementFields } from './item-fields.tsx';
import { ItemRows, type RowsProps } from './item-rows.tsx';
import { activityMessages } from './messages.ts';

/** A new address for a fact; short, unique within its sheet. */
export const newId = (letter: string): string => `${letter}${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;

export function PeopleRows({
  title,
  usualRole,
  ...rows
}: RowsProps<Person> & { readonly title: string; readonly usualRole: Person['role'] }) {
  const t = useText(activityMessages);
  return (
    <ItemRows<Person>
      {...rows}
      title={title}
      add={() => ({ id: newId('p'), name: '', role: usualRole })}
      addLabel={t('addPerson')}
      row={(person) => ({
        label: t(person.role),
        value: person.name && (
          <>
            <strong className="font-semibold">{printNameWithTitles(person)}</strong>
            {person.position && `, ${person.position}`}
            {person.topic && <span className="text-ink-soft"> – {person.topic}</span>}
          </>
        ),
      })}
    >
      {(person, set) => <PersonFields person={person} set={set} />}
    </ItemRows>
  );
}

export function StatementRows({
  title,
  people,
  ...rows
}: RowsProps<Statement> & { readonly title: string; readonly people: readonly Person[] }) {
  const t = useText(activityMessages);
  const [first] = people;
  const speakers = people.map(({ id, name }) => ({ value: id, label: name || '…' }));
  return (
    <ItemRows<Statement>
      {...rows}
      title={title}
      addLabel={t('addStatement')}
      add={first && (() => ({ id: newId('s'), speakerId: first.id, kind: 'quote', text: '' }))}
      hint={first ? undefined : <p className="text-sm text-ink-faint">{t('statementNeedsPerson')}</p>}
      row={({ speakerId, kind, text }) => ({
        label: speakers.find(({ value }) => value === speakerId)?.label ?? t('chooseSpeaker'),
        value: text && (kind === 'quote' ? `“${text}”` : text),
      })}
    >
      {(statement, set) => <StatementFields statement={statement} set={set} speakers={speakers} />}
    </ItemRows>
  );
}

export function KeyPointRows(rows: RowsProps<ActivityFacts['keyPoints'][number]>) {
  const t = useText(activityMessages);
  return (
    <ItemRows<ActivityFacts['keyPoints'][number]>
      {...rows}
      title={t('keyPoints')}
      add={() => ({ id: newId('k'), text: '' })}
      addLabel={t('addKeyPoint')}
      row={({ text }, at) => ({ label: String(at + 1), value: text })}
    >
      {(point, set) => (
        <TextArea
          label={t('keyPoint')}
          labelHidden
          value={point.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      )}
    </ItemRows>
  );
}

export function DecisionRows(rows: RowsProps<ActivityFacts['decisions'][number]>) {
  const t = useText(activityMessages);
  const language = useLanguage();
  return (
    <ItemRows<ActivityFacts['decisions'][number]>
      {...rows}
      title={t('decisions')}
      add={() => ({ id: newId('d'), text: '' })}
      addLabel={t('addDecision')}
      row={({ text, owner, due }, at) => ({
        label: String(at + 1),
        value: text && (
          <>
            {text}{' '}
            <span className="text-sm text-ink-faint">
              {[owner, due && formatDate(due, language)].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      })}
    >
      {(decision, set) => <DecisionFields decision={decision} set={set} />}
    </ItemRows>
  );
}

export function FigureRows(rows: RowsProps<ActivityFacts['figures'][number]>) {
  const t = useText(activityMessages);
  const language = useLanguage();
  return (
    <ItemRows<ActivityFacts['figures'][number]>
      {...rows}
      title={t('figures')}
      add={() => ({ id: newId('f'), label: '', value: '' })}
      addLabel={t('addFigure')}
      row={({ label, value, unit, group }, at) => ({
        label: label || String(at + 1),
        value: label && isNumber(value) && (
          <>
            <strong className="numeric font-semibold">{printDecimal(value, language)}</strong> {unit}
            {group && ` (${group})`}
          </>
        ),
      })}
    >
      {(figure, set) => <FigureFields figure={figure} set={set} />}
    </ItemRows>
  );
}

export function RegulationRows(rows: RowsProps<ActivityFacts['regulations'][number]>) {
  const t = useText(activityMessages);
  const unverified = rows.items.filter((regulation) => regulation.unverified).length;
  return (
    <ItemRows<ActivityFacts['regulations'][number]>
      {...rows}
      title={t('regulations')}
      add={() => ({ id: newId('r'), citation: '' })}
      addLabel={t('addRegulation')}
      waits={unverified > 0 ? t('toCompare', { count: unverified }) : undefined}
      row={({ citation, unverified: open }, at) => ({
        label: String(at + 1),
        value: citation && (
          <>
            {citation} {open && <NotVerified />}
          </>
        ),
      })}
      aside={(regulation, set) =>
        regulation.unverified && (
          <Button
            size="small"
            className="text-left max-sm:whitespace-normal"
            icon={<Check aria-hidden className="size-4 shrink-0" />}
            onClick={() => set({ unverified: undefined })}
          >
            {t('regulationCompared')}
          </Button>
        )
      }
    >
      {(regulation, set) => (
        <TextField
          label={t('regulation')}
          labelHidden
          value={regulation.citation}
          onChange={(event) => set({ citation: event.target.value })}
        />
      )}
    </ItemRows>
  );
}

export function PaperRows(rows: RowsProps<Paper>) {
  const t = useText(activityMessages);
  return (
    <ItemRows<Paper>
      {...rows}
      title={t('papers')}
      add={() => ({ id: newId('n'), citation: '' })}
      addLabel={t('addPaper')}
      row={({ citation }, at) => ({ label: String(at + 1), value: citation })}
    >
      {(paper, set) => (
        <TextField
          label={t('paper')}
          labelHidden
          value={paper.citation}
          onChange={(event) => set({ citation: event.target.value })}
        />
      )}
    </ItemRows>
  );
}
