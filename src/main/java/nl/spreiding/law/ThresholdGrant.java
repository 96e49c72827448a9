package nl.spreiding.law;

import nl.spreiding.model.ProvinceCode;

/**
 * The 75% grant of one province, step by step (Wet art. 9(3), Regeling art. 4(3) and 4(4)).
 *
 * @param province which province
 * @param counted places on known locations that count, as the open parts are read
 * @param threshold 75% of the provincial number, in whole places
 * @param durablePaid places for which its municipalities get the durable grant; they do not count
 * @param places places the grant is paid for: counted, less threshold, less durablePaid, not below
 *     0
 * @param cents the whole grant in euro cents
 * @param provinceCents the province's part
 * @param municipalCents the municipalities' part
 * @param paidMunicipalCents what of that part is paid: all of it, or 0 if no municipality did its
 *     whole task
 */
public record ThresholdGrant(
    ProvinceCode province,
    long counted,
    long threshold,
    long durablePaid,
    long places,
    long cents,
    long provinceCents,
    long municipalCents,
    long paidMunicipalCents) {}
