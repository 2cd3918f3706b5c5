import { campaignRules } from './campaigns.ts';
import { complaintRules } from './complaints.ts';
import { contactRules } from './contacts.ts';
import { profileRules } from './profiles.ts';

/** What must hold of customers and of what passes between them and the bank. */
export const rules = [...profileRules, ...contactRules, ...complaintRules, ...campaignRules];
