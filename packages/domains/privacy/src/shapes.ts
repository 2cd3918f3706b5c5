/**
 * Who may see a user's profile. How open somebody is lies between 0 and 1: half of it is how they like company, half how
 * little they look to their safety. From these points on it is members, and everybody. Assumed.
 */
export const openness = { members: 0.3, public: 0.66 };

/** Parts of a profile are shown to fewer people than the whole: how much more open one has to be for each. Assumed. */
export const reserve = { achievements: 0.04, learning: 0.1, portfolio: 0.3 };

/** Users who answer for each part as they did for the whole, rather than by how open they are. Assumed. */
export const SAME_FOR_ALL_SHARE = 0.2;

/** Visible users whose achievements are so, too, who want to be ranked among the others. Assumed. */
export const LEADERBOARD_SHARE = 0.45;

/** Users who agree to each use of their data: this share at the middle of caution, more of the careless. Assumed. */
export const consents = { analytics: 0.48, marketing: 0.3, partnerSharing: 0.22 };

/** Users who have gone over their answers since they joined. Assumed. */
export const RECONSIDERED_SHARE = 0.3;
