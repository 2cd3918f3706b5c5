import { aggregate } from '@tilth/engine';
import { campaignResponse } from './campaign-response.ts';
import { customerComplaint } from './customer-complaint.ts';
import { customerInteraction } from './customer-interaction.ts';
import { customerOf } from './customer-of.ts';
import { customerProfile } from './customer-profile.ts';
import { contactsOf, preferredChannelOf } from './interactions-of.ts';
import { responsesOf } from './responses-of.ts';
import { satisfactionSurvey } from './satisfaction-survey.ts';
import { customers } from './shapes/people.ts';
import { surveyOf } from './survey-of.ts';

/** A customer, with everything that they said and were told. */
export const customerSet = aggregate({
  name: 'customers',
  version: 2,
  models: [
    'CustomerProfile',
    'CustomerInteraction',
    'SatisfactionSurvey',
    'CustomerComplaint',
    'CampaignResponse',
  ],
  size: customers,
  make: ({ number, world, emit }) => {
    const client = customerOf(world, number);
    const { customerId } = client;
    const responses = responsesOf(world, client);
    emit(customerProfile, number, {
      client,
      preferredChannel: preferredChannelOf(world, client),
      responses,
    });
    const { interactions, complaint } = contactsOf(world, client);
    for (const interaction of interactions) {
      emit(customerInteraction, interaction.key, { interaction });
      const survey = surveyOf(world, interaction);
      if (survey) emit(satisfactionSurvey, interaction.key, { interactionId: interaction.id, survey });
    }
    if (complaint) emit(customerComplaint, number, { customerId, complaint });
    for (const response of responses) emit(campaignResponse, response.key, { response });
  },
});
