package nl.spreiding.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.spreiding.benchmark.SyntheticDraft.Locations;
import nl.spreiding.generate.SyntheticCase;
import nl.spreiding.input.WeightSets;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;

/**
 * National cases of different character, each a pure function of the case whose municipalities it
 * has and of a seed. None of them says anything about a real location.
 */
final class SyntheticInstances {
  private static final long LARGE = 60;

  private SyntheticInstances() {}

  /** A landscape as the generator makes it. */
  static ShelterCase unseen(ShelterCase base, long seed) {
    return new SyntheticDraft(SyntheticCase.of(base, seed, 1))
        .build("unseen-" + seed, seed, "landschap met een ander zaad");
  }

  /** Every location in pieces of 16 to 60 places, of which any may be chosen. */
  static ShelterCase manySmallOffers(ShelterCase base, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new SyntheticDraft(SyntheticCase.of(base, seed, 1))
        .locations(l -> pieces(l, random))
        .build("many-small", seed, "veel kleine aanbiedingen");
  }

  private static Stream<Location> pieces(Location l, SplittableRandom random) {
    List<Location> result = new ArrayList<>();
    long nowLeft = l.placesNow();
    long left = l.maxPlaces();
    while (left > 0) {
      long size = Math.min(left, left <= LARGE ? left : random.nextLong(16, LARGE));
      long now = Math.min(size, nowLeft);
      long min = Math.min(l.minPlaces(), Math.max(1, size * random.nextLong(30, 100) / 100));
      result.add(Locations.sized(l, now, Math.min(min, size), size));
      left -= size;
      nowLeft -= now;
    }
    return result.stream();
  }

  /** Locations that are used wholly or hardly less, and large minima for imposed places. */
  static ShelterCase tightMinima(ShelterCase base, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new SyntheticDraft(SyntheticCase.of(base, seed, 1))
        .locations(
            l ->
                Stream.of(
                    Locations.sized(
                        l,
                        l.placesNow(),
                        Math.max(1, l.maxPlaces() * random.nextLong(85, 101) / 100),
                        l.maxPlaces())))
        .parameters(p -> minima(p, 200, 48))
        .build("tight-minima", seed, "krappe minima");
  }

  private static Parameters minima(Parameters p, long smallScale, long amv) {
    return new Parameters(
        smallScale,
        amv,
        p.minimumDurableRegular(),
        p.minimumDurableSpecial(),
        p.threshold75(),
        p.quotaScope(),
        p.voluntarySurplusWeight(),
        p.maxPlacesPer1000(),
        p.smallScaleMaximum(),
        p.childrenShare(),
        p.grantReading());
  }

  /** One province offers six times as much as it would. */
  static ShelterCase surplusInOneProvince(ShelterCase base, long seed) {
    ShelterCase landscape = SyntheticCase.of(base, seed, 1);
    Set<MunicipalityCode> generous = new HashSet<>();
    for (Municipality m : landscape.municipalityList()) {
      if (m.province().code().value().equals("PV24")) {
        generous.add(m.code());
      }
    }
    return new SyntheticDraft(landscape)
        .locations(
            l ->
                Stream.of(
                    generous.contains(l.municipality())
                        ? Locations.sized(l, l.placesNow(), l.minPlaces(), 6 * l.maxPlaces())
                        : l))
        .reports(
            r ->
                Stream.of(
                    generous.contains(r.municipality())
                        ? report(r, 6 * r.regular(), 6 * r.amv(), 6 * r.special(), r.exempt())
                        : r))
        .build("surplus-province", seed, "groot overschot in een provincie");
  }

  private static CommissionerReport report(
      CommissionerReport r, long regular, long amv, long special, boolean exempt) {
    long likely = Math.min(r.likely(), regular + amv + special);
    return new CommissionerReport(
        r.municipality(), regular, amv, special, likely, exempt, "synthetic, for a benchmark");
  }

  /** Tasks that cannot be met: few locations, and nearly every municipality is exempt. */
  static ShelterCase infeasible(ShelterCase base, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new SyntheticDraft(SyntheticCase.of(base, seed, 1))
        .locations(l -> random.nextInt(100) < 45 ? Stream.of(l) : Stream.of())
        .reports(
            r -> Stream.of(report(r, r.regular(), r.amv(), r.special(), random.nextInt(100) < 99)))
        .build("infeasible", seed, "onhaalbare opgaven");
  }

  /** Four times as many places for unaccompanied minors are due, and more of the offer is so. */
  static ShelterCase amvHeavy(ShelterCase base, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    var need = base.settings().capacity();
    ShelterCase amvNeed = SyntheticDraft.withNeed(base, need.total(), 4 * need.amv());
    return new SyntheticDraft(SyntheticCase.of(amvNeed, seed, 1))
        .locations(
            l ->
                Stream.of(
                    l.kind() == Kind.REGULAR && l.maxPlaces() <= 200 && random.nextInt(3) == 0
                        ? amv(l)
                        : l))
        .build("amv-heavy", seed, "veel amv");
  }

