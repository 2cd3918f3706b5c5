import { hash, verify } from '@node-rs/bcrypt';

/** As seeded passwords are: comparing takes as long for everybody. */
const COST = 10;

/** bcrypt of nothing that anybody types: what a password is compared with where there is nobody. */
const NOBODYS = '$2b$10$SKRfafsSDoBww.X5rnPPAuq3yxwhcUqkiFcRvg7Eq12FtMwohKNlb';

/** bcrypt looks at no more than this. A longer password would be good with any end. */
export const LONGEST_PASSWORD_BYTES = 72;

/** Whether a password is somebody's. Takes the same time where there is nobody. */
export async function isPassword(given: string, stored: string | undefined): Promise<boolean> {
  const matches = await verify(given, stored ?? NOBODYS);
  return matches && stored !== undefined;
}

export function hashPassword(password: string): Promise<string> {
  return hash(password, { cost: COST });
}
