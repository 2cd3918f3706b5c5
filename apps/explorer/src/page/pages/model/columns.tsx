import type {
  ColumnLine,
  ColumnProfile,
  ModelAnswer,
  ProfileAnswer,
  StatedAnswer,
} from '../../../answers/model.ts';
import { count, figure, percent } from '../../figures.ts';
import { ShareRows } from '../../parts/share-rows.tsx';
import { Bars } from './bars.tsx';
import { HistogramBars } from './histogram-bars.tsx';

interface ColumnsProps {
  readonly model: ModelAnswer;
  readonly profile: ProfileAnswer | undefined;
  readonly shares: StatedAnswer['shares'];
}

/** Each column: what it means, what it holds, and how that compares with what was stated. */
export function Columns({ model, profile, shares }: ColumnsProps) {
  const unplaced = shares.filter(({ fields }) => fields.length === 0);
  return (
    <section class="block" aria-labelledby="columns">
      <h2 id="columns">
        Columns{' '}
        {profile && (
          <small>
            {profile.sampled
              ? `profiled by a sample of ${count(profile.looked)} rows`
              : `profiled by all ${count(profile.looked)} rows`}
          </small>
        )}
      </h2>
      <ul class="columns">
        {model.columns.map((column) => (
          <Column
            key={column.field}
            column={column}
            looked={profile?.looked ?? 0}
            profile={profile?.columns.find(({ field }) => field === column.field)}
            shares={shares.filter(({ fields }) => fields.includes(column.field))}
          />
        ))}
      </ul>
      {unplaced.length > 0 && (
        <>
          <h3>Stated shares of this table</h3>
          {unplaced.map((share) => (
            <ShareRows key={share.name} share={share} />
          ))}
        </>
      )}
    </section>
  );
}

interface ColumnProps {
  readonly column: ColumnLine;
  readonly looked: number;
  readonly profile: ColumnProfile | undefined;
  readonly shares: StatedAnswer['shares'];
}

function Column({ column, looked, profile, shares }: ColumnProps) {
  const { field, type, doc, nullable, primary, unique, generated } = column;
  const marks = [
    primary && 'key',
    unique && 'unique',
    nullable && 'may be null',
    generated && 'made by the database',
  ];
  return (
    <li class="column">
      <div class="column-name">
        <h3>{field}</h3>
        <p>
          <code>{type}</code> <span class="muted">{marks.filter(Boolean).join(', ')}</span>
        </p>
        {doc && <p class="column-doc">{doc}</p>}
      </div>
      <div class="column-figures">
        {profile && looked > 0 && <Figures profile={profile} looked={looked} />}
      </div>
      <div class="column-chart">
        {profile?.histogram && <HistogramBars histogram={profile.histogram} field={field} />}
        {profile?.top && <Bars bars={profile.top} of={looked} />}
        {shares.map((share) => (
          <ShareRows key={share.name} share={share} />
        ))}
      </div>
    </li>
  );
}

function Figures({ profile, looked }: { readonly profile: ColumnProfile; readonly looked: number }) {
  const { nulls, distinct, min, median, max } = profile;
  const all = distinct === looked - nulls && looked > 1 && distinct > 1;
  const rows: readonly (readonly [string, string | null])[] = [
    ['null', nulls > 0 ? `${count(nulls)} (${percent(nulls / looked)})` : null],
    ['distinct', distinct === null ? null : all ? `${count(distinct)}, all different` : count(distinct)],
    ['least', min],
    ['median', median],
    ['most', max],
  ];
  return (
    <dl>
      {rows.map(([name, text]) =>
        text === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{readable(text)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function readable(text: string): string {
  if (/^-?\d{4,}(\.\d+)?$/.test(text)) return figure(Number(text));
  return text.replace(/(:\d\d)(\.\d+)?\+00$/, '$1').slice(0, 40);
}
