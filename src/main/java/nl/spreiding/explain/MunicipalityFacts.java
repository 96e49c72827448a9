package nl.spreiding.explain;

import nl.spreiding.ledger.ChildrenMoved;
import nl.spreiding.ledger.Tally;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one municipality, all in places unless said otherwise.
 *
 * @param municipality its figures
 * @param indicative indicative number, amv included
 * @param indicativeAmv the amv part
 * @param due the share: indicative number after exchanges
 * @param dueAmv the amv part
 * @param reported number in the commissioner's report; null: no report
 * @param existing places in use today
 * @param decided decided number
 * @param regular regular part
 * @param amv amv part
 * @param special part of other special nature
 * @param located on known locations
 * @param imposed without a known location
 * @param durable on known locations, for five years or more
 * @param childrenMoved children who must move by this decision, rounded up per location
 */
public record MunicipalityFacts(
    Municipality municipality,
    long indicative,
    long indicativeAmv,
    long due,
    long dueAmv,
    @Nullable Long reported,
    long existing,
    long decided,
    long regular,
    long amv,
    long special,
    long located,
    long imposed,
    long durable,
    long childrenMoved) {

  /**
   * The numbers of a municipality.
   *
   * @param index the outcome
   * @param code which municipality
   * @return its numbers
   */
  public static MunicipalityFacts of(OutcomeIndex index, MunicipalityCode code) {
    MunicipalityProblem m = index.problem(code);
    Tally tally = index.tally();
    long existing = 0;
    long moved = 0;
    for (Site site : index.siteList(code)) {
      existing += site.placesNow();
      moved += ChildrenMoved.of(site, index.outcome().distribution().places(site)).byDecision();
    }
    long durable = tally.durable(m, Kind.REGULAR) + tally.durableSpecial(m);
    long indicativeAmv = index.indicative(code, TaskKind.AMV);
    return new MunicipalityFacts(
        index.municipality(code),
        indicativeAmv + index.indicative(code, TaskKind.OTHER),
        indicativeAmv,
        m.due(),
        m.amvDue(),
        m.reported(),
        existing,
        tally.places(m),
        tally.places(m, Kind.REGULAR),
        tally.places(m, Kind.AMV),
        tally.places(m, Kind.SPECIAL),
        index.located(m),
        index.imposed(m),
        durable,
        moved);
  }

  /**
   * How far the decision lies from the indicative number.
   *
   * @return places; positive when more is decided
   */
  public long deviation() {
    return decided - indicative;
  }

  /**
   * Decided places per 1,000 inhabitants.
   *
   * @return exact; 0 without inhabitants
   */
  public BigFraction perThousand() {
    return perThousand(decided, municipality.inhabitants());
  }

  static BigFraction perThousand(long places, long inhabitants) {
    return inhabitants == 0 ? BigFraction.ZERO : BigFraction.of(places, inhabitants).multiply(1000);
  }
}
