package nl.spreiding.path;

import nl.spreiding.model.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * One step.
 *
 * @param kind which step
 * @param partner the other municipality of an exchange; null: no exchange
 * @param change what the step adds to the number before it; for the first step nothing
 * @param places the number after it
 * @param softMicro what soft rules charge the municipality for at this step, in micro-points
 * @param broken places by which hard rules are broken at this step; 0: none
 */
public record PathStep(
    StepKind kind,
    @Nullable MunicipalityCode partner,
    Amount change,
    Amount places,
    long softMicro,
    long broken) {}
