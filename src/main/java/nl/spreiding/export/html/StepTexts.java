package nl.spreiding.export.html;

import java.util.Locale;
import nl.spreiding.explain.Bilingual;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.Ground;
import nl.spreiding.path.StepKind;

/** Names, anchors, grounds and articles of the steps from indicative number to decision. */
final class StepTexts {
  private StepTexts() {}

  /** Anchor of the reasons of a step. */
  static String anchor(StepKind kind) {
    return "stap-"
        + switch (kind) {
          case INDICATIVE -> "indicatief";
          case EXCHANGE -> "uitruil";
          case DUE -> "aandeel";
          case REPORT -> "verslag";
          case LOCATED -> "locaties";
          case IMPOSED -> "opgelegd";
          case DECIDED -> "besluit";
        };
  }

  /** Name of a step; that of the report depends on where it comes from, {@code report}. */
  static Bilingual label(StepKind kind, Bilingual report) {
    return switch (kind) {
      case INDICATIVE ->
          new Bilingual(
              "Aandeel v\u00f3\u00f3r uitruil (indicatief aantal)",
              "Share before exchanges (indicative number)");
      case EXCHANGE -> new Bilingual("Uitruil", "Exchange");
      case DUE -> new Bilingual("Aandeel na uitruil", "Share after exchanges");
      case REPORT -> report;
      case LOCATED -> new Bilingual("Op bekende locaties", "On known locations");
      case IMPOSED -> new Bilingual("Opgelegd zonder locatie", "Imposed without a location");
      case DECIDED -> new Bilingual("Besluit", "Decision");
    };
  }

  /** What a step rests on. */
  static Ground ground(StepKind kind) {
    return switch (kind) {
      case INDICATIVE -> Ground.LAW;
      case EXCHANGE, DUE -> Ground.PRACTICE;
      case REPORT -> Ground.FACT;
      case LOCATED, IMPOSED, DECIDED -> Ground.CHOICE;
    };
  }

  /** The article behind a step. */
  static Citation citation(StepKind kind) {
    return switch (kind) {
      case INDICATIVE -> Citation.BESLUIT_2_1_3;
      case EXCHANGE, DUE -> Citation.WET_4_1;
      case REPORT -> Citation.WET_4_2;
      case LOCATED -> Citation.WET_7_1;
      case IMPOSED, DECIDED -> Citation.WET_5_1;
    };
  }

  /** Class of the bar of a number. */
  static String style(StepKind kind) {
    return switch (kind) {
      case INDICATIVE, DUE -> "bar-law";
      case REPORT -> "bar-report";
      default -> "bar-decided";
    };
  }

  /** Class of a ground. */
  static String style(Ground ground) {
    return ground.name().toLowerCase(Locale.ROOT);
  }
}
