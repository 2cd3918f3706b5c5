import type { DatabaseError } from 'pg';
import { transactionLeftOpen } from '../errors.ts';
import { OpenTransaction } from './session.ts';

/** A script that PostgreSQL refused, or that was cut off. */
export interface ScriptFailure {
  script: string;
  /** SQLSTATE; `none` where the failure is not the database's. */
  code: string;
  severity: string;
  /** What PostgreSQL said, without the severity, and the position in the script where it gave one. */
  said: string;
}

/** Lines shown before the one that is wrong. */
const CONTEXT_LINES = 4;

/** Puts PostgreSQL's error and its place in the script into words. */
export function failureOf(script: string, error: unknown): ScriptFailure {
  if (error instanceof OpenTransaction) {
    return { script, code: 'none', severity: 'ERROR', said: transactionLeftOpen() };
  }
  const {
    code = 'none',
    severity = 'ERROR',
    message,
    detail,
    hint,
    where,
    position,
  } = error as DatabaseError;
  const said = [
    message,
    ...(detail ? [`DETAIL: ${detail}`] : []),
    ...(hint ? [`HINT: ${hint}`] : []),
    ...(where ? [`CONTEXT: ${where}`] : []),
    ...(position ? ['', positionOf(script, Number(position))] : []),
  ].join('\n');
  return { script, code, severity, said };
}

/** The line and column of a position, counted in characters from 1, and the lines around it. */
function positionOf(script: string, position: number): string {
  // PostgreSQL counts characters; a string's own index counts UTF-16 units.
  const before = [...script].slice(0, position - 1).join('');
  const lines = script.split('\n');
  const line = before.split('\n').length;
  const lead = before.slice(before.lastIndexOf('\n') + 1);
  const first = Math.max(1, line - CONTEXT_LINES);
  const shown = lines.slice(first - 1, line).map((text, i) => `${numbered(first + i)} ${text.trimEnd()}`);
  const caret = `${' '.repeat(numbered(line).length + 1)}${lead.replace(/[^\t]/gu, ' ')}^`;
  return [`Position: line ${line}, column ${[...lead].length + 1}`, ...shown, caret].join('\n');
}

const numbered = (line: number) => String(line).padStart(3);
