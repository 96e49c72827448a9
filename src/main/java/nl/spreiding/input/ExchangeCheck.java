package nl.spreiding.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToLongBiFunction;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Location;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;

/** Checks that nobody lends more than there is, and that nobody borrows more than is due. */
public final class ExchangeCheck {
  private ExchangeCheck() {}

  /**
   * Checks what is due after exchanges. To be called once the statutory numbers are known.
   *
   * @param loaded the case
   * @param indicative the indicative number of a municipality for one task
   * @throws InputException if exchanges make what is due of a municipality negative for a task
   */
  public static void requireDueNotNegative(
      LoadedCase loaded, ToLongBiFunction<MunicipalityCode, TaskKind> indicative)
      throws InputException {
    IssueCollector issues = new IssueCollector();
    List<Exchange> exchangeList = loaded.shelterCase().exchangeList();
    for (TaskKind task : TaskKind.values()) {
      Map<MunicipalityCode, Long> shiftByMunicipality = new HashMap<>();
      Map<MunicipalityCode, Integer> lastBorrowing = new java.util.TreeMap<>();
      for (int i = 0; i < exchangeList.size(); i++) {
        Exchange exchange = exchangeList.get(i);
        if (exchange.kind().taskKind() == task) {
          shiftByMunicipality.merge(exchange.from(), exchange.places(), Math::addExact);
          shiftByMunicipality.merge(exchange.to(), -exchange.places(), Math::addExact);
          lastBorrowing.put(exchange.to(), i);
        }
      }
      lastBorrowing.forEach(
          (municipality, index) -> {
            long number = indicative.applyAsLong(municipality, task);
            long due = Math.addExact(number, shiftByMunicipality.get(municipality));
            if (due < 0) {
              issues.add(
                  IssueCode.DUE_NEGATIVE,
                  loaded.sourceMap().exchange(index),
                  new Bilingual(
                      "Uitruilen nemen meer plaatsen "
                          + (task == TaskKind.AMV ? "voor amv" : "anders dan voor amv")
                          + " weg dan de "
                          + number
                          + " van "
                          + municipality,
                      "Exchanges take away more "
                          + (task == TaskKind.AMV ? "amv" : "other than amv")
                          + " places than the "
                          + number
                          + " due from "
                          + municipality),
                  String.valueOf(due));
            }
          });
    }
    issues.throwIfErrors();
  }

  /**
   * Checks that each lender has what it lends: the most of its open, agreed and offered locations,
   * or what its report says if that is more. In a case without locations and reports nothing is
   * known, so nothing is checked.
   *
   * @param exchangeList the exchanges
   * @param locationList the locations
   * @param reportList the reports
   * @param placesAt where the number of places of an exchange stands
   * @param issues receives what is wrong
   */
  public static void checkLenders(
      List<Exchange> exchangeList,
      List<Location> locationList,
      List<CommissionerReport> reportList,
      IntFunction<SourceLocation> placesAt,
      IssueCollector issues) {
    if (exchangeList.isEmpty() || (locationList.isEmpty() && reportList.isEmpty())) {
      return;
    }
    Map<MunicipalityCode, Long> placesByMunicipality = new HashMap<>();
    for (Location location : locationList) {
      if (location.status() != Status.CANDIDATE) {
        placesByMunicipality.merge(location.municipality(), location.maxPlaces(), Math::addExact);
      }
    }
    for (CommissionerReport report : reportList) {
      placesByMunicipality.merge(report.municipality(), report.total(), Math::max);
    }
    Map<MunicipalityCode, Long> lentByMunicipality = new HashMap<>();
    for (int i = 0; i < exchangeList.size(); i++) {
      Exchange exchange = exchangeList.get(i);
      long lent = lentByMunicipality.merge(exchange.from(), exchange.places(), Math::addExact);
      long places = placesByMunicipality.getOrDefault(exchange.from(), 0L);
      if (lent > places) {
        issues.add(
            IssueCode.EXCHANGE_ABOVE_LENDER,
            placesAt.apply(i),
            new Bilingual(
                exchange.from() + " leent meer uit dan zij heeft",
                exchange.from() + " lends more than it has"),
            lent + " > " + places);
      }
    }
  }
}
