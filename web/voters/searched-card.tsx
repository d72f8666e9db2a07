/** A list that a word narrows, with a button that adds to it for who may: rules, words of notes. */
import type { ReactNode } from 'react';
import { Banner, Button, Card, Skeleton, TextField } from '../design/index.ts';

type Props = {
  readonly words: { readonly search: string; readonly add: string; readonly noMatch: string };
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Undefined for who may not add. */
  readonly onAdd: (() => void) | undefined;
  readonly error: Error | null;
  /** Rows that fit what was typed; undefined while they are on their way. */
  readonly count: number | undefined;
  readonly children: ReactNode;
};

export function SearchedCard({ words, typed, onType, onAdd, error, count, children }: Props) {
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <TextField
          type="search"
          label={words.search}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          className="w-full max-w-md"
        />
        {onAdd !== undefined && (
          <Button look="primary" onClick={onAdd}>
            {words.add}
          </Button>
        )}
      </div>
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : count === undefined ? (
        <Skeleton lines={12} />
      ) : count === 0 ? (
        <p className="text-ink-soft">{words.noMatch}</p>
      ) : (
        <Card className="py-2! sm:py-2!">{children}</Card>
      )}
    </>
  );
}
