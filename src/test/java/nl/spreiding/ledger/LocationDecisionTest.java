package nl.spreiding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import nl.spreiding.testing.LocationDraft;
import org.junit.jupiter.api.Test;

class LocationDecisionTest {
  private static LocationDecision decision(long places, UnaryOperator<LocationDraft> change) {
    Location location =
        Cases.of(1, 0).location("L1", "GM0001", change).build().locationList().get(0);
    return LocationDecision.of(location, places, Cases.COUNTS_UNTIL);
  }

  @Test
  void locationInUseIsKeptGrowsShrinksOrCloses() {
    UnaryOperator<LocationDraft> inUse = l -> l.now(100, 0);
    assertThat(decision(100, inUse)).isEqualTo(LocationDecision.KEEP);
    assertThat(decision(101, inUse)).isEqualTo(LocationDecision.GROW);
    assertThat(decision(99, inUse)).isEqualTo(LocationDecision.SHRINK);
    assertThat(decision(0, inUse)).isEqualTo(LocationDecision.CLOSE);
  }

  @Test
  void contractThatEndsOneDayEarlyMustBeExtended() {
    assertThat(decision(100, l -> l.now(100, 0).until("2026-01-31")))
        .isEqualTo(LocationDecision.EXTEND);
    assertThat(decision(100, l -> l.now(100, 0).until("2026-02-01")))
        .isEqualTo(LocationDecision.KEEP);
  }

  @Test
  void numberOfPlacesComesBeforeTheContract() {
    assertThat(decision(101, l -> l.now(100, 0).until("2026-01-31")))
        .isEqualTo(LocationDecision.GROW);
    assertThat(decision(0, l -> l.now(100, 0).until("2026-01-31")))
        .isEqualTo(LocationDecision.CLOSE);
  }

  @Test
  void locationNotInUseIsOpenedOrUnused() {
    for (Status status : new Status[] {Status.AGREED, Status.OFFERED, Status.CANDIDATE}) {
      assertThat(decision(1, l -> l.status(status))).isEqualTo(LocationDecision.OPEN);
      assertThat(decision(0, l -> l.status(status))).isEqualTo(LocationDecision.UNUSED);
    }
    // Open in name, but without places today.
    assertThat(decision(1, l -> l)).isEqualTo(LocationDecision.OPEN);
    assertThat(decision(0, l -> l)).isEqualTo(LocationDecision.UNUSED);
  }

  @Test
  void writtenInSmallLetters() {
    assertThat(LocationDecision.CLOSE.text()).isEqualTo("close");
  }
}
