export { agePyramid } from './age.ts';
export { addMonths, addYears, ageOn, dayOfMonth, yearOf } from './calendar.ts';
export { INDIA_OFFSET_MS, timeOfDay } from './hours.ts';
export { aadhaar, cardNumber, ein, ifsc, isin, pan, routingNumber, ssn } from './identifiers.ts';
export { type IndianCity, indian, indianCities, indianIncomeBand } from './india.ts';
export { joined } from './joined.ts';
export { isFreelancer, personOf } from './member.ts';
export type {
  American,
  AmericanIncomeBand,
  Indian,
  IndianIncomeBand,
  Person,
  RiskAppetite,
  Temperament,
} from './person.ts';
export type { System } from './shapes.ts';
export { american, americanIncomeBand } from './united-states.ts';
export { isOpenInAmerica, lastOpenInAmerica, nextOpenInAmerica, officeTimeInAmerica } from './workdays.ts';
