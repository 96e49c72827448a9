package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Province;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.testing.RandomCases;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Small random cases with many pins, exemptions and set tasks: most cannot be met. Without a
 * threshold of 75%, which has no part in that but would make the oracle slow.
 */
final class HardCases {
  private static final int MUNICIPALITIES = 4;
  private static final int AVERAGE_DUE = 8;

  private HardCases() {}

  static ShelterCase of(long seed) {
    ShelterCase start = RandomCases.small(seed, MUNICIPALITIES, 5, AVERAGE_DUE, 4);
    SplittableRandom random = new SplittableRandom(seed + 1_000_000);
    List<CommissionerReport> reportList = new ArrayList<>();
    List<Pin> pinList = new ArrayList<>();
    for (Municipality municipality : start.municipalityList()) {
      reportList.add(
          new CommissionerReport(
              municipality.code(),
              random.nextInt(AVERAGE_DUE),
              random.nextInt(3),
              0,
              0,
              random.nextInt(3) == 0,
              ""));
      if (random.nextInt(4) == 0) {
        int places = random.nextInt(3 * AVERAGE_DUE);
        pinList.add(new Pin.OfMunicipality(municipality.code(), places, "test", "test"));
      }
    }
    for (Location location : start.locationList()) {
      if (random.nextInt(4) == 0) {
        int places = random.nextInt((int) location.maxPlaces() + 2);
        pinList.add(new Pin.OfLocation(location.id(), places, "test", "test"));
      }
    }
    List<TaskOverride> overrideList = new ArrayList<>();
    for (Province province : start.provinceList()) {
      if (random.nextInt(4) == 0) {
        int places = 1 + random.nextInt(4 * AVERAGE_DUE);
        int amv = random.nextInt(Math.min(places, 6));
        overrideList.add(new TaskOverride(province.code(), places, amv, "test", "test"));
      }
    }
    return new ShelterCase(
        withoutThreshold(start.settings()),
        start.municipalityList(),
        start.locationList(),
        reportList,
        start.exchangeList(),
        start.adjacencyList(),
        pinList,
        overrideList,
        start.baseline(),
        start.scenarioRecordList());
  }

  private static CaseSettings withoutThreshold(CaseSettings s) {
    Parameters p = s.parameters();
    Parameters parameters =
        new Parameters(
            p.minimumSmallScale(),
            p.minimumAmv(),
            p.minimumDurableRegular(),
            p.minimumDurableSpecial(),
            BigFraction.ZERO,
            p.quotaScope(),
            p.voluntarySurplusWeight(),
            p.maxPlacesPer1000(),
            p.smallScaleMaximum(),
            p.childrenShare(),
            p.grantReading());
    return s.with(parameters);
  }
}
