package nl.spreiding.ledger;

import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * One line of the account: what one subject costs under one constraint. {@code points = measure *
 * price}, exactly.
 *
 * @param constraint which constraint
 * @param part which part of the constraint, where it has several
 * @param province the province; null: the whole country
 * @param municipality the municipality; null: the line is about a province or the country
 * @param location the location; null: the line is not about a known location
 * @param measure whole units: places, squared places, locations or euros
 * @param price of one unit: micro-points for soft constraints, 1 for hard and medium ones
 * @param points micro-points for soft constraints, places for hard and medium ones
 */
public record LedgerLine(
    ConstraintId constraint,
    Part part,
    @Nullable ProvinceCode province,
    @Nullable MunicipalityCode municipality,
    @Nullable LocationId location,
    long measure,
    long price,
    long points) {

  /** A part of a constraint with a measure and price of its own. */
  public enum Part {
    /** The constraint has one part only. */
    WHOLE,
    /** FAIR_SHARE: squared places below what is due. */
    SHORTAGE,
    /** FAIR_SHARE: squared places above what is due. */
    SURPLUS,
    /** FAIR_SHARE: squared places above both what is due and what is offered. */
    BEYOND_OFFER,
    /** A task or minimum size of regular (and other than amv) places. */
    REGULAR,
    /** The amv part. */
    AMV,
    /** The part of places of special nature. */
    SPECIAL,
    /** CHILDREN_IN_EMERGENCY: places kept. */
    KEPT,
    /** CHILDREN_IN_EMERGENCY: places added. */
    ADDED
  }
}
