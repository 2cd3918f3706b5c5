interface PostgresError extends Error {
  readonly code?: string;
  readonly detail?: string;
}

/** What PostgreSQL has against a statement. Any other error is not the statement's, and is thrown on. */
export function sqlFailure(error: unknown): string {
  const { code, message, detail } = error as PostgresError;
  // SQLSTATE; the system's own codes, such as ECONNRESET, are longer.
  if (!/^[0-9A-Z]{5}$/.test(code ?? '')) throw error;
  return detail ? `${message} (${detail})` : message;
}
