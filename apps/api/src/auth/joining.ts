import { randomInt } from 'node:crypto';
import { deposits } from '@tilth/trading';
import type { Db } from '../http/context.ts';
import { tellWelcome } from '../notifications/tell-welcome.ts';
import { LAST_MINUTE_MS, standsAt } from '../standing.ts';
import type { Newcomer } from './newcomer.ts';

/** The smallest that a seeded account starts with. */
const [[DEPOSIT_RUPEES]] = deposits;
const PHONE_LINES = 10_000_000;

/**
 * Makes an account with all that every user has: profile, settings, progress, an empty portfolio. It joins a minute before the market's
 * last one, so that it can trade.
 */
export async function join(db: Db, newcomer: Newcomer & { passwordHash: string }): Promise<string> {
  const { email, passwordHash, firstName, lastName, place, birthDate, occupation, riskAppetite } = newcomer;
  const { quotedAt, joinedAt } = await joiningAt(db);
  const language = await db.language.findUniqueOrThrow({ where: { code: 'en' }, select: { id: true } });
  const deposit = String(DEPOSIT_RUPEES);
  const user = await db.user.create({
    data: {
      email,
      passwordHash,
      firstName,
      lastName,
      joinedAt,
      profile: {
        create: {
          languageId: language.id,
          dateOfBirth: birthDate,
          phone: await freePhone(db),
          city: place.city,
          state: place.state,
          postcode: String(place.firstPostcode),
          occupation,
          riskAppetite,
          experienceLevel: 'beginner',
        },
      },
      securitySettings: { create: { passwordChangedAt: joinedAt } },
      privacySettings: { create: { consentedAt: joinedAt } },
      learningProgress: { create: {} },
      tradingPerformance: { create: {} },
      portfolio: {
        create: {
          openedAt: joinedAt,
          valuedAt: quotedAt,
          depositedTotal: deposit,
          cashBalance: deposit,
          totalValue: deposit,
        },
      },
    },
  });
  await tellWelcome(db, user);
  return user.id;
}

/** When the market last closed, and when whoever joins now has joined. */
export async function joiningAt(db: Db): Promise<{ quotedAt: Date; joinedAt: Date }> {
  const { _max } = await db.marketData.aggregate({ _max: { quotedAt: true } });
  const quotedAt = _max.quotedAt ?? (await standsAt(db));
  return { quotedAt, joinedAt: new Date(quotedAt.getTime() - 2 * LAST_MINUTE_MS) };
}

/** A number that no operator has (see packages/population), and nobody here. */
async function freePhone(db: Db): Promise<string> {
  for (;;) {
    const phone = `+91666${String(randomInt(PHONE_LINES)).padStart(7, '0')}`;
    if ((await db.userProfile.count({ where: { phone } })) === 0) return phone;
  }
}
