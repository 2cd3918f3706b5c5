import { fixed } from '@tilth/engine';
import data from '../../data/campaigns.json' with { type: 'json' };

/** The reference has 10 to 15. Of ten, four are by e-mail, three digital, two cross-selling and one by mail, as it says. */
export const campaigns = fixed('campaigns', data.length);

/** The reference: 40 % e-mail, 30 % digital, 20 % cross-selling, 10 % direct mail. */
export const campaignTypes = { email: 40, digital: 30, cross_sell: 20, direct_mail: 10 } as const;

/** The reference: 5 % of customers respond. */
export const RESPONSE_SHARE = 0.05;

/** To one campaign or to two. The split is assumed. In per cent. */
export const responsesEach = { 1: 75, 2: 25 } as const;

/** How far they go along. In per cent. Assumed. */
export const responseTypes = { opened: 34, clicked: 29, inquired: 18, applied: 13, unsubscribed: 6 } as const;

/** Of those who inquired, and of those who applied, how many took up the offer. Assumed. */
export const convertedShares = { inquired: 0.3, applied: 0.7 } as const;
