/**
 * Turns an OpenAPI 3.1 document into the TypeScript that openapi-fetch reads. Why our own:
 * docs/decisions/0007. Deterministic: paths are sorted, properties keep the order of their schemas.
 */

export type JsonSchema = { readonly [keyword: string]: unknown };
type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;
type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: JsonSchema;
};
type Operation = {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};
export type OpenApiDocument = {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, JsonSchema>> };
};

/** The text of a `schema.d.ts` with `paths` and `components`. Throws on a `$ref` outside components/schemas. */
export function openApiTypes(document: OpenApiDocument): string {
  const paths = Object.entries(document.paths ?? {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, operations]) => {
      const methods = Object.entries(operations).map(([method, operation]) =>
        indent(`${method}: ${operationType(operation)};`),
      );
      return `  ${quote(path)}: {\n${indent(methods.join('\n'))}\n  };`;
    });
  const schemas = Object.entries(document.components?.schemas ?? {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `    ${key(name)}: ${typeOf(schema, 2)};`);
  return [
    '/** The API as types. Made by `npm run client` from the routes; do not edit. */',
    `export interface paths {\n${paths.join('\n')}\n}`,
    `export interface components {\n  schemas: {\n${schemas.join('\n')}\n  };\n}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n\n$/, '\n');
}

function operationType(operation: Operation): string {
  const lines = [`parameters: ${parametersType(operation.parameters ?? [])};`];
  if (operation.requestBody) {
    lines.push(
      `requestBody${operation.requestBody.required ? '' : '?'}: { content: ${contentType(operation.requestBody.content, 2)} };`,
    );
  }
  const responses = Object.entries(operation.responses).map(
    ([status, { content }]) =>
      `  ${status}: { headers: Record<string, string>; content: ${content ? contentType(content, 2) : 'never'} };`,
  );
  lines.push(`responses: {\n${responses.join('\n')}\n};`);
  return `{\n${indent(lines.join('\n'))}\n}`;
}

function parametersType(parameters: readonly Parameter[]): string {
  const kinds = ['query', 'path'].flatMap((place) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    if (own.length === 0) return [`${place}?: never`];
    const optional = own.every((parameter) => !parameter.required) ? '?' : '';
    const fields = own.map(
      (parameter) => `${key(parameter.name)}${parameter.required ? '' : '?'}: ${typeOf(parameter.schema ?? {}, 2)}`,
    );
    return [`${place}${optional}: { ${fields.join('; ')} }`];
  });
  return `{ ${kinds.join('; ')} }`;
}

function contentType(content: Content, depth: number): string {
  return `{ ${Object.entries(content)
    .map(([mime, { schema }]) => `${quote(mime)}: ${typeOf(schema ?? {}, depth)}`)
    .join('; ')} }`;
}

/** The TypeScript of a JSON schema; `depth` is how far its lines are indented. */
export function typeOf(schema: JsonSchema | boolean, depth = 0): string {
  if (schema === true) return 'unknown';
  if (schema === false) return 'never';
  const base = shapeOf(schema, depth);
  const all = Array.isArray(schema['allOf'])
    ? schema['allOf'].map((part: JsonSchema) => group(typeOf(part, depth)))
    : [];
  if (all.length === 0) return base;
  return [...all, ...(base === 'unknown' ? [] : [group(base)])].join(' & ');
}

function shapeOf(schema: JsonSchema, depth: number): string {
  if (typeof schema['$ref'] === 'string') return reference(schema['$ref']);
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return unique(schema['enum'].map((value) => JSON.stringify(value)));
  const either = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(either)) return unique(either.map((part: JsonSchema) => group(typeOf(part, depth))));
  if (Array.isArray(schema['type']))
    return unique(schema['type'].map((type) => group(shapeOf({ ...schema, type }, depth))));
  switch (schema['type']) {
    case 'string':
      return schema['format'] === 'binary' ? 'Blob' : 'string';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return arrayType(schema, depth);
    case 'object':
      return objectType(schema, depth);
    default:
      return schema['properties'] ? objectType(schema, depth) : 'unknown';
  }
}

function arrayType(schema: JsonSchema, depth: number): string {
  const items = schema['items'] as JsonSchema | boolean | undefined;
  if (Array.isArray(schema['prefixItems'])) {
    const rest = items && typeof items === 'object' ? [`...${group(typeOf(items, depth))}[]`] : [];
    return `[${[...schema['prefixItems'].map((item: JsonSchema) => typeOf(item, depth)), ...rest].join(', ')}]`;
  }
  return `${group(typeOf(items ?? true, depth))}[]`;
}

function objectType(schema: JsonSchema, depth: number): string {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const required = new Set(schema['required'] as string[] | undefined);
  const rest = schema['additionalProperties'] as JsonSchema | boolean | undefined;
  if (properties.length === 0) {
    if (!rest || rest === true)
      return rest === false || rest === undefined ? 'Record<string, never>' : 'Record<string, unknown>';
    // A record over a closed set of keys says so in propertyNames; not every key need be there.
    const names = schema['propertyNames'] as JsonSchema | undefined;
    const record = `Record<${names?.['enum'] ? typeOf(names) : 'string'}, ${typeOf(rest, depth)}>`;
    return names?.['enum'] && required.size === 0 ? `Partial<${record}>` : record;
  }
  const pad = '  '.repeat(depth + 1);
  const fields = properties.map(
    ([name, property]) => `${pad}${key(name)}${required.has(name) ? '' : '?'}: ${typeOf(property, depth + 1)};`,
  );
  return `{\n${fields.join('\n')}\n${'  '.repeat(depth)}}`;
}

function reference(ref: string): string {
  const name = /^#\/components\/schemas\/(.+)$/.exec(ref)?.[1];
  if (!name) throw new Error(`cannot follow ${ref}`);
  return `components["schemas"][${JSON.stringify(name)}]`;
}

const unique = (types: readonly string[]) => [...new Set(types)].join(' | ');
const group = (type: string) => (/[|&]/.test(type) && !/^[{[(]/.test(type) ? `(${type})` : type);
const quote = (text: string) => JSON.stringify(text);
const key = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name));
const indent = (text: string) =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
