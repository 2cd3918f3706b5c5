import { type Draw, normal } from '@tilth/engine';
import { clustering } from './shapes.ts';

const standard = normal({ mean: 0, sd: 1 });

/**
 * A shock with fat tails and variance 1: Student's t with four degrees of freedom. A normal value over the root of a chi
 * square, which with four degrees is the sum of two waiting times.
 */
function shock(draw: Draw): number {
  return (
    draw.normal('shock', standard) /
    Math.sqrt(draw.exponential('wait', 1) + draw.exponential('wait.second', 1))
  );
}

/** One of the things that move prices: calm for a while, then stormy for a while, with mean 0 and variance 1. */
export class Mover {
  private variance = 1;
  /** The return of the day. */
  now = 0;

  /** What it does on the next day. */
  move(draw: Draw): void {
    this.now = Math.sqrt(this.variance) * shock(draw);
    const { ofReturn, ofVariance } = clustering;
    this.variance = 1 - ofReturn - ofVariance + ofReturn * this.now * this.now + ofVariance * this.variance;
  }
}
