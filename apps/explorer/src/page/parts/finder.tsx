import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../answers/answer.ts';
import type { PersonLine } from '../../answers/life.ts';
import type { MapAnswer } from '../../answers/map.ts';
import { ask } from '../asking.ts';
import { go, to } from '../routing.ts';

interface Found {
  readonly title: string;
  readonly about: string;
  readonly address: string;
}

const SHOWN = 9;
const PAUSE_MS = 120;

let known: Promise<Answer<MapAnswer>> | undefined;

/** Models by name, and people by name or e-mail. */
async function find(text: string): Promise<readonly Found[]> {
  known ??= ask<MapAnswer>('/api/map');
  const [map, people] = await Promise.all([
    known,
    ask<readonly PersonLine[]>(`/api/people?q=${encodeURIComponent(text)}`),
  ]);
  if (!map.data) known = undefined;
  const part = text.toLowerCase();
  const models = (map.data?.models ?? [])
    .filter(({ model, schema, table }) => `${model} ${schema}.${table}`.toLowerCase().includes(part))
    .sort(
      (one, other) =>
        Number(!one.model.toLowerCase().startsWith(part)) -
        Number(!other.model.toLowerCase().startsWith(part)),
    )
    .slice(0, 6)
    .map(({ model, schema, table }) => ({
      title: model,
      about: `${schema}.${table}`,
      address: to('models', model),
    }));
  const lives = (people.data ?? []).map(({ name, email }) => ({
    title: name,
    about: email,
    address: to('life', email),
  }));
  return [...models, ...lives].slice(0, SHOWN);
}

/** A box that leads anywhere. `/` puts the cursor into it from wherever one is. */
export function Finder() {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Found[]>([]);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing = (event.target as Element).closest?.('input, textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  useEffect(() => {
    const part = text.trim();
    if (part.length < 2) return setFound([]);
    let wanted = true;
    const timer = window.setTimeout(async () => {
      const all = await find(part);
      if (!wanted) return;
      setFound(all);
      setAt(0);
    }, PAUSE_MS);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [text]);

  const choose = (one: Found | undefined) => {
    if (!one) return;
    go(one.address);
    setText('');
    setOpen(false);
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((before) => Math.min(before + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt((before) => Math.max(before - 1, 0));
    else if (event.key === 'Enter') choose(found[at]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  const showing = open && found.length > 0;
  return (
    <search class="finder">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Find a model or a person"
        aria-expanded={showing}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={showing ? `${id}-${at}` : undefined}
        placeholder="Find a model or a person  /"
        autocomplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div class="found" id={id} role="listbox" aria-label="Found" hidden={!showing}>
        {found.map((one, place) => (
          <div
            key={one.address}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            // Before the box loses the focus, and the list with it.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(one);
            }}
          >
            <b>{one.title}</b> <span>{one.about}</span>
          </div>
        ))}
      </div>
    </search>
  );
}
