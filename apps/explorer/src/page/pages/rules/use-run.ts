import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckResultLine, CheckSummary, RunEvent } from '../../../answers/rules.ts';
import { ask } from '../../asking.ts';
import { withQuery } from '../../routing.ts';

interface Progress {
  readonly done: number;
  readonly total: number;
}

interface RunOptions {
  readonly first: CheckSummary | undefined;
  /** Runs them by itself when none was run yet. */
  readonly automatic?: boolean;
  readonly onResult?: (name: string, result: CheckResultLine) => void;
  readonly onBegin?: () => void;
}

/** Runs rules and follows a run that is under way, whoever has begun it. */
export function useRun({ first, automatic = false, onResult, onBegin }: RunOptions) {
  const [summary, setSummary] = useState<CheckSummary>();
  const [progress, setProgress] = useState<Progress>();
  const [trouble, setTrouble] = useState<string>();
  const told = useRef({ onResult, onBegin });
  told.current = { onResult, onBegin };
  const events = useRef<EventSource>(undefined);

  const follow = () => {
    if (events.current) return;
    const source = new EventSource('/api/rules/events');
    events.current = source;
    const stop = () => {
      source.close();
      events.current = undefined;
    };
    source.onmessage = ({ data }) => {
      const event = JSON.parse(data) as RunEvent;
      if (event.type === 'began') {
        setProgress(event);
      } else if (event.type === 'result') {
        setProgress(event);
        told.current.onResult?.(event.name, event.result);
      } else {
        setProgress(undefined);
        setSummary(event.summary);
        setTrouble(event.trouble ?? undefined);
        stop();
      }
    };
    source.onerror = () => {
      setProgress(undefined);
      stop();
    };
  };

  const run = async (only?: readonly string[]) => {
    setTrouble(undefined);
    setProgress({ done: 0, total: only?.length ?? first?.all ?? 0 });
    told.current.onBegin?.();
    follow();
    // Whoever asks first is sure to hear the end: listening begins before the run does.
    await opened(events.current);
    const answer = await ask<CheckSummary>(withQuery('/api/rules/runs', { only }), { method: 'POST' });
    if (answer.data && !answer.data.running) {
      setProgress(undefined);
      setSummary(answer.data);
    }
    if (answer.trouble) {
      setProgress(undefined);
      setTrouble(answer.trouble.headline);
    }
  };

  useEffect(() => {
    if (first?.running) follow();
    else if (automatic && first && first.all > 0 && first.open === first.all) void run();
  }, [first]);
  useEffect(
    () => () => {
      events.current?.close();
      events.current = undefined;
    },
    [],
  );
  return { summary, progress, trouble, run };
}

function opened(source: EventSource | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!source || source.readyState === EventSource.OPEN) return resolve();
    source.addEventListener('open', () => resolve(), { once: true });
    source.addEventListener('error', () => resolve(), { once: true });
  });
}
