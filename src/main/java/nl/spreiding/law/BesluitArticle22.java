package nl.spreiding.law;

import java.util.List;
import nl.spreiding.model.Municipality;

/**
 * Besluit art. 2.2(1): the indicative distribution of places for unaccompanied minors (amv).
 *
 * <p>https://wetten.overheid.nl/jci1.3:c:BWBR0049310&artikel=2.2&z=2024-03-30&g=2024-03-30
 */
public final class BesluitArticle22 {
  private BesluitArticle22() {}

  /**
   * Distributes the national amv need.
   *
   * @param amvNeed the national need for amv places, part of the whole need
   * @param municipalityList all municipalities, each with a SES-WOA score above -1
   * @return the distribution; rounded on its own, not derived from the rounded totals
   */
  public static IndicativeDistribution distribute(
      long amvNeed, List<Municipality> municipalityList) {
    // "op basis van artikel 2.1, derde lid, waarbij BO de totale geraamde landelijke behoefte aan
    // opvangplaatsen voor
    // alleenstaande minderjarige vreemdelingen voorstelt"; "de provinciale opgave amv: conform
    // artikel 2.1, tweede lid"
    return BesluitArticle21.distribute(amvNeed, municipalityList);
  }
}
