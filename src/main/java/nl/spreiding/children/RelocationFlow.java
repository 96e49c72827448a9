package nl.spreiding.children;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * The relocation plan as a flow from municipalities that children leave to municipalities with
 * room. What a move costs depends on the two municipalities and on whether the new location ends
 * alone, so locations are added up and the flow is divided over them afterwards, by identifier.
 */
final class RelocationFlow {
  /** More than half the circumference of the earth: a distance that is not known comes last. */
  private static final long UNKNOWN_HECTOMETRES = 200_152;

  private final Surroundings surroundings;
  private final List<Source> sourceList;
  private final List<Sink> sinkList;
  private final long[] supply;
  private final long[] demand;
  private final boolean fits;
  private final long[][] disruption;
  private final long[][] hectometres;

  /** Locations in one municipality that children leave. */
  private record Source(Municipality municipality, List<Leaving> leavingList) {}

  /** How many children leave one location. */
  private record Leaving(Location location, long children) {}

  /** Destinations in one municipality, all of which end within the cycle or none of which does. */
  private record Sink(Municipality municipality, boolean ends, List<Destination> destinationList) {
    long children() {
      return destinationList.stream().mapToLong(Destination::children).reduce(0, Math::addExact);
    }
  }

  RelocationFlow(Results results, FamilyPlaces places) {
    surroundings = new Surroundings(results.outcome().shelterCase());
    sourceList = sources(results);
    sinkList = sinks(places);
    long leaving = results.national().childrenMoved().total();
    long room = places.capacity();
    // Whichever is less gets a partner without cost: "no place known", or places left free.
    supply = new long[sourceList.size() + (room > leaving ? 1 : 0)];
    demand = new long[sinkList.size() + (leaving > room ? 1 : 0)];
    Arrays.setAll(
        supply, i -> i < sourceList.size() ? children(sourceList.get(i)) : room - leaving);
    Arrays.setAll(demand, j -> j < sinkList.size() ? sinkList.get(j).children() : leaving - room);
    fits = MinCostFlow.fits(supply.length, demand.length);
    disruption = new long[fits ? supply.length : 0][demand.length];
    hectometres = new long[fits ? supply.length : 0][demand.length];
    for (int i = 0; i < Math.min(sourceList.size(), disruption.length); i++) {
      for (int j = 0; j < sinkList.size(); j++) {
        Municipality from = sourceList.get(i).municipality();
        Sink to = sinkList.get(j);
        boolean moves = surroundings.tier(from, to.municipality()) != Tier.SAME_MUNICIPALITY;
        disruption[i][j] = (moves ? 1 : 0) + (to.ends() ? 1 : 0);
        Long distance = Surroundings.hectometres(from, to.municipality());
        hectometres[i][j] = distance == null ? UNKNOWN_HECTOMETRES : distance;
      }
    }
  }

  private static List<Source> sources(Results results) {
    var municipalityByCode = results.outcome().shelterCase().municipalityByCode();
    TreeMap<MunicipalityCode, List<Leaving>> leavingByCode = new TreeMap<>();
    for (LocationResult result : results.locationList()) {
      long children = result.childrenMoved().total();
      if (children > 0) {
        leavingByCode
            .computeIfAbsent(result.location().municipality(), code -> new ArrayList<>())
            .add(new Leaving(result.location(), children));
      }
    }
    List<Source> list = new ArrayList<>();
    leavingByCode.forEach(
        (code, leavingList) -> list.add(new Source(municipalityByCode.get(code), leavingList)));
    return list;
  }

  private static List<Sink> sinks(FamilyPlaces places) {
    TreeMap<String, List<Destination>> destinationsByKey = new TreeMap<>();
    for (Destination destination : places.destinationList()) {
      String key = destination.municipality().code() + (destination.ends() ? " ends" : "");
      destinationsByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(destination);
    }
    return destinationsByKey.values().stream()
        .map(list -> new Sink(list.getFirst().municipality(), list.getFirst().ends(), list))
        .toList();
  }

  private static long children(Source source) {
    return source.leavingList().stream().mapToLong(Leaving::children).reduce(0, Math::addExact);
  }

  /** Whether it can be solved exactly. */
  boolean fits() {
    return fits
        && MinCostFlow.fits(supply, demand, disruption)
        && MinCostFlow.fits(supply, demand, hectometres);
  }

  /**
   * The best plan. The first flow has the least disruption; every flow that has it too uses only
   * arcs that cost nothing beyond the prices of the first, and all flows over such arcs have it. So
   * the shortest of those is the best.
   */
  List<Relocation> relocationList() {
    MinCostFlow least = MinCostFlow.solve(supply, demand, disruption, (i, j) -> true);
    MinCostFlow shortest =
        MinCostFlow.solve(
            supply, demand, hectometres, (i, j) -> least.extra(disruption, i, j) == 0);
    return divided(shortest.amount());
  }

  /** Divides what municipalities send over their locations, in the order of the identifiers. */
  private List<Relocation> divided(long[][] amount) {
    List<List<Room>> roomsBySink = new ArrayList<>();
    sinkList.forEach(
        sink -> roomsBySink.add(sink.destinationList().stream().map(Room::new).toList()));
    List<Relocation> list = new ArrayList<>();
    for (int i = 0; i < sourceList.size(); i++) {
      Source source = sourceList.get(i);
      int leaving = 0;
      long left = source.leavingList().getFirst().children();
      for (int j : nearestFirst(i)) {
        long units = amount[i][j];
        while (units > 0) {
          if (left == 0) {
            left = source.leavingList().get(++leaving).children();
          }
          Room room = j == sinkList.size() ? null : Room.firstFree(roomsBySink.get(j));
          long moving = Math.min(units, room == null ? left : Math.min(left, room.free));
          if (room != null) {
            room.free -= moving;
          }
          units -= moving;
          left -= moving;
          Location from = source.leavingList().get(leaving).location();
          list.add(relocation(source, from, room == null ? null : room.destination, moving));
        }
      }
    }
    list.sort(Comparator.comparing(relocation -> relocation.from().id()));
    return list;
  }

  /** The sinks of a source, nearest first; "no place known" last. */
  private List<Integer> nearestFirst(int source) {
    return IntStream.range(0, demand.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer j) -> j == sinkList.size())
                .thenComparing(j -> hectometres[source][j]))
        .toList();
  }

  private Relocation relocation(
      Source source, Location from, @Nullable Destination to, long children) {
    if (to == null) {
      return new Relocation(from, null, children, null, Tier.UNPLACED);
    }
    return new Relocation(
        from,
        to,
        children,
        Surroundings.hectometres(source.municipality(), to.municipality()),
        surroundings.tier(source.municipality(), to.municipality()));
  }

  /** What is still free at a destination. */
  private static final class Room {
    private final Destination destination;
    private long free;

    Room(Destination destination) {
      this.destination = destination;
      this.free = destination.children();
    }

    static Room firstFree(List<Room> roomList) {
      return roomList.stream().filter(room -> room.free > 0).findFirst().orElseThrow();
    }
  }
}
