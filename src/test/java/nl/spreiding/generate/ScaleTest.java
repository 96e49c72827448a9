package nl.spreiding.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final ShelterCase BASE = CsvCase.read(Path.of("data/nl-2024"));

  @Test
  void tenTimesTheCountry() {
    Landscape landscape = LandscapeGenerator.generate(BASE, 7, 10);
    assertThat(landscape.capacity()).isEqualTo(960_000);
    assertThat(landscape.amv()).isEqualTo(81_400);
    assertThat(landscape.municipalityList()).hasSize(3_420);
    assertThat(landscape.municipalityList().stream().map(m -> m.code().value()))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("GM([0-9]{4}|[0-9]{6})"));
    assertThat(landscape.municipalityList().stream().map(m -> m.province().code()).distinct())
        .hasSize(12);
    assertThat(landscape.adjacencyList()).hasSize(8_840);
    assertThat(landscape.locationList()).hasSizeBetween(7_000, 9_000);
    LocationRules.check(landscape.locationList(), BASE.settings());
    long now = landscape.locationList().stream().mapToLong(Location::placesNow).sum();
    assertThat(now).isBetween(590_000L, 610_000L);
    assertThat(landscape.reportList().stream().mapToLong(CommissionerReport::total).sum())
        .isEqualTo(900_000);
    Set<MunicipalityCode> locatedSet =
        landscape.locationList().stream().map(Location::municipality).collect(Collectors.toSet());
    assertThat(3_420 - locatedSet.size()).isEqualTo(1_140);
    // Every copy of Westerwolde hosts 2,000 as well.
    assertThat(landscape.reportList().stream().filter(CommissionerReport::exempt)).hasSize(30);
  }

  @Test
  void originalsStayAsTheyAreAndCopiesAreRecognisable() {
    Landscape landscape = LandscapeGenerator.generate(BASE, 7, 3);
    assertThat(landscape.municipalityList())
        .startsWith(BASE.municipalityList().toArray(Municipality[]::new));
    for (int i = 0; i < 342; i++) {
      Municipality origin = BASE.municipalityList().get(i);
      Municipality second = landscape.municipalityList().get(342 + i);
      Municipality third = landscape.municipalityList().get(684 + i);
      assertThat(second.name()).isEqualTo(origin.name() + " (kopie 2)");
      assertThat(third.name()).isEqualTo(origin.name() + " (kopie 3)");
      assertThat(second.province()).isEqualTo(origin.province());
      assertThat(second.inhabitants())
          .isBetween(origin.inhabitants() * 80 / 100, origin.inhabitants() * 120 / 100);
    }
    Set<MunicipalityCode> originalSet =
        BASE.municipalityList().stream().map(Municipality::code).collect(Collectors.toSet());
    // Nobody borders on a copy of somebody else.
    assertThat(landscape.adjacencyList())
        .allMatch(border -> originalSet.contains(border.a()) == originalSet.contains(border.b()));
    assertThat(landscape.adjacencyList())
        .startsWith(BASE.adjacencyList().toArray(Adjacency[]::new));
  }

  @Test
  void aHundredTimesTheCountryTakesSeconds() {
    // Generous, for a busy machine: with writing it took 7 to 9 seconds on two cores shared with
    // six other builds.
    Landscape landscape =
        assertTimeout(Duration.ofSeconds(60), () -> LandscapeGenerator.generate(BASE, 7, 100));
    assertThat(landscape.municipalityList()).hasSize(34_200);
    assertThat(landscape.locationList()).hasSizeBetween(75_000, 90_000);
    assertThat(
            landscape.locationList().stream()
                .filter(l -> l.status() == Status.OPEN)
                .mapToLong(Location::placesNow)
                .sum())
        .isBetween(5_900_000L, 6_100_000L);
  }

  @Test
  void aScaleThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> LandscapeGenerator.generate(BASE, 7, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0)");
    // 342 x 2,632 = 900,144 copies; codes from 100000 to 999999 are 900,000.
    assertThatThrownBy(() -> LandscapeGenerator.generate(BASE, 7, 2_633))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("900144");
  }
}
