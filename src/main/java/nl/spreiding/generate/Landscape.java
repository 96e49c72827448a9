package nl.spreiding.generate;

import java.util.List;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;

/**
 * A landscape: what is in a country before the decision.
 *
 * @param capacity national need, amv included
 * @param amv the amv part
 * @param municipalityList all municipalities
 * @param adjacencyList their borders
 * @param locationList locations, by identifier: the known ones and the synthetic ones
 * @param reportList synthetic reports of the commissioners, one for every municipality
 */
public record Landscape(
    long capacity,
    long amv,
    List<Municipality> municipalityList,
    List<Adjacency> adjacencyList,
    List<Location> locationList,
    List<CommissionerReport> reportList) {

  /** Copies the lists. */
  public Landscape {
    municipalityList = List.copyOf(municipalityList);
    adjacencyList = List.copyOf(adjacencyList);
    locationList = List.copyOf(locationList);
    reportList = List.copyOf(reportList);
  }
}
