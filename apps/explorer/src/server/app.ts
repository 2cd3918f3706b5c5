import type { Domain } from '@tilth/engine';
import type { Table } from '@tilth/schema';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { streamSSE } from 'hono/streaming';
import type { RunEvent } from '../answers/rules.ts';
import { systems, tableOf } from '../systems.ts';
import { type Reader, type Reading, Told } from './database/reader.ts';
import { unknown } from './database/troubles.ts';
import { files } from './files.ts';
import { guard } from './guard.ts';
import { life } from './life/life.ts';
import { anybody, people } from './life/people.ts';
import { fanOutOf } from './map/fan-out.ts';
import { map } from './map/map.ts';
import { model } from './model/model.ts';
import { profile } from './model/profile.ts';
import { row } from './model/row.ts';
import { rows } from './model/rows.ts';
import { stated } from './model/stated.ts';
import { overview, present } from './overview.ts';
import { Runs } from './rules/runs.ts';
import { candles } from './shapes/candles.ts';
import { forecast } from './shapes/forecast.ts';
import { income } from './shapes/income.ts';
import { satisfaction } from './shapes/satisfaction.ts';
import { shares, statedShares } from './shapes/shares.ts';

export interface AppOptions {
  readonly reader: Reader;
  readonly domains: readonly Domain[];
  /** Where the built page lies. */
  readonly page: string;
}

/** Everything that can be asked. What a user can mend is an answer, too: a page has something to show either way. */
export function app({ reader, domains, page }: AppOptions): Hono {
  const runs = new Runs(reader, domains);
  const it = new Hono();
  it.use(guard);
  it.use('/api/*', async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  it.use(except('/api/rules/events', compress()));

  const answers = (path: string, work: (reading: Reading, context: Context) => Promise<unknown> | unknown) =>
    it.get(path, async (context) =>
      context.json(await reader.read(async (reading) => work(reading, context))),
    );

  answers('/api/world', () => null);
  answers('/api/overview', (reading) => overview(reading, domains, runs.summary(reading)));
  answers('/api/present', (reading) => present(reading));
  answers('/api/map', (reading) => map(reading, domains));
  answers('/api/map/fan-out/:system', (reading, { req }) => {
    const system = systems.find(({ name }) => name === req.param('system'));
    if (!system) throw new Told(unknown(`system ${req.param('system')}`));
    return fanOutOf(reading, system.name);
  });

  answers('/api/models/:model', (reading, context) => model(reading, domains, asked(context)));
  answers('/api/models/:model/profile', (reading, context) => profile(reading, asked(context)));
  answers('/api/models/:model/stated', (reading, context) => stated(reading, domains, asked(context)));
  answers('/api/models/:model/rows', (reading, context) => {
    const { after, before, ...where } = context.req.queries();
    const firsts = Object.entries(where).map(([field, [value]]) => [field, value ?? ''] as const);
    return rows(reading, asked(context), { where: Object.fromEntries(firsts), after, before });
  });
  answers('/api/models/:model/row', (reading, context) =>
    row(reading, asked(context), context.req.queries('key') ?? []),
  );

  answers('/api/people', (reading, { req }) => people(reading, req.query('q') ?? ''));
  answers('/api/people/anybody', (reading) => anybody(reading));
  answers('/api/lives/:email', (reading, { req }) => life(reading, req.param('email') ?? ''));

  answers('/api/shapes/shares', (reading) => statedShares(reading, domains));
  answers('/api/shapes/shares/:domain', (reading, { req }) =>
    shares(reading, domains, req.param('domain') ?? ''),
  );
  answers('/api/shapes/income', (reading) => income(reading));
  answers('/api/shapes/candles', (reading) => candles(reading));
  answers('/api/shapes/forecast', (reading, { req }) => forecast(reading, req.query('email')));
  answers('/api/shapes/satisfaction', (reading) => satisfaction(reading));

  answers('/api/rules', (reading) => runs.answer(reading));
  it.post('/api/rules/runs', async (context) => {
    const only = context.req.queries('only');
    return context.json(
      await reader.read(async (reading) => {
        await runs.begin(reading, only);
        return runs.summary(reading);
      }),
    );
  });
  it.get('/api/rules/events', (context) =>
    streamSSE(context, async (stream) => {
      const events: RunEvent[] = [];
      let wake = () => {};
      const forget = runs.listen((event) => {
        events.push(event);
        wake();
      });
      stream.onAbort(() => {
        forget();
        wake();
      });
      while (!stream.aborted) {
        const event = events.shift();
        if (event) await stream.writeSSE({ data: JSON.stringify(event) });
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    }),
  );
  it.all('/api/*', (context) => context.json({ trouble: unknown('such question') }, 404));
  it.get('*', files(page));
  it.onError((error, context) => {
    console.error(error);
    const facts = [['reason', error.message]] as const;
    const trouble = {
      kind: 'defect',
      headline: 'The explorer has a defect here.',
      facts,
      commands: [],
    } as const;
    return context.json({ trouble }, 500);
  });
  return it;
}

function asked({ req }: Context): Table {
  const table = tableOf(req.param('model') ?? '');
  if (!table) throw new Told(unknown(`model ${req.param('model')}`));
  return table;
}

function except(path: string, handler: ReturnType<typeof compress>): ReturnType<typeof compress> {
  return (context, next) => (context.req.path === path ? next() : handler(context, next));
}
