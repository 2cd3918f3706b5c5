import { type Draw, recipe, type World } from '@tilth/engine';
import type { Instant, Uuid } from '@tilth/schema';
import { dealt } from './life/deck.ts';
import { looks, readLanguages, spokenLanguages, switches } from './shapes/people.ts';

/** How the app looks to a user, and what it may tell them. */
export const userPreferences = recipe<
  'SparkUserPreferences',
  { userId: Uuid; since: Instant; language: string }
>('SparkUserPreferences', ({ draw, userId, since, language }) => {
  return {
    id: draw.uuid('id'),
    userId,
    theme: draw.weighted('theme', looks.theme),
    language,
    currency: 'INR',
    timezone: 'Asia/Kolkata',
    dateFormat: draw.weighted('dateFormat', looks.dateFormat),
    numberFormat: draw.weighted('numberFormat', looks.numberFormat),
    defaultView: draw.weighted('defaultView', looks.defaultView),
    chartType: draw.weighted('chartType', looks.chartType),
    dataRefreshInterval: draw.weighted('dataRefreshInterval', looks.refreshSeconds),
    itemsPerPage: draw.weighted('itemsPerPage', looks.itemsPerPage),
    emailMarketAlerts: on(draw, 'emailMarketAlerts'),
    emailPriceAlerts: on(draw, 'emailPriceAlerts'),
    emailPortfolioUpdates: on(draw, 'emailPortfolioUpdates'),
    emailTransactionConfirmations: on(draw, 'emailTransactionConfirmations'),
    emailMonthlyReports: on(draw, 'emailMonthlyReports'),
    emailAiRecommendations: on(draw, 'emailAiRecommendations'),
    emailNewsDigest: off(draw, 'emailNewsDigest'),
    smsTransactionAlerts: on(draw, 'smsTransactionAlerts'),
    smsSecurityAlerts: on(draw, 'smsSecurityAlerts'),
    smsLoginAlerts: on(draw, 'smsLoginAlerts'),
    smsPaymentReminders: off(draw, 'smsPaymentReminders'),
    pushMarketMovements: on(draw, 'pushMarketMovements'),
    pushGoalMilestones: on(draw, 'pushGoalMilestones'),
    pushAutoInvestExecutions: on(draw, 'pushAutoInvestExecutions'),
    pushPortfolioChanges: on(draw, 'pushPortfolioChanges'),
    pushDailySummary: off(draw, 'pushDailySummary'),
    priceAlertFrequency: draw.weighted('priceAlertFrequency', looks.priceAlerts),
    portfolioUpdateFrequency: draw.weighted('portfolioUpdateFrequency', looks.portfolioUpdates),
    createdAt: since,
    updatedAt: since,
  };
});

/** A switch that is on unless somebody turns it off. */
function on(draw: Draw, field: string): boolean {
  return draw.chance(field, switches.on);
}

function off(draw: Draw, field: string): boolean {
  return draw.chance(field, switches.off);
}

/** Whether a user lets the app tell them something that it tells unless they say otherwise. */
export function isOn(world: World, number: number, field: string): boolean {
  return on(world.draw('SparkUserPreferences', number), field);
}

/** What an investor reads the app in. */
export function languageOf(world: World, number: number, own: string): string {
  const read = number === 0 ? 'en' : dealt(world, 'language', number, readLanguages);
  if (read !== 'own') return read;
  return spokenLanguages.some((each) => each === own) ? own : 'en';
}
