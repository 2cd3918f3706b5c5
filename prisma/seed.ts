import { accountsDomain } from '@tilth/accounts';
import { cashflow } from '@tilth/cashflow';
import { complianceDomain } from '@tilth/compliance';
import { customersDomain } from '@tilth/customers';
import { employeesDomain } from '@tilth/employees';
import { compose } from '@tilth/engine';
import { identity } from '@tilth/identity';
import { insuranceDomain } from '@tilth/insurance';
import { learning } from '@tilth/learning';
import { loansDomain } from '@tilth/loans';
import { notifications } from '@tilth/notifications';
import { privacy } from '@tilth/privacy';
import { security } from '@tilth/security';
import { spending } from '@tilth/spending';
import { trading } from '@tilth/trading';
import { wealth } from '@tilth/wealth';
import { fallow } from './fallow.ts';

/**
 * The world: every domain there is. A model of schema.prisma that none of them claims, and that does not lie fallow,
 * does not compile; nor does one that two claim.
 */
export const domains = compose(
  [
    identity,
    security,
    privacy,
    learning,
    trading,
    notifications,
    cashflow,
    employeesDomain,
    customersDomain,
    accountsDomain,
    loansDomain,
    insuranceDomain,
    complianceDomain,
    spending,
    wealth,
  ],
  {
    fallow,
  },
);
