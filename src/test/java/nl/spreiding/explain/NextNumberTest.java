package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.input.CaseReader;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The value given is the first one at which the number is another, and the one before is not. */
class NextNumberTest {
  private static ShelterCase example;

  @BeforeAll
  static void read() throws Exception {
    example = CaseReader.read(Path.of("data/example")).shelterCase();
  }

  private static long number(ShelterCase shelterCase, Municipality m) {
    return StatutoryNumbers.of(shelterCase).totalOf(m.code()).rounded();
  }

  private static ShelterCase with(Municipality m, long inhabitants, BigDecimal sesWoa) {
    List<Municipality> list = new ArrayList<>(example.municipalityList());
    list.replaceAll(
        one ->
            one.code().equals(m.code())
                ? new Municipality(
                    m.code(),
                    m.name(),
                    m.province(),
                    inhabitants,
                    m.inhabitantsDate(),
                    sesWoa,
                    m.sesWoaYear(),
                    m.sesWoaBasis(),
                    null,
                    null)
                : one);
    return copy(example.settings(), list);
  }

  private static ShelterCase withNeed(BigInteger need) {
    CaseSettings s = example.settings();
    return copy(
        new CaseSettings(
            s.id(),
            s.title(),
            s.cycle(),
            s.referenceDate(),
            s.countsUntil(),
            new CaseSettings.Capacity(need.longValueExact(), 0, "test"),
            s.parameters(),
            s.weights(),
            s.syntheticFileList(),
            s.noteList()),
        example.municipalityList());
  }

  private static ShelterCase copy(CaseSettings settings, List<Municipality> list) {
    return new ShelterCase(
        settings,
        list,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new java.util.TreeMap<>(),
        List.of());
  }

  @Test
  void isTheFirstValueThatGivesAnotherNumber() {
    StatutoryNumbers law = StatutoryNumbers.of(example);
    for (Municipality m : example.municipalityList()) {
      long now = law.totalOf(m.code()).rounded();
      for (int direction : new int[] {1, -1}) {
        NextNumber next =
            direction > 0
                ? NextNumber.above(m, law.total(), law.totalOf(m.code()))
                : NextNumber.below(m, law.total(), law.totalOf(m.code()));
        assertThat(next).as(m.name()).isNotNull();
        assertThat(next.number()).isEqualTo(now + direction);
        long people = next.inhabitants().longValueExact();
        assertThat(number(with(m, people, m.sesWoa()), m)).isEqualTo(next.number());
        assertThat(number(with(m, people - direction, m.sesWoa()), m)).isEqualTo(now);
        BigDecimal step = BigDecimal.valueOf(direction, 3);
        assertThat(number(with(m, m.inhabitants(), next.sesWoa()), m)).isEqualTo(next.number());
        assertThat(number(with(m, m.inhabitants(), next.sesWoa().subtract(step)), m))
            .isEqualTo(now);
        BigInteger before = next.need().subtract(BigInteger.valueOf(direction));
        assertThat(number(withNeed(next.need()), m)).isEqualTo(next.number());
        assertThat(number(withNeed(before), m)).isEqualTo(now);
      }
    }
  }

  @Test
  void noneBelowNothingAndNoneBeyondTheNeed() {
    var one = Cases.of(1, 0).municipality("GM0001", "Aa", "PV20", 1_000);
    ShelterCase all = one.outcome(java.util.Map.of()).shelterCase();
    StatutoryNumbers law = StatutoryNumbers.of(all);
    Municipality only = all.municipalityList().getFirst();
    assertThat(NextNumber.above(only, law.total(), law.totalOf(only.code()))).isNull();
    ShelterCase two =
        one.municipality("GM0002", "Bee", "PV20", 9_000_000)
            .outcome(java.util.Map.of())
            .shelterCase();
    StatutoryNumbers shared = StatutoryNumbers.of(two);
    Municipality small = two.municipalityList().getFirst();
    assertThat(shared.totalOf(small.code()).rounded()).isZero();
    assertThat(NextNumber.below(small, shared.total(), shared.totalOf(small.code()))).isNull();
  }
}
