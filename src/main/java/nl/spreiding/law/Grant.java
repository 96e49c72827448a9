package nl.spreiding.law;

import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * One grant to one beneficiary.
 *
 * @param type which grant
 * @param province the province, or the province of the municipality
 * @param municipality the municipality that gets it; null: the province gets it
 * @param places places it is paid for; for the municipalities' part of the 75% grant the places
 *     that weigh in the division
 * @param centsPerPlace euro cents per place; null: the amount is a share, or not a whole number of
 *     cents per place
 * @param cents the amount in euro cents
 */
public record Grant(
    GrantType type,
    ProvinceCode province,
    @Nullable MunicipalityCode municipality,
    long places,
    @Nullable Long centsPerPlace,
    long cents) {}
