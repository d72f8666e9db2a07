/** Ids of one kind do not pass for another: the compiler refuses each line that is marked as an error. */
import { describe, expect, it } from 'vitest';
import { activityIdSchema, type ActivityId } from '../activities/schema.ts';
import { draftIdSchema, type DraftId } from '../drafts/schema.ts';
import { publicationIdSchema, type PublicationId } from '../newsroom/schema.ts';
import { listIdSchema, type ListId } from '../elections/voters/schema.ts';
import type { Tables } from '../platform/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';

const text = '7b7a7c54-58f1-4c8e-9d0e-0a4c3f6b2d11';

const ofActivity = (id: ActivityId) => id;
const ofDraft = (id: DraftId) => id;
const ofList = (id: ListId) => id;
const ofPublication = (id: PublicationId) => id;
const column = <T extends keyof Tables, C extends keyof Tables[T]>(_table: T, _column: C, id: Tables[T][C]) => id;

describe('ids', () => {
  it('are text when the program runs, and one kind of thing when it is compiled', () => {
    const draft = draftIdSchema.parse(text);
    const publication = publicationIdSchema.parse(text);
    expect(ofActivity(activityIdSchema.parse(text))).toBe(text);
    expect([draft, publication].map((id) => typeof id)).toEqual(['string', 'string']);
    // @ts-expect-error text is no draft until it has been read as one
    ofDraft(text);
    // @ts-expect-error a publication is no draft
    ofDraft(publication);
    // @ts-expect-error a draft is no publication
    ofPublication(draft);
    // @ts-expect-error a draft is no activity
    ofActivity(draft);
    expect(ofList(listIdSchema.parse(text))).toBe(text);
    // @ts-expect-error a draft is no voter list
    ofList(draft);
    // @ts-expect-error a unit is no draft
    ofDraft(unitCalled('53'));
  });

  it('stand so in the tables', () => {
    const draft = draftIdSchema.parse(text);
    expect(column('publications', 'draft_id', draft)).toBe(text);
    // @ts-expect-error a draft is no publication
    column('corrections', 'publication_id', draft);
    // @ts-expect-error a draft is no voter list
    column('voter_findings', 'list_id', draft);
    // @ts-expect-error a draft is no activity
    column('photos', 'activity_id', draft);
    // @ts-expect-error a publication is no draft
    column('draft_versions', 'draft_id', publicationIdSchema.parse(text));
  });

  it('are read from text of their form alone', () => {
    expect(draftIdSchema.safeParse('berita').success).toBe(false);
  });
});
