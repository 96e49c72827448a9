package nl.spreiding.generate;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.Kind;

/**
 * What each municipality of a province reports: the provincial total exactly, over municipalities
 * that do nothing, too little, their number, or much more. The amv and special locations are made
 * on the way, the regular ones by {@link Sites}.
 */
final class Offers {
  private static final long FEWEST_REGULAR = 30;
  private static final int AMV_LOW = 16;
  private static final int AMV_HIGH = 80;
  private static final long PLACES_PER_SPECIAL = 8_000;

  private final List<Town> townList;
  private final Draw draw;
  private final List<Plot> plotList = new ArrayList<>();

  Offers(List<Town> townList, Draw draw) {
    this.townList = townList;
    this.draw = draw;
  }

  /**
   * Fills in the reported places of every municipality.
   *
   * @param reported places reported in the province
   * @param amv the amv part
   * @return the amv and special locations
   */
  List<Plot> report(long reported, long amv) {
    List<Town> offeringList = townList.stream().filter(this::offers).toList();
    List<Town> locatedList = offeringList.stream().filter(town -> town.located).toList();
    if (!locatedList.isEmpty()) {
      addAmv(locatedList, amv - townList.stream().mapToLong(town -> town.amv).sum());
      addSpecial(locatedList, reported);
    }
    long notRegular = townList.stream().mapToLong(town -> town.amv + town.special).sum();
    addRegular(offeringList, Math.max(0, reported - notRegular));
    return plotList;
  }

  private boolean offers(Town town) {
    if (town.mustBeLocated()) {
      return true;
    }
    return draw.chance(town.located ? 96 : 16);
  }

  private void addAmv(List<Town> locatedList, long amv) {
    long[] cumulative = Town.cumulative(locatedList, town -> town.indicativeAmv);
    long rest = amv;
    while (rest > 0) {
      long size = amvSize(rest);
      add(locatedList.get(draw.weighted(cumulative)), Kind.AMV, size);
      rest -= size;
    }
  }

  /** From 16 to 80, and never so that a rest below 16 remains. */
  private long amvSize(long rest) {
    if (rest > AMV_HIGH + AMV_LOW) {
      return draw.between(AMV_LOW, AMV_HIGH);
    }
    return rest > AMV_HIGH ? rest / 2 : rest;
  }

  private void addSpecial(List<Town> locatedList, long reported) {
    long[] cumulative = Town.cumulative(locatedList, town -> town.indicative);
    for (long count = (reported + PLACES_PER_SPECIAL / 2) / PLACES_PER_SPECIAL;
        count > 0;
        count--) {
      add(locatedList.get(draw.weighted(cumulative)), Kind.SPECIAL, draw.between(30, 100));
    }
  }

  private void add(Town town, Kind kind, long size) {
    plotList.add(Plot.reported(town, kind, size));
    if (kind == Kind.AMV) {
      town.amv += size;
    } else {
      town.special += size;
    }
  }

  private void addRegular(List<Town> offeringList, long regular) {
    long[] extra = new long[offeringList.size()];
    long floors = 0;
    for (int i = 0; i < extra.length; i++) {
      Town town = offeringList.get(i);
      town.regular = town.floor(FEWEST_REGULAR);
      floors += town.regular;
      long due = town.indicative - town.indicativeAmv;
      extra[i] = town.host == null ? Math.max(0, due * willingness(town) / 100 - town.regular) : 0;
    }
    // If the floors alone are more, the province reports more than asked for.
    long[] shares = Apportion.shares(Math.max(0, regular - floors), extra);
    for (int i = 0; i < extra.length; i++) {
      offeringList.get(i).regular += shares[i];
    }
  }

  /**
   * Percentage of its number that a municipality is willing to take, before the province is brought
   * to its total.
   */
  private int willingness(Town town) {
    int roll = draw.between(1, 100);
    if (roll <= 12) {
      return draw.between(30, 60);
    }
    if (roll <= 50) {
      return draw.between(60, 95);
    }
    if (roll <= 80) {
      return 100;
    }
    if (!town.located) {
      return 100;
    }
    return roll <= 94 ? draw.between(105, 170) : draw.between(250, 400);
  }
}
