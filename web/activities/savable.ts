/** What of a form can be saved now: rows that are still empty wait on the screen until they hold what they need. */
import type { ActivityFacts, LocalFacts } from '../../src/activities/schema.ts';
import { isNumber } from './item-fields.tsx';

export function savableFacts(facts: ActivityFacts): ActivityFacts {
  const people = facts.people.filter((person) => filled(person.name));
  return {
    ...facts,
    people,
    statements: facts.statements.filter(
      (statement) => filled(statement.text) && people.some((person) => person.id === statement.speakerId),
    ),
    keyPoints: facts.keyPoints.filter((point) => filled(point.text)),
    decisions: facts.decisions.filter((decision) => filled(decision.text)),
    figures: facts.figures.filter((figure) => filled(figure.label) && isNumber(figure.value)),
    regulations: facts.regulations.filter((regulation) => filled(regulation.citation)),
    ...(facts.papers && { papers: facts.papers.filter((paper) => filled(paper.citation)) }),
  };
}

/** `shared`: people of the shared sheet, who may be quoted here too. */
export function savableLocalFacts(local: LocalFacts, shared: readonly { readonly id: string }[]): LocalFacts {
  const people = local.people.filter((person) => filled(person.name));
  const speakers = new Set([...people, ...shared].map((person) => person.id));
  return {
    ...local,
    people,
    statements: local.statements.filter((statement) => filled(statement.text) && speakers.has(statement.speakerId)),
    keyPoints: local.keyPoints.filter((point) => filled(point.text)),
  };
}

/** Sets a fact, or leaves it out where it was emptied. */
export function setFact<T extends object, K extends keyof T>(facts: T, key: K, value: T[K] | undefined | ''): T {
  const { [key]: _before, ...rest } = facts;
  return (value === undefined || value === '' ? rest : { ...rest, [key]: value }) as T;
}

/** How a sheet is saved by itself: after a moment of quiet, and again where the connection was lost. Milliseconds. */
export const factsRhythm = {
  pause: 900,
  again: 5_000,
  same: (one: object, other: object): boolean => one === other || JSON.stringify(one) === JSON.stringify(other),
};

const filled = (text: string): boolean => text.trim() !== '';
