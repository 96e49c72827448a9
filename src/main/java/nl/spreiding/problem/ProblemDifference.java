package nl.spreiding.problem;

import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two decision problems differ.
 *
 * @param province in which province
 * @param municipality of or in which municipality; null: of the province
 * @param site at which location or imposed places; null: of the municipality or province
 * @param aspect what differs
 * @param a its value in the one problem, as digits or words; null: none
 * @param b its value in the other
 */
public record ProblemDifference(
    ProvinceCode province,
    @Nullable MunicipalityCode municipality,
    @Nullable String site,
    Aspect aspect,
    @Nullable String a,
    @Nullable String b) {}
