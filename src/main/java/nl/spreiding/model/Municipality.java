package nl.spreiding.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality with the CBS figures that the law uses (Wet art. 3(1)).
 *
 * @param code CBS code
 * @param name official name
 * @param province the province it lies in
 * @param inhabitants number of inhabitants (iG)
 * @param inhabitantsDate reference date of the number of inhabitants
 * @param sesWoa SES-WOA score, exact as published
 * @param sesWoaYear reference year of the score
 * @param sesWoaBasis where the score comes from: {@code official}, {@code aggregated}, {@code
 *     partial}, {@code imputed} …
 * @param longitude centroid in degrees east, if known
 * @param latitude centroid in degrees north, if known
 */
public record Municipality(
    MunicipalityCode code,
    String name,
    Province province,
    long inhabitants,
    LocalDate inhabitantsDate,
    BigDecimal sesWoa,
    int sesWoaYear,
    String sesWoaBasis,
    @Nullable BigDecimal longitude,
    @Nullable BigDecimal latitude) {}
