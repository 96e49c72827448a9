package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.spreiding.problem.ProvinceProblem;

/** What the municipalities of an area can come to at most, whatever the prices. */
final class MostOfArea {
  /** Costs beyond this are not counted. */
  static final long MOST_COUNTED = PlacesCost.NEVER / 2;

  private final Area area;
  private final List<MostGiven> municipalityList;
  private final long soft;

  private MostOfArea(Area area, List<MostGiven> municipalityList) {
    this.area = area;
    this.municipalityList = municipalityList;
    this.soft = addSoft();
  }

  /** Looks through the choices of all municipalities. */
  static MostOfArea of(Area area) {
    List<MunicipalChoices> choicesList = area.choicesList();
    long over = over(area);
    return new MostOfArea(
        area, Together.map(choicesList.size(), g -> MostGiven.of(choicesList.get(g), over)));
  }

  /** The same for an area in which one municipality has other choices. */
  MostOfArea with(Area other, int changed) {
    List<MostGiven> result = new ArrayList<>(municipalityList);
    result.set(changed, MostGiven.of(other.choicesList().get(changed), over(other)));
    return new MostOfArea(other, result);
  }

  private static long over(Area area) {
    return Math.max(area.otherPool().overImposedPrice(), area.amvPool().overImposedPrice());
  }

  /**
   * More soft micro-points than any distribution of the area costs; {@link #MOST_COUNTED} at most.
   * It is so far above what a distribution really costs that a large area can reach that.
   */
  long soft() {
    return soft;
  }

  private long addSoft() {
    long most = 0;
    for (Area.District district : area.districtList()) {
      ProvinceProblem province = district.province();
      most += province.target75Price() * Math.max(0, province.threshold75());
    }
    for (MostGiven municipality : municipalityList) {
      most = Math.min(MOST_COUNTED, Math.addExact(most, municipality.soft()));
    }
    return most;
  }

  /** Places that cannot be delivered, whatever is decided. */
  long missing() {
    long other = area.otherPool().task();
    long amv = area.amvPool().task();
    long separately =
        Math.max(0, other - sum(MostGiven::other)) + Math.max(0, amv - sum(MostGiven::amv));
    long together = Math.max(0, other) + Math.max(0, amv) - sum(MostGiven::both);
    return Math.max(separately, Math.max(0, together));
  }

  private long sum(ToLongFunction<MostGiven> of) {
    return municipalityList.stream().mapToLong(of).sum();
  }
}
