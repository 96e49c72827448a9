package nl.spreiding.children;

import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * Free family places in one location, or imposed on a municipality without a known location.
 *
 * @param municipality where they are
 * @param location the location; null: not known yet
 * @param freePlaces places beyond those in use today
 * @param children for how many children there is room, at least one
 * @param ends whether the location itself ends within the two calendar years of the decision
 */
public record Destination(
    Municipality municipality,
    @Nullable Location location,
    long freePlaces,
    long children,
    boolean ends) {}
