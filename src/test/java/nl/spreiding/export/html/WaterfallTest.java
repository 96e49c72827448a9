package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallTest {
  private static Waterfall.Item item(String style, long before, long after, boolean level) {
    return new Waterfall.Item("label", "value", style, before, after, level);
  }

  /** 200 is 436 wide, so 1 is 2.18. */
  @Test
  void barsHaveTheLengthOfTheirNumbers() {
    Waterfall chart =
        Waterfall.of(
            List.of(
                item("bar-law", 100, 100, true),
                item("", 100, 50, false),
                item("", 50, 200, false),
                item("bar-decided", 200, 200, true)));
    assertThat(chart.zero()).isEqualTo("0");
    assertThat(chart.height()).isEqualTo("176");
    Waterfall.Row start = chart.rowList().get(0);
    assertThat(start.x() + " " + start.width() + " " + start.point() + start.link())
        .isEqualTo("0 218 218");
    // From 100 down to 50: from 109 to 218, with the point at 109 and its back at 118.
    Waterfall.Row down = chart.rowList().get(1);
    assertThat(down.style()).isEqualTo("fall-down");
    assertThat(down.x() + " " + down.width()).isEqualTo("109 109");
    assertThat(down.point()).isEqualTo("118,-2 109,7.5 118,17");
    assertThat(down.link()).isEqualTo("109");
    // From 50 up to 200: from 109 to 436.
    Waterfall.Row up = chart.rowList().get(2);
    assertThat(up.style()).isEqualTo("fall-up");
    assertThat(up.x() + " " + up.width()).isEqualTo("109 327");
    assertThat(up.point()).isEqualTo("427,-2 436,7.5 427,17");
    assertThat(up.barY()).isEqualTo("109");
    Waterfall.Row end = chart.rowList().get(3);
    assertThat(end.x() + " " + end.width() + " " + end.style()).isEqualTo("0 436 bar-decided");
    assertThat(end.link()).isEmpty();
  }

  @Test
  void noChangeHasNoPointAndNothingFits() {
    Waterfall chart = Waterfall.of(List.of(item("bar-law", 0, 0, true), item("", 0, 0, false)));
    assertThat(chart.rowList())
        .allSatisfy(
            row -> {
              assertThat(row.width()).isEqualTo("0");
              assertThat(row.point()).isEmpty();
            });
  }

  @Test
  void belowZeroStaysWithinThePicture() {
    // From -100 to 100 in 436: 2.18 each, zero at 218.
    Waterfall chart =
        Waterfall.of(List.of(item("", 0, -100, false), item("bar-law", 100, 100, true)));
    assertThat(chart.zero()).isEqualTo("218");
    assertThat(chart.rowList().getFirst().x()).isEqualTo("0");
    assertThat(chart.rowList().getLast().x()).isEqualTo("218");
    assertThat(chart.rowList().getLast().width()).isEqualTo("218");
  }
}
