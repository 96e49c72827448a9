package nl.spreiding.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreed exchange (uitruil): places in one municipality count for another.
 *
 * <p>{@code from} lends places that lie on its territory; {@code to} may count them as its own. So
 * what is due moves the other way: {@code from} takes over that part of what {@code to} was due.
 * (Dronten lends Kampen 200 places: 200 more are due from Dronten, 200 fewer from Kampen.)
 *
 * @param from the lender, where the places lie
 * @param to the borrower, for which they count
 * @param kind kind of the places; tells which task moves
 * @param places number of places
 * @param until last day of the agreement; null: the whole cycle
 * @param note remark
 */
public record Exchange(
    MunicipalityCode from,
    MunicipalityCode to,
    Kind kind,
    long places,
    @Nullable LocalDate until,
    String note) {}
