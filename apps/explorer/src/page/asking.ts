import { useEffect, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../answers/answer.ts';

const AGAIN_MS = 3_000;

/** Mended from outside, by a command: it is asked again whether it is by now. */
const PASSING = new Set<Trouble['kind']>(['unreachable', 'unmigrated', 'behind', 'empty']);

const serverGone: Trouble = {
  kind: 'unreachable',
  headline: 'The explorer is not running any more.',
  facts: [],
  commands: ['npm run explore'],
};

export async function ask<T>(path: string, options?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { ...options, headers: { accept: 'application/json' } });
    return (await response.json()) as Answer<T>;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { trouble: serverGone };
  }
}

/** The answers to several questions, by question, as they come: one after the other, so that whatever is waited for comes soon. */
export function useAnswers<T>(paths: readonly string[]): ReadonlyMap<string, T> {
  const [answers, setAnswers] = useState<ReadonlyMap<string, T>>(new Map());
  useEffect(() => {
    let wanted = true;
    const askAll = async () => {
      for (const path of paths) {
        const { data } = await ask<T>(path);
        if (!wanted) return;
        if (data) setAnswers((before) => new Map(before).set(path, data));
      }
    };
    void askAll();
    return () => {
      wanted = false;
    };
  }, [paths.join()]);
  return answers;
}

export interface Asked<T> extends Answer<T> {
  /** Of an earlier address, or nothing yet. */
  readonly loading: boolean;
  readonly again: () => void;
}

/** The answer to a question: what there was stays until the next is there. Asks again where somebody may have mended it. */
export function useAnswer<T>(path: string | undefined): Asked<T> {
  const [state, setState] = useState<{ path: string | undefined; answer: Answer<T> }>({
    path: undefined,
    answer: {},
  });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === undefined) return;
    let wanted = true;
    let timer: number | undefined;
    // Never cut off: whoever has gone on does not listen any more, and the answer is kept by the server.
    void ask<T>(path).then((answer) => {
      if (!wanted) return;
      setState({ path, answer });
      if (answer.trouble && PASSING.has(answer.trouble.kind))
        timer = window.setTimeout(() => setRound((before) => before + 1), AGAIN_MS);
    });
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [path, round]);
  const current = state.path === path;
  // Another address of the same kind of page shows the old data for the moment that the new takes.
  return {
    ...(current ? state.answer : state.answer.trouble ? {} : state.answer),
    loading: !current,
    again: () => setRound((before) => before + 1),
  };
}
