/** The part of an OpenAPI document that the page shows. */
export interface Documented {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths?: { readonly [path: string]: object };
  readonly components?: { readonly schemas?: { readonly [name: string]: object } };
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: Shape }[];
  readonly requestBody?: { readonly content?: { readonly [type: string]: { readonly schema?: Shape } } };
  readonly responses?: {
    readonly [status: string]: {
      description?: string;
      content?: { readonly [type: string]: { readonly schema?: Shape } };
    };
  };
}

interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Shape;
  readonly properties?: { readonly [name: string]: Shape };
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly description?: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const STYLE = `
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1c1b19;background:#fffdf9}
h1,h2{line-height:1.2}nav a{margin-right:1rem}details{border:1px solid #ddd6c8;border-radius:6px;margin:.4rem 0;padding:.4rem .8rem;background:#fff}
summary{cursor:pointer}code,pre{font:13px/1.5 ui-monospace,monospace}pre{background:#f6f2ea;padding:.6rem;overflow:auto;border-radius:4px}
.method{display:inline-block;min-width:4.2rem;font-weight:600;text-transform:uppercase}.lock{color:#8a5a00}
@media (prefers-color-scheme:dark){body{background:#191815;color:#eee8dc}details{background:#22201c;border-color:#443f35}pre{background:#2b2822}}`;

/** The documentation as a page: no script, nothing from elsewhere, so it works offline. */
export function referencePage(document: Documented): string {
  const groups = new Map<string, Listed[]>();
  for (const listed of operationsOf(document)) {
    const group = listed.operation.tags?.[0] ?? 'Other';
    groups.set(group, [...(groups.get(group) ?? []), listed]);
  }
  const names = [...groups.keys()];
  const { title, description = '' } = document.info;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}: reference</title><style>${STYLE}</style></head><body>
<h1>${safe(title)}</h1><p>${safe(description)}</p>
<p>For programs: <a href="/openapi.json">openapi.json</a></p>
<nav>${names.map((name) => `<a href="#${anchor(name)}">${safe(name)}</a>`).join('')}<a href="#shapes">Shapes</a></nav>
${names.map((name) => section(name, groups.get(name) ?? [])).join('\n')}
<h2 id="shapes">Shapes</h2>
${Object.entries(document.components?.schemas ?? {})
  .map(([name, shape]) => shapeOf(name, shape))
  .join('\n')}
</body></html>`;
}

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

function operationsOf({ paths = {} }: Documented): Listed[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = (methods as { [method: string]: Operation })[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

function section(name: string, operations: readonly Listed[]): string {
  return `<h2 id="${anchor(name)}">${safe(name)}</h2>\n${operations.map(entry).join('\n')}`;
}

function entry({ method, path, operation }: Listed): string {
  const {
    summary = '',
    description = '',
    parameters = [],
    requestBody,
    responses = {},
    security,
  } = operation;
  const guarded = (security?.length ?? 0) > 0;
  const sent = requestBody?.content?.['application/json']?.schema;
  return `<details id="${safe(operation.operationId ?? path)}"><summary><span class="method">${method}</span>
<code>${safe(path)}</code> ${safe(summary)}${guarded ? ' <span class="lock" title="needs an access token">●</span>' : ''}</summary>
<p>${safe(description)}</p>
${parameters.length > 0 ? `<pre>${parameters.map(parameter).join('\n')}</pre>` : ''}
${sent ? `<p>Send</p><pre>${written(sent)}</pre>` : ''}
${Object.entries(responses)
  .map(([status, { description: meaning = '', content = {} }]) => {
    const shape = content['application/json']?.schema;
    return `<p><strong>${safe(status)}</strong> ${safe(meaning)}</p>${shape ? `<pre>${written(shape)}</pre>` : ''}`;
  })
  .join('')}</details>`;
}

function parameter({
  name,
  in: place,
  required,
  schema = {},
}: NonNullable<Operation['parameters']>[number]): string {
  return `${safe(name)}${required ? '' : '?'}: ${written(schema)}  <em>${safe(place)}</em>`;
}

function shapeOf(name: string, shape: Shape): string {
  const about = shape.description === undefined ? '' : `<p>${safe(shape.description)}</p>`;
  return `<details id="shape-${anchor(name)}"><summary><code>${safe(name)}</code></summary>${about}<pre>${written(shape)}</pre></details>`;
}

/** A shape as one would write it down. */
function written(shape: Shape, indent = ''): string {
  const { $ref, enum: values, items, properties } = shape;
  const either = shape.anyOf ?? shape.oneOf;
  if ($ref) {
    const name = $ref.split('/').at(-1) ?? '';
    return `<a href="#shape-${anchor(name)}">${safe(name)}</a>`;
  }
  if (shape.const !== undefined) return safe(JSON.stringify(shape.const));
  if (values) return values.map((value) => safe(JSON.stringify(value))).join(' | ');
  if (either) return either.map((each) => written(each, indent)).join(' | ');
  if (items) return `[ ${written(items, indent)} ]`;
  if (properties) {
    const inner = `${indent}  `;
    const lines = Object.entries(properties).map(([name, each]) => {
      const about = each.description === undefined ? '' : `  <em>${safe(each.description)}</em>`;
      return `${inner}${safe(name)}${shape.required?.includes(name) ? '' : '?'}: ${written(each, inner)}${about}`;
    });
    return `{\n${lines.join('\n')}\n${indent}}`;
  }
  const types = typeof shape.type === 'string' ? [shape.type] : (shape.type ?? ['anything']);
  return safe(`${types.join(' | ')}${shape.format ? ` (${shape.format})` : ''}`);
}

function anchor(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
