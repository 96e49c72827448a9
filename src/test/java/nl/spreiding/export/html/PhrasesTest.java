package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

/** The decision in one sentence. */
class PhrasesTest {
  private static MunicipalityFacts facts(long regular, long amv, long special) {
    Municipality municipality =
        new Municipality(
            new MunicipalityCode("GM0518"),
            "'s-Gravenhage",
            new Province(new ProvinceCode("PV28"), "Zuid-Holland"),
            1_000,
            LocalDate.of(2024, 1, 1),
            BigDecimal.ZERO,
            2019,
            "official",
            null,
            null);
    long decided = regular + amv + special;
    return new MunicipalityFacts(
        municipality, 10, 1, 10, 1, null, 0, decided, regular, amv, special, decided, 0, 0, 0);
  }

  private static String dutch(long regular, long amv, long special, boolean exempt) {
    return Phrases.decision(facts(regular, amv, special), exempt, "2025-2026", Language.NL);
  }

  private static String english(long regular, long amv, long special, boolean exempt) {
    return Phrases.decision(facts(regular, amv, special), exempt, "2025-2026", Language.EN);
  }

  @Test
  void none() {
    assertThat(dutch(0, 0, 0, false))
        .isEqualTo(
            "De gemeente 's-Gravenhage wordt voor 2025 en 2026 niet aangewezen: zij krijgt geen opvangplaatsen.");
    assertThat(english(0, 0, 0, false))
        .isEqualTo(
            "The municipality of 's-Gravenhage is not designated for 2025 and 2026: it gets no reception places.");
  }

  @Test
  void one() {
    assertThat(dutch(0, 1, 0, false))
        .isEqualTo(
            "De gemeente 's-Gravenhage maakt 1 opvangplaats mogelijk in 2025 en 2026, voor alleenstaande minderjarige vreemdelingen (amv).");
    assertThat(english(1, 0, 0, false))
        .isEqualTo(
            "The municipality of 's-Gravenhage provides 1 reception place in 2025 and 2026, regular.");
  }

  @Test
  void manyWithoutASplit() {
    assertThat(dutch(1_200, 0, 0, false))
        .isEqualTo(
            "De gemeente 's-Gravenhage maakt 1.200 opvangplaatsen mogelijk in 2025 en 2026, alle regulier.");
    assertThat(english(0, 0, 20, false))
        .endsWith("provides 20 reception places in 2025 and 2026, all of other special nature.");
  }

  @Test
  void manyWithASplit() {
    assertThat(dutch(1_841, 348, 0, false))
        .isEqualTo(
            "De gemeente 's-Gravenhage maakt 2.189 opvangplaatsen mogelijk in 2025 en 2026: 1.841 regulier en 348 voor alleenstaande minderjarige vreemdelingen (amv).");
    assertThat(english(1, 2, 3, false))
        .endsWith(": 1 regular, 2 for unaccompanied minors (amv) and 3 of other special nature.");
  }

  @Test
  void longStandingHost() {
    assertThat(dutch(700, 0, 0, true))
        .endsWith(
            "alle regulier; plaatsen zonder locatie worden haar niet opgelegd, omdat zij al lang opvang biedt.");
    assertThat(dutch(0, 0, 0, true))
        .endsWith(
            "geen opvangplaatsen; plaatsen zonder locatie worden haar niet opgelegd, omdat zij al lang opvang biedt.");
    assertThat(english(5, 5, 0, true)).endsWith("because it is a long-standing host.");
  }

  private static String located(long located, long imposed, Language language) {
    MunicipalityFacts all = facts(located + imposed, 0, 0);
    return Phrases.located(
        new MunicipalityFacts(
            all.municipality(),
            10,
            1,
            10,
            1,
            null,
            0,
            all.decided(),
            all.regular(),
            0,
            0,
            located,
            imposed,
            0,
            0),
        language);
  }

  @Test
  void whatHasALocation() {
    assertThat(located(0, 0, Language.NL)).isEmpty();
    assertThat(located(1, 0, Language.NL)).isEqualTo("Voor deze plaats is een locatie bekend.");
    assertThat(located(0, 1, Language.EN)).isEqualTo("No location is known for this place yet.");
    assertThat(located(5, 0, Language.NL)).isEqualTo("Voor alle plaatsen is een locatie bekend.");
    assertThat(located(0, 5, Language.NL))
        .isEqualTo("Voor geen van deze plaatsen is al een locatie bekend.");
    assertThat(located(1, 50, Language.NL))
        .isEqualTo("Voor 1 plaats is een locatie bekend, voor 50 plaatsen nog niet.");
    assertThat(located(2, 1, Language.EN))
        .isEqualTo("A location is known for 2 places, not yet for 1 place.");
  }

  @Test
  void whatTheDataHold() {
    Cases none = Cases.of(100, 0).municipality("GM0001", "Aa", "PV20", 1_000);
    assertThat(Phrases.facts(none.outcome(Map.of()).shelterCase(), Language.NL))
        .isEqualTo(
            "In de gegevens: geen locaties; geen gemeenten in een verslag van een commissaris; geen afspraken over uitruil; geen wijzigingen door gebruikers.");
    Cases one = none.location("L1", "GM0001", l -> l.range(10, 50));
    assertThat(Phrases.facts(one.outcome(Map.of()).shelterCase(), Language.EN))
        .isEqualTo(
            "In the data: 1 location; no municipalities in a commissioner’s report; no agreed exchanges; no changes by users.");
    Cases two = one.location("L2", "GM0001", l -> l.range(10, 50));
    assertThat(Phrases.facts(two.outcome(Map.of()).shelterCase(), Language.NL))
        .startsWith("In de gegevens: 2 locaties; ");
  }
}
