import type { FanOut, FanOutAnswer } from '../../../answers/map.ts';
import { count } from '../../figures.ts';
import { to } from '../../routing.ts';
import { CARD, type Card } from './layout.ts';

interface CardShapeProps {
  readonly card: Card;
  readonly fanOut: FanOutAnswer;
  readonly chosen: boolean;
  readonly dimmed: boolean;
  readonly stop: boolean;
  readonly onNear: (model: string | undefined) => void;
}

/** A model as a card: its name and rows, and a line for each key, with its fan-out. */
export function CardShape({
  card: { model, x, y, height },
  fanOut,
  chosen,
  dimmed,
  stop,
  onNear,
}: CardShapeProps) {
  const empty = model.rows === 0;
  const state = `card${chosen ? ' chosen' : ''}${dimmed ? ' dimmed' : ''}${empty ? ' empty' : ''}`;
  return (
    <g transform={`translate(${x} ${y})`}>
      <a
        href={to('map', model.model)}
        class={state}
        data-model={model.model}
        tabindex={stop ? 0 : -1}
        aria-current={chosen ? 'true' : undefined}
        onPointerEnter={() => onNear(model.model)}
        onPointerLeave={() => onNear(undefined)}
      >
        <rect width={CARD.width} height={height} rx="5" />
        <text class={model.model.length > 21 ? 'card-name long' : 'card-name'} x="9" y="16.500">
          {model.model}
        </text>
        <text class="card-rows" x={CARD.width - 9} y="16.500">
          {short(model.rows)}
        </text>
        {model.keys.map((key, at) => {
          const baseline = CARD.head + at * CARD.key + 10.5;
          return (
            <g key={key.relation} class="card-key">
              <circle cx="0" cy={baseline - 3.5} r="2" />
              <text x="9" y={baseline}>
                {key.relation}
                {key.nullable ? '?' : ''}
              </text>
              <text class="card-fan" x={CARD.width - 9} y={baseline}>
                {empty ? '' : fanText(fanOut[`${model.model}.${key.relation}`])}
              </text>
            </g>
          );
        })}
      </a>
    </g>
  );
}

function fanText(fan: FanOut | null | undefined): string {
  if (fan === undefined) return '';
  if (fan === null) return '?';
  return `${short(fan.min)} · ${short(fan.median)} · ${short(fan.max)}`;
}

/** 1,234,567 as 1.2M: a card has no room for more. */
function short(number: number): string {
  if (number < 10_000) return count(number);
  if (number < 1_000_000) return `${Math.round(number / 1000)}k`;
  return `${(number / 1_000_000).toFixed(1)}M`;
}
