/**
 * A room of the workspace is one value, as on the server: its pages, its place in the navigation, the words and links
 * of its tasks, and where its things are looked at. web/rooms.ts lists the rooms; the router, the frame and the home
 * page read that list.
 */
import type { AnyRoute } from '@tanstack/react-router';
import { createContext, useContext, type ComponentType } from 'react';
import type { Waiting } from '../../src/desk/schema.ts';
import type { ReviewForm } from '../documents/review-form.ts';
import type { Language } from '../i18n/language.ts';
import type { Words } from '../i18n/messages.ts';

/**
 * An address of the workspace, for a link. Not checked by the router's types, which are made from the rooms;
 * web/rooms.test.ts checks that it is the address of a page.
 */
export type Goal = {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
};
export type Icon = ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: boolean }>;
type Held = { readonly capabilities: readonly string[] };

export type NavEntry = {
  readonly to: string;
  /** Only this address itself is this place, not those below it. */
  readonly exact?: boolean;
  /** Addresses elsewhere that are of this place too: '/surat-keluar'. */
  readonly also?: readonly string[];
  readonly says: Words;
  readonly icon: Icon;
  /** Whether a person with this position is shown the way; everybody is when it is left out. */
  readonly shownTo?: (held: Held) => boolean;
  /** From left to right. */
  readonly rank: number;
  /** Gone to seldom: it stands in the person's own menu. */
  readonly seldom?: boolean;
};

/** How a task is shown: verb and noun, and where it is done. */
export type TaskView = {
  readonly says: Words;
  readonly icon: Icon;
  readonly goal: (task: Waiting) => Goal;
  /** A word beside the task: the kind of text, how many wait. */
  readonly mark?: (values: Waiting['values'], language: Language) => string | undefined;
  /** What stands for the title of a thing that has none. */
  readonly title?: (task: Waiting, language: Language) => string;
  /** A line below the title. */
  readonly detail?: (values: Waiting['values']) => string | undefined;
};

/** `of` changes with what is printed: the version of its text and how far that is. */
export type PrintedThing = { readonly subjectId: string; readonly of: string };

export type WorkspaceRoom = {
  /** Pages below the frame, for people who have signed in. */
  readonly routes?: readonly AnyRoute[];
  /** Pages for anyone. */
  readonly doorRoutes?: readonly AnyRoute[];
  readonly nav?: readonly NavEntry[];
  /** By the codes of the server's `TaskSource`. */
  readonly tasks?: Readonly<Record<string, TaskView>>;
  /**
   * Where a thing is looked at, by the types of the server's `subjects`; types without a page of their own are left
   * out.
   */
  readonly subjects?: Readonly<Record<string, (id: string) => Goal>>;
  /**
   * How the forms of its things are shown where proposals are decided, by the type of the thing; loaded when needed.
   */
  readonly facts?: Readonly<Record<string, () => Promise<ReviewForm>>>;
  /** A thing as it is printed with a text about it, below that text, by the type of the thing. */
  readonly printed?: Readonly<Record<string, ComponentType<PrintedThing>>>;
};

const RoomsContext = createContext<readonly WorkspaceRoom[]>([]);
export const RoomsProvider = RoomsContext.Provider;
/** The rooms of this workspace. */
export const useRooms = () => useContext(RoomsContext);

/** How a task of any room is shown; a code that no room knows stays visible and leads home. */
export const taskView = (rooms: readonly WorkspaceRoom[], code: string): TaskView | undefined =>
  rooms.find((room) => room.tasks?.[code])?.tasks?.[code];

/** Where a thing of any room is looked at. */
export const subjectGoal = (
  rooms: readonly WorkspaceRoom[],
  { type, id }: { readonly type: string; readonly id: string },
): Goal | undefined => rooms.find((room) => room.subjects?.[type])?.subjects?.[type]?.(id);

/** Where somebody in these positions can go, from left to right. */
export const placesOf = (rooms: readonly WorkspaceRoom[], positions: readonly Held[]): readonly NavEntry[] =>
  rooms
    .flatMap((room) => room.nav ?? [])
    .filter(({ shownTo }) => shownTo === undefined || positions.some(shownTo))
    .toSorted((one, other) => one.rank - other.rank);
