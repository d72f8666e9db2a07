/**
 * The server's routes as the types of calls. Types only: a changed answer is an error on the screen that shows it, and
 * nothing of the server is loaded here.
 */
import type { z } from 'zod';
import type { Route } from '../../src/platform/index.ts';
import type { routes } from '../../src/rooms.ts';
import type { Id } from '../../src/platform/schema.ts';

type AnyRoute = (typeof routes)[number];
export type Method = AnyRoute['method'];

/** Every route by method and address: `Routes['get']['/api/drafts/{id}']`. */
type Routes = { [M in Method]: { [R in Extract<AnyRoute, { readonly method: M }> as R['path']]: R } };

/** The addresses that answer to a method, with their parameters in braces. */
export type PathOf<M extends Method> = keyof Routes[M];

type SchemasOf<R> =
  R extends Route<infer _M, infer _A, infer P, infer Q, infer B, infer S>
    ? { params: P; query: Q; body: B; response: S }
    : never;

/**
 * What is sent for a schema. What the server turns into a number comes to it as that number, and an id as the id of its
 * kind.
 */
type Sent<S> = S extends z.ZodType
  ? { [K in keyof z.input<S>]: SentField<z.input<S>[K], z.output<S>[K & keyof z.output<S>]> }
  : never;
type SentField<I, O> = unknown extends I ? O : [NonNullable<O>] extends [Id<string>] ? O : I;

/** A field that is there only where the route has its schema, and may be left out where the schema wants nothing. */
type Field<N extends string, S, V> = [S] extends [z.ZodType]
  ? {} extends V
    ? { readonly [K in N]?: V }
    : { readonly [K in N]: V }
  : {};

type Places<S extends { params: unknown; query: unknown }> = Field<'path', S['params'], Sent<S['params']>> &
  Field<'query', S['query'], Sent<S['query']>>;

type OptionsFor<S extends { params: unknown; query: unknown; body: unknown }> = ({} extends Places<S>
  ? { readonly params?: Places<S> }
  : { readonly params: Places<S> }) &
  ([S['body']] extends [z.ZodType] ? { readonly body: Sent<S['body']> } : {}) & {
    readonly parseAs?: 'blob';
    readonly signal?: AbortSignal;
  };

/** What a call takes besides its address. */
export type OptionsOf<M extends Method, A extends PathOf<M>> = OptionsFor<SchemasOf<Routes[M][A]>>;

/** What comes back: the answer's value, or bytes as a Blob. */
export type AnswerOf<M extends Method, A extends PathOf<M>> = SchemasOf<Routes[M][A]>['response'] extends infer S
  ? S extends z.ZodType
    ? z.output<S>
    : Blob
  : never;
