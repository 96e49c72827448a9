package nl.spreiding.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Tally;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/** An outcome with everything that belongs to one municipality brought together. */
public final class OutcomeIndex {
  private final Outcome outcome;
  private final Map<MunicipalityCode, Municipality> municipalityByCode;
  private final Map<MunicipalityCode, MunicipalityProblem> problemByCode = new HashMap<>();
  private final Map<MunicipalityCode, List<Site>> siteListByCode = new HashMap<>();
  private final Map<MunicipalityCode, CommissionerReport> reportByCode = new HashMap<>();
  private final Map<MunicipalityCode, List<Exchange>> exchangeListByCode = new HashMap<>();
  private final Map<MunicipalityCode, List<LedgerLine>> lineListByCode = new HashMap<>();

  /**
   * Brings an outcome together.
   *
   * @param outcome a finished run
   */
  public OutcomeIndex(Outcome outcome) {
    this.outcome = outcome;
    municipalityByCode = outcome.shelterCase().municipalityByCode();
    outcome.problem().municipalityList().forEach(m -> problemByCode.put(m.code(), m));
    outcome.problem().siteList().forEach(s -> add(siteListByCode, s.municipality().code(), s));
    outcome.shelterCase().reportList().forEach(r -> reportByCode.put(r.municipality(), r));
    for (Exchange exchange : outcome.shelterCase().exchangeList()) {
      add(exchangeListByCode, exchange.from(), exchange);
      add(exchangeListByCode, exchange.to(), exchange);
    }
    for (LedgerLine line : outcome.ledger().lineList()) {
      if (line.municipality() != null) {
        add(lineListByCode, line.municipality(), line);
      }
    }
  }

  private static <T> void add(Map<MunicipalityCode, List<T>> map, MunicipalityCode code, T value) {
    map.computeIfAbsent(code, c -> new ArrayList<>()).add(value);
  }

  /**
   * The outcome itself.
   *
   * @return as given
   */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * The sums of the decision.
   *
   * @return places per municipality, province and pool
   */
  public Tally tally() {
    return outcome.ledger().tally();
  }

  /**
   * A municipality of the case.
   *
   * @param code its code
   * @return its figures
   * @throws IllegalArgumentException if the case has no such municipality
   */
  public Municipality municipality(MunicipalityCode code) {
    Municipality municipality = municipalityByCode.get(code);
    if (municipality == null) {
      throw new IllegalArgumentException("The case has no municipality (" + code + ").");
    }
    return municipality;
  }

  /**
   * A municipality in the decision problem.
   *
   * @param code its code
   * @return what is due and offered
   */
  public MunicipalityProblem problem(MunicipalityCode code) {
    return problemByCode.get(code);
  }

  /**
   * Known locations and possible imposed places of a municipality.
   *
   * @param code its code
   * @return in the order of the problem
   */
  public List<Site> siteList(MunicipalityCode code) {
    return siteListByCode.getOrDefault(code, List.of());
  }

  /**
   * What the commissioner's report says.
   *
   * @param code municipality
   * @return the report; null: none
   */
  public @Nullable CommissionerReport report(MunicipalityCode code) {
    return reportByCode.get(code);
  }

  /**
   * Exchanges that a municipality takes part in.
   *
   * @param code its code
   * @return as lender or borrower
   */
  public List<Exchange> exchangeList(MunicipalityCode code) {
    return exchangeListByCode.getOrDefault(code, List.of());
  }

  /**
   * Lines of the account about a municipality or one of its locations.
   *
   * @param code its code
   * @return in the order of the account
   */
  public List<LedgerLine> lineList(MunicipalityCode code) {
    return lineListByCode.getOrDefault(code, List.of());
  }

  /**
   * The date until which a location must be available to count.
   *
   * @return from the case
   */
  public LocalDate countsUntil() {
    return outcome.shelterCase().settings().countsUntil();
  }

  /**
   * Places on known locations for one task.
   *
   * @param m municipality
   * @param task which task
   * @return places
   */
  public long located(MunicipalityProblem m, TaskKind task) {
    return task == TaskKind.AMV
        ? tally().located(m, Kind.AMV)
        : tally().located(m, Kind.REGULAR) + tally().located(m, Kind.SPECIAL);
  }

  /**
   * Imposed places for one task.
   *
   * @param m municipality
   * @param task which task
   * @return places
   */
  public long imposed(MunicipalityProblem m, TaskKind task) {
    return task == TaskKind.AMV
        ? tally().imposed(m, Kind.AMV)
        : tally().imposed(m, Kind.REGULAR) + tally().imposed(m, Kind.SPECIAL);
  }

  /**
   * All places on known locations.
   *
   * @param m municipality
   * @return places
   */
  public long located(MunicipalityProblem m) {
    return located(m, TaskKind.OTHER) + located(m, TaskKind.AMV);
  }

  /**
   * All imposed places.
   *
   * @param m municipality
   * @return places
   */
  public long imposed(MunicipalityProblem m) {
    return imposed(m, TaskKind.OTHER) + imposed(m, TaskKind.AMV);
  }

  /**
   * The indicative number of one task.
   *
   * @param code municipality
   * @param task which task
   * @return places, before exchanges
   */
  public long indicative(MunicipalityCode code, TaskKind task) {
    long amv = outcome.statutoryNumbers().amvOf(code).rounded();
    return task == TaskKind.AMV ? amv : outcome.statutoryNumbers().totalOf(code).rounded() - amv;
  }

  /**
   * By what the places of one municipality for one task were chosen.
   *
   * @param code which municipality
   * @param task which task
   * @return to follow "that follows from"
   */
  Bilingual how(MunicipalityCode code, TaskKind task) {
    if (outcome.reference()) {
      return new Bilingual(
          "de werkwijze van december 2024, die hier als referentie is toegepast",
          "the practice of December 2024, applied here as a reference");
    }
    return pinned(code, task)
        ? new Bilingual(
            "wat de gebruiker hier heeft vastgezet, en daarbinnen uit de laagste puntensom die over het geheel is gevonden",
            "what the user fixed here, and within that from the lowest sum of points found over the whole")
        : new Bilingual(
            "de laagste puntensom die over het geheel is gevonden",
            "the lowest sum of points found over the whole");
  }

  /** Whether a user fixed the number of a municipality or of one of its locations for the task. */
  private boolean pinned(MunicipalityCode code, TaskKind task) {
    return numberPinned(code)
        || outcome.shelterCase().pinList().stream()
            .anyMatch(pin -> pin instanceof Pin.OfLocation p && holds(code, p.location(), task));
  }

  /**
   * Whether a user fixed the number of a municipality.
   *
   * @param code which municipality
   * @return true if so
   */
  public boolean numberPinned(MunicipalityCode code) {
    return outcome.shelterCase().pinList().stream()
        .anyMatch(pin -> pin instanceof Pin.OfMunicipality p && p.municipality().equals(code));
  }

  private boolean holds(MunicipalityCode code, LocationId id, TaskKind task) {
    return siteList(code).stream()
        .anyMatch(
            site ->
                site.location() != null
                    && site.location().id().equals(id)
                    && site.kind().taskKind() == task);
  }
}
