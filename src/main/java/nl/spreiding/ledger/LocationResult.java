package nl.spreiding.ledger;

import nl.spreiding.model.Location;
import nl.spreiding.problem.Site;

/**
 * What was decided for one known location.
 *
 * @param site the location in the decision problem
 * @param location the location as known before the decision
 * @param decision what the number of places means for it
 * @param places decided places
 * @param needsExtension whether it has places and its contract must be extended for that
 * @param months whole months that it is available in the two calendar years
 * @param availableAtEnd whether it is still available on the last day of those years
 * @param childrenMoved children who must leave it
 */
public record LocationResult(
    Site site,
    Location location,
    LocationDecision decision,
    long places,
    boolean needsExtension,
    long months,
    boolean availableAtEnd,
    ChildrenMoved childrenMoved) {}
