package nl.spreiding.explain;

import nl.spreiding.model.Language;

/**
 * Articles that reasons refer to, down to the letter or sentence, each with its dated place on
 * wetten.overheid.nl.
 */
public enum Citation {
  WET_2_1(Act.WET, "2", 1),
  WET_2_3(Act.WET, "2", 3),
  WET_3_1(Act.WET, "3", 1),
  WET_4_1(Act.WET, "4", 1),
  WET_4_2(Act.WET, "4", 2),
  WET_5_1(Act.WET, "5", 1),
  WET_5_2(Act.WET, "5", 2),
  WET_5_2_FIRST(Act.WET, "5", 2, Part.FIRST),
  WET_5_2_SECOND(Act.WET, "5", 2, Part.SECOND),
  WET_6(Act.WET, "6", 0),
  WET_7_1(Act.WET, "7", 1, Part.A),
  WET_9_2(Act.WET, "9", 2),
  WET_9_2_A(Act.WET, "9", 2, Part.A),
  WET_9_2_B(Act.WET, "9", 2, Part.B),
  WET_9_3(Act.WET, "9", 3),
  BESLUIT_2_1_2(Act.BESLUIT, "2.1", 2),
  BESLUIT_2_1_3(Act.BESLUIT, "2.1", 3),
  BESLUIT_2_1_3_A(Act.BESLUIT, "2.1", 3, Part.A),
  BESLUIT_2_1_3_B(Act.BESLUIT, "2.1", 3, Part.B),
  BESLUIT_2_1_3_C(Act.BESLUIT, "2.1", 3, Part.C),
  BESLUIT_2_1_3_D(Act.BESLUIT, "2.1", 3, Part.D),
  BESLUIT_2_1_3_E(Act.BESLUIT, "2.1", 3, Part.E),
  BESLUIT_2_1_3_F(Act.BESLUIT, "2.1", 3, Part.F),
  BESLUIT_2_1_3_G(Act.BESLUIT, "2.1", 3, Part.G),
  BESLUIT_2_2_1(Act.BESLUIT, "2.2", 1),
  BESLUIT_3_1(Act.BESLUIT, "3.1", 0),
  BESLUIT_3_1_1(Act.BESLUIT, "3.1", 1, Part.FIRST),
  BESLUIT_3_1_2(Act.BESLUIT, "3.1", 2),
  REGELING_4_1(Act.REGELING, "4", 1),
  REGELING_4_2(Act.REGELING, "4", 2),
  REGELING_4_3(Act.REGELING, "4", 3),
  REGELING_4_4(Act.REGELING, "4", 4),
  REGELING_5_1(Act.REGELING, "5", 1),
  AWB_3_2(Act.AWB, "3:2", 0),
  AWB_3_4(Act.AWB, "3:4", 0),
  AWB_3_4_1(Act.AWB, "3:4", 1),
  AWB_3_4_2(Act.AWB, "3:4", 2),
  AWB_3_45(Act.AWB, "3:45", 2),
  AWB_3_46(Act.AWB, "3:46", 0),
  AWB_3_50(Act.AWB, "3:50", 0),
  AWB_4_8(Act.AWB, "4:8", 1),
  AWB_6_5(Act.AWB, "6:5", 1),
  AWB_6_7(Act.AWB, "6:7", 0),
  AWB_6_8(Act.AWB, "6:8", 1),
  AWB_6_16(Act.AWB, "6:16", 0),
  AWB_8_81(Act.AWB, "8:81", 1);

  /**
   * An act with its identifier in the national collection and the version this software was written
   * to.
   */
  private enum Act {
    WET("Wet", "BWBR0049307", "2024-01-31"),
    BESLUIT("Besluit", "BWBR0049310", "2024-03-30"),
    REGELING("Regeling", "BWBR0049320", "2024-05-15"),
    AWB("Awb", "BWBR0005537", "2024-12-31");

    private final String shortName;
    private final String bwbId;
    private final String date;

    Act(String shortName, String bwbId, String date) {
      this.shortName = shortName;
      this.bwbId = bwbId;
      this.date = date;
    }
  }

  /** A part of a paragraph: a letter, or a sentence. */
  private enum Part {
    WHOLE("", ""),
    A(" onder a", "(a)"),
    B(" onder b", "(b)"),
    C(" onder c", "(c)"),
    D(" onder d", "(d)"),
    E(" onder e", "(e)"),
    F(" onder f", "(f)"),
    G(" onder g", "(g)"),
    FIRST(", eerste zin", ", first sentence"),
    SECOND(", tweede zin", ", second sentence");

    private final String dutch;
    private final String english;

    Part(String dutch, String english) {
      this.dutch = dutch;
      this.english = english;
    }
  }

  private final Act act;
  private final String article;
  private final int paragraph;
  private final Part part;

  Citation(Act act, String article, int paragraph) {
    this(act, article, paragraph, Part.WHOLE);
  }

  Citation(Act act, String article, int paragraph, Part part) {
    this.act = act;
    this.article = article;
    this.paragraph = paragraph;
    this.part = part;
  }

  /**
   * As cited in a sentence or beside it.
   *
   * @param language which language
   * @return such as {@code Wet art. 7 lid 1 onder a} or {@code Wet art. 7(1)(a)}
   */
  public String label(Language language) {
    String base = act.shortName + " art. " + article;
    if (paragraph == 0) {
      return base;
    }
    return base
        + language.pick(" lid " + paragraph, "(" + paragraph + ")")
        + language.pick(part.dutch, part.english);
  }

  /**
   * The article in the version that this software was written to.
   *
   * @return address with validity ({@code z}) and retrieval ({@code g}) date
   */
  public String link() {
    return "https://wetten.overheid.nl/jci1.3:c:"
        + act.bwbId
        + "&artikel="
        + article
        + "&z="
        + act.date
        + "&g="
        + act.date;
  }
}
