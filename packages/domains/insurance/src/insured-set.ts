import { customers } from '@tilth/customers';
import { aggregate } from '@tilth/engine';
import { insuranceClaim } from './insurance-claim.ts';
import { insuranceOf } from './insurance-of.ts';
import { insurancePolicy } from './insurance-policy.ts';
import { policyBeneficiary } from './policy-beneficiary.ts';
import { policyCoverage } from './policy-coverage.ts';
import { premiumPayment } from './premium-payment.ts';

/** A customer's policies with everything that hangs on them. */
export const insuredSet = aggregate({
  name: 'insured',
  version: 1,
  models: ['InsurancePolicy', 'PolicyCoverage', 'PolicyBeneficiary', 'PremiumPayment', 'InsuranceClaim'],
  size: customers,
  make: ({ number, world, emit }) => {
    const customerId = number + 1;
    for (const policy of insuranceOf(world, number)) {
      const { index, id: policyId, premium: amount } = policy;
      emit(insurancePolicy, [number, index], { customerId, policy });
      for (const [place, coverage] of policy.coverages.entries())
        emit(policyCoverage, [number, index, place], { policyId, coverage });
      for (const [place, beneficiary] of policy.beneficiaries.entries())
        emit(policyBeneficiary, [number, index, place], { policyId, beneficiary });
      for (const premium of policy.premiums)
        emit(premiumPayment, [number, index, premium.no], { policyId, premium, amount });
      for (const [place, claim] of policy.claims.entries())
        emit(insuranceClaim, [number, index, place], { claim });
    }
  },
});
