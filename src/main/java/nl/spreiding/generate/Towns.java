package nl.spreiding.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.spreiding.law.Availability;
import nl.spreiding.law.BesluitArticle21;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;

/** Which municipalities have a location, which host for long, and what is known of them. */
final class Towns {
  private static final long LARGE_MUNICIPALITY = 100_000;

  private Towns() {}

  /**
   * The municipalities of a country.
   *
   * @param country all municipalities
   * @param base the case they come from; its locations that are not synthetic are kept
   * @param capacity national need of the country
   * @param amv amv part of it
   * @param calibration what to match
   * @param seed the seed
   * @return in the order of the country
   */
  static List<Town> of(
      Country country,
      ShelterCase base,
      long capacity,
      long amv,
      Calibration calibration,
      long seed) {
    List<Municipality> municipalityList = country.municipalityList();
    List<IndicativeNumber> totalList =
        BesluitArticle21.distribute(capacity, municipalityList).numberList();
    List<IndicativeNumber> amvList =
        BesluitArticle21.distribute(amv, municipalityList).numberList();
    Map<String, Calibration.Host> hostByMunicipality = calibration.hostByMunicipality();
    Map<MunicipalityCode, List<Location>> knownByOrigin =
        base.locationList().stream()
            .filter(l -> l.basis() != Basis.SYNTHETIC)
            .collect(Collectors.groupingBy(Location::municipality));
    Map<MunicipalityCode, Long> lentByMunicipality =
        base.exchangeList().stream()
            .collect(
                Collectors.groupingBy(Exchange::from, Collectors.summingLong(Exchange::places)));
    List<Town> townList = new ArrayList<>();
    for (int i = 0; i < municipalityList.size(); i++) {
      Municipality municipality = municipalityList.get(i);
      MunicipalityCode origin = country.originByCode().get(municipality.code());
      Town town =
          new Town(
              municipality,
              totalList.get(i).rounded(),
              amvList.get(i).rounded(),
              hostByMunicipality.get(origin.value()));
      town.knownList.addAll(knownByOrigin.getOrDefault(origin, List.of()));
      LocalDate countsUntil = base.settings().countsUntil();
      town.knownCounting = counting(town.knownList, Kind.REGULAR, countsUntil);
      town.amv = counting(town.knownList, Kind.AMV, countsUntil);
      town.special = counting(town.knownList, Kind.SPECIAL, countsUntil);
      town.lent = lentByMunicipality.getOrDefault(municipality.code(), 0L);
      townList.add(town);
    }
    chooseWithout(townList, calibration, new Draw(seed, "towns"));
    return townList;
  }

  private static long counting(List<Location> knownList, Kind kind, LocalDate countsUntil) {
    return knownList.stream()
        .filter(
            l ->
                l.kind() == kind
                    && l.status() != Status.CANDIDATE
                    && Availability.counts(l, countsUntil))
        .mapToLong(Location::maxPlaces)
        .sum();
  }

  /** Mostly small municipalities have no location, but not all small ones and not only those. */
  private static void chooseWithout(List<Town> townList, Calibration calibration, Draw draw) {
    Map<Town, Long> keyByTown = new HashMap<>();
    townList.forEach(
        town -> keyByTown.put(town, town.municipality.inhabitants() * draw.between(15, 180)));
    long wanted =
        (townList.size() * calibration.withoutLocation() + calibration.municipalities() / 2)
            / calibration.municipalities();
    townList.stream()
        .filter(
            town -> !town.mustBeLocated() && town.municipality.inhabitants() < LARGE_MUNICIPALITY)
        .sorted(
            Comparator.comparing((Town town) -> keyByTown.get(town))
                .thenComparing(town -> town.municipality.code()))
        .limit(wanted)
        .forEach(town -> town.located = false);
  }
}
