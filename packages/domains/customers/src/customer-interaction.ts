import { recipe } from '@tilth/engine';
import type { Interaction } from './interactions-of.ts';

/** One contact between a customer and the bank. */
export const customerInteraction = recipe<'CustomerInteraction', { interaction: Interaction }>(
  'CustomerInteraction',
  ({ interaction }) => ({
    interactionId: interaction.id,
    customerId: interaction.key[0] + 1,
    handledBy: interaction.handledBy === null ? null : interaction.handledBy + 1,
    startedAt: interaction.startedAt,
    durationSeconds: interaction.seconds,
    channel: interaction.channel,
    interactionType: interaction.type,
    outcome: interaction.outcome,
    subject: interaction.subject,
  }),
);
