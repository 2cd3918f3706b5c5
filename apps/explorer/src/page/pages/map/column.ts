/** Something that stands in a column of the map, and where it would like its middle to be. */
export interface Standing {
  readonly height: number;
  readonly wish: number;
}

interface Block {
  /** Of the wishes of all in it: where it would start if it could. */
  start: number;
  size: number;
  members: number;
}

/**
 * Tops for all, in their order, none overlapping and each as near to its wish as the others let it: neighbours that
 * would overlap become a block, which stands where its members would have it on average.
 */
export function placed(all: readonly Standing[], gap: number): number[] {
  const blocks: Block[] = [];
  for (const { height, wish } of all) {
    let block: Block = { start: wish - height / 2, size: height, members: 1 };
    for (
      let before = blocks.at(-1);
      before && before.start + before.size + gap > block.start;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      const offset = before.size + gap;
      const members = before.members + block.members;
      const start = (before.start * before.members + (block.start - offset) * block.members) / members;
      block = { start, size: offset + block.size, members };
    }
    blocks.push(block);
  }
  const tops: number[] = [];
  for (const { start, members } of blocks) {
    let top = start;
    for (let at = 0; at < members; at++) {
      tops.push(top);
      top += (all[tops.length - 1] as Standing).height + gap;
    }
  }
  return tops;
}
