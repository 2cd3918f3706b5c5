import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What went wrong where: of a body, a query or a path. */
export interface FieldError {
  readonly at: string;
  readonly message: string;
}

/** Something that whoever asked can understand and mend: answered as RFC 9457 says. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: ContentfulStatusCode;
  /** Its kind, by which programs tell it: the end of `type`. */
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: { readonly [name: string]: string };

  constructor(
    status: ContentfulStatusCode,
    kind: string,
    title: string,
    detail: string,
    rest: { errors?: readonly FieldError[]; headers?: { readonly [name: string]: string } } = {},
  ) {
    super(`${title}: ${detail}`);
    this.status = status;
    this.kind = kind;
    this.title = title;
    this.detail = detail;
    this.errors = rest.errors;
    this.headers = rest.headers ?? {};
  }
}

/** Also for what is somebody else's: whoever asks must not learn that it is there. */
export function notFound(what: string): Problem {
  return new Problem(404, 'not-found', 'Not found', `There is no such ${what}, or it is not yours.`);
}

export function conflict(kind: string, title: string, detail: string): Problem {
  return new Problem(409, kind, title, detail);
}

export function invalid(errors: readonly FieldError[]): Problem {
  return new Problem(
    422,
    'invalid',
    'Invalid request',
    'Some of what was sent cannot be taken: see errors.',
    {
      errors,
    },
  );
}

export function unauthorized(detail: string): Problem {
  return new Problem(401, 'unauthorized', 'Not logged in', detail, {
    headers: { 'www-authenticate': 'Bearer realm="tilth"' },
  });
}

/** Nobody is known by the person's address in that system. */
export function notAMember(system: string): Problem {
  return new Problem(404, 'not-a-member', 'Not a member', `${system} knows nobody by your e-mail address.`);
}
