package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.children.ChildrenResults;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import nl.spreiding.model.SchoolCalendar;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

class HolidayTextTest {
  private static ChildrenResults results(Cases cases, Map<String, Long> places) {
    return ChildrenResults.of(
        Results.of(cases.outcome(places), GrantAmounts.REGELING_2024), SchoolCalendarReader.read());
  }

  @Test
  void theMomentIsNamedOrMissing() {
    ChildrenResults children =
        results(
            Cases.of(100, 0)
                .municipality("GM0014", "Groningen", "PV20", 100)
                .municipality("GM9001", "Nergenshuizen", "PV20", 100)
                .location("L1", "GM0014", l -> l.now(20, 5))
                .location("L2", "GM0014", l -> l.now(20, 5).until("2025-03-31"))
                .location("L3", "GM0014", l -> l.now(20, 5).until("2025-01-31"))
                .location("L4", "GM9001", l -> l.now(20, 5))
                .location("L5", "GM9001", l -> l.now(20, 5)),
            Map.of());
    var adviceList = List.copyOf(children.adviceByLocation().values());
    HolidayText dutch = new HolidayText(Language.NL);
    HolidayText english = new HolidayText(Language.EN);
    assertThat(adviceList.stream().map(dutch::moment))
        .containsExactly(
            "26 april 2025 (meivakantie)",
            "15 februari 2025 (voorjaarsvakantie, adviesdatum)",
            "geen: tussen de peildatum en het einde begint geen schoolvakantie",
            "geen: de schoolregio van de gemeente is niet bekend",
            "geen: de schoolregio van de gemeente is niet bekend");
    assertThat(adviceList.stream().map(english::moment))
        .startsWith(
            "26 April 2025 (May holiday)", "15 February 2025 (spring holiday, date of advice)");
    assertThat(dutch.withoutMoment(adviceList))
        .containsExactly(
            "Geen advies voor 2 locaties: de schoolregio van de gemeente is niet bekend.",
            "Geen advies voor 1 locatie: tussen de peildatum en het einde begint geen schoolvakantie.");
    assertThat(english.withoutMoment(adviceList))
        .containsExactly(
            "No advice for 1 location: no school holiday starts between the reference date and the end.",
            "No advice for 2 locations: the school region of the municipality is not known.");
    assertThat(dutch.withoutMoment(adviceList.subList(0, 2))).isEmpty();
  }

  @Test
  void aMissingCalendarIsSaid() {
    Cases cases =
        Cases.of(100, 0)
            .municipality("GM0014", "Groningen", "PV20", 100)
            .location("L1", "GM0014", l -> l.now(20, 5));
    Results results = Results.of(cases.outcome(Map.of()), GrantAmounts.REGELING_2024);
    var calendar =
        new SchoolCalendar(List.of(), SchoolCalendarReader.read().regionByMunicipality());
    ChildrenResults children = ChildrenResults.of(results, calendar);
    var advice = children.adviceByLocation().firstEntry().getValue();
    assertThat(new HolidayText(Language.NL).moment(advice))
        .isEqualTo("geen: de kalender voor schooljaar 2024-2025 ontbreekt");
    assertThat(new HolidayText(Language.EN).withoutMoment(List.of(advice)))
        .containsExactly(
            "No advice for 1 location: the calendar is missing for school year 2024-2025.");
  }
}