  private static Location amv(Location l) {
    return new Location(
        l.id(),
        l.municipality(),
        l.name(),
        Kind.AMV,
        Form.SMALL_SCALE,
        l.status(),
        l.placesNow(),
        Math.min(l.minPlaces(), 16),
        l.maxPlaces(),
        l.openFrom(),
        l.openUntil(),
        l.extendableUntil(),
        l.mayClose(),
        0,
        l.annualCostPerPlace(),
        l.basis(),
        l.source());
  }

  /** Nothing is known: no location, no report. */
  static ShelterCase noLocations(ShelterCase base, long seed) {
    return new SyntheticDraft(base)
        .locations(l -> Stream.of())
        .reports(r -> Stream.of())
        .exchanges(List.of())
        .build("no-locations", seed, "geen enkele locatie");
  }

  /** Some thirty locations of a thousand places or more, most of them offers, and no other. */
  static ShelterCase fewHuge(ShelterCase base, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Municipality> municipalityList = base.municipalityList();
    List<Location> hugeList =
        LongStream.range(0, 32)
            .mapToObj(
                i -> huge(i, municipalityList.get(random.nextInt(municipalityList.size())), random))
            .toList();
    ShelterCase huge =
        ShelterCase.of(
            base.settings(),
            municipalityList,
            hugeList,
            List.of(),
            List.of(),
            base.adjacencyList());
    return new SyntheticDraft(huge)
        .locations(Stream::of)
        .build("few-huge", seed, "enkele zeer grote locaties");
  }

  private static Location huge(long number, Municipality municipality, SplittableRandom random) {
    boolean open = random.nextInt(4) == 0;
    long min = 100 * random.nextLong(8, 16);
    long max = min + 100 * random.nextLong(0, 25);
    long now = open ? min : 0;
    return new Location(
        new LocationId("H%02d".formatted(number)),
        municipality.code(),
        "Synthetisch",
        Kind.REGULAR,
        Form.AZC,
        open ? Status.OPEN : random.nextBoolean() ? Status.OFFERED : Status.CANDIDATE,
        now,
        min,
        max,
        null,
        random.nextBoolean() ? null : LocalDate.of(2028, 1, 1),
        null,
        true,
        now / 4,
        null,
        Basis.SYNTHETIC,
        "synthetic, for a benchmark");
  }

  /** Reports and an earlier run far from what is due, both with a price, and many exchanges. */
  static ShelterCase heavyReports(ShelterCase base, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ShelterCase landscape = SyntheticCase.of(base, seed, 1);
    StatutoryNumbers numbers = StatutoryNumbers.of(landscape);
    SyntheticDraft draft =
        new SyntheticDraft(landscape)
            .weights(WeightSets.byName("follow-reports"))
            .reports(
                r -> {
                  long percent = random.nextLong(0, 300);
                  return Stream.of(
                      report(
                          r,
                          r.regular() * percent / 100,
                          r.amv() * percent / 100,
                          r.special(),
                          r.exempt()));
                })
            .exchanges(exchanges(landscape, numbers, random));
    for (Municipality m : landscape.municipalityList()) {
      long due = numbers.totalOf(m.code()).rounded();
      draft.baseline(m.code(), due * random.nextLong(0, 250) / 100);
    }
    return draft.build("heavy-reports", seed, "zware verslagen, basisrun en veel uitruil");
  }

  /** Nobody borrows more than is due from it. */
  private static List<Exchange> exchanges(
      ShelterCase landscape, StatutoryNumbers numbers, SplittableRandom random) {
    List<Municipality> municipalityList = landscape.municipalityList();
    Map<MunicipalityCode, Map<TaskKind, Long>> leftByMunicipality = new HashMap<>();
    for (Municipality m : municipalityList) {
      Map<TaskKind, Long> left = new EnumMap<>(TaskKind.class);
      left.put(TaskKind.AMV, numbers.amvOf(m.code()).rounded());
      left.put(TaskKind.OTHER, numbers.otherOf(m.code()));
      leftByMunicipality.put(m.code(), left);
    }
    List<Exchange> result = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      MunicipalityCode from = municipalityList.get(random.nextInt(342)).code();
      MunicipalityCode to = municipalityList.get(random.nextInt(342)).code();
      Kind kind = random.nextInt(5) == 0 ? Kind.AMV : Kind.REGULAR;
      Map<TaskKind, Long> left = leftByMunicipality.get(to);
      long places = left.get(kind.taskKind()) * random.nextLong(10, 60) / 100;
      if (!from.equals(to) && places > 0) {
        left.merge(kind.taskKind(), -places, Long::sum);
        result.add(new Exchange(from, to, kind, places, null, "synthetic, for a benchmark"));
      }
    }
    return result;
  }
}
