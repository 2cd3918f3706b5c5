/** Check digits, of the digits before them. */

/** Of card numbers (ISO/IEC 7812-1, annex B): every second digit from the right counts double, its digits added up. */
export function luhn(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const weighed = i % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return (10 - (sum % 10)) % 10;
}

/** How digits combine in the group that Verhoeff's scheme counts in: that of a regular pentagon's symmetries. */
function combined(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (5 + a - b) % 5;
}

const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** What becomes of a digit that stands so many places from the right. */
const permutations: readonly (readonly number[])[] = Array.from({ length: 8 }, (_, places) =>
  Array.from({ length: 10 }, (_, digit) => {
    let moved = digit;
    for (let i = 0; i < places; i++) moved = step[moved] as number;
    return moved;
  }),
);

/** Of Aadhaar numbers (J. Verhoeff, "Error detecting decimal codes", 1969): finds every wrong digit and every swap. */
export function verhoeff(digits: string): number {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    check = combined(check, (permutations[(i + 1) % 8] as readonly number[])[digit] as number);
  }
  // What undoes the sum: of turns the turn back, and a reflection is undone by itself.
  return check < 5 ? (5 - check) % 5 : check;
}

/** Of American routing numbers (American Bankers Association): weights 3, 7 and 1 in turn. */
export function routingCheck(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += (digits.charCodeAt(i) - 48) * ([3, 7, 1][i % 3] as number);
  return (10 - (sum % 10)) % 10;
}
